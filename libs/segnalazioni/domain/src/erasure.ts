import { Problem } from '@respi/shared/kernel';
import type { Case } from './case';
import type { Decision } from './decision';
import { CASE_LIFECYCLE } from './lifecycle';
import { endOf } from './retention/ended';

/** Why data are erased: their time was over, somebody asked for it, or an administrator of the installation said so. */
export const ERASED_BECAUSE = ['retention', 'request', 'command'] as const;
export type ErasedBecause = (typeof ERASED_BECAUSE)[number];

export interface ErasureOrder {
  readonly because: ErasedBecause;
  /** Account of whoever decided it, where one is known. */
  readonly orderedBy: string | null;
  /** Of the record of a request. */
  readonly requestId?: string;
}

/**
 * A person's data go when nobody works on the case any more; what is left is a tombstone with its codes and times, so
 * that the history still verifies and a new case can be linked to it.
 * @throws Problem not_possible_now while the case is active, an office is still to answer or it comes back by itself
 */
export function decideErasure(subject: Case, order: ErasureOrder): Decision {
  if (endOf(subject) === null)
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
    events: [{ type: 'person_erased', data: { state: subject.state, ...order }, texts: [] }],
  };
}
