/**
 * A text as a reader sees it: capitals without accents, ASCII digits, plain spaces and dashes, nothing invisible.
 * Finders match on this form, so that a soft hyphen, an Arabic digit or a Cyrillic letter hides nothing, and their
 * spans are carried back to the text as it was written.
 */
export interface ReadableText {
  readonly text: string;
  readonly original: string;
  /** Span of the original behind the readable characters `from` (included) to `to` (excluded). */
  originalSpan(from: number, to: number): { start: number; end: number };
}

/** Letters that look Latin and are not. Capitals only: the text is capitalised first. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S', Ԛ: 'Q', Ԝ: 'W', Ү: 'Y', Һ: 'H', Ԍ: 'G', Ӏ: 'I',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', Ϲ: 'C', Ϳ: 'J',
  Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Ə: 'E', Ɓ: 'B', Ɗ: 'D', Æ: 'AE', Œ: 'OE', Þ: 'TH', '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", ʹ: "'", '−': '-', '⁄': '/', '∕': '/', '․': '.', '。': '.',
}; // prettier-ignore

// Soft hyphens, joiners, variation selectors, tags, bidirectional marks; combining marks fall with the accents.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{M}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Most of every text: capitalised at once, character for character. */
const PLAIN = /[\0-~]+/y;

/** @param original any text; never throws, also on lone surrogates. */
export function readable(original: string): ReadableText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  const add = (form: string, next: number): void => {
    text += form;
    for (let left = form.length; left > 0; left--) {
      starts.push(at);
      ends.push(next);
    }
    at = next;
  };
  while (at < original.length) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(original)?.[0];
    if (plain === undefined) {
      const point = String.fromCodePoint(original.codePointAt(at) ?? 0);
      add(formOf(point), at + point.length);
    } else {
      text += plain.toUpperCase().replaceAll('`', "'");
      for (const end = at + plain.length; at < end; at++) {
        starts.push(at);
        ends.push(at + 1);
      }
    }
  }
  return {
    text,
    original,
    originalSpan: (from, to) => ({ start: starts[from] ?? original.length, end: ends[to - 1] ?? original.length }),
  };
}

/** The readable form alone, for names that are looked for. */
export function readableWords(value: string): string {
  return readable(value).text.replace(/\s+/g, ' ').trim();
}

/** The same few letters come again and again. */
const forms = new Map<string, string>();
const FORMS_AT_MOST = 5_000;

function formOf(point: string): string {
  const known = forms.get(point);
  if (known !== undefined) return known;
  const form = readableForm(point);
  if (forms.size < FORMS_AT_MOST) forms.set(point, form);
  return form;
}

function readableForm(point: string): string {
  if (INVISIBLE.test(point)) return '';
  let form = '';
  for (const part of point.normalize('NFKD').toUpperCase().normalize('NFKD')) {
    if (INVISIBLE.test(part)) continue;
    if (/\p{Nd}/u.test(part)) form += digitValue(part);
    else if (/\p{Zs}/u.test(part)) form += ' ';
    else if (/\p{Pd}/u.test(part)) form += '-';
    else form += LOOKALIKES[part] ?? part;
  }
  return form;
}

// Unicode puts the ten digits of every script one after the other, zero first.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
