import type { ServiceTarget, TargetAct } from '@respi/segnalazioni/contract';
import fc from 'fast-check';
import {
  type ServiceCalendar,
  ITALIAN_HOLIDAYS,
  WHO_MUST_ACT,
  holidaysOfYear,
  italianServiceCalendar,
  serviceMinutesBetween,
} from '../service-time';
import { accountOf } from './account';
import type { LapRules } from './clock';
import { clocksOf } from './clocks-of';
import { histories } from './histories.fixture';
import type { ClockEvent } from './history';
import { type SlowCalendar, SlowTime, slowClocks } from './minute-by-minute.fixture';
import { readClock, shareReachedAt } from './reading';

const MINUTE = 60_000;
const at = (text: string): Date => new Date(text);

const TARGETS: Readonly<Record<TargetAct, ServiceTarget>> = {
  take: { minutes: 120 },
  forward: { working_days: 0 },
  office_answer: { working_days: 3 },
  hand_on_reply: { minutes: 240 },
};

function rulesOf(network: ServiceCalendar, office: ServiceCalendar, targets = TARGETS): () => LapRules {
  const rules: LapRules = {
    target: (act) => targets[act],
    calendar: (act) => (WHO_MUST_ACT[act] === 'network' ? network : office),
  };
  return () => rules;
}

const cuneo = italianServiceCalendar('Cuneo');
const rules = rulesOf(cuneo, cuneo);

function event(type: string, when: string, data: ClockEvent['data'] = {}): ClockEvent {
  return { type, at: at(when), inferred: false, imported: false, data };
}

describe('clocks of a history', () => {
  // Thursday 26 November 2026.
  const filed = event('submitted', '2026-11-26T10:00:00+01:00', { to: 'submitted', lap: 1, urgency: 'ROSSO' });
  const taken = event('taken', '2026-11-26T11:00:00+01:00', { to: 'in_charge', lap: 1 });
  const asked = event('integration_requested', '2026-11-26T12:00:00+01:00', { to: 'integration_requested' });
  const brought = event('integration_submitted', '2026-11-30T09:30:00+01:00', { to: 'in_charge' });

  it('begin and end with the acts that are owed', () => {
    const [take, forward] = clocksOf([filed, taken]);
    expect(take).toMatchObject({ key: '1.take', ended: 'done', endedAt: taken.at.getTime() });
    expect(forward).toMatchObject({ key: '1.forward', ended: null });
  });

  it('stand through a pause and go on where they were', () => {
    const [, forward] = clocksOf([filed, taken, asked, brought]);
    const reading = readClock(forward!, rules, at('2026-11-30T10:00:00+01:00'));
    expect(reading.ran / MINUTE).toBe(60 + 30);
    // Thursday from noon, Friday, and an hour of Monday.
    expect(reading.stood / MINUTE).toBe(240 + 450 + 60);
    expect(reading.dueAt).toBe(at('2026-11-30T17:00:00+01:00').getTime());
  });

  it('have no due instant while they stand', () => {
    const [, forward] = clocksOf([filed, taken, asked]);
    const reading = readClock(forward!, rules, at('2026-11-27T10:00:00+01:00'));
    expect(reading).toMatchObject({ stands: true, dueAt: null });
    expect(shareReachedAt(reading, rules, at('2026-11-27T10:00:00+01:00'), 1)).toBeNull();
  });

  it('give each office its own, and none to a case for the coordination alone', () => {
    const referrals = [
      { id: 'a', officeId: 'questura' },
      { id: 'b', officeId: 'prefettura' },
    ];
    const forwarded = event('forwarded', '2026-11-26T14:00:00+01:00', { to: 'forwarded', referrals });
    const answered = event('reply_collected', '2026-11-27T09:00:00+01:00', {
      to: 'reply_collected',
      referralId: 'a',
      replyId: 'p',
    });
    const keys = clocksOf([filed, taken, forwarded, answered]).map(({ key, ended }) => `${key} ${ended}`);
    expect(keys).toEqual(['1.take done', '1.forward done', 'office.a done', 'office.b null', '1.hand_on_reply null']);
    const direct = event('answered_directly', '2026-11-26T12:00:00+01:00', { to: 'answered' });
    expect(clocksOf([filed, taken, direct]).some(({ act }) => act === 'office_answer')).toBe(false);
  });

  it('move the target from the beginning when the urgency changes, and say so', () => {
    const calmer: typeof TARGETS = { ...TARGETS, take: { working_days: 2 } };
    const byCode = (): LapRules => ({
      target: (act, urgency) => (urgency === 'ROSSO' ? TARGETS[act] : calmer[act]),
      calendar: () => cuneo,
    });
    const changed = event('urgency_set', '2026-11-26T10:30:00+01:00', { to: 'submitted', code: 'VERDE' });
    const [take] = clocksOf([filed, changed]);
    const reading = readClock(take!, byCode, at('2026-11-26T10:30:00+01:00'));
    expect(reading.dueAt).toBe(at('2026-11-30T17:00:00+01:00').getTime());
    expect(reading.ran).toBe(30 * MINUTE);
    expect(accountOf(reading, byCode, at('2026-11-26T11:00:00+01:00'))).toContainEqual({
      kind: 'urgency',
      at: changed.at,
      from: 'ROSSO',
      to: 'VERDE',
    });
  });

  it('read a lap by the rules in force when it began, whatever was decided later', () => {
    const closed = italianServiceCalendar('Cuneo', undefined, [
      { kind: 'closure', from: '2026-11-26', to: '2026-12-26', name: 'Ufficio chiuso' },
    ]);
    const decided = at('2026-11-26T10:30:00+01:00');
    const pinned = (lapStart: Date): LapRules => rulesOf(lapStart < decided ? cuneo : closed, cuneo)();
    const reopened = event('reopened', '2026-11-30T09:00:00+01:00', { to: 'submitted', lap: 2 });
    const answered = event('answered_directly', '2026-11-26T12:00:00+01:00', { to: 'answered' });
    const now = at('2026-11-30T10:00:00+01:00');
    const readings = clocksOf([filed, answered, reopened]).map((clock) => readClock(clock, pinned, now));
    expect(readings.map(({ clock, ran }) => [clock.key, ran / MINUTE])).toEqual([
      ['1.take', 120],
      ['2.take', 0],
    ]);
    expect(readings[1]?.dueAt).toBe(at('2026-12-28T10:30:00+01:00').getTime());
  });

  it('keep running for a reply that was in hand when papers were asked for', () => {
    const forwarded = event('forwarded', '2026-11-26T11:00:00+01:00', {
      to: 'forwarded',
      referrals: [{ id: 'a', officeId: 'questura' }],
    });
    const collected = event('reply_collected', '2026-11-26T11:30:00+01:00', {
      to: 'reply_collected',
      referralId: 'a',
      replyId: 'p',
    });
    const handOn = clocksOf([filed, taken, forwarded, collected, asked, brought]).find(
      ({ act }) => act === 'hand_on_reply',
    );
    expect(handOn).toMatchObject({ key: '1.hand_on_reply', endedAt: null });
  });

  it('refuse what is no history', () => {
    expect(() => clocksOf([])).toThrow(RangeError);
    expect(() => clocksOf([taken])).toThrow(RangeError);
  });

  it('take an act that carries the time before the one it follows for simultaneous', () => {
    const [take, forward] = clocksOf([filed, { ...taken, at: at('2026-11-26T09:59:59+01:00') }]);
    expect([take?.endedAt, forward?.beganAt]).toEqual([filed.at.getTime(), filed.at.getTime()]);
  });
});

// Around both hour changes, Christmas, Easter, the first 4 October that is a holiday, and an ordinary week.
const AROUND = ['2026-03-26', '2026-10-22', '2026-12-21', '2026-04-01', '2026-10-01', '2027-02-08'];
const starts = (from: string) =>
  fc.integer({ min: 0, max: 4 * 1_440 }).map((m) => new Date(+at(`${from}T05:00:00Z`) + m * MINUTE));

const WEEKS: readonly ServiceCalendar['hours'][] = [
  cuneo.hours,
  { 1: [{ from: '08:00', to: '14:00' }], 3: [{ from: '08:00', to: '14:00' }], 5: [{ from: '08:00', to: '12:00' }] },
  {
    6: [{ from: '22:00', to: '24:00' }],
    7: [
      { from: '00:00', to: '06:00' },
      { from: '20:00', to: '24:00' },
    ],
  },
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
];

describe('for any history, calendar and season', () => {
  const world = fc
    .tuple(fc.constantFrom(...AROUND), fc.constantFrom(...WEEKS), fc.constantFrom(...WEEKS))
    .chain(([around, network, office]) =>
      histories(starts(around)).map((life) => ({
        ...life,
        rules: rulesOf({ hours: network, holidays: ITALIAN_HOLIDAYS }, { hours: office, holidays: ITALIAN_HOLIDAYS }),
      })),
    );

  it('no clock is negative, and what ran and what stood are the working time that passed', () => {
    fc.assert(
      fc.property(world, ({ history, now, rules }) => {
        for (const clock of clocksOf(history)) {
          const { ran, stood } = readClock(clock, rules, now);
          expect(Math.min(ran, stood)).toBeGreaterThanOrEqual(0);
          const calendar = rules().calendar(clock.act, clock.officeId);
          const end = new Date(clock.endedAt ?? now);
          expect(ran + stood).toBe(Math.round(serviceMinutesBetween(new Date(clock.beganAt), end, calendar) * MINUTE));
        }
      }),
    );
  });

  it('the account adds up to what ran and what stood', () => {
    fc.assert(
      fc.property(world, ({ history, now, rules }) => {
        for (const clock of clocksOf(history)) {
          const reading = readClock(clock, rules, now);
          const lines = accountOf(reading, rules, now);
          const sum = (kind: string) =>
            lines.reduce((all, line) => all + (line.kind === kind && line.kind !== 'urgency' ? line.minutes : 0), 0);
          expect(sum('ran')).toBeCloseTo(reading.ran / MINUTE, 6);
          expect(sum('stood')).toBeCloseTo(reading.stood / MINUTE, 6);
        }
      }),
    );
  });

  it('laps add up: a clock lies within its lap, and no instant is counted in two of one kind', () => {
    fc.assert(
      fc.property(world, ({ history, now }) => {
        const clocks = clocksOf(history).filter(({ referralId }) => referralId === null);
        for (const [index, clock] of clocks.entries()) {
          expect(clock.beganAt).toBeGreaterThanOrEqual(clock.lapStart);
          for (const other of clocks.slice(index + 1).filter(({ act }) => act === clock.act))
            expect(other.beganAt).toBeGreaterThanOrEqual(clock.endedAt ?? +now);
        }
      }),
    );
  });

  it('comes to its due instant exactly when its share is one', () => {
    fc.assert(
      fc.property(world, ({ history, now, rules }) => {
        for (const clock of clocksOf(history)) {
          const reading = readClock(clock, rules, now);
          if (reading.dueAt === null || clock.endedAt !== null) continue;
          if ((reading.share ?? 0) > 1) expect(+now).toBeGreaterThan(reading.dueAt);
          if ((reading.share ?? 0) < 1) expect(+now).toBeLessThan(reading.dueAt);
          const early = shareReachedAt(reading, rules, now, 0.75);
          expect(early).toBeLessThanOrEqual(reading.dueAt);
        }
      }),
    );
  });
});

describe('against a walk over every minute', () => {
  const calendars = WEEKS.map((hours): { fast: ServiceCalendar; slow: SlowCalendar } => {
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const week = Object.fromEntries(
      Object.entries(hours).map(([day, stretches]) => [
        Number(day) % 7,
        stretches.map(({ from, to }) => [minutes(from), minutes(to)] as const),
      ]),
    );
    const off = [2026, 2027].flatMap((year) => [...holidaysOfYear(ITALIAN_HOLIDAYS, year).keys()]);
    return { fast: { hours, holidays: ITALIAN_HOLIDAYS }, slow: { week, off } };
  });
  const tables = new Map<string, SlowTime>();
  const table = (around: string, index: number): SlowTime => {
    const key = `${around} ${index}`;
    const known = tables.get(key) ?? new SlowTime(at(`${around}T00:00:00Z`), 60, calendars[index]!.slow);
    tables.set(key, known);
    return known;
  };

  it('10,000 cases come to the same minute', () => {
    let compared = 0;
    const index = fc.nat({ max: calendars.length - 1 });
    const world = fc
      .tuple(fc.constantFrom(...AROUND), index, index)
      .chain(([around, network, office]) =>
        histories(starts(around)).map((life) => ({ ...life, around, network, office })),
      );
    fc.assert(
      fc.property(world, ({ history, now, around, network, office }) => {
        const rules = rulesOf(calendars[network]!.fast, calendars[office]!.fast);
        const [ofNetwork, ofOffice] = [table(around, network), table(around, office)];
        const slow = slowClocks(history, now, (act) => (act === 'office_answer' ? ofOffice : ofNetwork));
        const fast = clocksOf(history).map((clock) => readClock(clock, rules, now));
        compared += 1;
        expect(
          fast.map(({ clock, ran, stood }) => [clock.act, clock.lap, clock.beganAt, clock.endedAt, ran, stood]),
        ).toEqual(
          slow.map(({ act, lap, began, ended, ran, stood }) => [act, lap, began, ended, ran * MINUTE, stood * MINUTE]),
        );
        for (const [i, { clock, target, dueAt, share }] of fast.entries()) {
          const { minutes, closings, closingsToo } = slow[i]!;
          const seen =
            target === null
              ? undefined
              : 'minutes' in target
                ? minutes[target.minutes - 1]
                : target.working_days === 0
                  ? closingsToo[0]
                  : closings[target.working_days - 1];
          if (seen === undefined) expect(share).toBeLessThanOrEqual(1);
          else if (dueAt !== null) expect(dueAt).toBe(seen);
          if (seen === undefined && dueAt !== null) expect(dueAt).toBeGreaterThan(clock.endedAt ?? +now);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(compared).toBeGreaterThanOrEqual(10_000);
  });
});
