/** Why a mail was not delivered, from the code that the server keeps of it: SMTP (RFC 5321, 4.2.1), connection, or our own. */
export type MailReason = 'refused' | 'later' | 'unreachable' | 'recipient_gone' | 'nothing_left' | 'link_expired';

const OURS = ['recipient_gone', 'nothing_left', 'link_expired'] as const;

export function reasonOf(code: string): MailReason {
  const ours = OURS.find((known) => known === code);
  if (ours) return ours;
  // 53x is about us, not about the mail: a wrong password, encryption wanted.
  if (/^53\d$/.test(code)) return 'unreachable';
  if (/^5\d\d$/.test(code)) return 'refused';
  return /^4\d\d$/.test(code) ? 'later' : 'unreachable';
}
