import type { Ladder, LadderRung } from '@respi/segnalazioni/contract';
import { ACTIVE_STATES } from '../lifecycle';
import type { RulesOfLap } from './clock';
import type { ClockEvent } from './history';
import { type ClockReading, shareReachedAt } from './reading';

/** Where a network has no ladder of its own. Targets do not bind an office by themselves: its head is told by protocol only. */
export const DEFAULT_LADDER: Ladder = {
  steps: [
    { percent: 75, to: 'in_charge' },
    { percent: 100, to: 'coordination' },
    { percent: 150, to: 'office_head', offices: [] },
  ],
};

/** A rung that a clock of a case comes to. */
export interface LadderStepOfClock {
  readonly reading: ClockReading;
  readonly percent: number;
  readonly to: LadderRung;
  /** ms since 1970. */
  readonly at: number;
}

/** The steps that a case has taken, by its events: each is taken once. */
export function stepsTaken(history: readonly ClockEvent[]): ReadonlySet<string> {
  const keys = history
    .filter(({ type }) => type === 'clock_escalated')
    .map(({ data: { clock, percent, rung } }) => stepKey(clock, percent, rung));
  return new Set(keys);
}

function stepKey(clock: string | undefined, percent: number | undefined, rung: LadderRung | undefined): string {
  return `${clock} ${percent} ${rung}`;
}

/**
 * The steps that a case has yet to take, in the order of time: those with `at` not after `now` are due. None where the
 * clock stands, ended, or was promised nothing; so none after the reply went out, and no warning once the time is over.
 * @param taken of `stepsTaken`
 */
export function stepsAhead(
  readings: readonly ClockReading[],
  taken: ReadonlySet<string>,
  ladderOf: (reading: ClockReading) => Ladder,
  officeCode: (officeId: string) => string,
  rules: RulesOfLap,
  now: Date,
): LadderStepOfClock[] {
  return readings
    .filter(isClimbing)
    .flatMap((reading) =>
      ladderOf(reading)
        .steps.filter(({ percent, to }) => !taken.has(stepKey(reading.clock.key, percent, to)))
        .filter((step) => concerns(step, reading, officeCode))
        .filter(({ percent }) => !isOvertaken(percent, reading))
        .flatMap(({ percent, to }) => {
          const at = shareReachedAt(reading, rules, now, percent / 100);
          return at === null ? [] : [{ reading, percent, to, at }];
        }),
    )
    .sort((a, b) => a.at - b.at);
}

/** Whoever was not told in time that the time is running out is told that it is over, and not both at once. */
function isOvertaken(percent: number, { share }: ClockReading): boolean {
  return percent < 100 && (share ?? 0) >= 1;
}

function isClimbing({ clock, stands }: ClockReading): boolean {
  const state = clock.stretches.at(-1)?.state;
  return clock.endedAt === null && !clock.imported && !stands && state !== undefined && ACTIVE_STATES.includes(state);
}

function concerns(
  { to, offices }: Ladder['steps'][number],
  { clock }: ClockReading,
  officeCode: (officeId: string) => string,
): boolean {
  if (to !== 'office_head') return true;
  return clock.officeId !== null && (offices ?? []).includes(officeCode(clock.officeId));
}
