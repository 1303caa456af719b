import { Injectable } from '@nestjs/common';
import type { CaseKind } from '@respi/segnalazioni/contract';
import {
  type ClockEvent,
  type DecidedTime,
  type LadderStepOfClock,
  clocksOf,
  readClock,
  stepsAhead,
  stepsTaken,
} from '@respi/segnalazioni/domain';
import { Database } from '@respi/shared/api-platform';
import { ActOnCase } from '../acting/act-on-case';
import { loadForChange } from '../persistence/case-store';
import { readClockHistory } from '../persistence/clock-history';
import { NetworkRules } from '../rules/network-rules';

/** A late case climbs the network's ladder: each step is an event of the case, taken once, under its lock. */
@Injectable()
export class ClimbLadder {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnCase,
    private readonly rules: NetworkRules,
  ) {}

  /**
   * Takes every step that is due now.
   * @returns when the next one will be; null: none, as things stand
   */
  async climb(networkId: string, caseId: string): Promise<Date | null> {
    const time = await this.rules.time(networkId);
    return this.database.asSystem(networkId, async (tx) => {
      const loaded = await loadForChange(tx, caseId);
      const ahead = stepsOf(time, loaded.case.kind, await readClockHistory(tx, caseId), tx.now);
      const due = ahead.filter(({ at }) => at <= tx.now.getTime());
      if (due.length > 0) {
        // Nobody who works on the case is stopped by it: the version stays.
        const events = due.map((step) => ({ type: 'clock_escalated', data: eventData(step), texts: [] }));
        await this.acting.write(tx, loaded, { after: loaded.case, texts: [], toCopy: [], events });
      }
      const next = ahead[due.length];
      return next ? new Date(next.at) : null;
    });
  }

  /** When the next step of a case will be, due ones included, without taking any. */
  async nextStep(networkId: string, caseId: string): Promise<Date | null> {
    const time = await this.rules.time(networkId);
    return this.database.asSystem(networkId, async (tx) => {
      const row = await tx.one<{ kind: CaseKind }>('select kind from segnalazione where id = $1', [caseId]);
      const [next] = row ? stepsOf(time, row.kind, await readClockHistory(tx, caseId), tx.now) : [];
      return next ? new Date(next.at) : null;
    });
  }
}

/** The steps that a case has yet to take. @see stepsAhead */
export function stepsOf(
  time: DecidedTime,
  kind: CaseKind,
  history: readonly ClockEvent[],
  now: Date,
): LadderStepOfClock[] {
  const rules = time.rulesOf(kind);
  const open = clocksOf(history).filter(({ endedAt }) => endedAt === null);
  return stepsAhead(
    open.map((clock) => readClock(clock, rules, now)),
    stepsTaken(history),
    ({ clock }) => time.ladderAt(new Date(clock.lapStart)),
    (officeId) => time.codeOf(officeId),
    rules,
    now,
  );
}

function eventData({ reading: { clock }, percent, to }: LadderStepOfClock): Record<string, unknown> {
  const { key, act, lap, referralId, officeId } = clock;
  return { clock: key, act, lap, percent, rung: to, ...(referralId === null ? {} : { referralId, officeId }) };
}
