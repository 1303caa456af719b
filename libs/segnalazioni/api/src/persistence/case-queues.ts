import { CASE_STATES, type CaseQueue, type CaseState } from '@respi/segnalazioni/contract';
import { ACTIVE_STATES } from '@respi/segnalazioni/domain';

/** What the table of cases holds: a draft is not there. */
export const STORED_STATES = CASE_STATES.filter((state): state is Exclude<CaseState, 'draft'> => state !== 'draft');

/** What each named queue means. The rest of a query's filters still apply on top. */
export const QUEUES: Readonly<
  Record<CaseQueue, { states: readonly CaseState[]; where?: (me: () => string) => string }>
> = {
  // What an integration is asked for is told by the next queue alone, read or not: the counts add up.
  to_read: {
    states: STORED_STATES.filter((state) => state !== 'integration_requested'),
    where: () => 's.unread',
  },
  to_complete: { states: ['integration_requested'] },
  // What is still to be read is told by the first queue alone.
  in_progress: {
    states: ['submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation'],
    where: () => 'not s.unread',
  },
  to_triage: { states: ['submitted'] },
  mine: { states: ACTIVE_STATES, where: (me) => `s.in_charge_of = ${me()}` },
  to_release: { states: ['reply_collected', 'in_validation'] },
  to_forward: { states: ['in_charge'] },
  to_record: {
    states: ['forwarded', 'in_charge', 'reply_collected', 'answered'],
    where: () => 'cardinality(s.open_offices) > 0',
  },
  to_validate: { states: ['in_validation'] },
  // As `mergeIsDisputed` has it.
  disputed: { states: ['merged'], where: () => 's.nudged_at >= s.state_since' },
};
