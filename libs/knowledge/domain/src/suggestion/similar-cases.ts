import type { Vocabulary } from './notions';
import { ALIKE_FROM, likeness } from './same-question';
import { subjectOfText } from './subject-of-text';

/** What is compared of a case: its question without what says who. */
export interface ComparedCase {
  readonly question: string | null;
  /** Code of the office. */
  readonly office: string;
  /** Code of the list `procedures`. */
  readonly procedure: string | null;
}

export interface NearbyQuestion extends ComparedCase {
  /** Both hold the same number of a practice. */
  readonly sameNumber: boolean;
}

export interface Similarity<Case> {
  readonly found: Case;
  readonly score: number;
  /** Short Italian phrase: `stesso numero di pratica, stessa procedura`. */
  readonly why: string;
}

export const SIMILAR_AT_MOST = 5;

/** A practice is one matter, whatever is asked about it. */
const SAME_NUMBER = 2;
/** What is like it by words alone must come near the likest by words. */
const NEAR_THE_FIRST = 0.65;
/**
 * A word that names a matter is said by half the counters ("aggiornamento"): with nothing beside it, two cases are alike only where
 * they were asked of one office, and of no different procedures.
 */
const BESIDES_THE_MATTER = 0.5;
/** These two only put in order what is alike already: every counter asks one office about renewals. */
const SAME_PROCEDURE = 0.1;
const SAME_OFFICE = 0.05;

/** What stands in a question in the place of a name or a number: shared by strangers. */
const COVERED = /\[[^[\]]{1,40}\]/g;

/** What a question asks, without what was taken out of it and what covers a person. */
export function comparedText(question: string): string {
  return subjectOfText(question).replace(COVERED, ' ');
}

/**
 * The cases that are about the same thing, the likest first; none where nothing is near enough. Two questions must be alike, or
 * the practice be the same: an office and a procedure in common make nothing alike by themselves.
 */
export function similarCases<Case extends NearbyQuestion>(
  subject: ComparedCase,
  others: readonly Case[],
  vocabulary: Vocabulary,
): Similarity<Case>[] {
  const asked = comparedText(subject.question ?? '');
  const compared = others.map((found) => ({
    found,
    like: found.question === null ? NOTHING : likeness(asked, comparedText(found.question), vocabulary),
  }));
  const from = Math.max(ALIKE_FROM, NEAR_THE_FIRST * Math.max(0, ...compared.map(({ like }) => like.score)));
  return compared
    .flatMap(({ found, like }) => {
      const sameProcedure = subject.procedure !== null && subject.procedure === found.procedure;
      const sameOffice = subject.office === found.office;
      const otherProcedure = subject.procedure !== null && found.procedure !== null && !sameProcedure;
      const sameMatter = like.besides >= BESIDES_THE_MATTER || (sameOffice && !otherProcedure);
      const isLike = like.score >= from && sameMatter;
      if (!isLike && !found.sameNumber) return [];
      const score =
        (isLike ? like.score : 0) +
        (found.sameNumber ? SAME_NUMBER : 0) +
        (sameProcedure ? SAME_PROCEDURE : 0) +
        (sameOffice ? SAME_OFFICE : 0);
      const why = [
        ...(found.sameNumber ? ['stesso numero di pratica'] : []),
        ...(isLike ? [like.why] : []),
        ...(sameProcedure ? ['stessa procedura'] : []),
        ...(sameOffice ? ['stesso ufficio'] : []),
      ];
      return { found, score, why: why.join('; ') };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SIMILAR_AT_MOST);
}

const NOTHING = { score: 0, why: '', besides: 0 };
