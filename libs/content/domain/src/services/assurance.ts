import { ASSURED_FOR_MONTHS, type Assurance } from '@respi/content/contract';

/**
 * The day until which what was confirmed on `day` still counts, both `YYYY-MM-DD`: the same day some months on, or the last
 * one of a month that has no such day.
 */
export function assuredUntil(day: string, months: number = ASSURED_FOR_MONTHS): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The newest day that is no longer good enough today: what was confirmed on it or before is old. */
export function oldBefore(today: string, months: number = ASSURED_FOR_MONTHS): string {
  const [year, month, date] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** @param assuredOn the day somebody last confirmed the entry; null: nobody ever did */
export function assuranceOf(assuredOn: string | null, today: string): Assurance {
  if (assuredOn === null) return 'never';
  return assuredOn < oldBefore(today) ? 'old' : 'fresh';
}
