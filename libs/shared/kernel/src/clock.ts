/** Where "now" comes from. Injected, so that an import can tell a past time and a test can hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `instant`: what an import of a past act uses. */
export function fixedClock(instant: Date): Clock {
  return { now: () => new Date(instant) };
}

/** Calendar day in Europe/Rome as `YYYY-MM-DD`, whatever the time zone of the process. */
export function romeDay(instant: Date): string {
  const ms = instant.getTime();
  return new Date(ms + romeOffset(ms)).toISOString().slice(0, 10);
}

/** Calendar year in Europe/Rome: a case filed at 00:30 on 1 January belongs to the new year. */
export function romeYear(instant: Date): number {
  return Number(romeDay(instant).slice(0, 4));
}

/** `2026-03-29` as a person reads it: `29/03/2026`. */
export function italianDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/**
 * The day `amount` days after `day` (before it, when negative), both `YYYY-MM-DD`; empty when there is no such day. Days
 * are counted in the calendar, never in hours: where the clocks change, a day has 23 or 25 of them.
 */
export function addDays(day: string, amount: number): string {
  const at = new Date(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + amount),
  );
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

/** The last day of the month of `day`, both `YYYY-MM-DD`. */
export function lastOfMonth(day: string): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

/**
 * Milliseconds that clocks in Rome are ahead of UTC at `instant` (milliseconds since 1970), from the runtime's time zone
 * data. Clocks change at full hours of UTC, so each hour is asked about once: asking costs more than all else that a
 * request does with dates.
 */
export function romeOffset(instant: number): number {
  const hour = Math.floor(instant / MS_AN_HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    if (offsets.size >= OFFSETS_KEPT) offsets.clear();
    offsets.set(hour, (offset = askOffset(hour * MS_AN_HOUR)));
  }
  return offset;
}

const MS_AN_HOUR = 3_600_000;
const OFFSETS_KEPT = 20_000;
const offsets = new Map<number, number>();

const romeClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function askOffset(instant: number): number {
  const [, date, month, year, hours, minutes] =
    /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/.exec(romeClock.format(instant)) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes)) - instant;
}
