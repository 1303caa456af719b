import type { CaseClock, CaseClocks, CaseKind, CaseState, ClockLine, ClockTurn } from '@respi/segnalazioni/contract';
import {
  ACT_WAITED_FOR,
  type AccountLine,
  type ClockEvent,
  type ClockReading,
  type DecidedTime,
  type RulesOfLap,
  AHEAD_IN_WORDS,
  type ServiceCalendar,
  type TimeAhead,
  accountOf,
  aheadOf,
  clocksOf,
  daysOffDecidedLater,
  decidedLaterInWords,
  dueInWords,
  lineInWords,
  readClock,
  targetInWords,
  weekInWords,
} from '@respi/segnalazioni/domain';
import { type ClockOfRow, type ClocksOfRows, type DueOfReferral, NOT_DUE } from '../persistence/case-list';
import type { ViewNames } from './case-view';
import type { RunningClocksOf } from './running-clocks';

const MINUTE = 60_000;

/** The clocks of one case as its readers see them. */
export class ClockView {
  private readonly rules: RulesOfLap;

  constructor(
    private readonly time: DecidedTime,
    kind: CaseKind,
    private readonly now: Date,
    private readonly names: Pick<ViewNames, 'unit'>,
  ) {
    this.rules = time.rulesOf(kind);
  }

  /** @param shown whether a reader may see a clock */
  of(
    history: readonly ClockEvent[],
    shown: (clock: { readonly officeId: string | null }) => boolean,
  ): Pick<CaseClocks, 'clocks' | 'laps' | 'total'> {
    const readings = clocksOf(history)
      .filter(shown)
      .map((clock) => readClock(clock, this.rules, this.now));
    const laps = [...new Set(readings.map(({ clock }) => clock.lap))].map((lap) => {
      const ofLap = readings.filter(({ clock }) => clock.lap === lap);
      return { lap, beganAt: new Date(ofLap[0]?.clock.lapStart ?? 0).toISOString(), ...minutesOf(ofLap) };
    });
    return { clocks: readings.map((reading) => this.clock(reading)), laps, total: minutesOf(readings) };
  }

  private clock(reading: ClockReading): CaseClock {
    const { clock, target, dueAt, allowed, share, stands } = reading;
    const due = dueAt === null ? null : new Date(dueAt);
    // What was done between closing and the next opening took no minute more than it was given.
    const late = clock.endedAt === null && dueAt !== null ? this.now.getTime() > dueAt : (share ?? 0) > 1;
    return {
      key: clock.key,
      act: clock.act,
      lap: clock.lap,
      office: clock.officeId === null ? null : this.names.unit(clock.officeId),
      referralId: clock.referralId,
      state: clock.ended ?? (stands ? 'standing' : 'running'),
      turn: turnOf(reading),
      urgency: clock.urgency,
      target,
      targetWords: target && targetInWords(target),
      beganAt: new Date(clock.beganAt).toISOString(),
      endedAt: clock.endedAt === null ? null : new Date(clock.endedAt).toISOString(),
      dueAt: due?.toISOString() ?? null,
      dueWords: due && this.dueWords(reading, due, late),
      ranMinutes: reading.ran / MINUTE,
      stoodMinutes: reading.stood / MINUTE,
      allowedMinutes: allowed === null ? null : allowed / MINUTE,
      share,
      late,
      inferred: clock.inferred,
      serviceHours: weekInWords(this.calendar(reading).hours),
      lines: this.lines(reading),
    };
  }

  /** Of a clock that ended, as it stood when it did: nothing grows late that was done. */
  private dueWords({ clock }: ClockReading, due: Date, late: boolean): string | null {
    if (clock.ended === 'gone') return null;
    if (clock.endedAt !== null && !late) return 'in tempo';
    const read = clock.endedAt === null ? this.now : new Date(clock.endedAt);
    return dueInWords(due, read, this.time.calendarOf(clock.act, clock.officeId, read));
  }

  private calendar({ clock }: ClockReading): ServiceCalendar {
    return this.rules(new Date(clock.lapStart)).calendar(clock.act, clock.officeId);
  }

  private lines(reading: ClockReading): ClockLine[] {
    const { clock, dueAt } = reading;
    const until = new Date(clock.endedAt ?? Math.max(dueAt ?? 0, this.now.getTime()));
    const current = this.time.calendarOf(clock.act, clock.officeId, this.now);
    const late = daysOffDecidedLater(reading, this.rules, current, until).map((off): ClockLine => ({
      kind: 'not_counted',
      from: off.day,
      to: off.day,
      state: null,
      minutes: null,
      text: decidedLaterInWords(off),
      off: [],
    }));
    const ahead = aheadOf(reading, this.rules, this.now);
    const left = ahead ? [aheadView(ahead, this.now)] : [];
    return [...accountOf(reading, this.rules, this.now).map((line) => lineView(line, clock)), ...left, ...late];
  }
}

/** What the clocks say to the rows of a list. */
export function clocksOfRows(time: DecidedTime, now: Date, runningOf: RunningClocksOf): ClocksOfRows {
  return { clockOf: listedClocks(time, now, runningOf), dueOf: dueOfReferrals(time, now, runningOf) };
}

/** Of a row of a list: the clock of what the case waits for, the one that is furthest; null where nothing is. */
function listedClocks(time: DecidedTime, now: Date, runningOf: RunningClocksOf): ClockOfRow {
  return ({ id, kind, state }, mayKnowOf) => {
    const rules = time.rulesOf(kind);
    const act = ACT_WAITED_FOR[state];
    const [first] = runningOf(id)
      .filter(({ officeId }) => officeId === null || mayKnowOf(officeId))
      .filter((clock) => act === null || clock.act === act)
      .map((clock) => readClock(clock, rules, now))
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
    return first ? { act: first.clock.act, state: first.stands ? 'standing' : 'running', share: first.share } : null;
  };
}

/** Of an open referral: by when its own office answers, whatever else the case waits for. */
function dueOfReferrals(time: DecidedTime, now: Date, runningOf: RunningClocksOf): DueOfReferral {
  return ({ id, kind }, referralId) => {
    const clock = runningOf(id).find((each) => each.referralId === referralId);
    if (!clock) return NOT_DUE;
    const { dueAt, stands } = readClock(clock, time.rulesOf(kind), now);
    if (dueAt === null || stands) return NOT_DUE;
    const due = new Date(dueAt);
    return {
      dueAt: due.toISOString(),
      dueWords: dueInWords(due, now, time.calendarOf(clock.act, clock.officeId, now)),
      late: now.getTime() > dueAt,
    };
  };
}

const TURN_WHILE_IT_STANDS: Readonly<Partial<Record<CaseState, ClockTurn>>> = {
  integration_requested: 'counter',
  // Clocks of offices alone live on in these.
  answered: 'office_still',
  closed: 'office_still',
};

function turnOf({ clock, stands }: ClockReading): ClockTurn {
  if (clock.endedAt !== null) return 'nobody';
  if (stands) return TURN_WHILE_IT_STANDS[clock.stretches.at(-1)?.state ?? 'merged'] ?? 'nobody';
  return clock.officeId === null ? 'network' : 'office';
}

function lineView(line: AccountLine, clock: ClockReading['clock']): ClockLine {
  if (line.kind === 'urgency') {
    const at = line.at.toISOString();
    return { kind: 'urgency', from: at, to: at, state: null, minutes: null, text: lineInWords(line, clock), off: [] };
  }
  const { kind, from, to, state, minutes, off } = line;
  return {
    kind,
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
    state,
    minutes,
    text: lineInWords(line, clock),
    off: off.map((day) => ({ ...day })),
  };
}

function aheadView({ until, minutes, off }: TimeAhead, now: Date): ClockLine {
  return {
    kind: 'ahead',
    from: now.toISOString(),
    to: until.toISOString(),
    state: null,
    minutes,
    text: AHEAD_IN_WORDS,
    off: off.map((day) => ({ ...day })),
  };
}

function minutesOf(readings: readonly ClockReading[]): { networkMinutes: number; officeMinutes: number } {
  const sum = (offices: boolean): number =>
    readings.reduce((all, { clock, ran }) => all + ((clock.officeId !== null) === offices ? ran : 0), 0) / MINUTE;
  return { networkMinutes: sum(false), officeMinutes: sum(true) };
}
