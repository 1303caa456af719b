import { romeDay } from '@respi/shared/kernel';
import { type Day, addDays, weekdayOf, yearOf } from './calendar-days';
import { romeTime } from './rome-time';
import type { ServiceCalendar } from './service-calendar';
import { isClosing } from './service-ledger';
import { serviceDaysBetween } from './service-minutes';

const WEEKDAYS = ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'];
const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];

/**
 * A due instant in Italian, for lists and badges: `entro oggi alle 16:00`, `entro domani alle 12:30`,
 * `entro gio 26 nov` where it is the end of that day's service and `entro gio 26 nov alle 10:10` where it is not,
 * `in ritardo da oggi alle 16:00`, `in ritardo di 2 giorni lavorativi`.
 * Delay is told in working days of `calendar`; until the first has come, the missed time itself is told, and beyond
 * six weeks the day it was due.
 */
export function dueInWords(due: Date, now: Date, calendar: ServiceCalendar): string {
  const [dueDay, today] = [romeDay(due), romeDay(now)];
  if (due < now) {
    // Counting working days walks over them, and beyond some weeks nobody reads the number.
    if (now.getTime() - due.getTime() > LONG_LATE) return `in ritardo da ${shortDate(dueDay, today)}`;
    const late = serviceDaysBetween(due, now, calendar);
    if (late > 0) return `in ritardo di ${late} ${late === 1 ? 'giorno lavorativo' : 'giorni lavorativi'}`;
    return `in ritardo da ${dueDay === today ? 'oggi' : shortDate(dueDay, today)} alle ${romeTime(due)}`;
  }
  if (dueDay === today) return `entro oggi alle ${romeTime(due)}`;
  if (dueDay === addDays(today, 1)) return `entro domani alle ${romeTime(due)}`;
  const hour = isClosing(due.getTime(), calendar) ? '' : ` alle ${romeTime(due)}`;
  return `entro ${shortDate(dueDay, today)}${hour}`;
}

const LONG_LATE = 42 * 86_400_000;

/** `gio 26 nov`, with the year where it is not this one. */
function shortDate(day: Day, today: Day): string {
  const date = `${WEEKDAYS[weekdayOf(day) - 1]} ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return yearOf(day) === yearOf(today) ? date : `${date} ${yearOf(day)}`;
}
