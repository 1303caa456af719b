import { fold, stemOf } from './words';

/** Shorter words have too many neighbours that are words of their own. */
const SHORTEST = 5;

/**
 * What a misspelt word most likely means among the known ones: one letter too many, too few, another, or two swapped
 * ("rinovo" for "rinnovo"). A word whose stem is known stays as it is, and so does one that has no neighbour.
 * @param known folded words, the likelier first
 */
export function buildSpelling(known: Iterable<string>): (word: string) => string {
  const words = new Set(known);
  const stems = new Set(Array.from(words, stemOf));
  // Two words one slip apart share a form with at most one letter taken out of each.
  const byShorter = new Map<string, string[]>();
  for (const word of words) {
    if (!mayBeCorrected(word)) continue;
    for (const shorter of withOneLess(word)) {
      const list = byShorter.get(shorter);
      if (list) list.push(word);
      else byShorter.set(shorter, [word]);
    }
  }
  return (word) => {
    if (!mayBeCorrected(word) || stems.has(stemOf(word))) return word;
    for (const shorter of withOneLess(word)) {
      // The first letter is hardly ever the wrong one, and so tells most neighbours apart.
      const meant = byShorter
        .get(shorter)
        ?.find((near) => near.startsWith(word.slice(0, 1)) && oneSlipApart(word, near));
      if (meant !== undefined) return meant;
    }
    return word;
  };
}

/** A text with its misspelt words as they were meant. */
export function respelt(text: string, spelling: (word: string) => string): string {
  return fold(text).replace(/[a-z]+/g, spelling);
}

const mayBeCorrected = (word: string): boolean => word.length >= SHORTEST && /^[a-z]+$/.test(word);

function withOneLess(word: string): Set<string> {
  return new Set([word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
}

/** Damerau-Levenshtein distance of one. */
export function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  const swapped = restB.slice(1, 2) + restB.slice(0, 1) + restB.slice(2);
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) || restA === swapped;
}
