import { notionsOf, tally } from './notions';
import {
  type CodesByFamily,
  type Subjects,
  codesByFamily,
  contradictions,
  subjectOfCode,
  subjectsOf,
} from './subjects';
import { respelt } from './spelling';
import type { IndexedSheet, SuggestableSheet, SuggestionIndex } from './suggestion-index';

/** What is being written, with what the form already knows. */
export interface SuggestionQuery {
  readonly text: string;
  readonly office?: string | undefined;
  readonly topic?: string | undefined;
  /** Code of the list `procedures`. */
  readonly procedure?: string | undefined;
}

export interface SheetSuggestion {
  readonly sheet: SuggestableSheet;
  /** 0 to about 2; at least `SUGGESTION_THRESHOLD`. */
  readonly score: number;
  /** Short Italian phrase: `stesso argomento e parole: rinnovo, kit`. */
  readonly why: string;
}

export const SUGGESTIONS_AT_MOST = 3;
/** Below it nothing is suggested. Calibrated on the labelled questions of `suggestion.spec.ts`. */
export const SUGGESTION_THRESHOLD = 0.27;
/** A second or third suggestion must come near the first. */
const NEAR_THE_FIRST = 0.5;

/** Characters from which a text is a story. */
const LONG = 400;
/** A sentence, or as much as one has where there are no stops. */
const SENTENCE = /[^.!?;\n]{1,220}(?:[.!?;\n]+|(?=\s)|$)/g;
/** Each costs as much as a question of its own. */
const PASSAGES_AT_MOST = 48;

const BONUS = { subject: 0.22, furtherSubject: 0.08, topic: 0.12, office: 0.03 };
const OTHER_SUBJECT = 0.82;
const UNCOVERED = 0.55;

/** The sheets that answer what is being written, best first, at most three; none when nothing is near enough. */
export function suggestSheets(
  index: SuggestionIndex,
  query: SuggestionQuery,
  threshold = SUGGESTION_THRESHOLD,
): SheetSuggestion[] {
  const asked = readQuery(index, query);
  const ranked =
    query.text.length < LONG
      ? rank(index, query, asked, { atMost: SUGGESTIONS_AT_MOST, threshold })
      : rankPassages(index, query, threshold);
  const [best] = ranked;
  if (!best) return [];
  return ranked
    .filter(({ score }) => score >= best.score * NEAR_THE_FIRST)
    .slice(0, SUGGESTIONS_AT_MOST)
    .map(({ indexed, score }) => ({ sheet: indexed.sheet, score, why: reason(index, indexed, query, asked) }));
}

/**
 * In a long story what is asked is a sentence or two, and what is told around it has a word in common with anything: each passage
 * is weighed by itself, and a sheet counts for its best one.
 */
function rankPassages(index: SuggestionIndex, query: SuggestionQuery, threshold: number): Scored[] {
  const best = new Map<IndexedSheet, Scored>();
  for (const text of passagesOf(query.text)) {
    const passage = { ...query, text };
    for (const found of rank(index, passage, readQuery(index, passage), { atMost: SUGGESTIONS_AT_MOST, threshold }))
      if (found.score >= (best.get(found.indexed)?.score ?? 0)) best.set(found.indexed, found);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Every sentence, and every two that follow each other. */
function passagesOf(text: string): string[] {
  const sentences = text.match(SENTENCE)?.map((sentence) => sentence.trim()) ?? [];
  const passages = sentences.flatMap((sentence, at) => [sentence, `${sentence} ${sentences[at + 1] ?? ''}`]);
  return passages.slice(0, PASSAGES_AT_MOST);
}

/** Every sheet that shares something with the text, best first, near or far. */
export function rankSheets(
  index: SuggestionIndex,
  query: SuggestionQuery,
): { sheet: SuggestableSheet; score: number }[] {
  const asked = readQuery(index, query);
  return rank(index, query, asked, EVERYTHING).map(({ indexed, score }) => ({ sheet: indexed.sheet, score }));
}

interface ReadQuery {
  readonly terms: ReturnType<typeof tally>;
  readonly subjects: Subjects;
}

function readQuery(index: SuggestionIndex, query: SuggestionQuery): ReadQuery {
  const text = respelt(query.text, index.spelling);
  return {
    terms: tally(notionsOf(text, index.vocabulary)),
    subjects: withProcedure(subjectsOf(text), query.procedure),
  };
}

/** How far down a ranking is of use: whoever cannot get there any more is not weighed. */
interface Reach {
  readonly atMost: number;
  readonly threshold: number;
}
const EVERYTHING: Reach = { atMost: Infinity, threshold: 0 };

function rank(index: SuggestionIndex, query: SuggestionQuery, { terms, subjects }: ReadQuery, reach: Reach): Scored[] {
  const scores = new Float64Array(index.sheets.length);
  let possible = 0;
  for (const [term, { count, weight }] of terms) {
    const worth = index.rarity(term) * weight * (1 + Math.log(count)) * (term.startsWith('n:') ? 1 : 0.8);
    const postings = index.postings.get(term);
    // A word that no sheet knows says little against a sheet: half of it counts as missed.
    possible += postings ? worth : worth * 0.5;
    if (postings)
      postings.at.forEach((at, nth) => (scores[at] = (scores[at] ?? 0) + worth * (postings.share[nth] ?? 0)));
  }
  if (possible === 0) return [];
  // The longer the text, the more of it is story: what matters is how much of its core is met.
  const core = Math.max(4, Math.min(possible, 14));
  const asked: Asked = {
    codes: codesByFamily(subjects),
    subjects: [...subjects.keys()].map((key) => [key, index.subjectRarity(key)]),
    uncovered: isUncovered(index, subjects),
  };
  const beside = mostBeside(asked, query);
  const found: Scored[] = [];
  let least = reach.threshold;
  scores.forEach((worth, at) => {
    const words = worth / core;
    const indexed = index.sheets[at];
    if (words === 0 || words + beside < least || !indexed) return;
    const scored = { indexed, score: score(indexed, words, asked, query) };
    if (scored.score < least) return;
    found.push(scored);
    if (found.length < 2 * reach.atMost) return;
    keepBest(found, reach.atMost);
    least = found.at(-1)?.score ?? least;
  });
  keepBest(found, reach.atMost);
  return found;
}

/** Of those that are worth the same, the first stay first. */
function keepBest(found: Scored[], atMost: number): void {
  found.sort((a, b) => b.score - a.score);
  if (found.length > atMost) found.length = atMost;
}

/** What a sheet can get at most beside what its words are worth. */
function mostBeside({ subjects }: Asked, query: SuggestionQuery): number {
  return (
    subjects.reduce((sum, [, rarity]) => sum + BONUS.subject * rarity, 0) +
    (query.topic === undefined ? 0 : BONUS.topic) +
    (query.office === undefined ? 0 : BONUS.office)
  );
}

/** The subjects of the query, read once for all sheets. */
interface Asked {
  readonly codes: CodesByFamily;
  readonly subjects: readonly (readonly [key: string, rarity: number])[];
  /** The text names procedures, and no sheet is about any of them. */
  readonly uncovered: boolean;
}

function isUncovered(index: SuggestionIndex, subjects: Subjects): boolean {
  const procedures = [...subjects.keys()].filter((key) => key.startsWith('procedure:'));
  return procedures.length > 0 && !procedures.some((key) => index.isAbout(key));
}

interface Scored {
  readonly indexed: IndexedSheet;
  readonly score: number;
}

function score(indexed: IndexedSheet, words: number, asked: Asked, query: SuggestionQuery): number {
  let sum = words;
  for (const [key, rarity] of asked.subjects) {
    if (indexed.subjects.has(key)) sum += BONUS.subject * rarity;
    else if (indexed.furtherSubjects.has(key)) sum += BONUS.furtherSubject * rarity;
  }
  if (asked.uncovered) sum *= UNCOVERED;
  sum *= OTHER_SUBJECT ** contradictions(asked.codes, indexed.codes);
  if (query.topic !== undefined && query.topic === indexed.sheet.topic) sum += BONUS.topic;
  if (query.office !== undefined && indexed.sheet.offices.includes(query.office)) sum += BONUS.office;
  return sum;
}

function withProcedure(subjects: Subjects, procedure: string | undefined): Subjects {
  const rule = procedure === undefined ? undefined : subjectOfCode('procedure', procedure);
  return rule ? new Map([...subjects, [`procedure:${rule.code}`, rule]]) : subjects;
}

/** Words and subjects in common, for a person. */
function reason(
  index: SuggestionIndex,
  { sheet, subjects: told }: IndexedSheet,
  query: SuggestionQuery,
  { terms, subjects: asked }: ReadQuery,
): string {
  const words = [...terms]
    .map(([term, { shown, weight }]) => {
      const postings = index.postings.get(term);
      const nth = postings?.at.findIndex((at) => index.sheets[at]?.sheet === sheet) ?? -1;
      return { shown, worth: index.rarity(term) * weight * (postings?.share[nth] ?? 0) };
    })
    .filter(({ worth }) => worth > 0.3)
    .sort((a, b) => b.worth - a.worth)
    .map(({ shown }) => shown);
  const telling = words
    .filter((word, at) => words.findIndex((other) => other.includes(word) || word.includes(other)) === at)
    .slice(0, 3);
  const [subject] = [...asked].filter(([key]) => told.has(key)).map(([, { label }]) => label);
  const same =
    query.topic === sheet.topic
      ? ['stesso argomento']
      : subject !== undefined && !telling.includes(subject)
        ? [`si parla di ${subject}`]
        : [];
  return [...same, ...(telling.length > 0 ? [`parole: ${telling.join(', ')}`] : [])].join(' e ') || 'testo simile';
}
