import { type Said, type Vocabulary, notionsOf, tally } from './notions';
import { buildSpelling } from './spelling';
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

interface Posting {
  readonly at: number;
  readonly weight: number;
}

/** Published sheets by what they say. Built once for each state of the published set and kept in memory. */
export interface SuggestionIndex {
  readonly vocabulary: Vocabulary;
  readonly sheets: readonly IndexedSheet[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** How telling a term is: 0 for one that every sheet says. */
  readonly rarity: (term: string) => number;
  /** The same for a subject, from 0 to 1. */
  readonly subjectRarity: (key: string) => number;
  /** Whether a sheet asks about a subject, or answers with it. */
  readonly isAbout: (key: string) => boolean;
  /** What a folded word means that may be misspelt. */
  readonly spelling: (word: string) => string;
}

export function buildSuggestionIndex(sheets: readonly SuggestableSheet[], vocabulary: Vocabulary): SuggestionIndex {
  const terms = sheets.map((sheet) => fieldTerms(sheet, vocabulary));
  const lengths = new Map(FIELDS.map((field) => [field, mean(terms.map((fields) => fields.get(field)?.length ?? 0))]));
  const postings = new Map<string, Posting[]>();
  terms.forEach((fields, at) => {
    const weights = new Map<string, number>();
    for (const [field, said] of fields) {
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * said.length) / Math.max(1, lengths.get(field) ?? 1);
      for (const [term, { count, weight }] of tally(said)) {
        weights.set(term, (weights.get(term) ?? 0) + (FIELD_WEIGHT[field] * Math.min(count, 3) * weight) / length);
      }
    }
    for (const [term, weight] of weights) {
      const list = postings.get(term) ?? [];
      list.push({ at, weight });
      postings.set(term, list);
    }
  });
  const indexed = sheets.map((sheet) => {
    const subjects = subjectsOf([sheet.question, ...sheet.tags].join('. '));
    const furtherSubjects = subjectsOf([sheet.topicLabel, sheet.shortAnswer, ...sheet.steps].join('. '));
    return { sheet, subjects, furtherSubjects, codes: codesByFamily(subjects) };
  });
  const about = new Map<string, number>();
  for (const { subjects } of indexed) for (const key of subjects.keys()) about.set(key, (about.get(key) ?? 0) + 1);
  return {
    vocabulary,
    sheets: indexed,
    isAbout: (key) => about.has(key) || indexed.some(({ furtherSubjects }) => furtherSubjects.has(key)),
    spelling: buildSpelling([...vocabulary.words, ...ownWords(sheets)]),
    postings,
    subjectRarity: (key) =>
      Math.log(1 + sheets.length / Math.max(1, about.get(key) ?? 1)) / Math.log(1 + sheets.length),
    rarity: (term) => {
      const found = postings.get(term)?.length ?? 0;
      return Math.log(1 + (sheets.length - found + 0.5) / (found + 0.5));
    },
  };
}

function fieldTerms(sheet: SuggestableSheet, vocabulary: Vocabulary): Map<Field, Said[]> {
  const said = (text: string): Said[] => notionsOf(text, vocabulary);
  return new Map([
    ['question', said(sheet.question)],
    ['tags', sheet.tags.flatMap(said)],
    ['topic', said(sheet.topicLabel)],
    ['answer', said(sheet.shortAnswer)],
    ['steps', sheet.steps.flatMap(said)],
    ['documents', sheet.documents.flatMap(said)],
  ]);
}

/** Words of the sheets, each once. */
export function* ownWords(
  sheets: Iterable<Pick<SuggestableSheet, 'question' | 'tags' | 'shortAnswer' | 'steps' | 'documents'>>,
): Generator<string> {
  for (const { question, tags, shortAnswer, steps, documents } of sheets)
    for (const { shown } of wordsOf([question, ...tags, shortAnswer, ...steps, ...documents].join('\n'))) yield shown;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
