import type { MailKind } from '@respi/notifications/contract';
import type { CaseEventType } from '@respi/segnalazioni/contract';

/** Who a notice is for: the people of the counter that filed the case, or those who carry cases to the offices. */
export type Audience = 'counter' | 'interface';

export interface Notice {
  readonly kind: MailKind;
  readonly audience: Audience;
}

/** What an event of a case says beyond its type, as far as a notice depends on it. */
export interface EventFacts {
  /** State that the case came to. */
  readonly to: string | undefined;
  /** The reply that the event is about went out by this very event. */
  readonly releasedNow: boolean;
  /** The rejected reply had been out. */
  readonly afterRelease: boolean;
  /** The copied reply was taken back. */
  readonly withdrawn: boolean;
  readonly struckReferrals: number;
}

const forCounter = (kind: MailKind): Notice => ({ kind, audience: 'counter' });

/** A reply that asks for papers is, for the counter, a request. */
const replyOut = ({ to }: EventFacts): Notice =>
  forCounter(to === 'integration_requested' ? 'integration_requested' : 'reply_released');

/** The events of a case that somebody is told of, and what each of them means to whom. null: nobody, this time. */
export const NOTICES = {
  answered_directly: replyOut,
  reply_released: replyOut,
  reply_approved: (facts: EventFacts) => (facts.releasedNow ? replyOut(facts) : null),
  reply_corrected: (facts: EventFacts) => (facts.releasedNow ? replyOut(facts) : forCounter('reply_corrected')),
  reply_rejected: (facts: EventFacts) => (facts.afterRelease ? forCounter('reply_withdrawn') : null),
  reply_copied: (facts: EventFacts) => forCounter(facts.withdrawn ? 'reply_withdrawn' : 'reply_released'),
  integration_requested: () => forCounter('integration_requested'),
  declined: () => forCounter('declined'),
  withdrawn: (facts: EventFacts): Notice | null =>
    facts.struckReferrals > 0 ? { kind: 'referrals_struck', audience: 'interface' } : null,
} as const satisfies Partial<Record<CaseEventType, (facts: EventFacts) => Notice | null>>;

export type NoticedEvent = keyof typeof NOTICES;

export function isNoticed(type: string): type is NoticedEvent {
  return Object.hasOwn(NOTICES, type);
}
