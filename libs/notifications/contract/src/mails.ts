import { id, page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';
import { type AccessNotice, NOTICE_KINDS, isAccessNotice } from './notices';

/** `kept`: no mail server is set, so an administrator reads it here. `failed`: no attempt follows. */
export const MAIL_STATES = ['queued', 'sent', 'kept', 'failed'] as const;
export const MailState = z.enum(MAIL_STATES);
export type MailState = z.infer<typeof MailState>;

/** A notice by mail, several of them in a digest, or about one's own access. */
export const MAIL_KINDS = [
  'invitation',
  'password_link',
  'password_reset',
  'second_factor_removed',
  'digest',
  ...NOTICE_KINDS,
] as const;
export const MailKind = z.enum(MAIL_KINDS);
export type MailKind = z.infer<typeof MailKind>;

/** About one's own access: nobody can do without them, and they wait for no service hours. */
export type AccessMailKind = SecretMailKind | 'second_factor_removed' | AccessNotice;
/** Those whose link lets in whoever has it. */
const WITH_SECRET = ['invitation', 'password_link', 'password_reset'] as const;
type SecretMailKind = (typeof WITH_SECRET)[number];

export function isAboutAccess(kind: MailKind): kind is AccessMailKind {
  return kind === 'second_factor_removed' || isAccessNotice(kind) || carriesSecret(kind);
}

export function carriesSecret(kind: MailKind): kind is SecretMailKind {
  return WITH_SECRET.some((known) => known === kind);
}

export const Mail = z.object({
  id: z.string(),
  kind: MailKind,
  state: MailState,
  recipient: z.object({ name: z.string(), email: z.string() }).nullable().describe('null: no longer in the network'),
  subject: z.string(),
  text: z.string().describe('as it went out; an invitation shows its link only while no mail server is set'),
  link: z.string().nullable().describe('null: known to the recipient alone'),
  attempts: z.number().int(),
  lastError: z.string().nullable().describe('code of the last refusal, such as 550 or ECONNREFUSED'),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
});
export type Mail = z.infer<typeof Mail>;

export const MailList = page(Mail);

/** How many were put back into the queue. */
export const MailsResent = z.object({ resent: z.number().int() });
export type MailsResent = z.infer<typeof MailsResent>;

export const MailListQuery = z.strictObject({
  state: MailState.optional(),
  recipient: id.optional().describe('of the account'),
  ...pageQuery,
});
export type MailListQuery = z.infer<typeof MailListQuery>;
