import type { CaseEnding, CaseKind, Outcome, Retention } from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';
import { type Case, openReferrals, standingReplies } from '../case';
import { ACTIVE_STATES } from '../lifecycle';
import { addDays } from '../service-time/calendar-days';

/** How a case ended, and on which day in Europe/Rome. */
export interface Ended {
  readonly ending: CaseEnding;
  readonly on: string;
}

/**
 * Null: somebody may still have to do something about it, or its data are gone already. Reopening makes a case active, so that
 * whoever reopens it stops the clock; when it ends again it begins anew.
 */
export function endOf(subject: Case): Ended | null {
  const { state, recheckOn } = subject;
  if (subject.erased || !hasEnded({ state, recheckOn, open: openReferrals(subject).length })) return null;
  const ending = endingOf(subject);
  return ending && { ending, on: romeDay(subject.stateSince) };
}

/**
 * Nothing is waited for: neither an act, nor an office that was asked, nor the day on which to ask again. That day matters as
 * long as the answer stands alone; the counter that closes the case waits for it no longer.
 */
export function hasEnded({ state, recheckOn, open }: Waiting): boolean {
  const asksAgain = state === 'answered' && recheckOn !== null;
  return state !== 'draft' && !ACTIVE_STATES.includes(state) && !asksAgain && open === 0;
}

interface Waiting {
  readonly state: Case['state'];
  readonly recheckOn: string | null;
  /** Offices that have not answered. */
  readonly open: number;
}

/** The first day on which data need not be kept any longer. */
export function keptUntil({ ending, on }: Ended, kind: CaseKind, retention: Retention): string {
  return addDays(on, keptDays(ending, kind, retention));
}

/** Days after the end. */
export function keptDays(ending: CaseEnding, kind: CaseKind, { exceptions, days }: Retention): number {
  const exception =
    exceptions.find((each) => each.kind === kind && each.ending === ending) ??
    exceptions.find((each) => each.kind === kind && each.ending === undefined);
  return exception?.days ?? days[ending];
}

/** No case ends its time in fewer days than these. */
export function shortestRetention({ days, exceptions }: Retention): number {
  return Math.min(...Object.values(days), ...exceptions.map((each) => each.days));
}

/** Of a year of 365.25 days. */
const DAYS_IN_MONTH = 30.4375;

/** Months after its end by which a case is erased, however it ended: the longest time and the days in the list, never fewer than they are. */
export function monthsUntilErased({ days, exceptions, graceDays }: Retention): number {
  const longest = Math.max(...Object.values(days), ...exceptions.map((each) => each.days));
  return Math.ceil((longest + graceDays) / DAYS_IN_MONTH);
}

function endingOf(subject: Case): CaseEnding | null {
  switch (subject.state) {
    case 'withdrawn':
    case 'declined':
    case 'merged':
      return subject.state;
    case 'answered':
    case 'closed': {
      const last = standingReplies(subject).findLast(({ releasedAt }) => releasedAt !== null);
      return last && isEnding(last.outcome) ? last.outcome : 'senza_esito';
    }
    case 'draft':
    case 'submitted':
    case 'in_charge':
    case 'forwarded':
    case 'reply_collected':
    case 'in_validation':
    case 'integration_requested':
      return null;
  }
}

function isEnding(outcome: Outcome): outcome is Extract<CaseEnding, Outcome> {
  return outcome === 'risolta' || outcome === 'chiarimento' || outcome === 'appuntamento_fissato';
}
