import type { RequestedAction } from '@respi/segnalazioni/contract';
import { Problem } from '@respi/shared/kernel';
import { type Decide, newText, refuse } from './decision';

type OfMerging = Extract<RequestedAction, 'merge' | 'unmerge' | 'dispute_merge' | 'keep_merged'>;

/** Two cases about the same matter, and what becomes of it where the counter of the merged one says that it is not. */
export const MERGING: { readonly [A in OfMerging]: Decide<A> } = {
  merge: (subject, body, { facts }) => {
    const target = facts.mergeTarget;
    if (target?.id !== body.into) throw new Problem('not_found');
    if (target.id === subject.id) throw refuse('into', 'same_case');
    if (target.state === 'merged' || target.erased || target.sealed !== subject.sealed)
      throw refuse('into', 'not_possible_now');
    return {
      to: 'merged',
      fields: { mergedInto: target.id, stateBefore: subject.state, nudgedAt: null },
      data: { into: target.id },
    };
  },

  unmerge: (subject, body) => ({
    to: subject.stateBefore ?? 'in_charge',
    fields: { mergedInto: null, stateBefore: null, nudgedAt: null },
    texts: [newText('unmerging', body.reason)],
    data: { from: subject.mergedInto },
  }),

  dispute_merge: (_subject, body, { facts }) => ({
    fields: { nudgedAt: facts.now },
    texts: [newText('merge_dispute', body.reason)],
  }),

  keep_merged: (_subject, body) => ({
    fields: { nudgedAt: null, unread: true },
    texts: [newText('merge_kept', body.reason)],
  }),
};
