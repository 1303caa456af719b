import { code, email, line, page, pageQuery } from '@respi/shared/contract';
import { z } from 'zod';
import { Role } from './roles';

export const MembershipInput = z.strictObject({ role: Role, unit: code });

export const PersonInvitation = z.strictObject({
  name: line(120),
  email,
  memberships: z.array(MembershipInput).min(1, { error: 'required' }).max(20),
});
export type PersonInvitation = z.infer<typeof PersonInvitation>;

export const PersonChange = z.strictObject({
  name: line(120).optional(),
  memberships: z.array(MembershipInput).max(20).optional(),
  active: z.boolean().optional(),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** A person as the administrator of one network sees it: nothing of what the same account does elsewhere. */
export const Person = z.object({
  id: z.string().describe('of the account'),
  name: z.string(),
  email: z.string(),
  active: z.boolean(),
  invitationPending: z.boolean(),
  lastLoginAt: z.string().nullable(),
  memberships: z.array(z.object({ role: Role, unit: z.object({ code: z.string(), name: z.string() }) })),
  version: z.number().int(),
});
export type Person = z.infer<typeof Person>;

export const PeoplePage = page(Person);
export const PeopleQuery = z.strictObject(pageQuery);

export const Colleague = z.object({ id: z.string(), name: z.string() });
export type Colleague = z.infer<typeof Colleague>;
