import { type LinkedPeople, maskPieces } from '@respi/shared/personal-data';

/** Whose file it is: names as they were given, and what is certainly theirs. */
export interface Owner extends LinkedPeople {
  /** Practice numbers. */
  readonly numbers: readonly string[];
}

/**
 * A text of a case for the person it is about: their own name, birth date and numbers stay, whatever may be somebody else's is
 * masked. A telephone in a text may be the neighbour's: what nobody knows whose it is, is not given away.
 */
export function maskOthers(text: string, owner: Owner): string {
  const names = new Set(owner.names.flatMap(({ surname, name }) => wordsOf(`${surname} ${name}`)));
  const numbers = new Set(owner.numbers.map(bare));
  return maskPieces(text, owner, ({ kind, excerpt }) => {
    if (kind === 'birth_date') return owner.birthDates.some((day) => isDay(excerpt, day));
    const words = wordsOf(excerpt).filter((word) => !TITLES.has(word));
    return (words.length > 0 && words.every((word) => names.has(word))) || numbers.has(bare(excerpt));
  });
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const TITLES = new Set(['sig', 'signor', 'signora', 'ra']);

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** Figures of a date, in whatever order and with the month in letters or figures. */
function isDay(excerpt: string, day: string): boolean {
  const [year = 0, month, of = 0] = day.split('-').map(Number);
  const numbers = (excerpt.match(/\d+/g) ?? []).map(Number);
  const hasYear = numbers.includes(year) || numbers.includes(year % 100);
  const inLetters = /\p{L}{3,}/u.test(excerpt) && numbers.length < 3;
  return hasYear && numbers.includes(of) && (inLetters || numbers.includes(month ?? 0));
}
