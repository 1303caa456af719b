import type { IdentifierType } from '@respi/segnalazioni/contract';
import { CODICE_FISCALE_SHAPE, hasControlCharacter, hasControlDigit } from './control-characters';
import { isIdentifierType, normaliseIdentifier } from './normalise';

/** An identity value found in a text; `start` and `end` (excluded) are UTF-16 offsets into that text. */
export interface FoundIdentifier {
  readonly type: IdentifierType;
  /** As it is written. */
  readonly value: string;
  readonly normalised: string;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly type: IdentifierType | null;
  readonly shape: RegExp;
  readonly accept?: (compact: string, before: string) => boolean;
}

const SEP = '[\\s/–—‐‑−.-]{0,3}';
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const pattern = (source: string) => new RegExp(`${START}(?:${source})${END}`, 'giu');
/** The codice fiscale with the spaces of the printed card. */
const SPACED_CF = CODICE_FISCALE_SHAPE.replace('{6}', '{3}\\s?[A-Z]{3}\\s?')
  .replace('{2}[ABC', '{2}\\s?[ABC')
  .replace('{2}[A-Z]', '{2}\\s?[A-Z]');

/** The word, the words that may lead to the code, and a code with at least one digit. */
const OLOGRAMMA =
  /ologramm[ai](?:[^\p{L}\p{N}]{1,4}(?:nr?|num|numero|codice|cod|utente|user|username|login|accesso|di|della|ricevuta|è))*[^\p{L}\p{N}]{1,4}(?=\p{L}*\d)[\p{L}\p{N}]{4,20}/giu;

/**
 * In order of certainty: what an earlier pattern takes is not offered to a later one. Type null: not ours, and never
 * to be mistaken for ours (an ologramma, an IBAN, a phone number, a date, an e-mail address).
 */
const PATTERNS: readonly Pattern[] = [
  { type: null, shape: OLOGRAMMA },
  { type: null, shape: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/giu },
  { type: null, shape: pattern('IT\\s?\\d{2}\\s?[A-Z](?:\\s?[A-Z0-9]){22}') },
  {
    type: 'sui_protocollo',
    shape: pattern(`P${SEP}[A-Z]{2}${SEP}[A-Z]${SEP}[A-Z]${SEP}(?:19|20)\\d{2}${SEP}\\d{5,7}`),
  },
  { type: 'cittadinanza', shape: pattern(`K\\s?10${SEP}(?:C${SEP})?\\d{4,7}`) },
  { type: 'codice_fiscale', shape: pattern(SPACED_CF), accept: looksLikeCodiceFiscale },
  { type: 'sui_id', shape: pattern('[A-Z]{2}\\s?\\d{10}') },
  { type: 'pratica_questura', shape: pattern('\\d{2}[\\s/-]?[A-Z]{2}[\\s/-]?\\d{6}') },
  { type: null, shape: /(?:\+|00)39[\s.-]?\d(?:[\s./-]?\d){7,10}(?!\d)/gu },
  { type: null, shape: pattern('\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}') },
  {
    type: 'assicurata',
    shape: pattern('\\d{11}\\s?[-–—]?\\s?\\d|\\d{4}\\s\\d{4}\\s\\d{4}|\\d{3}(?:\\s\\d{3}){3}'),
    accept: (compact, before) => !compact.startsWith('393') || /assicurata|ricevuta/i.test(before),
  },
  {
    type: 'codice_fiscale',
    shape: pattern('\\d{11}'),
    accept: (compact, before) => /(?:fiscale|c\.?\s?f\.?)[^\n]{0,20}$/i.test(before) && hasControlDigit(compact),
  },
  {
    type: 'permesso',
    shape: pattern('[A-Z]\\d{8}'),
    accept: (compact, before) =>
      compact.startsWith('I') || /(?:permesso|titolo|carta|p\.?d\.?s)[^\n]{0,30}$/i.test(before),
  },
  {
    type: 'c3_vestanet',
    shape:
      /(?<=(?<![\p{L}\p{N}])(?:c3|vestanet)(?:[\s:.,°º/-]|nr?\b|numero|codice|vestanet){0,8})[\p{L}\p{N}](?:[\p{L}\p{N}/-]*[\p{L}\p{N}])?/giu,
    accept: (compact) => (compact.match(/\d/g)?.length ?? 0) >= 4,
  },
];

/**
 * Finds the practice identifiers that somebody typed inside a free text, to be offered as fields. In text order, never
 * overlapping. Phone numbers, IBANs, dates and e-mail addresses are not offered; an ologramma is not either
 * (`withoutCredentials` takes it out).
 */
export function detectIdentifiers(text: string): FoundIdentifier[] {
  return spansOf(text)
    .filter((span): span is Span & { type: IdentifierType } => span.type !== null)
    .map(({ type, start, end }) => {
      const value = text.slice(start, end);
      return { type, value, normalised: normaliseIdentifier(type, value).normalised, start, end };
    });
}

/** What stands in a text for a value that became a field. */
export const REFERENCE_WORDS: Readonly<Record<IdentifierType, string>> = {
  assicurata: 'assicurata',
  pratica_questura: 'pratica Questura',
  sui_protocollo: 'protocollo SUI',
  sui_id: 'domanda SUI',
  cittadinanza: 'pratica di cittadinanza',
  permesso: 'numero del permesso',
  codice_fiscale: 'codice fiscale',
  c3_vestanet: 'codice C3',
};

/**
 * Replaces accepted values, in any spelling, by a reference to their field: `[assicurata]`; the second field of a type
 * reads `[assicurata 2]`. Values that were not accepted stay; doing it twice changes nothing more.
 * @param accepted the case's identifiers, in the order of its fields
 */
export function replaceByReference(
  text: string,
  accepted: readonly { readonly type: string; readonly value: string }[],
): string {
  const references = new Map<string, string>();
  const counts = new Map<IdentifierType, number>();
  for (const { type, value } of accepted) {
    if (!isIdentifierType(type)) continue;
    const key = keyOf(type, normaliseIdentifier(type, value).normalised);
    if (references.has(key)) continue;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    references.set(key, count === 1 ? `[${REFERENCE_WORDS[type]}]` : `[${REFERENCE_WORDS[type]} ${count}]`);
  }
  let replaced = '';
  let done = 0;
  for (const found of detectIdentifiers(text)) {
    const reference = references.get(keyOf(found.type, found.normalised));
    if (!reference) continue;
    replaced += text.slice(done, found.start) + reference;
    done = found.end;
  }
  return withoutLiteralValues(replaced + text.slice(done), references);
}

/** Takes every ologramma out of a text; `removed` says how many there were, for a warning. */
export function withoutCredentials(text: string): { text: string; removed: number } {
  let removed = 0;
  const kept = text.replace(OLOGRAMMA, () => {
    removed += 1;
    return '[ologramma rimosso]';
  });
  return { text: kept, removed };
}

interface Span {
  readonly type: IdentifierType | null;
  readonly start: number;
  readonly end: number;
}

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { type, shape, accept } of PATTERNS) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (spans.some((span) => start < span.end && span.start < end)) continue;
      const compact = match[0].toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (accept && !accept(compact, text.slice(Math.max(0, start - 40), start))) continue;
      spans.push({ type, start, end });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** A long word may have the shape by omocodia letters alone: without the control character, real digits are asked. */
function looksLikeCodiceFiscale(compact: string): boolean {
  return hasControlCharacter(compact) || (compact.match(/\d/g)?.length ?? 0) >= 5;
}

/** Values in formats that no pattern knows, written in the text as in the field. */
function withoutLiteralValues(text: string, references: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [key, reference] of references) {
    const characters = key.slice(key.indexOf(' ') + 1).match(/[\p{L}\p{N}]/gu) ?? [];
    if (characters.length < 5 || !characters.some((character) => /\d/.test(character))) continue;
    const literal = new RegExp(`${START}${characters.join(SEP)}${END}`, 'giu');
    result = result.replace(literal, reference);
  }
  return result;
}

function keyOf(type: IdentifierType, normalised: string): string {
  return `${type} ${normalised}`;
}
