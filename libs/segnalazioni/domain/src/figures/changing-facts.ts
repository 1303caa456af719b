import type { CaseState, Outcome, Urgency } from '@respi/segnalazioni/contract';
import type { Case } from '../case';
import type { Decision } from '../decision';

/** What figures count of a case and its life changes. The rest of the fact is known at filing. */
export interface ChangingFacts {
  readonly state: CaseState;
  readonly urgency: Urgency;
  readonly sealed: boolean;
  readonly reopened: boolean;
  /** Something went out to the counter, the answer of a case that it was merged into included. */
  readonly answered: boolean;
  /** Of each answer that is out and was not taken back, in order. */
  readonly outcomes: readonly Outcome[];
}

export function changingFacts({ state, urgency, sealed, lap, answeredAt, replies }: Case): ChangingFacts {
  const out = replies.filter((reply) => reply.releasedAt !== null && reply.withdrawnAt === null && !reply.copiedFrom);
  return {
    state,
    urgency,
    sealed,
    reopened: lap > 1,
    answered: answeredAt !== null,
    outcomes: out.map(({ outcome }) => outcome).sort(),
  };
}

/** Whether a decision is an answer to the counter: the first of a case ends the time that figures tell. */
export function bringsAnswer({ events }: Decision): boolean {
  return events.some(({ type, data }) => ANSWERS.includes(type) && data['to'] === 'answered');
}

const ANSWERS: readonly string[] = ['answered_directly', 'reply_released', 'reply_approved', 'reply_corrected'];
