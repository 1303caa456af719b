import { BUILT_IN_LINES, buildVocabulary } from '@respi/knowledge/domain';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';

let counterWords: ReadonlySet<string> | undefined;

/**
 * Whether a few words may be about somebody. People search in lower case, where a name looks like any word: so they are read
 * with capitals too, and then the counters' own words are no name ("moglie incinta").
 */
export function namesSomebody(text: string): boolean {
  if (findPersonalData(text, NOBODY_LINKED).length > 0) return true;
  // When first asked: each of a thousand words is brought to its stem.
  const known = (counterWords ??= new Set(buildVocabulary(BUILT_IN_LINES).words));
  const capitals = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return findPersonalData(capitals, NOBODY_LINKED).some(
    ({ kind, excerpt }) => kind !== 'name' || !excerpt.split(/\s+/).every((word) => known.has(word.toLowerCase())),
  );
}
