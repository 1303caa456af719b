import type { Actor } from '@respi/identity/contract';
import type { Referral, Reply } from './case';
import type { Relation } from './lifecycle';
import { type PolicySubject, isReferentOf, mayReadNotes, maySee } from './policy';

/** What counter and office do not read of a case's history. */
const OF_COORDINATION: ReadonlySet<string> = new Set([
  'note_added',
  'merged_in',
  'unmerged_from',
  'linked',
  'unlinked',
  'linked_reopened',
  'awaited_ended',
  'sealed',
  'unsealed',
  'handed_over',
]);

/** What concerns one addressee or some: an office reads it of itself alone. */
const OF_ADDRESSEES: ReadonlySet<string> = new Set([
  'answered_directly',
  'office_added',
  'recalled',
  'declared_not_competent',
  'reply_collected',
  'reply_released',
  'sent_to_validation',
  'reply_approved',
  'reply_corrected',
  'reply_rejected',
  'reply_copied',
  'clock_escalated',
]);

type Data = Readonly<Record<string, unknown>>;

/** The referrals and replies by which an event says whom it concerns. */
export interface AddresseesOfCase {
  readonly referrals: readonly Pick<Referral, 'id' | 'officeId'>[];
  readonly replies: readonly Pick<Reply, 'id' | 'officeId'>[];
}

/**
 * What this reader may read of an event of the case's history; null: not even that it happened. An office knows a case by
 * its own referral, so of other offices, their replies and other cases it reads nothing.
 */
export function readableEvent(
  actor: Actor,
  relations: ReadonlySet<Relation>,
  subject: AddresseesOfCase,
  event: { readonly type: string; readonly data: Data },
): Data | null {
  if (mayReadNotes(relations)) return event.data;
  if (OF_COORDINATION.has(event.type)) return null;
  if (relations.has('counter')) return event.data;
  return readableToOffice((officeId) => isReferentOf(actor, officeId), subject, event);
}

/**
 * Whether it was this event that took the case from this reader: it was sealed, or a question to their office was taken
 * back, and nothing else holds them to the case. Of what happens to a sealed one afterwards nothing is said: even that
 * would tell that it goes on.
 */
export function takesAway(
  actor: Actor,
  subject: PolicySubject,
  { type, data }: { readonly type: string; readonly data: Data },
): boolean {
  if (maySee(actor, subject)) return false;
  if (subject.sealed) return type === 'sealed' && maySee(actor, { ...subject, sealed: false });
  const ended = type === 'recalled' ? [data['referralId']] : ((data['struck'] ?? []) as readonly unknown[]);
  return subject.referrals.some(({ id, officeId }) => ended.includes(id) && isReferentOf(actor, officeId));
}

function readableToOffice(
  isOwn: (officeId: string) => boolean,
  subject: AddresseesOfCase,
  { type, data }: { readonly type: string; readonly data: Data },
): Data | null {
  switch (type) {
    case 'forwarded': {
      const sent = (data['referrals'] as readonly Pick<Referral, 'officeId'>[]).filter(({ officeId }) =>
        isOwn(officeId),
      );
      return sent.length > 0 ? { ...data, referrals: sent } : null;
    }
    case 'closed':
    case 'declined':
    case 'withdrawn': {
      const struck = new Set((data['struck'] ?? []) as readonly string[]);
      const own = subject.referrals.filter(({ id, officeId }) => struck.has(id) && isOwn(officeId));
      return { ...data, struck: own.map(({ id }) => id) };
    }
    case 'merged':
      return without(data, 'into');
    case 'unmerged':
      return without(data, 'from');
    default: {
      if (!OF_ADDRESSEES.has(type)) return data;
      const office = officeOf(subject, data);
      return office !== null && isOwn(office) ? data : null;
    }
  }
}

function officeOf({ referrals, replies }: AddresseesOfCase, data: Data): string | null {
  if (typeof data['officeId'] === 'string') return data['officeId'];
  const about = (each: { readonly id: string }): boolean =>
    each.id === data['replyId'] || each.id === data['referralId'];
  return (replies.find(about) ?? referrals.find(about))?.officeId ?? null;
}

function without(data: Data, key: string): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}
