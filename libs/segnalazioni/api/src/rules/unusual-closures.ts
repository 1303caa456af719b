import { LONG_CLOSURE_DAYS, type ServiceCalendarInput, type UnusualClosures } from '@respi/segnalazioni/contract';
import { type Day, type ServiceCalendar, addDays, daysBetween, isServiceDay } from '@respi/segnalazioni/domain';

/** No closure is counted further than this: a mistyped century must not keep the process busy. */
const COUNTED_DAYS = 3 * 366;

/**
 * The closures that are long or begin in the past, except those that are `inForce` already: what they would take from the
 * days that are worked now.
 */
export function unusualClosures(
  closures: ServiceCalendarInput['closures'],
  inForce: ServiceCalendarInput['closures'],
  { calendar, today }: { readonly calendar: ServiceCalendar; readonly today: Day },
): UnusualClosures {
  const known = new Set(inForce.map(({ from, to }) => `${from} ${to}`));
  return {
    closures: closures.flatMap(({ from, to }, index) => {
      const days = daysBetween(from, to) + 1;
      const past = from < today;
      if (days < 1 || known.has(`${from} ${to}`) || !(past || days > LONG_CLOSURE_DAYS)) return [];
      return [{ index, days, past, workingDays: workingDays(past ? today : from, to, calendar) }];
    }),
  };
}

function workingDays(from: Day, to: Day, calendar: ServiceCalendar): number {
  let count = 0;
  const last = addDays(from, COUNTED_DAYS);
  for (let day = from; day <= to && day < last; day = addDays(day, 1)) if (isServiceDay(day, calendar)) count += 1;
  return count;
}
