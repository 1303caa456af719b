import * as z from 'zod';

/** Longest free text that a person may write in one go, in characters. */
export const TEXT_MAX = 10_000;
export const SHORT_TEXT_MAX = 200;
export const REASON_MAX = 1_000;

// Everything below U+0020 except tab and line ends, DEL, C1 controls and the bidirectional overrides that can make a
// text read otherwise than it is stored, and the two marks between which personal data are kept in a veiled text.
// eslint-disable-next-line no-control-regex -- naming the control characters is the purpose
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uE000\uE001]/;

/** Trimmed free text of 1..max characters, NFC, line ends as `\n`, no control characters. Errors: `required`, `too_long`, `control_characters`. */
export function text(max: number = TEXT_MAX) {
  return z
    .string()
    .max(max, { error: 'too_long' })
    .refine((value) => !CONTROL.test(value), { error: 'control_characters' })
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, { error: 'required' }));
}

/** One line of text: a name, a title. */
export function line(max: number = SHORT_TEXT_MAX) {
  return z
    .string()
    .max(max, { error: 'too_long' })
    .refine((value) => !CONTROL.test(value) && !/[\n\r\t]/.test(value), { error: 'control_characters' })
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, { error: 'required' }));
}

export const id = z.uuid({ error: 'not_an_id' });

/** Code of a unit or of a code-list entry: `SP-CUNEO`, `lungo-periodo`, `RICONG_NULLA_OSTA`. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_/-]{0,63}$/, { error: 'not_a_code' });

/** The code that something new gets: in capitals, so that `com-bi` is not another than `COM-BI`. */
export const newCode = code.toUpperCase();

/** Calendar day `YYYY-MM-DD`. */
export const day = z.iso.date({ error: 'not_a_date' });

/** Instant in ISO 8601 with offset or Z. */
export const instant = z.iso.datetime({ offset: true, error: 'not_an_instant' });

export const email = z
  .string()
  .max(254, { error: 'too_long' })
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'not_an_email' }));

/** Address part of a network: `cuneo`. */
export const networkSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, { error: 'not_a_slug' });
