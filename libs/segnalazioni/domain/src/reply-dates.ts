import type { Case, Reply } from './case';
import { type DecisionContext, refuse } from './decision';

/**
 * The dates of the case that came from a reply follow its correction, as long as the case still waits for them: one that
 * another reply or the coordination set since stays.
 */
export function datesCorrected(subject: Case, before: Reply, after: Reply): Partial<Case> {
  if (after.lap !== subject.lap) return {};
  if (subject.state === 'answered')
    return { recheckOn: follows(subject.recheckOn, recheckOf(before), recheckOf(after)) };
  if (subject.state === 'integration_requested' && after.outcome === 'richiesta_integrazione')
    return { integrationDueOn: follows(subject.integrationDueOn, before.dueOn, after.dueOn) };
  return {};
}

function follows(now: string | null, before: string | null, after: string | null): string | null {
  if (before === after) return now;
  return after ?? (now === before ? null : now);
}

function recheckOf(reply: Reply): string | null {
  return reply.outcome === 'in_istruttoria' ? reply.recheckOn : null;
}

export interface GivenDates {
  readonly outcome: Reply['outcome'];
  readonly dueOn?: string | undefined;
  readonly recheckOn?: string | undefined;
  /** When the reply was given; without it today. */
  readonly givenOn?: string | undefined;
}

/**
 * The dates of a reply: an interim one says when to look again, and what it announces is not past when it is given. An
 * archive has what it has.
 * @param before what a correction leaves as it was
 */
export function datesOf(
  given: GivenDates,
  author: DecisionContext['actor'],
  facts: DecisionContext['facts'],
  before?: Pick<Reply, 'dueOn' | 'recheckOn'>,
): Pick<Reply, 'dueOn' | 'recheckOn'> {
  const dueOn = given.dueOn ?? before?.dueOn ?? null;
  const recheckOn = given.recheckOn ?? before?.recheckOn ?? null;
  if (given.outcome === 'in_istruttoria' && recheckOn === null && author.kind !== 'import')
    throw refuse('recheckOn', 'recheck_needed');
  const announced = given.dueOn !== undefined && given.dueOn !== before?.dueOn ? given.dueOn : null;
  if (announced !== null && announced < (given.givenOn ?? facts.today) && author.kind !== 'import')
    throw refuse('dueOn', 'date_in_past');
  if (given.recheckOn !== undefined && given.recheckOn < facts.today) throw refuse('recheckOn', 'date_in_past');
  return { dueOn, recheckOn };
}
