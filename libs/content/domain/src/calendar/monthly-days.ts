import { addDays, lastOfMonth } from '@respi/shared/kernel';

/** The second Tuesday of a month, then that of the next; what falls into the fifth week is held in the last one of each month. */
export function monthlyDays(first: string, months: number): string[] {
  const week = Math.floor((Number(first.slice(8, 10)) - 1) / 7);
  const weekday = weekdayOf(first);
  return Array.from({ length: months }, (_, step) =>
    step === 0 ? first : dayIn(monthAfter(first, step), weekday, week),
  );
}

function dayIn(month: string, weekday: number, week: number): string {
  const start = `${month}-01`;
  const earliest = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  const wanted = addDays(earliest, week * 7);
  return wanted <= lastOfMonth(start) ? wanted : addDays(wanted, -7);
}

function monthAfter(day: string, step: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
