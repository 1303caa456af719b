/** What comes in by an address: PostgreSQL has no NUL in a text, and the other control characters help nobody to find anything. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}
