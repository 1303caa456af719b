import { romeDay } from '@respi/shared/kernel';
import { type Case, openReferrals } from './case';
import { addDays } from './service-time/calendar-days';

/**
 * The day on which an answered case closes by itself, or null where it does not: an interim answer never does, nor what
 * the counter has still to read, nor a case that another office is still to answer.
 * @param days the network's choice, counted from the day it was read
 */
export function closesByItselfOn(
  subject: Pick<Case, 'state' | 'readAt' | 'recheckOn' | 'unread' | 'referrals'>,
  days: number,
): string | null {
  if (subject.state !== 'answered' || subject.readAt === null || subject.unread) return null;
  if (subject.recheckOn !== null || openReferrals(subject).length > 0) return null;
  return addDays(romeDay(subject.readAt), days);
}
