import { Injectable } from '@nestjs/common';
import { Directory, type RuleVersion } from '@respi/identity/contract';
import { type CaseKind, type CaseState, Targets, URGENCIES, type Urgency } from '@respi/segnalazioni/contract';
import {
  ACT_WAITED_FOR,
  type ClockEvent,
  DecidedTime,
  type ServiceCalendar,
  clocksOf,
  dueAt,
  readClock,
} from '@respi/segnalazioni/domain';
import { romeDay } from '@respi/shared/kernel';

/** What a network has decided about time: targets by urgency and the calendars of whoever must act. */
@Injectable()
export class NetworkRules {
  private readonly decided = new WeakMap<readonly RuleVersion[], DecidedTime>();

  constructor(private readonly directory: Directory) {}

  async time(networkId: string): Promise<DecidedTime> {
    const versions = await this.directory.ruleVersions(networkId);
    const known = this.decided.get(versions);
    if (known) return known;
    const [units, targets] = await Promise.all([this.directory.units(networkId), this.initialTargets(networkId)]);
    const time = new DecidedTime(versions, units, { targets });
    this.decided.set(versions, time);
    return time;
  }

  /** The coordination's own calendar as it is now. */
  async networkCalendar(networkId: string, now: Date): Promise<ServiceCalendar> {
    return (await this.time(networkId)).calendar(now, null);
  }

  /** When a case that is filed now is to be taken. */
  async takeDueAt(networkId: string, kind: CaseKind, urgency: Urgency, now: Date): Promise<Date | null> {
    const rules = (await this.time(networkId)).rulesOf(kind)(now);
    const target = rules.target('take', urgency, null);
    return target && dueAt(target, now, rules.calendar('take', null));
  }

  /** When what the case waits for is due, null where clocks stand. Kept in the row only to sort the queue by. */
  async dueAt(
    networkId: string,
    subject: { readonly kind: CaseKind; readonly state: CaseState },
    history: readonly ClockEvent[],
    now: Date,
  ): Promise<Date | null> {
    const act = ACT_WAITED_FOR[subject.state];
    if (act === null) return null;
    const rules = (await this.time(networkId)).rulesOf(subject.kind);
    const dues = clocksOf(history)
      .filter((clock) => clock.act === act && clock.endedAt === null)
      .map((clock) => readClock(clock, rules, now).dueAt ?? Infinity);
    const first = Math.min(...dues);
    return first === Infinity ? null : new Date(first);
  }

  /** Before a network decides its own: those that its list of urgency codes brought. */
  async initialTargets(networkId: string): Promise<Targets | null> {
    const entries = await this.directory.codeList(networkId, 'urgency', romeDay(new Date()));
    const byUrgency = Object.fromEntries(
      URGENCIES.map((code) => [code, entries.find((entry) => entry.code === code)?.data['targets']]),
    );
    return Targets.safeParse({ byUrgency }).data ?? null;
  }
}
