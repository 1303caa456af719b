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

interface Phrase {
  readonly notion: string;
  readonly stems: readonly string[];
}

const phrases = new Map<string, Phrase[]>();
for (const [notion, line] of Object.entries(COUNTER_VOCABULARY)) {
  for (const way of line.split('|')) {
    const stems = wordsOf(way).map(({ stem }) => stem);
    const [first] = stems;
    // "nuovo permesso" without its empty word would be any permesso: such a phrase says nothing by itself.
    if (first === undefined || (stems.length === 1 && /[\s']/.test(way.trim()))) continue;
    const known = phrases.get(first) ?? [];
    if (!known.some((phrase) => phrase.notion === notion && phrase.stems.join(' ') === stems.join(' ')))
      known.push({ notion, stems });
    phrases.set(first, known);
  }
}

/** Every word of the vocabulary, folded. */
export const VOCABULARY_WORDS: readonly string[] = Object.values(COUNTER_VOCABULARY).flatMap((line) =>
  wordsOf(line).map(({ shown }) => shown),
);

const NOTION_WEIGHT = 1;
const PHRASE_WEIGHT = 1.3;
const STEM_BESIDE_NOTION = 0.45;

/** Everything that a text says, in order: each word, and each notion whose words stand one after the other. */
export function notionsOf(text: string): Said[] {
  const words = wordsOf(text);
  const covered = new Set<number>();
  const said: Said[] = [];
  words.forEach((word, at) => {
    for (const { notion, stems } of phrases.get(word.stem) ?? []) {
      if (!stems.every((stem, offset) => words[at + offset]?.stem === stem)) continue;
      stems.forEach((_, offset) => covered.add(at + offset));
      said.push({
        term: `n:${notion}`,
        shown: shown(words, at, stems.length),
        weight: stems.length > 1 ? PHRASE_WEIGHT : NOTION_WEIGHT,
      });
    }
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
