import { type Day, type Weekday, addDays, assertDay, dayOf, lastDateOfMonth, weekdayOf } from './calendar-days';

/** When a rule holds: days included, `null` or absent is open. */
interface Dated {
  readonly name: string;
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
}

/**
 * A rule that closes days. Plain data, one row of the network's dated list `holidays`:
 * - `fixed`: the same date every year;
 * - `easter`: `offset` days after Easter Sunday (1 is Lunedì dell'Angelo);
 * - `nth_weekday`: the `nth` weekday of a month (-1 the last), moved by `offset` days (the Monday after it: 1);
 * - `closure`: the days from `from` to `to`, both included, once.
 */
export type HolidayRule =
  | (Dated & { readonly kind: 'fixed'; readonly month: number; readonly date: number })
  | (Dated & { readonly kind: 'easter'; readonly offset: number })
  | (Dated & {
      readonly kind: 'nth_weekday';
      readonly month: number;
      readonly weekday: Weekday;
      readonly nth: 1 | 2 | 3 | 4 | -1;
      readonly offset?: number;
    })
  | (Dated & { readonly kind: 'closure'; readonly from: Day; readonly to: Day });

/** Public holidays of Italy (L. 260/1949; L. 151/2025 for 4 October from 2026). Seed: `codelists.json`, `holidays`. */
export const ITALIAN_HOLIDAYS: readonly HolidayRule[] = [
  { kind: 'fixed', month: 1, date: 1, name: 'Capodanno' },
  { kind: 'fixed', month: 1, date: 6, name: 'Epifania' },
  { kind: 'easter', offset: 0, name: 'Pasqua' },
  { kind: 'easter', offset: 1, name: "Lunedì dell'Angelo" },
  { kind: 'fixed', month: 4, date: 25, name: 'Festa della Liberazione' },
  { kind: 'fixed', month: 5, date: 1, name: 'Festa del Lavoro' },
  { kind: 'fixed', month: 6, date: 2, name: 'Festa della Repubblica' },
  { kind: 'fixed', month: 8, date: 15, name: 'Ferragosto' },
  { kind: 'fixed', month: 10, date: 4, name: "San Francesco d'Assisi", validFrom: '2026-01-01' },
  { kind: 'fixed', month: 11, date: 1, name: 'Ognissanti' },
  { kind: 'fixed', month: 12, date: 8, name: 'Immacolata Concezione' },
  { kind: 'fixed', month: 12, date: 25, name: 'Natale' },
  { kind: 'fixed', month: 12, date: 26, name: 'Santo Stefano' },
];

/**
 * Patron saints by comune of the seat: they close the offices of that town, State offices included (DOMAIN 3).
 * Those marked "da confermare" in the seed are here too; a network corrects its own rows.
 */
export const PATRON_SAINTS: Readonly<Record<string, HolidayRule>> = {
  Cuneo: { kind: 'fixed', month: 9, date: 29, name: 'San Michele' },
  Asti: { kind: 'nth_weekday', month: 5, weekday: 2, nth: 1, name: 'San Secondo' },
  Grosseto: { kind: 'fixed', month: 8, date: 10, name: 'San Lorenzo' },
  Follonica: { kind: 'fixed', month: 11, date: 15, name: 'San Leopoldo' },
  Viareggio: { kind: 'fixed', month: 3, date: 25, name: 'SS. Annunziata' },
  Fossano: { kind: 'nth_weekday', month: 5, weekday: 7, nth: 1, offset: 1, name: 'San Giovenale' },
  Alba: { kind: 'fixed', month: 8, date: 10, name: 'San Lorenzo' },
  Bra: { kind: 'fixed', month: 9, date: 8, name: 'Madonna dei Fiori' },
  Mondovì: { kind: 'fixed', month: 8, date: 7, name: 'San Donato' },
  Saluzzo: { kind: 'nth_weekday', month: 9, weekday: 1, nth: 1, name: 'San Chiaffredo' },
};

/** Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/**
 * Days closed in a year, with the name of what closes them.
 * @throws RangeError when a closure names a day that does not exist or ends before it starts.
 */
export function holidaysOfYear(rules: readonly HolidayRule[], year: number): ReadonlyMap<Day, string> {
  const days = new Map<Day, string>();
  for (const rule of rules) {
    for (const day of daysOfRule(rule, year)) {
      if (rule.validFrom && day < rule.validFrom) continue;
      if (rule.validTo && day > rule.validTo) continue;
      if (!days.has(day)) days.set(day, rule.name);
    }
  }
  return days;
}

function daysOfRule(rule: HolidayRule, year: number): Day[] {
  switch (rule.kind) {
    case 'fixed':
      // 29 February exists in leap years only.
      return rule.date <= lastDateOfMonth(year, rule.month) ? [dayOf(year, rule.month, rule.date)] : [];
    case 'easter':
      return [addDays(easterSunday(year), rule.offset)];
    case 'nth_weekday':
      return [addDays(nthWeekday(year, rule.month, rule.weekday, rule.nth), rule.offset ?? 0)];
    case 'closure':
      return closureDays(rule.from, rule.to, year);
  }
}

function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): Day {
  if (nth === -1) {
    const last = dayOf(year, month, lastDateOfMonth(year, month));
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

function closureDays(from: Day, to: Day, year: number): Day[] {
  if (assertDay(to) < assertDay(from)) throw new RangeError(`Closure ends on ${to}, before it starts on ${from}`);
  const last = to < dayOf(year, 12, 31) ? to : dayOf(year, 12, 31);
  const days: Day[] = [];
  for (let day = from > dayOf(year, 1, 1) ? from : dayOf(year, 1, 1); day <= last; day = addDays(day, 1))
    days.push(day);
  return days;
}
