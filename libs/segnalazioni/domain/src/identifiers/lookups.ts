import { IDENTIFIER_TYPES, type IdentifierType } from '@respi/segnalazioni/contract';
import { type IdentifierWarning, normaliseIdentifier } from './normalise';

/** What a search box's string may be. `number` is complete (`CN-2026-000123`); `normalised` is what the index knows. */
export type ReferenceLookup =
  | { readonly kind: 'case_number'; readonly number: string }
  | {
      readonly kind: 'identifier';
      readonly type: IdentifierType;
      readonly normalised: string;
      readonly warning: IdentifierWarning | null;
    };

/** A network's case number from its parts: `CN-2026-000123`. */
export function caseNumber(prefix: string, year: number, sequence: number): string {
  return `${prefix}-${year}-${String(sequence).padStart(6, '0')}`;
}

/** Whose case numbers are meant where a query leaves prefix or year out. */
export interface NumberingHere {
  readonly prefix: string;
  /** The current one: a bare number is of this year or of the last. */
  readonly year: number;
}

/**
 * The candidates for a typed string, likeliest first: the case number in lax spellings (`cn 2026 123`, `CN2026/000123`;
 * where `here` is given also `2026-123` and `123`, as it is said aloud), then every identifier type, since an odd format
 * may have been accepted under any. No identifier when it cannot be one (fewer than 4 letters and digits, or no digit),
 * and nothing for an ologramma, which is not searched.
 */
export function referenceLookups(query: string, here: NumberingHere | null = null): ReferenceLookup[] {
  const typed = query.normalize('NFKC').trim().toUpperCase();
  const compact = typed.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/\d/.test(compact) || typed.includes('OLOGRAMM')) return [];
  return [...caseNumbers(typed, here), ...(compact.length < 4 ? [] : identifiers(typed))];
}

function caseNumbers(typed: string, here: NumberingHere | null): ReferenceLookup[] {
  const [, spoken] = /^(?:N\.?\s*)?#?\s*(\d{1,6})$/.exec(typed) ?? [];
  if (here && spoken && Number(spoken) > 0)
    return [here.year, here.year - 1].map((year) => numbered(here.prefix, year, Number(spoken)));
  const match = /^(?:N\.?\s*)?#?\s*([A-Z]{2,4})?[\s/._–—-]*(20\d{2})([\s/._–—-]*)(\d{1,9})$/.exec(typed);
  const [, written, year, separator, sequence] = match ?? [];
  const head = written ?? here?.prefix;
  if (!head || !year || !sequence || Number(sequence) === 0) return [];
  // Without a separator only the padded form is a case number: `CN20261` says nothing.
  if (separator === '' && sequence.length < 6) return [];
  return [numbered(head, Number(year), Number(sequence))];
}

function numbered(prefix: string, year: number, sequence: number): ReferenceLookup {
  return { kind: 'case_number', number: caseNumber(prefix, year, sequence) };
}

function identifiers(typed: string): ReferenceLookup[] {
  return IDENTIFIER_TYPES.map((type) => {
    const { normalised, warning } = normaliseIdentifier(type, typed);
    return { kind: 'identifier' as const, type, normalised, warning };
  }).sort((a, b) => certainty(a.type, a.warning) - certainty(b.type, b.warning));
}

/** The free-text type takes everything, so it goes after the formats that really match. */
function certainty(type: IdentifierType, warning: IdentifierWarning | null): number {
  if (warning !== null) return 2;
  return type === 'c3_vestanet' ? 1 : 0;
}
