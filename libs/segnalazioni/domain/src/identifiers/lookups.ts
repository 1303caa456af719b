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

/**
 * The candidates for a typed string, likeliest first: the case number in lax spellings (`cn 2026 123`, `CN2026/000123`,
 * and `2026-123` where the network's prefix is given), then every identifier type, since an odd format may have been
 * accepted under any. Empty when it cannot be a number (fewer than 4 letters and digits, or no digit), and for an
 * ologramma, which is not searched.
 * @param prefix of the network's case numbers, for numbers typed without it
 */
export function referenceLookups(query: string, prefix: string | null = null): ReferenceLookup[] {
  const typed = query.normalize('NFKC').trim().toUpperCase();
  const compact = typed.replace(/[^\p{L}\p{N}]/gu, '');
  if (compact.length < 4 || !/\d/.test(compact) || typed.includes('OLOGRAMM')) return [];
  return [...caseNumbers(typed, prefix), ...identifiers(typed)];
}

function caseNumbers(typed: string, prefix: string | null): ReferenceLookup[] {
  const match = /^(?:N\.?\s*)?#?\s*([A-Z]{2,4})?[\s/._–—-]*(20\d{2})([\s/._–—-]*)(\d{1,9})$/.exec(typed);
  const [, written, year, separator, sequence] = match ?? [];
  const head = written ?? prefix;
  if (!head || !year || !sequence || Number(sequence) === 0) return [];
  // Without a separator only the padded form is a case number: `CN20261` says nothing.
  if (separator === '' && sequence.length < 6) return [];
  return [{ kind: 'case_number', number: caseNumber(head, Number(year), Number(sequence)) }];
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
