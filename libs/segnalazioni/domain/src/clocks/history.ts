import type { CaseState, LadderRung, Urgency } from '@respi/segnalazioni/contract';

/** What the clocks read of an event of a case. */
export interface ClockEvent {
  readonly type: string;
  readonly at: Date;
  /** The source lacked this time (imports). */
  readonly inferred: boolean;
  /** The past being told again: nobody is to be told of what it makes late. */
  readonly imported: boolean;
  readonly data: ClockEventData;
}

/** Acts that move no clock. What such an event says of `to` may be a person. */
export const ACTS_WITHOUT_CLOCKS = [
  'read',
  'nudged',
  'merge_disputed',
  'merge_kept',
  'note_added',
  'handed_over',
  'sealed',
  'unsealed',
] as const;

/** The part of an event's data that clocks depend on; what an event does not say is absent. */
export interface ClockEventData {
  readonly to?: CaseState;
  readonly lap?: number;
  /** Of `submitted`: the code that the case was filed with. */
  readonly urgency?: Urgency;
  /** Of `urgency_set`: the code from now on. */
  readonly code?: Urgency;
  /** Of `forwarded`: what was opened. */
  readonly referrals?: readonly { readonly id: string; readonly officeId: string }[];
  /** Of what concerns one referral. */
  readonly referralId?: string;
  readonly officeId?: string;
  readonly replyId?: string;
  /** Of `withdrawn`, `closed` and `declined`: the referrals that were struck. */
  readonly struck?: readonly string[];
  /** Of `clock_escalated`: the step that was taken. */
  readonly clock?: string;
  readonly percent?: number;
  readonly rung?: LadderRung;
}
