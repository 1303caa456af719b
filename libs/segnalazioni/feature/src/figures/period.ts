import { romeDay } from '@respi/shared/kernel';

/** Days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['anno', 'scorso', 'mesi', 'trimestre'] as const;
export type Preset = (typeof PRESETS)[number];

/** This year, last year, the last twelve months, this quarter: as seen from `now`. */
export function presetPeriod(preset: Preset, now: Date): Period {
  const today = romeDay(now);
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (preset) {
    case 'anno':
      return { from: `${year}-01-01`, to: today };
    case 'scorso':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'mesi':
      return { from: dayAfter(`${year - 1}${today.slice(4)}`), to: today };
    case 'trimestre':
      return { from: `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`, to: today };
  }
}

/** What the address asks for; a day that is none, or an end before its beginning, is this year. */
export function periodOf(from: string | undefined, to: string | undefined, now: Date): Period {
  const asked = isDay(from) && isDay(to) && from <= to ? { from, to } : null;
  return asked ?? presetPeriod('anno', now);
}

export function presetOf(period: Period, now: Date): Preset | null {
  return (
    PRESETS.find((preset) => {
      const { from, to } = presetPeriod(preset, now);
      return from === period.from && to === period.to;
    }) ?? null
  );
}

function isDay(value: string | undefined): value is string {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function dayAfter(day: string): string {
  // 29 February of a year that has none falls on 1 March by itself.
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
