import type { CaseAction } from './codes';

/** Past-tense names of what happened to a case: the type of each event of its stream. */
export const EVENT_OF_ACTION = {
  submit: 'submitted',
  take: 'taken',
  hand_over: 'handed_over',
  answer_directly: 'answered_directly',
  forward: 'forwarded',
  add_office: 'office_added',
  recall: 'recalled',
  not_competent: 'declared_not_competent',
  collect: 'reply_collected',
  release: 'reply_released',
  send_to_validation: 'sent_to_validation',
  approve: 'reply_approved',
  correct: 'reply_corrected',
  reject: 'reply_rejected',
  request_integration: 'integration_requested',
  submit_integration: 'integration_submitted',
  nudge: 'nudged',
  close: 'closed',
  withdraw: 'withdrawn',
  decline: 'declined',
  merge: 'merged',
  unmerge: 'unmerged',
  dispute_merge: 'merge_disputed',
  keep_merged: 'merge_kept',
  reopen: 'reopened',
  add_note: 'note_added',
  mark_read: 'read',
  set_urgency: 'urgency_set',
  keep_urgency: 'urgency_kept',
  seal: 'sealed',
  unseal: 'unsealed',
  recheck: 'recheck_due',
  repropose_urgency: 'urgency_reproposed',
} as const satisfies Record<CaseAction, string>;

export type CaseEventType =
  | (typeof EVENT_OF_ACTION)[CaseAction]
  | 'reply_copied'
  | 'merged_in'
  | 'unmerged_from'
  | 'linked'
  | 'unlinked'
  | 'linked_reopened'
  | 'awaited_ended'
  | 'person_erased'
  | 'clock_escalated';

/** What travels through outbox and queue: ids and codes, never a text, a name or a practice number. */
export interface CaseEventPayload {
  readonly eventId: string;
  readonly networkId: string;
  readonly caseId: string;
  readonly number: string;
  readonly type: CaseEventType;
  readonly state: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly sealed: boolean;
}
