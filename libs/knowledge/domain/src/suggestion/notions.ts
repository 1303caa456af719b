import { COUNTER_VOCABULARY } from './counter-vocabulary';
import { type Word, wordsOf } from './words';

/** One thing that a text says: a notion of the counter vocabulary, or a stem of its own. */
export interface Said {
  /** `n:rinnovo` or `w:stem`. */
  readonly term: string;
  /** As the text says it. */
  readonly shown: string;
  /** Stems that belong to a notion count less: the notion speaks for them. */
  readonly weight: number;
}

/** Notions, and the ways to say each: what a vocabulary is made from. */
export type VocabularyLines = ReadonlyMap<string, readonly string[]>;

interface Phrase {
  readonly notion: string;
  readonly stems: readonly string[];
}

/** The vocabulary of one network, ready to be looked for in texts. */
export interface Vocabulary {
  readonly lines: VocabularyLines;
  /** By their first stem. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word of it, folded. */
  readonly words: readonly string[];
}

/** The lines that every network begins with. */
export const BUILT_IN_LINES: VocabularyLines = new Map(
  Object.entries(COUNTER_VOCABULARY).map(([notion, line]) => [notion, line.split('|').map((way) => way.trim())]),
);

/** The built-in lines as a network changed them; null takes a line away. */
export function linesWith(
  changes: Iterable<{ readonly notion: string; readonly ways: readonly string[] | null }>,
): VocabularyLines {
  const lines = new Map(BUILT_IN_LINES);
  for (const { notion, ways } of changes) {
    if (ways === null) lines.delete(notion);
    else lines.set(notion, ways);
  }
  return lines;
}

/**
 * Stems of a way to say something, or none where it would say nothing: "nuovo permesso" without its empty word would be any
 * permesso.
 */
export function stemsOfWay(way: string): readonly string[] {
  const stems = wordsOf(way).map(({ stem }) => stem);
  return stems.length === 1 && /[\s']/.test(way.trim()) ? [] : stems;
}

export function buildVocabulary(lines: VocabularyLines): Vocabulary {
  const phrases = new Map<string, Phrase[]>();
  for (const [notion, ways] of lines) {
    for (const way of ways) {
      const stems = stemsOfWay(way);
      const [first] = stems;
      if (first === undefined) continue;
      const known = phrases.get(first) ?? [];
      if (!known.some((phrase) => phrase.notion === notion && phrase.stems.join(' ') === stems.join(' ')))
        known.push({ notion, stems });
      phrases.set(first, known);
    }
  }
  const words = [...lines.values()].flat().flatMap((way) => wordsOf(way).map(({ shown }) => shown));
  return { lines, phrases, words };
}

/** Every notion whose words stand in the text one after the other: where, and over how many words. */
export function notionsAt(
  words: readonly Word[],
  vocabulary: Vocabulary,
): { readonly notion: string; readonly at: number; readonly length: number }[] {
  return words.flatMap((word, at) =>
    (vocabulary.phrases.get(word.stem) ?? []).flatMap(({ notion, stems }) =>
      stems.every((stem, offset) => words[at + offset]?.stem === stem) ? [{ notion, at, length: stems.length }] : [],
    ),
  );
}

const NOTION_WEIGHT = 1;
const PHRASE_WEIGHT = 1.3;
const STEM_BESIDE_NOTION = 0.45;

/** Everything that a text says, in order: each notion of the vocabulary, and each word. */
export function notionsOf(text: string, vocabulary: Vocabulary): Said[] {
  const words = wordsOf(text);
  const covered = new Set<number>();
  const said: Said[] = notionsAt(words, vocabulary).map(({ notion, at, length }) => {
    for (let offset = 0; offset < length; offset++) covered.add(at + offset);
    return {
      term: `n:${notion}`,
      shown: shown(words, at, length),
      weight: length > 1 ? PHRASE_WEIGHT : NOTION_WEIGHT,
    };
  });
  words.forEach((word, at) =>
    said.push({ term: `w:${word.stem}`, shown: word.shown, weight: covered.has(at) ? STEM_BESIDE_NOTION : 1 }),
  );
  return said;
}

function shown(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map((word) => word.shown)
    .join(' ');
}

/** How often each term is said, and the words behind it. */
export function tally(said: readonly Said[]): Map<string, { count: number; weight: number; shown: string }> {
  const terms = new Map<string, { count: number; weight: number; shown: string }>();
  for (const { term, shown: words, weight } of said) {
    const known = terms.get(term);
    if (known) {
      known.count++;
      known.weight = Math.max(known.weight, weight);
    } else terms.set(term, { count: 1, weight, shown: words });
  }
  return terms;
}
