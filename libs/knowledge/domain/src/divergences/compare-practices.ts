import { DIFFERENCE_OF_ANSWERS } from '@respi/knowledge/contract';
import { type Citation, concerns } from '../law';
import type { Vocabulary } from '../suggestion';
import { ALIKE_FROM, likeness } from '../suggestion/same-question';
import { type ReadAnswer, type SaidTerm, asksForDocuments, readAnswer, sameTerm } from './read-answer';

/** In what two answers to one question differ. */
export const DIFFERENCES = DIFFERENCE_OF_ANSWERS;
export type Difference = (typeof DIFFERENCES)[number];

/** An answer that was given: a reply to a case, or a sheet. */
export interface AnswerGiven {
  /** Tells one from another: nothing differs from itself. */
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  /** Its documents are all there are: an answer to one person names those that they lack. */
  readonly complete?: boolean;
}

export interface ProposedDivergence {
  readonly differences: readonly Difference[];
  /** How alike the questions are, from `ALIKE_FROM` to 1. */
  readonly likeness: number;
}

/**
 * Two answers to what looks like one question, and in what they differ; null where the questions differ or the answers do not.
 * The order of the two does not count. It proposes: a person decides.
 */
export function compareAnswers(a: AnswerGiven, b: AnswerGiven, vocabulary: Vocabulary): ProposedDivergence | null {
  if (a.key === b.key) return null;
  // One order, so that no rounding tells the first from the second.
  const [one, other] = a.key < b.key ? [a, b] : [b, a];
  const { score } = likeness(one.question, other.question, vocabulary);
  if (score < ALIKE_FROM) return null;
  const [said, saidElsewhere] = [readAnswer(one.question, one.answer), readAnswer(other.question, other.answer)];
  const found: Readonly<Record<Difference, boolean>> = {
    outcome: differInOutcome(said, saidElsewhere),
    term: differInTerm(said.terms, saidElsewhere.terms),
    documents: differInDocuments(one, said, other, saidElsewhere),
    norm: differInNorm(said.norms, saidElsewhere.norms),
  };
  const differences = DIFFERENCES.filter((kind) => found[kind]);
  return differences.length === 0 ? null : { differences, likeness: score };
}

const contrary = (one: boolean | null, other: boolean | null): boolean =>
  one !== null && other !== null && one !== other;

function differInOutcome(one: ReadAnswer, other: ReadAnswer): boolean {
  return contrary(one.allowed, other.allowed) || contrary(one.wanted, other.wanted);
}

/** No term of one is a term of the other, of those that may be held against each other. */
function differInTerm(one: readonly SaidTerm[], other: readonly SaidTerm[]): boolean {
  const pairs = one.flatMap((term) => other.map((elsewhere) => [term, elsewhere] as const));
  const alike = pairs.filter(([a, b]) => a.kind === b.kind || a.kind === 'plain' || b.kind === 'plain');
  const held = alike.length === 0 && one.length === 1 && other.length === 1 ? pairs : alike;
  return held.length > 0 && !pairs.some(([a, b]) => sameTerm(a, b));
}

function differInDocuments(a: AnswerGiven, one: ReadAnswer, b: AnswerGiven, other: ReadAnswer): boolean {
  const meets = (asked: ReadonlySet<string>, spared: ReadonlySet<string>) =>
    [...asked].some((code) => spared.has(code));
  if (meets(one.documents, other.spared) || meets(other.documents, one.spared)) return true;
  if (!asksForDocuments(a.question) && !asksForDocuments(b.question)) return false;
  if (one.documents.size === 0 || other.documents.size === 0) return false;
  const more = (asked: ReadonlySet<string>, than: ReadonlySet<string>) => [...asked].some((code) => !than.has(code));
  // What a whole list has more than an answer to one person is no other practice.
  return (
    (!(a.complete ?? false) && more(one.documents, other.documents)) ||
    (!(b.complete ?? false) && more(other.documents, one.documents))
  );
}

/** Both name acts, and none of one is an act of the other at an article of both. */
function differInNorm(one: readonly Citation[], other: readonly Citation[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return !one.some(({ act, articles }) =>
    other.some((cited) => cited.act === act && concerns(articles, cited.articles)),
  );
}
