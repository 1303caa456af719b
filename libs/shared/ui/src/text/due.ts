import { Pipe, type PipeTransform } from '@angular/core';
import { romeDay } from '@respi/shared/kernel';

const ZONE = 'Europe/Rome';
const clock = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const thisYear = new Intl.DateTimeFormat('it-IT', { weekday: 'short', day: 'numeric', month: 'short', timeZone: ZONE });
const anyYear = new Intl.DateTimeFormat('it-IT', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: ZONE,
});

/** Public holidays of Italy at a fixed date, `MM-DD` and the first year (L. 260/1949; L. 151/2025). */
const HOLIDAYS: Readonly<Record<string, number>> = {
  '01-01': 0,
  '01-06': 0,
  '04-25': 0,
  '05-01': 0,
  '06-02': 0,
  '08-15': 0,
  '10-04': 2026,
  '11-01': 0,
  '12-08': 0,
  '12-25': 0,
  '12-26': 0,
};
/** Past this the number of days says nothing more, and counting them one by one costs. */
const COUNTED_DAYS = 400;

/**
 * A due instant in words: `entro oggi alle 16:00`, `entro domani alle 12:30`, `entro gio 26 nov`, `scaduto oggi alle
 * 16:00`, `in ritardo di 2 giorni lavorativi`; empty where there is none. The instant itself comes from the server, which
 * knows each office's calendar; the working days of a delay are those of everybody: patron saints are not in them.
 */
export function dueText(due: string | Date | null | undefined, now: Date = new Date()): string {
  if (!due) return '';
  const at = new Date(due);
  const [dueDay, today] = [romeDay(at), romeDay(now)];
  if (at < now) {
    const late = workingDaysAfter(dueDay, today);
    if (late > 0) return `in ritardo di ${late} ${late === 1 ? 'giorno lavorativo' : 'giorni lavorativi'}`;
    return `scaduto ${dueDay === today ? 'oggi' : shortDate(at, today)} alle ${clock.format(at)}`;
  }
  if (dueDay === today) return `entro oggi alle ${clock.format(at)}`;
  if (dueDay === nextDay(today)) return `entro domani alle ${clock.format(at)}`;
  return `entro ${shortDate(at, today)}`;
}

export function isLate(due: string | null | undefined, now: Date = new Date()): boolean {
  return !!due && new Date(due) < now;
}

/** Read again whenever the page is, since the clock goes on. */
@Pipe({ name: 'due', pure: false })
export class DuePipe implements PipeTransform {
  transform(due: string | Date | null | undefined): string {
    return dueText(due);
  }
}

function shortDate(at: Date, today: string): string {
  return (romeDay(at).slice(0, 4) === today.slice(0, 4) ? thisYear : anyYear).format(at);
}

function workingDaysAfter(from: string, to: string): number {
  let count = 0;
  let day = nextDay(from);
  for (let walked = 0; day <= to && walked < COUNTED_DAYS; walked += 1, day = nextDay(day)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const since = HOLIDAYS[day.slice(5)];
  if (since !== undefined && Number(day.slice(0, 4)) >= since) return false;
  return day !== easterMonday(Number(day.slice(0, 4)));
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day after Easter of a Gregorian year (Meeus, Astronomical Algorithms, chapter 8). */
function easterMonday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const marchDay = h + l - 7 * m + 22;
  return new Date(Date.UTC(year, 2, marchDay + 1)).toISOString().slice(0, 10);
}
