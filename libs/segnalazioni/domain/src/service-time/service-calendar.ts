import { romeDay } from '@respi/shared/kernel';
import { type Day, type Weekday, addDays, weekdayOf, yearOf } from './calendar-days';
import { type HolidayRule, ITALIAN_HOLIDAYS, PATRON_SAINTS, holidaysOfYear } from './holidays';
import { romeInstant } from './rome-time';

/** A stretch of service on the clocks of Rome, `HH:MM`, end excluded; `24:00` is the end of the day. */
export interface ServiceHours {
  readonly from: string;
  readonly to: string;
}

/**
 * When somebody is at work (not when the public is received). Plain data; one object is one version of the calendar,
 * so whoever pins the version in force at the start of a lap keeps the object. Stretches of a day are in order and do
 * not overlap.
 */
export interface ServiceCalendar {
  readonly hours: Readonly<Partial<Record<Weekday, readonly ServiceHours[]>>>;
  readonly holidays: readonly HolidayRule[];
}

/** Open stretch in milliseconds since 1970, end excluded. */
export interface OpenStretch {
  readonly start: number;
  readonly end: number;
}

const MORNING_AND_AFTERNOON: readonly ServiceHours[] = [
  { from: '08:30', to: '13:00' },
  { from: '14:00', to: '17:00' },
];

/** Monday to Friday, 8:30-13:00 and 14:00-17:00: where a network has not written its own hours. */
export const DEFAULT_SERVICE_HOURS: ServiceCalendar['hours'] = {
  1: MORNING_AND_AFTERNOON,
  2: MORNING_AND_AFTERNOON,
  3: MORNING_AND_AFTERNOON,
  4: MORNING_AND_AFTERNOON,
  5: MORNING_AND_AFTERNOON,
};

/** The calendar of a seat: Italian holidays, the patron saint of its comune where known, and what is passed in. */
export function italianServiceCalendar(
  seat: string | null = null,
  hours: ServiceCalendar['hours'] = DEFAULT_SERVICE_HOURS,
  closures: readonly HolidayRule[] = [],
): ServiceCalendar {
  const patron = seat === null ? undefined : PATRON_SAINTS[seat];
  return { hours, holidays: [...ITALIAN_HOLIDAYS, ...(patron ? [patron] : []), ...closures] };
}

/** No service day within the reach of a search: a clock on such a calendar would never end. */
export class CalendarHasNoOpenHour extends Error {
  constructor() {
    super(
      'The service calendar has no open hour: its hours are empty, or its closures cover every day for three years',
    );
    this.name = 'CalendarHasNoOpenHour';
  }
}

/** What is wrong with a calendar's data, by the path of what is wrong in it. */
export interface CalendarFault {
  readonly path: string;
  readonly code: 'not_a_stretch' | 'overlaps' | 'ends_before_start' | 'no_open_hour';
}

/**
 * The faults of a calendar; none when clocks can run on it. A stretch has its beginning before its end, the stretches of
 * a day are in order and apart, and somebody is at work within three years of `today`.
 */
export function calendarFaults(
  hours: ServiceCalendar['hours'],
  closures: readonly { readonly from: Day; readonly to: Day }[],
  today: Day,
): CalendarFault[] {
  const faults: CalendarFault[] = [];
  for (const [weekday, stretches] of Object.entries(hours)) {
    let last = 0;
    for (const [index, { from, to }] of stretches.entries()) {
      const [start, end] = [readMinutes(from), readMinutes(to)];
      const path = `hours.${weekday}.${index}`;
      if (start >= end) faults.push({ path: `${path}.to`, code: 'not_a_stretch' });
      else if (start < last) faults.push({ path: `${path}.from`, code: 'overlaps' });
      last = end;
    }
  }
  for (const [index, { from, to }] of closures.entries())
    if (to < from) faults.push({ path: `closures.${index}.to`, code: 'ends_before_start' });
  return faults.length === 0 && !isEverOpen(hours, closures, today)
    ? [{ path: 'hours', code: 'no_open_hour' }]
    : faults;
}

function isEverOpen(
  hours: ServiceCalendar['hours'],
  closures: readonly { readonly from: Day; readonly to: Day }[],
  today: Day,
): boolean {
  const holidays = closures.map((closure) => ({ kind: 'closure', name: '', ...closure }) as const);
  try {
    serviceDayFrom(today, { hours, holidays: [...ITALIAN_HOLIDAYS, ...holidays] });
    return true;
  } catch (error) {
    if (error instanceof CalendarHasNoOpenHour) return false;
    throw error;
  }
}

/** Whether there is service on a day, holidays and closures considered. */
export function isServiceDay(day: Day, calendar: ServiceCalendar): boolean {
  return openStretches(day, calendar).length > 0;
}

/** Name of the holiday or closure of a day, null on any other. */
export function holidayName(day: Day, calendar: ServiceCalendar): string | null {
  return memoryOf(calendar).holidays(yearOf(day)).get(day) ?? null;
}

/** The stretches of service of a day, in order, as instants. */
export function openStretches(day: Day, calendar: ServiceCalendar): readonly OpenStretch[] {
  const { stretches } = memoryOf(calendar);
  const known = stretches.get(day);
  if (known) return known;
  const hours = holidayName(day, calendar) === null ? (calendar.hours[weekdayOf(day)] ?? []) : [];
  const computed = hours
    .map(({ from, to }) => ({ start: romeInstant(day, readMinutes(from)), end: romeInstant(day, readMinutes(to)) }))
    .filter(({ start, end }) => start < end);
  stretches.set(day, computed);
  return computed;
}

/**
 * The first service day that is `day` or follows it.
 * @throws CalendarHasNoOpenHour when three years hold none.
 */
export function serviceDayFrom(day: Day, calendar: ServiceCalendar): Day {
  for (let ahead = 0, at = day; ahead <= REACH_DAYS; ahead += 1, at = addDays(at, 1)) {
    if (isServiceDay(at, calendar)) return at;
  }
  throw new CalendarHasNoOpenHour();
}

/**
 * The service day that an act counts for: its own day in Rome where there is service on it, whatever the hour; else the
 * next service day (a Saturday counts for Monday).
 * @throws CalendarHasNoOpenHour
 */
export function serviceDayOf(instant: Date, calendar: ServiceCalendar): Day {
  return serviceDayFrom(romeDay(instant), calendar);
}

const REACH_DAYS = 3 * 366;

/** What has been worked out about a calendar: lists ask the same few days thousands of times. */
interface Memory {
  readonly stretches: Map<Day, readonly OpenStretch[]>;
  readonly holidays: (year: number) => ReadonlyMap<Day, string>;
}

const memories = new WeakMap<ServiceCalendar, Memory>();

function memoryOf(calendar: ServiceCalendar): Memory {
  const known = memories.get(calendar);
  if (known) return known;
  const years = new Map<number, ReadonlyMap<Day, string>>();
  const memory: Memory = {
    stretches: new Map(),
    holidays: (year) => {
      const days = years.get(year) ?? holidaysOfYear(calendar.holidays, year);
      years.set(year, days);
      return days;
    },
  };
  memories.set(calendar, memory);
  return memory;
}

function readMinutes(time: string): number {
  const minutes = minutesOf(time);
  if (minutes === null) throw new RangeError(`Not a time of the day: ${time}`);
  return minutes;
}

function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return Number.isNaN(total) || total > 24 * 60 ? null : total;
}
