import { Problem } from '@respi/shared/kernel';
import { type Case, openReferrals } from './case';
import type { Decision } from './decision';
import { ACTIVE_STATES, CASE_LIFECYCLE } from './lifecycle';

/**
 * A person's data go when nobody works on the case any more; what is left is a tombstone with its codes and times, so
 * that the history still verifies and a new case can be linked to it.
 * @param orderedBy account of whoever decided it, where one is known
 * @throws Problem not_possible_now while the case is active or an office is still to answer
 */
export function decideErasure(subject: Case, orderedBy: string | null): Decision {
  if (subject.erased || ACTIVE_STATES.includes(subject.state) || openReferrals(subject).length > 0)
    throw new Problem('not_possible_now', {
      params: {
        state: subject.erased ? 'Cancellata' : CASE_LIFECYCLE.states[subject.state].label,
        action: 'Cancella i dati della persona',
      },
    });
  return {
    after: { ...subject, erased: true, reproposal: null, reviewOn: null, version: subject.version + 1 },
    texts: [],
    toCopy: [],
    events: [{ type: 'person_erased', data: { state: subject.state, orderedBy }, texts: [] }],
  };
}
