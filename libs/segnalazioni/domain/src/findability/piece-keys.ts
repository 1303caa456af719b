import type { FindingKind } from '@respi/shared/personal-data';
import { nameKeys } from './name-keys';

/** By what a case is found for a piece of its text that is veiled. */
export interface PieceKeys {
  /** Canonical strings, as `nameKeys`. */
  readonly names: readonly string[];
  /** As `plainReference`. */
  readonly reference: string | null;
}

/** Addresses and birth dates find nobody: nobody searches by them. */
export function pieceKeys(kind: FindingKind, piece: string): PieceKeys {
  switch (kind) {
    case 'name':
      return { names: namesIn(piece), reference: null };
    case 'address':
    case 'birth_date':
      return { names: [], reference: null };
    default:
      return { names: [], reference: plainReference(piece) };
  }
}

/** Capitals and digits alone, and a phone number without the code of Italy: the same however it was typed. */
export function plainReference(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}@]+/gu, '')
    .replace(/^(?:00)?39(?=3\d{8,9}$)/, '');
}

/** Nobody can tell which word of a name in a text is the surname: each may be. */
function namesIn(piece: string): string[] {
  const words = (piece.match(/[\p{L}\p{N}’'ʼ-]+/gu) ?? [])
    .filter((word) => !TITLES.has(word.toLowerCase()))
    .slice(0, 5);
  return [
    ...new Set(words.flatMap((word, index) => nameKeys(word, words.filter((_, other) => other !== index).join(' ')))),
  ];
}

const TITLES = new Set(['sig', 'sigra', 'ra', 'signor', 'signora', 'dott', 'dottssa', 'ssa', 'avv', 'il', 'la', 'don']);
