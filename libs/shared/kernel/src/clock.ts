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
  return romeDayFormat.format(instant);
}

/** Calendar year in Europe/Rome: a case filed at 00:30 on 1 January belongs to the new year. */
export function romeYear(instant: Date): number {
  return Number(romeDay(instant).slice(0, 4));
}

const romeDayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
