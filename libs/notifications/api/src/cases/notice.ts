import type { NoticeKind } from '@respi/notifications/contract';
import type { CaseEventType, LadderRung } from '@respi/segnalazioni/contract';

/**
 * Who a notice is for, by how they stand to the case. Of a sealed case each of them is narrowed to those who may know of
 * it, but for `other_coordinators` and `old_hands`, who exist for sealed cases only and are told neither which nor what.
 */
export const AUDIENCES = [
  'counter',
  'interface',
  'in_charge',
  'releaser',
  'coordination',
  'referents',
  'asked_no_more',
  'new_hands',
  'old_hands',
  'other_coordinators',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Those for whom the case does not exist: told neither which nor what, and nobody hears it in their place. */
export const WITHOUT_WHICH: ReadonlySet<Audience> = new Set<Audience>(['old_hands', 'other_coordinators']);

export interface Telling {
  readonly kind: NoticeKind;
  readonly audience: Audience;
  /** The next step is theirs: of a ROSSO case they hear at once, whatever they chose. */
  readonly mustAct: boolean;
}

/** What an event of a case says beyond its type, as far as a notice depends on it. */
export interface EventFacts {
  /** State that the case came to. */
  readonly to: string | undefined;
  readonly red: boolean;
  readonly sealed: boolean;
  /** The reply that the event is about went out by this very event. */
  readonly releasedNow: boolean;
  /** The reply that went out is still to be looked at by its office. */
  readonly toValidate: boolean;
  /** The rejected reply had been out. */
  readonly afterRelease: boolean;
  /** The copied reply was taken back. */
  readonly withdrawn: boolean;
  readonly struckReferrals: number;
  /** Some of what the event takes back had reached its office by the portal. */
  readonly takenFromPortal: boolean;
  readonly openReferrals: boolean;
  /** Some of the referrals that the event opens have to be carried to their office. */
  readonly toCarry: boolean;
  /** Some of them reach their office by the portal. */
  readonly byPortal: boolean;
  /** Share of its target that a clock has come to, in percent. */
  readonly percent: number;
  /** Whom the step of the ladder tells. */
  readonly escalatesTo: LadderRung | undefined;
}

const toAct = (audience: Audience, kind: NoticeKind): Telling => ({ kind, audience, mustAct: true });
const toKnow = (audience: Audience, kind: NoticeKind): Telling => ({ kind, audience, mustAct: false });

/** A reply that asks for papers is, for the counter, a request; one that its office looks at afterwards waits for it. */
const replyOut = ({ to, toValidate }: EventFacts): readonly Telling[] => [
  toAct('counter', to === 'integration_requested' ? 'integration_requested' : 'reply_released'),
  ...(toValidate ? [toAct('referents', 'reply_to_validate')] : []),
];

/** What was on its way to an office is asked no further. */
const struckForInterface = ({ struckReferrals }: EventFacts): readonly Telling[] =>
  struckReferrals > 0 ? [toAct('interface', 'referrals_struck')] : [];

/** Whoever was to answer at the office by the portal. Not of a sealed case: that is told on its page alone. */
const askedNoMore = ({ takenFromPortal, sealed }: EventFacts): readonly Telling[] =>
  takenFromPortal && !sealed ? [toKnow('asked_no_more', 'question_recalled')] : [];

/** A case that goes no further: both sides of what was on its way hear of it. */
const struck = (facts: EventFacts): readonly Telling[] => [...struckForInterface(facts), ...askedNoMore(facts)];

const referralsOpened = ({ toCarry, byPortal }: EventFacts): readonly Telling[] => [
  ...(byPortal ? [toAct('referents', 'referral_opened')] : []),
  { kind: 'referral_opened', audience: 'interface', mustAct: toCarry },
];

const escalated = ({ escalatesTo, percent, sealed }: EventFacts): readonly Telling[] => {
  const kind = percent < 100 ? 'due_soon' : 'overdue';
  switch (escalatesTo) {
    case 'in_charge':
      return [toAct('in_charge', kind)];
    case 'coordination':
      return [toAct('coordination', kind), ...(sealed ? [toKnow('other_coordinators', 'sealed_overdue')] : [])];
    case 'office_head':
      return [toAct('referents', 'office_overdue')];
    case undefined:
      return [];
  }
};

/**
 * The events of a case that somebody is told of, and what each of them means to whom. Whoever is in several audiences of
 * one event is told what stands first. Empty: nobody, this time.
 */
export const NOTICES = {
  submitted: ({ red }) => [toAct('coordination', red ? 'red_case_filed' : 'case_filed')],
  reopened: () => [toAct('coordination', 'reopened')],
  taken: () => [toKnow('counter', 'taken')],
  handed_over: () => [toAct('new_hands', 'handed_over')],
  sealed: () => [toKnow('old_hands', 'passed_on'), toAct('new_hands', 'handed_over')],
  forwarded: referralsOpened,
  office_added: referralsOpened,
  recalled: (facts) => [toKnow('interface', 'referral_recalled'), ...askedNoMore(facts)],
  declared_not_competent: () => [toAct('in_charge', 'not_competent'), toKnow('interface', 'not_competent')],
  reply_collected: () => [toAct('releaser', 'reply_collected')],
  sent_to_validation: () => [toAct('referents', 'reply_to_validate')],
  answered_directly: replyOut,
  reply_released: replyOut,
  reply_approved: (facts) => (facts.releasedNow ? replyOut({ ...facts, toValidate: false }) : []),
  reply_corrected: (facts) =>
    facts.releasedNow ? replyOut({ ...facts, toValidate: false }) : [toAct('counter', 'reply_corrected')],
  reply_rejected: ({ afterRelease }) => [
    ...(afterRelease ? [toAct('counter', 'reply_withdrawn')] : []),
    toAct('in_charge', 'reply_rejected'),
  ],
  reply_copied: ({ withdrawn }) => [toAct('counter', withdrawn ? 'reply_withdrawn' : 'reply_released')],
  integration_requested: () => [toAct('counter', 'integration_requested')],
  integration_submitted: () => [toAct('in_charge', 'integration_submitted')],
  nudged: ({ openReferrals }) => [
    toAct('in_charge', 'nudged'),
    ...(openReferrals ? [toAct('interface', 'nudged')] : []),
  ],
  closed: struck,
  declined: (facts) => [...struck(facts), toAct('counter', 'declined')],
  withdrawn: (facts) => [...struck(facts), toKnow('in_charge', 'withdrawn')],
  merged: () => [toKnow('counter', 'merged')],
  unmerged: () => [toKnow('counter', 'unmerged')],
  merge_disputed: () => [toAct('coordination', 'merge_disputed')],
  merge_kept: () => [toKnow('counter', 'merge_kept')],
  linked_reopened: () => [toKnow('in_charge', 'linked_reopened')],
  awaited_ended: () => [toAct('in_charge', 'awaited_ended')],
  recheck_due: () => [toAct('in_charge', 'recheck_due')],
  clock_escalated: escalated,
  urgency_reproposed: () => [toAct('in_charge', 'urgency_reproposed'), toKnow('counter', 'urgency_reproposed')],
} as const satisfies Partial<Record<CaseEventType, (facts: EventFacts) => readonly Telling[]>>;

export type NoticedEvent = keyof typeof NOTICES;

export function isNoticed(type: string): type is NoticedEvent {
  return Object.hasOwn(NOTICES, type);
}
