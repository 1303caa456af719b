import { addDays } from '@respi/shared/kernel';

export { addDays };

/**
 * Calendar days as `YYYY-MM-DD` strings, which sort as they follow one another. No time zone is involved: a day of the
 * calendar is the same day everywhere.
 */
export type Day = string;

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_A_DAY = 86_400_000;

/**
 * The same day of the month `amount` months later; the last day of that month where it has no such day (art. 2963 c.c.:
 * 31 August plus six months is 28 February).
 */
export function addMonths(day: Day, amount: number): Day {
  const { year, month, date } = parts(day);
  const months = year * 12 + (month - 1) + amount;
  const toYear = Math.floor(months / 12);
  const toMonth = (months % 12) + 1;
  return dayOf(toYear, toMonth, Math.min(date, lastDateOfMonth(toYear, toMonth)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochOf(to) - epochOf(from);
}

export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday (4).
  return (((((epochOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function yearOf(day: Day): number {
  return parts(day).year;
}

/** `2026-12-04` as people write it: `04/12/2026`. */
export function italianDate(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** @throws RangeError when `day` is not `YYYY-MM-DD` or names a day that does not exist. */
export function assertDay(day: Day): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || addDays(day, 0) !== day) {
    throw new RangeError(`Not a calendar day: ${day}`);
  }
  return day;
}

export function lastDateOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parts(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function epochOf(day: Day): number {
  const { year, month, date } = parts(day);
  return Math.floor(Date.UTC(year, month - 1, date) / MS_A_DAY);
}
