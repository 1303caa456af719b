import { type Vocabulary, notionsAt } from './notions';
import { respelt } from './spelling';
import { type Subjects, subjectsOf } from './subjects';
import { fold, wordsOf } from './words';

/** One word of a search, or several that say one notion together. */
export interface SearchPiece {
  readonly said: string;
  /** Other ways to say the same at the counters. */
  readonly ways: readonly string[];
}

/** What somebody who searches means. */
export interface ReadSearch {
  readonly pieces: readonly SearchPiece[];
  /** What stood in quotes: these words, one after the other. */
  readonly phrases: readonly string[];
  /** `procedure:RINNOVO` */
  readonly subjects: Subjects;
  /** The words that were searched, and the same as they were written where any of them was taken for a slip. */
  readonly words: string;
  readonly corrected: { readonly from: string; readonly to: string } | null;
}

const QUOTED = /["“”«»]([^"“”«»]*)["“”«»]/g;
/** Whoever pastes a page finds by its beginning. */
const PIECES_AT_MOST = 16;
/** What a search costs grows with every way that it looks for. */
const WAYS_AT_MOST = 48;

/**
 * Reads a search: phrases in quotes as they stand, words out of quotes as they were most likely meant, and the other ways to
 * say what they say.
 * @param spelling none where somebody insists on what they wrote
 */
export function readSearch(
  text: string,
  vocabulary: Vocabulary,
  spelling: ((word: string) => string) | null,
): ReadSearch {
  const phrases = [...text.matchAll(QUOTED)].map(([, inside = '']) => inside.trim()).filter((phrase) => phrase !== '');
  const written = tidy(text.replace(QUOTED, ' '));
  const meant = spelling ? tidy(respelt(written, spelling)) : written;
  const slipped = meant !== tidy(fold(written));
  const words = slipped ? meant : written;
  const quoted = phrases.map((phrase) => `"${phrase}"`);
  return {
    pieces: piecesOf(words, vocabulary),
    phrases: phrases.slice(0, PIECES_AT_MOST),
    subjects: subjectsOf([words, ...phrases].join('. ')),
    words: [words, ...phrases].join(' ').trim(),
    corrected: slipped
      ? { from: [written, ...quoted].join(' ').trim(), to: [words, ...quoted].join(' ').trim() }
      : null,
  };
}

/** Nothing that could be looked for: signs, or words that carry no meaning. */
export function saysNothing({ pieces, phrases }: ReadSearch): boolean {
  return pieces.length === 0 && phrases.length === 0;
}

function piecesOf(text: string, vocabulary: Vocabulary): SearchPiece[] {
  const words = wordsOf(text);
  const notions = notionsAt(words, vocabulary);
  const pieces: SearchPiece[] = [];
  let room = WAYS_AT_MOST;
  for (let at = 0; at < words.length && pieces.length < PIECES_AT_MOST;) {
    const here = notions.filter((notion) => notion.at === at);
    const length = Math.max(1, ...here.map((notion) => notion.length));
    const said = words
      .slice(at, at + length)
      .map(({ shown }) => shown)
      .join(' ');
    const ways = here
      .filter((notion) => notion.length === length)
      .flatMap(({ notion }) => waysOf(notion, vocabulary))
      .filter((way) => fold(way) !== said);
    const some = [...new Set(ways)].slice(0, room);
    room -= some.length;
    pieces.push({ said, ways: some });
    at += length;
  }
  return pieces;
}

/** Those of the notion, and after them those of whatever else one of them says: a new line joins what an old one says already. */
function waysOf(notion: string, vocabulary: Vocabulary): readonly string[] {
  const own = vocabulary.lines.get(notion) ?? [];
  const joined = own.flatMap((way) => {
    const words = wordsOf(way);
    return notionsAt(words, vocabulary)
      .filter((other) => other.notion !== notion && other.at === 0 && other.length === words.length)
      .flatMap((other) => vocabulary.lines.get(other.notion) ?? []);
  });
  return [...own, ...joined];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
