import { createHash } from 'node:crypto';

/**
 * The same for every attempt at one mail: what a crash between sending and recording sends twice, mail programs show
 * once. A digest, so that no account id travels in a header.
 */
export function messageId(eventId: string, recipient: string, publicUrl: string): string {
  return idOf(`${eventId}:${recipient}`, publicUrl);
}

/** What all mails of a case refer to, so that mail programs show them as one thread. No mail ever had it. */
export function threadId(caseId: string, publicUrl: string): string {
  return idOf(`thread:${caseId}`, publicUrl);
}

function idOf(name: string, publicUrl: string): string {
  return `<${createHash('sha256').update(name).digest('hex').slice(0, 32)}@${new URL(publicUrl).hostname}>`;
}
