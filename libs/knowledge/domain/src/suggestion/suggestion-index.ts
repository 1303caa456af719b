import { type Said, type Vocabulary, notionsOf, tally } from './notions';
import { wordsOf } from './words';
import { type CodesByFamily, type Subjects, codesByFamily, subjectsOf } from './subjects';

/** A published sheet, as the index needs it. */
export interface SuggestableSheet {
  readonly id: string;
  readonly question: string;
  readonly shortAnswer: string;
  readonly steps: readonly string[];
  readonly documents: readonly string[];
  readonly tags: readonly string[];
  /** Code of the topic and its Italian label. */
  readonly topic: string;
  readonly topicLabel: string;
  readonly offices: readonly string[];
}

const FIELDS = ['question', 'tags', 'topic', 'answer', 'steps', 'documents'] as const;
type Field = (typeof FIELDS)[number];
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {
  question: 3,
  tags: 2.4,
  topic: 1.2,
  answer: 1.5,
  steps: 0.6,
  documents: 0.5,
};
/** What a term is worth grows ever less with its weight (the `k1` of BM25). */
const SATURATION = 2.2;
/** Share of the length in the weight of a field (the `b` of BM25). */
const LENGTH_SHARE = 0.4;

/** One sheet of the index. */
export interface IndexedSheet {
  readonly sheet: SuggestableSheet;
  /** Said by question and tags. */
  readonly subjects: Subjects;
  /** Said by the answer and what follows. */
  readonly furtherSubjects: Subjects;
  /** Codes of `subjects`, family by family. */
  readonly codes: CodesByFamily;
}

/** A sheet as it was read by itself: the same until its words or the vocabulary change. */
export interface ReadSheet extends IndexedSheet {
  readonly fields: readonly { readonly field: Field; readonly length: number; readonly terms: readonly TermCount[] }[];
  /** Every word of it, folded, each once. */
  readonly words: readonly string[];
}

interface TermCount {
  readonly term: string;
  readonly count: number;
  readonly weight: number;
}

/** The sheets that say a term, side by side: thousands are gone through at each question. */
export interface Postings {
  /** Places in `sheets`, ascending. */
  readonly at: Uint32Array;
  /** How far each of them counts for the term, from 0 to 1. */
  readonly share: Float64Array;
}

/** Published sheets by what they say. Built once for each state of the published set and kept in memory. */
export interface SuggestionIndex {
  readonly vocabulary: Vocabulary;
  readonly sheets: readonly IndexedSheet[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** How telling a term is: 0 for one that every sheet says. */
  readonly rarity: (term: string) => number;
  /** The same for a subject, from 0 to 1. */
  readonly subjectRarity: (key: string) => number;
  /** Whether a sheet asks about a subject, or answers with it. */
  readonly isAbout: (key: string) => boolean;
  /** What a folded word means that may be misspelt. */
  readonly spelling: (word: string) => string;
}

/** Most of the work of an index; done once for each sheet and kept beside it. */
export function readSheet(sheet: SuggestableSheet, vocabulary: Vocabulary): ReadSheet {
  const subjects = subjectsOf([sheet.question, ...sheet.tags].join('. '));
  const texts: Record<Field, readonly string[]> = {
    question: [sheet.question],
    tags: sheet.tags,
    topic: [sheet.topicLabel],
    answer: [sheet.shortAnswer],
    steps: sheet.steps,
    documents: sheet.documents,
  };
  return {
    sheet,
    subjects,
    furtherSubjects: subjectsOf([sheet.topicLabel, sheet.shortAnswer, ...sheet.steps].join('. ')),
    codes: codesByFamily(subjects),
    fields: FIELDS.map((field) => {
      const said: Said[] = texts[field].flatMap((text) => notionsOf(text, vocabulary));
      const terms = [...tally(said)].map(([term, { count, weight }]) => ({ term, count: Math.min(count, 3), weight }));
      return { field, length: said.length, terms };
    }),
    words: ownWords(sheet),
  };
}

/** @param spelling of the words of these sheets and of the vocabulary, see `buildSpelling` */
export function buildSuggestionIndex(
  sheets: readonly ReadSheet[],
  vocabulary: Vocabulary,
  spelling: (word: string) => string,
): SuggestionIndex {
  const lengths = new Map(
    FIELDS.map((field, at) => [field, mean(sheets.map(({ fields }) => fields[at]?.length ?? 0))]),
  );
  const said = new Map<string, { at: number[]; share: number[] }>();
  sheets.forEach(({ fields }, at) => {
    const weights = new Map<string, number>();
    for (const { field, length: own, terms } of fields) {
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * own) / Math.max(1, lengths.get(field) ?? 1);
      for (const { term, count, weight } of terms)
        weights.set(term, (weights.get(term) ?? 0) + (FIELD_WEIGHT[field] * count * weight) / length);
    }
    for (const [term, weight] of weights) {
      const list = said.get(term) ?? { at: [], share: [] };
      list.at.push(at);
      list.share.push(weight / (weight + SATURATION));
      said.set(term, list);
    }
  });
  const postings = new Map<string, Postings>();
  for (const [term, { at, share }] of said)
    postings.set(term, { at: Uint32Array.from(at), share: Float64Array.from(share) });
  const about = new Map<string, number>();
  const answered = new Set<string>();
  for (const { subjects, furtherSubjects } of sheets) {
    for (const key of subjects.keys()) about.set(key, (about.get(key) ?? 0) + 1);
    for (const key of furtherSubjects.keys()) answered.add(key);
  }
  return {
    vocabulary,
    sheets,
    isAbout: (key) => about.has(key) || answered.has(key),
    spelling,
    postings,
    subjectRarity: (key) =>
      Math.log(1 + sheets.length / Math.max(1, about.get(key) ?? 1)) / Math.log(1 + sheets.length),
    rarity: (term) => {
      const found = postings.get(term)?.at.length ?? 0;
      return Math.log(1 + (sheets.length - found + 0.5) / (found + 0.5));
    },
  };
}

function ownWords({ question, tags, shortAnswer, steps, documents }: SuggestableSheet): string[] {
  const text = [question, ...tags, shortAnswer, ...steps, ...documents].join('\n');
  return [...new Set(wordsOf(text).map(({ shown }) => shown))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
