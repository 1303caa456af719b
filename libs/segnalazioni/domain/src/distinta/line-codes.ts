import { isId } from '@respi/shared/kernel';

/** Letters and figures that nobody takes for one another when reading a code from paper over the phone. */
export const SHORT_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const SHORT_CODE_LENGTH = 6;

const SHORT_CODE = new RegExp(`^[${SHORT_CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$`);

/** What was scanned or typed: the line's opaque id, its short code as stored, or null for what can be neither. */
export function readLineCode(typed: string): { readonly id: string } | { readonly shortCode: string } | null {
  const text = typed.normalize('NFKC').trim();
  if (isId(text)) return { id: text.toLowerCase() };
  const code = text.toUpperCase().replace(/[\s.–-]/g, '');
  return SHORT_CODE.test(code) ? { shortCode: code } : null;
}
