import { romeDay } from '@respi/shared/kernel';
import { type Day, addDays } from './calendar-days';
import { type ServiceCalendar, openStretches, serviceDayFrom, serviceDayOf } from './service-calendar';
import { afterService, serviceBetween } from './service-ledger';

const MS_A_MINUTE = 60_000;

/** Whether somebody is at work at this instant (the minute of closing is already outside). */
export function isServiceTime(instant: Date, calendar: ServiceCalendar): boolean {
  const at = instant.getTime();
  return openStretches(romeDay(instant), calendar).some(({ start, end }) => start <= at && at < end);
}

/**
 * The instant itself in service time, else the next opening.
 * @throws CalendarHasNoOpenHour
 */
export function nextServiceInstant(instant: Date, calendar: ServiceCalendar): Date {
  const at = instant.getTime();
  for (let day = serviceDayOf(instant, calendar); ; day = serviceDayFrom(addDays(day, 1), calendar)) {
    for (const { start, end } of openStretches(day, calendar)) if (at < end) return new Date(Math.max(at, start));
  }
}

/**
 * The earliest instant by which `minutes` of service have passed since `from`. Time that ends exactly at closing ends
 * at closing, not at the next opening; zero minutes end at once.
 * Inverse of `serviceMinutesBetween` to the millisecond, in summer time, winter time and across the change.
 * @throws RangeError for a negative or infinite amount; CalendarHasNoOpenHour
 */
export function addServiceMinutes(from: Date, minutes: number, calendar: ServiceCalendar): Date {
  return new Date(afterService(from.getTime(), Math.round(nonNegative(minutes) * MS_A_MINUTE), calendar));
}

/** Minutes of service between two instants, with fractions; negative when `to` is before `from`. */
export function serviceMinutesBetween(from: Date, to: Date, calendar: ServiceCalendar): number {
  if (to < from) return -serviceMinutesBetween(to, from, calendar);
  return serviceBetween(from.getTime(), to.getTime(), calendar) / MS_A_MINUTE;
}

/**
 * The end of service of the Nth service day after the day of `from`: the day of the act does not count (art. 2963 c.c.),
 * at whatever hour it happened, so Friday evening and Saturday both give Monday for 1.
 * 0 means the same day: the end of that day's service, or of the next service day where service is already over.
 * @throws RangeError when `n` is not a whole number from 0; CalendarHasNoOpenHour
 */
export function endOfNthServiceDay(from: Date, n: number, calendar: ServiceCalendar): Date {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  const today = romeDay(from);
  if (n === 0) {
    const sameDay = endOfService(serviceDayFrom(today, calendar), calendar);
    return sameDay > from ? sameDay : endOfService(serviceDayFrom(addDays(today, 1), calendar), calendar);
  }
  let day = today;
  for (let counted = 0; counted < n; counted += 1) day = serviceDayFrom(addDays(day, 1), calendar);
  return endOfService(day, calendar);
}

/** Service days after the day of `from` up to the day of `to` included: how many working days late something is. */
export function serviceDaysBetween(from: Date, to: Date, calendar: ServiceCalendar): number {
  let count = 0;
  for (let day = addDays(romeDay(from), 1), last = romeDay(to); day <= last; day = addDays(day, 1)) {
    if (openStretches(day, calendar).length > 0) count += 1;
  }
  return count;
}

function endOfService(day: Day, calendar: ServiceCalendar): Date {
  const last = openStretches(day, calendar).at(-1);
  if (!last) throw new RangeError(`No service on ${day}`);
  return new Date(last.end);
}

function nonNegative(minutes: number): number {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`Not an amount of minutes: ${minutes}`);
  return minutes;
}
