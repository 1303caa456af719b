import { type Clock, addDays, romeDay } from '@respi/shared/kernel';

/** The clock of the demo: it stands where the tale is told from, and shows the present where nobody set it. */
export class DemoClock implements Clock {
  #told: Date | undefined;

  now(): Date {
    return this.#told ?? new Date();
  }

  tell(at: Date): void {
    this.#told = at;
  }

  present(): void {
    this.#told = undefined;
  }
}

/** A moment told from today: working days ago, and the hour at which it happened in Italy. */
export type When = readonly [workingDaysAgo: number, time: `${number}:${number}`];

/** @throws nothing: a time that would still have to come is a moment ago */
export function momentOf([workingDaysAgo, time]: When, now: Date): Date {
  const noon = new Date(`${romeDay(now)}T12:00:00Z`);
  // On a Saturday or a Sunday the last working day was Friday.
  while (isWeekend(noon)) noon.setUTCDate(noon.getUTCDate() - 1);
  for (let left = workingDaysAgo; left > 0;) {
    noon.setUTCDate(noon.getUTCDate() - 1);
    if (!isWeekend(noon)) left--;
  }
  const day = noon.toISOString().slice(0, 10);
  const told = new Date(`${day}T${time.padStart(5, '0')}:00${offsetInRome(noon)}`);
  return told < now ? told : new Date(now.getTime() - 5 * 60_000);
}

/** Calendar day `days` after (or before) the working day, as `YYYY-MM-DD`. */
export function dayAfter(days: number, now: Date): string {
  return addDays(romeDay(now), days);
}

function isWeekend(noon: Date): boolean {
  return noon.getUTCDay() === 0 || noon.getUTCDay() === 6;
}

function offsetInRome(at: Date): string {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  // UTC itself would read `GMT`, without an offset; Rome never is.
  return part?.value.replace('GMT', '') ?? 'Z';
}
