import type { SheetContent } from '@respi/knowledge/contract';
import type { ReadSearch } from './read-search';
import { stemOf, wordsOf } from './words';

/** The fields as the search weighs them, from the heaviest. */
export const SEARCHED_FIELDS = ['question', 'tags', 'shortAnswer', 'steps', 'documents', 'legalRefs'] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number];

/** Where a sheet says what was searched. */
export interface ExplainedPiece {
  readonly said: string;
  /** The way in which the sheet says it; null for the very word. */
  readonly by: string | null;
  readonly fields: readonly SearchedField[];
}

/** Which of the words that were searched a sheet says, in which fields and how. What it does not say is not in the list. */
export function explainMatch({ pieces, phrases }: ReadSearch, content: SheetContent): ExplainedPiece[] {
  const fields = SEARCHED_FIELDS.map((field) => {
    const texts = [content[field]].flat();
    return [field, texts.flatMap((text) => [...wordsOf(text).map(({ stem }) => stem), BREAK])] as const;
  });
  const fieldsThatSay = (way: string, whole: boolean): SearchedField[] => {
    const stems = wordsOf(way).map(({ shown }) => stemOf(shown));
    if (stems.length === 0) return [];
    return fields
      .filter(([, said]) => (whole ? standsIn(said, stems) : stems.every((stem) => said.includes(stem))))
      .map(([field]) => field);
  };
  const explained = pieces.flatMap(({ said, ways }): ExplainedPiece[] => {
    const own = fieldsThatSay(said, false);
    if (own.length > 0) return [{ said, by: null, fields: own }];
    for (const way of ways) {
      const other = fieldsThatSay(way, true);
      if (other.length > 0) return [{ said, by: way, fields: other }];
    }
    return [];
  });
  const quoted = phrases.map((phrase) => ({ said: `"${phrase}"`, by: null, fields: fieldsThatSay(phrase, true) }));
  return [...explained, ...quoted.filter(({ fields: found }) => found.length > 0)];
}

/** Which of the words that were searched none of these sheets says, in any way: it may be the one that mattered. */
export function unsaidIn(search: ReadSearch, contents: readonly SheetContent[]): string[] {
  const said = new Set(contents.flatMap((content) => explainMatch(search, content).map((piece) => piece.said)));
  return contents.length === 0 ? [] : search.pieces.flatMap((piece) => (said.has(piece.said) ? [] : [piece.said]));
}

/** Between two entries of a list, which no phrase crosses. */
const BREAK = '';

function standsIn(said: readonly string[], stems: readonly string[]): boolean {
  return said.some((_, at) => stems.every((stem, offset) => said[at + offset] === stem));
}
