import { WEEKDAYS, type WeekOpenings } from '@respi/identity/contract';

/** A stretch of hours and the days of the week that have it, as HSDS says it: `{byday: 'MO,WE', opensAt, closesAt}`. */
export interface WeeklySchedule {
  readonly byday: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** RFC 5545's names of the ISO weekdays. */
const BYDAY = { '1': 'MO', '2': 'TU', '3': 'WE', '4': 'TH', '5': 'FR', '6': 'SA', '7': 'SU' } as const;

/** A week's hours as weekly rules, one for each stretch that some days share, the earliest first. */
export function schedulesOf(week: WeekOpenings): WeeklySchedule[] {
  const days = new Map<string, string[]>();
  for (const day of WEEKDAYS)
    for (const { from, to } of week[day]) {
      const stretch = `${from}-${to}`;
      days.set(stretch, [...(days.get(stretch) ?? []), BYDAY[day]]);
    }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([stretch, byday]) => ({
      byday: byday.join(','),
      opensAt: stretch.slice(0, 5),
      closesAt: stretch.slice(6),
    }));
}

/** The other way round: what a reader of the rules makes of them. */
export function weekOf(schedules: readonly WeeklySchedule[]): WeekOpenings {
  const openings = (day: keyof typeof BYDAY) =>
    schedules
      .filter(({ byday }) => byday.split(',').includes(BYDAY[day]))
      .map(({ opensAt, closesAt }) => ({ from: opensAt, to: closesAt }))
      .sort((one, other) => one.from.localeCompare(other.from));
  return {
    '1': openings('1'),
    '2': openings('2'),
    '3': openings('3'),
    '4': openings('4'),
    '5': openings('5'),
    '6': openings('6'),
    '7': openings('7'),
  };
}
