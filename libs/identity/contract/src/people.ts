import { code, day, email, line, page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';
import { Role } from './roles';

/**
 * `from` and `to` are days, both included. Without `from`, or with a day that is not to come: from now on, or since it
 * began. `to` left out: as it was; null: no end.
 */
export const MembershipInput = z
  .strictObject({ role: Role, unit: code, from: day.nullish(), to: day.nullish() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'ends_before_start' });
export type MembershipInput = z.infer<typeof MembershipInput>;

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
  secondFactor: z.boolean().describe('has an authenticator app or a passkey here'),
  memberships: z
    .array(
      z.object({
        role: Role,
        unit: z.object({ code: z.string(), name: z.string() }),
        from: z.string().describe('day on which it begins or began'),
        to: z.string().nullable().describe('its last day'),
        begun: z.boolean(),
      }),
    )
    .describe('those that hold now and those to come'),
  version: z.number().int(),
});
export type Person = z.infer<typeof Person>;

export const PeoplePage = page(Person);
export const PeopleQuery = z.strictObject(pageQuery);

export const Colleague = z.object({ id: z.string(), name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** What else hangs on a person, for whoever closes their access: the work itself is told by the context that has it. */
export const PersonDuties = z.object({
  substituteFor: z
    .array(z.object({ person: Colleague, from: z.string(), to: z.string() }))
    .describe('absences, of today and to come, in which this person hears for another'),
  handlesSealed: z.boolean().describe('named in the settings for sealed cases'),
});
export type PersonDuties = z.infer<typeof PersonDuties>;
