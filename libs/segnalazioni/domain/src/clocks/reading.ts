import { romeDay } from '@respi/shared/kernel';
import type { ServiceTarget } from '@respi/segnalazioni/contract';
import { type ServiceCalendar, addDays } from '../service-time';
import { romeInstant } from '../service-time/rome-time';
import { afterService, closingsAfter, serviceBetween } from '../service-time/service-ledger';
import type { CaseClock, RulesOfLap } from './clock';

const MS_A_MINUTE = 60_000;

/** What a clock shows at an instant. Times in ms since 1970, amounts in ms of service. */
export interface ClockReading {
  readonly clock: CaseClock;
  readonly target: ServiceTarget | null;
  readonly ran: number;
  readonly stood: number;
  /** Service that the target holds from its beginning, null without a target. A standing clock's may still grow. */
  readonly allowed: number | null;
  /** When it is, was or would have been due. Null without a target, and while it stands. */
  readonly dueAt: number | null;
  /** Of `allowed`; above 1 is late. */
  readonly share: number | null;
  readonly stands: boolean;
}

/**
 * Reads a clock.
 * @param now not before the clock began
 * @throws CalendarHasNoOpenHour when nobody who owes the act is ever at work
 */
export function readClock(clock: CaseClock, rules: RulesOfLap, now: Date): ClockReading {
  const lap = rules(new Date(clock.lapStart));
  const target = lap.target(clock.act, clock.urgency, clock.officeId);
  return read(clock, target, lap.calendar(clock.act, clock.officeId), now.getTime());
}

/** When a clock that goes on running comes to `share` of its target; null without a target, and while it stands. */
export function shareReachedAt(reading: ClockReading, rules: RulesOfLap, now: Date, share: number): number | null {
  const { clock, allowed, stands } = reading;
  if (allowed === null || stands) return null;
  const calendar = rules(new Date(clock.lapStart)).calendar(clock.act, clock.officeId);
  return instantOf(Math.round(allowed * share), runningSpans(clock, now.getTime()), calendar);
}

function read(clock: CaseClock, target: ServiceTarget | null, calendar: ServiceCalendar, now: number): ClockReading {
  let [ran, stood] = [0, 0];
  for (const { from, to, runs } of clock.stretches) {
    const amount = serviceBetween(from, to ?? Math.max(from, now), calendar);
    if (runs) ran += amount;
    else stood += amount;
  }
  const last = clock.stretches.at(-1);
  const stands = clock.endedAt === null && last?.runs === false;
  if (target === null) return { clock, target, ran, stood, allowed: null, dueAt: null, share: null, stands };
  const spans = runningSpans(clock, now);
  const due = dueOf(target, clock.beganAt, spans, calendar);
  const allowed = 'minutes' in target ? target.minutes * MS_A_MINUTE : ranBy(due, spans, calendar);
  // A target of no service at all is late as soon as anything ran.
  const share = allowed > 0 ? ran / allowed : ran > 0 ? Infinity : 1;
  return { clock, target, ran, stood, allowed, dueAt: stands ? null : due, share, stands };
}

/** `to` null: without an end. */
interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** When the clock ran, and runs on: one that stands or ended is thought to go on, so that it has a due instant too. */
function runningSpans(clock: CaseClock, now: number): Span[] {
  const spans: Span[] = clock.stretches.filter(({ runs }) => runs);
  if (spans.at(-1)?.to === null) return spans;
  const from = clock.endedAt ?? Math.max(now, clock.stretches.at(-1)?.from ?? now);
  return [...spans, { from, to: null }];
}

function dueOf(target: ServiceTarget, beganAt: number, spans: readonly Span[], calendar: ServiceCalendar): number {
  if ('minutes' in target) return instantOf(target.minutes * MS_A_MINUTE, spans, calendar);
  // The day of the act does not count (art. 2963 c.c.), but for a target of that same day.
  const counting = target.working_days === 0 ? beganAt : romeInstant(addDays(romeDay(new Date(beganAt)), 1), 0);
  let left = Math.max(1, target.working_days);
  for (const { from, to } of spans) {
    for (const closing of closingsAfter(Math.max(from, counting), calendar)) {
      if (to !== null && closing > to) break;
      left -= 1;
      if (left === 0) return closing;
    }
  }
  throw new Error('The last span has no end');
}

/** The instant at which `amount` of service ran. */
function instantOf(amount: number, spans: readonly Span[], calendar: ServiceCalendar): number {
  let left = amount;
  for (const { from, to } of spans) {
    const here = to === null ? Infinity : serviceBetween(from, to, calendar);
    if (left <= here) return afterService(from, left, calendar);
    left -= here;
  }
  throw new Error('The last span has no end');
}

/** Service that ran up to an instant. */
function ranBy(instant: number, spans: readonly Span[], calendar: ServiceCalendar): number {
  let ran = 0;
  for (const { from, to } of spans) {
    if (from >= instant) break;
    ran += serviceBetween(from, Math.min(to ?? instant, instant), calendar);
  }
  return ran;
}
