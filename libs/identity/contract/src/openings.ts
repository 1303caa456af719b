import type { WeekOpenings } from './units';

export type Openings = WeekOpenings['1'];

/** ISO weekdays, as the keys of a week. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

const STRETCH = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** Not to be read at all, an end that is not after its beginning, or two stretches that share time. */
export type WrongOpenings = 'unreadable' | 'reversed' | 'overlapping';

/** `9-12:30, 14-17` as people type it; an empty text is a closed day. Null for what cannot be taken. */
export function openingsOf(typed: string): Openings | null {
  const openings = stretchesOf(typed);
  return openings === null || faultOf(openings) ? null : openings;
}

/** Why a text is no opening hours; null where it is. */
export function wrongOpenings(typed: string): WrongOpenings | null {
  const openings = stretchesOf(typed);
  return openings === null ? 'unreadable' : faultOf(openings);
}

/** In the order of the day, whatever order they were typed in. */
function stretchesOf(typed: string): Openings | null {
  const parts = typed
    .split(/[,;]|\be\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const openings: Openings = [];
  for (const part of parts) {
    const [, from, fromMinutes = '00', to, toMinutes = '00'] = STRETCH.exec(part) ?? [];
    if (from === undefined || to === undefined) return null;
    const opening = { from: `${from.padStart(2, '0')}:${fromMinutes}`, to: `${to.padStart(2, '0')}:${toMinutes}` };
    if (!isTime(opening.from) || !isTime(opening.to)) return null;
    openings.push(opening);
  }
  return openings.sort((one, other) => one.from.localeCompare(other.from));
}

function faultOf(openings: Openings): WrongOpenings | null {
  if (openings.some(({ from, to }) => from >= to)) return 'reversed';
  return openings.some(({ from }, index) => (openings[index - 1]?.to ?? '') > from) ? 'overlapping' : null;
}

/** `9-12:30, 14-17` */
export function openingsText(openings: Openings): string {
  const short = (time: string): string => time.replace(/^0/, '').replace(/:00$/, '');
  return openings.map(({ from, to }) => `${short(from)}-${short(to)}`).join(', ');
}

const WEEKDAY_NAMES = {
  '1': 'lunedì',
  '2': 'martedì',
  '3': 'mercoledì',
  '4': 'giovedì',
  '5': 'venerdì',
  '6': 'sabato',
  '7': 'domenica',
} as const;

/** `lunedì 9:00-12:30, 14:00-17:00; giovedì 9:00-12:30`, as people write it who tell the public; null for a week without any. */
export function openingsInWords(week: WeekOpenings): string | null {
  const clock = (time: string): string => time.replace(/^0/, '');
  const days = WEEKDAYS.filter((day) => week[day].length > 0).map(
    (day) => `${WEEKDAY_NAMES[day]} ${week[day].map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ')}`,
  );
  return days.length > 0 ? days.join('; ') : null;
}

/** Hours of a week, to compare counters by. */
export function weeklyHours(week: WeekOpenings): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const total = WEEKDAYS.flatMap((day) => week[day]).reduce(
    (sum, { from, to }) => sum + minutes(to) - minutes(from),
    0,
  );
  return total / 60;
}

function isTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}
