import { createHash } from 'node:crypto';

/**
 * The same for every attempt at one mail: what a crash between sending and recording sends twice, mail programs show
 * once. A digest, so that no account id travels in a header.
 */
export function messageId(eventId: string, recipient: string, publicUrl: string): string {
  const digest = createHash('sha256').update(`${eventId}:${recipient}`).digest('hex').slice(0, 32);
  return `<${digest}@${new URL(publicUrl).hostname}>`;
}
