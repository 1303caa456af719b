import { addDays, lastOfMonth, romeDay } from '@respi/shared/kernel';

/** Days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Who reads the cases may take single days; the others whole months, as the server wants them. */
export type Grain = 'days' | 'months';

export const PRESETS = ['anno', 'scorso', 'mesi', 'trimestre'] as const;
export type Preset = (typeof PRESETS)[number];

/** This year, last year, the last twelve months, this quarter: as seen from `now`. */
export function presetPeriod(preset: Preset, now: Date, grain: Grain): Period {
  const today = romeDay(now);
  const to = grain === 'months' ? lastOfMonth(today) : today;
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (preset) {
    case 'anno':
      return { from: `${year}-01-01`, to };
    case 'scorso':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'mesi':
      return { from: addDays(grain === 'months' ? monthsBefore(to, 12) : `${year - 1}${today.slice(4)}`, 1), to };
    case 'trimestre':
      return { from: `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`, to };
  }
}

/** What the address asks for; a day that is none, or an end before its beginning, is this year. */
export function periodOf(from: string | undefined, to: string | undefined, now: Date, grain: Grain): Period {
  if (!isDay(from) || !isDay(to) || from > to) return presetPeriod('anno', now, grain);
  return grain === 'months' ? wholeMonths(from, to) : { from, to };
}

/** Why another period is shown than the address asks for. */
export type OtherPeriod = 'invalid' | 'reversed' | 'months';

/** null: it is the one that was asked for, or none was. */
export function otherPeriod(from: string | undefined, to: string | undefined, grain: Grain): OtherPeriod | null {
  if (from === undefined && to === undefined) return null;
  if (!isDay(from) || !isDay(to)) return 'invalid';
  if (from > to) return 'reversed';
  const whole = wholeMonths(from, to);
  return grain === 'months' && (whole.from !== from || whole.to !== to) ? 'months' : null;
}

export function presetOf(period: Period, now: Date, grain: Grain): Preset | null {
  return (
    PRESETS.find((preset) => {
      const { from, to } = presetPeriod(preset, now, grain);
      return from === period.from && to === period.to;
    }) ?? null
  );
}

/** From the beginning of a month to the end of one; each is told by a day or by itself, `YYYY-MM`. */
export function wholeMonths(from: string, to: string): Period {
  return { from: `${from.slice(0, 7)}-01`, to: lastOfMonth(to) };
}

/** Months `YYYY-MM` to choose from, the latest first: those of three years, and what is chosen already. */
export function monthsToChoose({ from, to }: Period, now: Date): readonly string[] {
  const latest = lastOfMonth(romeDay(now));
  const months = Array.from({ length: MONTHS_OFFERED }, (_, back) => monthsBefore(latest, back).slice(0, 7));
  return [...new Set([...months, from.slice(0, 7), to.slice(0, 7)])].sort().reverse();
}

const MONTHS_OFFERED = 36;

/** The last day of the month so many months before. */
function monthsBefore(day: string, count: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - count, 0)).toISOString().slice(0, 10);
}

function isDay(value: string | undefined): value is string {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(value);
  // The thirtieth of February is read as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}
