import { addDays, dayOf, type Day } from './calendar-days';
import { CalendarHasNoOpenHour, type ServiceCalendar, openStretches } from './service-calendar';

/** One year of a calendar, with the running total of its service: a year costs what a day costs. Times in ms, in order. */
interface YearOfService {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Service before each start since the year began. */
  readonly before: readonly number[];
  readonly total: number;
  /** Ends of service, one a service day. */
  readonly closings: readonly number[];
}

const years = new WeakMap<ServiceCalendar, Map<number, YearOfService>>();
/** How many years without service end a search. */
const REACH_YEARS = 3;

/** Milliseconds of service between two instants, `to` not before `from`. */
export function serviceBetween(from: number, to: number, calendar: ServiceCalendar): number {
  const [first, last] = [yearOf(from), yearOf(to)];
  let total = servedBy(to, yearOfService(last, calendar)) - servedBy(from, yearOfService(first, calendar));
  for (let year = first; year < last; year += 1) total += yearOfService(year, calendar).total;
  return total;
}

/**
 * The earliest instant by which `ms` of service have passed since `from`; `from` itself for none.
 * @throws CalendarHasNoOpenHour
 */
export function afterService(from: number, ms: number, calendar: ServiceCalendar): number {
  if (ms === 0) return from;
  let left = ms + servedBy(from, yearOfService(yearOf(from), calendar));
  for (let year = yearOf(from), empty = 0; empty <= REACH_YEARS; year += 1) {
    const service = yearOfService(year, calendar);
    if (left <= service.total) {
      const at = lastNotAbove(service.before, left - 1);
      return at < 0 ? from : (service.starts[at] ?? 0) + left - (service.before[at] ?? 0);
    }
    left -= service.total;
    empty = service.total === 0 ? empty + 1 : 0;
  }
  throw new CalendarHasNoOpenHour();
}

/** Ends of service after `from`, one a service day, in order and without an end. @throws CalendarHasNoOpenHour */
export function* closingsAfter(from: number, calendar: ServiceCalendar): Generator<number, never> {
  for (let year = yearOf(from), empty = 0; empty <= REACH_YEARS; year += 1) {
    const { closings } = yearOfService(year, calendar);
    for (let at = lastNotAbove(closings, from) + 1; at < closings.length; at += 1) yield closings[at] ?? 0;
    empty = closings.length === 0 ? empty + 1 : 0;
  }
  throw new CalendarHasNoOpenHour();
}

/** Whether the service of a day ends at this instant. */
export function isClosing(instant: number, calendar: ServiceCalendar): boolean {
  const { closings } = yearOfService(yearOf(instant), calendar);
  return closings[lastNotAbove(closings, instant)] === instant;
}

function yearOfService(year: number, calendar: ServiceCalendar): YearOfService {
  let known = years.get(calendar);
  if (!known) years.set(calendar, (known = new Map<number, YearOfService>()));
  let service = known.get(year);
  if (!service) known.set(year, (service = computeYear(year, calendar)));
  return service;
}

function computeYear(year: number, calendar: ServiceCalendar): YearOfService {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  const closings: number[] = [];
  let total = 0;
  for (let day: Day = dayOf(year, 1, 1), last = dayOf(year, 12, 31); day <= last; day = addDays(day, 1)) {
    const stretches = openStretches(day, calendar);
    for (const { start, end } of stretches) {
      starts.push(start);
      ends.push(end);
      before.push(total);
      total += end - start;
    }
    const closing = stretches.at(-1);
    if (closing) closings.push(closing.end);
  }
  return { starts, ends, before, total, closings };
}

/** Service of the year up to an instant of it, ms. */
function servedBy(instant: number, { starts, ends, before }: YearOfService): number {
  const at = lastNotAbove(starts, instant);
  return at < 0 ? 0 : (before[at] ?? 0) + Math.min(instant, ends[at] ?? 0) - (starts[at] ?? 0);
}

/** Index of the last number that is not above `bound` in a rising list; -1 when all are. */
function lastNotAbove(rising: readonly number[], bound: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The year on the clocks of Rome, an hour ahead of UTC whenever it changes. */
function yearOf(instant: number): number {
  return new Date(instant + 3_600_000).getUTCFullYear();
}
