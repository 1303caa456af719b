import { romeOffset } from '@respi/shared/kernel';
import type { Day } from './calendar-days';

/**
 * Wall clock of Europe/Rome to instants. The rules of the hour change come from the runtime's time zone data, so that a
 * change of law arrives with an update and not with an edit here.
 */
const MS_A_MINUTE = 60_000;

/**
 * The instant at which clocks in Rome show `minutes` after midnight of `day` (1440 is the next midnight).
 * A time that the spring change skips (02:30) is read with the offset before the change: 03:30. A time that the autumn
 * change repeats is its first occurrence.
 */
export function romeInstant(day: Day, minutes: number): number {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MS_A_MINUTE;
  const before = asIfUtc - romeOffset(asIfUtc - 86_400_000);
  const after = asIfUtc - romeOffset(asIfUtc + 86_400_000);
  // Summer time starts: `before` is the later of the two, and right for a skipped time. It ends: `before` is the first.
  if (before + romeOffset(before) === asIfUtc) return before;
  if (after + romeOffset(after) === asIfUtc) return after;
  return before;
}

/** `HH:MM` on the clocks of Rome. */
export function romeTime(instant: Date): string {
  const ms = instant.getTime();
  return new Date(ms + romeOffset(ms)).toISOString().slice(11, 16);
}
