import type {
  CaseKind,
  CaseState,
  Outcome,
  ReferralChannel,
  ReferralStatus,
  ReplyChannel,
  Urgency,
  Validation,
} from '@respi/segnalazioni/contract';
import type { ValidationPolicy } from '@respi/identity/contract';
import type { Reproposal } from './urgency/reproposal';

/** A segnalazione as the rules see it: codes, ids and times. Texts and identity live elsewhere, for nobody decides on them. */
export interface Case {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState;
  /** Where `unmerge` leads back to. */
  readonly stateBefore: CaseState | null;
  readonly sportelloId: string;
  readonly officeId: string;
  readonly kind: CaseKind;
  readonly urgency: Urgency;
  /** By the rules, at filing. */
  readonly urgencyProposed: Urgency;
  readonly reproposal: Reproposal | null;
  /** When time may change what the rules propose; null: never. */
  readonly reviewOn: string | null;
  readonly sealed: boolean;
  readonly filedBy: string;
  readonly inChargeOf: string | null;
  readonly mergedInto: string | null;
  readonly lap: number;
  readonly nudges: number;
  /** When the counter last asked again: by a nudge or, once merged, by saying that it is not the same matter. */
  readonly nudgedAt: Date | null;
  readonly unread: boolean;
  readonly corrected: boolean;
  readonly readAt: Date | null;
  readonly recheckOn: string | null;
  readonly integrationDueOn: string | null;
  readonly stateSince: Date;
  readonly answeredAt: Date | null;
  readonly erased: boolean;
  readonly version: number;
  readonly referrals: readonly Referral[];
  readonly replies: readonly Reply[];
  readonly handlers: readonly string[];
}

export interface Referral {
  readonly id: string;
  readonly officeId: string;
  readonly channel: ReferralChannel;
  readonly status: ReferralStatus;
  readonly byId: string;
  readonly at: Date;
  readonly endedAt: Date | null;
  readonly rightOfficeId: string | null;
  readonly note: string | null;
}

export interface Reply {
  readonly id: string;
  /** null: the coordination answered. */
  readonly referralId: string | null;
  readonly officeId: string;
  /** What the office asked for when the reply was collected. */
  readonly policy: ValidationPolicy;
  readonly textId: string;
  readonly outcome: Outcome;
  readonly officePerson: string | null;
  readonly givenOn: string;
  readonly channel: ReplyChannel;
  readonly dueOn: string | null;
  readonly recheckOn: string | null;
  readonly writtenBy: string;
  readonly at: Date;
  readonly lap: number;
  readonly validation: Validation;
  readonly validatedBy: string | null;
  readonly validatedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly copiedFrom: string | null;
  readonly version: number;
}

export const TEXT_KINDS = [
  'question',
  'integration_request',
  'integration',
  'note',
  'nudge',
  'reopening',
  'withdrawal',
  'decline',
  'unmerging',
  'merge_dispute',
  'merge_kept',
  'sealing',
  'unsealing',
  'reply',
  'urgency',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A text that a command brings; stored in a row of its own, which can be erased. */
export interface NewText {
  readonly id: string;
  readonly kind: TextKind;
  readonly body: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Its counter says that it is not the same matter, and nobody has decided on that yet. Merging asks anew, so what was asked
 * before does not count.
 */
export function mergeIsDisputed({
  state,
  nudgedAt,
  stateSince,
}: Pick<Case, 'state' | 'nudgedAt' | 'stateSince'>): boolean {
  return state === 'merged' && nudgedAt !== null && nudgedAt >= stateSince;
}

export function openReferrals(subject: Pick<Case, 'referrals'>): Referral[] {
  return subject.referrals.filter((referral) => referral.status === 'open');
}

/** Replies of the present lap that somebody at this case wrote and nobody took back. */
export function standingReplies(subject: Pick<Case, 'replies' | 'lap'>): Reply[] {
  return subject.replies.filter(
    (reply) =>
      reply.lap === subject.lap &&
      reply.copiedFrom === null &&
      reply.withdrawnAt === null &&
      reply.validation !== 'rejected',
  );
}

export function unreleasedReplies(subject: Pick<Case, 'replies' | 'lap'>): Reply[] {
  return standingReplies(subject).filter((reply) => reply.releasedAt === null);
}

/**
 * Collected and not yet sent anywhere. A reply starts as `not_required` whatever the office's policy; it becomes
 * `pending` when it is sent to the referent (policy `before`) or released (policy `after`).
 */
export function repliesToHandOn(subject: Pick<Case, 'replies' | 'lap'>): Reply[] {
  return unreleasedReplies(subject).filter((reply) => reply.validation === 'not_required');
}

/** With the referent now: sent there before release, or released and still to be looked at. */
export function repliesToValidate(subject: Pick<Case, 'replies' | 'state' | 'lap'>): Reply[] {
  return subject.replies.filter(
    (reply) =>
      reply.copiedFrom === null &&
      reply.withdrawnAt === null &&
      reply.validation === 'pending' &&
      (reply.releasedAt !== null || (subject.state === 'in_validation' && reply.lap === subject.lap)),
  );
}
