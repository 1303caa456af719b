import type { CaseState, Urgency } from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';
import { type Day, type ServiceCalendar, addDays, holidayName, isServiceDay, weekdayOf } from '../service-time';
import { serviceBetween } from '../service-time/service-ledger';
import type { RulesOfLap } from './clock';
import type { ClockReading } from './reading';

/** A day on which nobody of those who owe the act is at work, other than the free days of every week. */
export interface DayOff {
  readonly day: Day;
  readonly name: string;
}

/**
 * A line of the account of a clock. Minutes are of service: those of the lines that ran add up to what ran, those of
 * the lines that stood to what stood.
 */
export type AccountLine =
  | {
      readonly kind: 'ran' | 'stood';
      readonly from: Date;
      /** Null: until now. */
      readonly to: Date | null;
      readonly state: CaseState;
      readonly minutes: number;
      readonly off: readonly DayOff[];
    }
  | { readonly kind: 'urgency'; readonly at: Date; readonly from: Urgency; readonly to: Urgency };

/** What is left of a clock that runs. */
export interface TimeAhead {
  readonly until: Date;
  readonly minutes: number;
  readonly off: readonly DayOff[];
}

/** Why a clock shows what it shows, line by line, in the order of time. */
export function accountOf({ clock }: ClockReading, rules: RulesOfLap, now: Date): AccountLine[] {
  const calendar = rules(new Date(clock.lapStart)).calendar(clock.act, clock.officeId);
  const stretches = clock.stretches.map(({ from, to, state, runs }): AccountLine => {
    const until = to ?? Math.max(from, now.getTime());
    return {
      kind: runs ? 'ran' : 'stood',
      from: new Date(from),
      to: to === null ? null : new Date(to),
      state,
      minutes: serviceBetween(from, until, calendar) / 60_000,
      off: daysOff(from, until, calendar),
    };
  });
  const changes = clock.changes.map(({ at, from, to }): AccountLine => ({
    kind: 'urgency',
    at: new Date(at),
    from,
    to,
  }));
  return [...stretches, ...changes].sort((a, b) => beginning(a) - beginning(b));
}

/** From now to when a running clock is due; null where there is nothing left, or nothing to wait for. */
export function aheadOf({ clock, dueAt, ran, allowed }: ClockReading, rules: RulesOfLap, now: Date): TimeAhead | null {
  if (clock.endedAt !== null || dueAt === null || allowed === null || dueAt <= now.getTime()) return null;
  const calendar = rules(new Date(clock.lapStart)).calendar(clock.act, clock.officeId);
  return {
    until: new Date(dueAt),
    minutes: (allowed - ran) / 60_000,
    off: daysOff(now.getTime(), dueAt, calendar),
  };
}

/**
 * Days without service that were decided after the lap began, and so do not count for it, up to an instant.
 * @param current the calendar as it is now
 */
export function daysOffDecidedLater(
  { clock }: ClockReading,
  rules: RulesOfLap,
  current: ServiceCalendar,
  until: Date,
): DayOff[] {
  const pinned = rules(new Date(clock.lapStart)).calendar(clock.act, clock.officeId);
  if (pinned === current) return [];
  return daysOff(clock.beganAt, until.getTime(), current).filter(({ day }) => isServiceDay(day, pinned));
}

function daysOff(from: number, to: number, calendar: ServiceCalendar): DayOff[] {
  const off: DayOff[] = [];
  for (let day = romeDay(new Date(from)), last = romeDay(new Date(to)); day <= last; day = addDays(day, 1)) {
    const name = holidayName(day, calendar);
    if (name !== null && (calendar.hours[weekdayOf(day)]?.length ?? 0) > 0) off.push({ day, name });
  }
  return off;
}

function beginning(line: AccountLine): number {
  return (line.kind === 'urgency' ? line.at : line.from).getTime();
}
