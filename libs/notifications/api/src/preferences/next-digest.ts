import type { DigestTimes } from '@respi/notifications/contract';
import { romeDay, romeOffset } from '@respi/shared/kernel';

const MS_A_DAY = 86_400_000;
const MS_AN_HOUR = 3_600_000;

/** The next instant after `at` at which a digest of these times is due. Where clocks skip the hour, it is the next one. */
export function nextDigest({ rhythm, weekday, hour }: DigestTimes, at: Date): Date {
  const today = Date.parse(`${romeDay(at)}T00:00:00Z`);
  for (let ahead = 0; ; ahead += 1) {
    const midnight = today + ahead * MS_A_DAY;
    if (rhythm === 'weekly' && isoWeekday(midnight) !== weekday) continue;
    const wall = midnight + hour * MS_AN_HOUR;
    const due = wall - romeOffset(wall - romeOffset(wall));
    if (due > at.getTime()) return new Date(due);
  }
}

function isoWeekday(midnight: number): number {
  return new Date(midnight).getUTCDay() || 7;
}
