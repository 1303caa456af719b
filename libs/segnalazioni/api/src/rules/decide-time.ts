import { Injectable } from '@nestjs/common';
import { Directory, RuleBook, inForceAt } from '@respi/identity/contract';
import {
  type CalendarDecision,
  type CalendarInForce,
  type DecidedCalendar,
  type DecidedLadder,
  type DecidedRetention,
  type DecidedTargets,
  Ladder,
  type LadderDecision,
  type LadderInForce,
  Retention,
  type RetentionDecision,
  type RetentionInForce,
  ServiceCalendarInput,
  Targets,
  type TargetsDecision,
  type TargetsInForce,
  type UnusualClosures,
} from '@respi/segnalazioni/contract';
import { DEFAULT_LADDER, DEFAULT_RETENTION, UNDECIDED_CALENDAR } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { DecidedVersions, type InForce, type Subject } from './decided-versions';
import { NetworkRules } from './network-rules';
import { calendarProblems, ladderProblems, retentionProblems, targetsProblems } from './time-problems';
import { unusualClosures } from './unusual-closures';

/** Targets, ladder, calendars and times of keeping as a coordinator reads and changes them. Every version stays. */
@Injectable()
export class DecideTime {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly book: RuleBook,
    private readonly rules: NetworkRules,
  ) {}

  async targets(who: Principal): Promise<TargetsInForce> {
    return (await this.versions(who, await this.targetsOf(who.networkId))).inForce();
  }

  /** @throws Problem not_found */
  async targetsVersion(who: Principal, version: number): Promise<DecidedTargets> {
    return (await this.versions(who, await this.targetsOf(who.networkId))).one(version);
  }

  /** @throws Problem invalid_input, stale_version, nothing_changed */
  async decideTargets(
    who: Principal,
    seen: number,
    decision: z.infer<typeof TargetsDecision>,
  ): Promise<TargetsInForce> {
    const offices = await this.offices(who.networkId);
    const problems = () => targetsProblems(decision.data, offices);
    return this.decide(who, await this.targetsOf(who.networkId), seen, decision, problems);
  }

  async ladder(who: Principal): Promise<LadderInForce> {
    return (await this.versions(who, LADDER)).inForce();
  }

  /** @throws Problem not_found */
  async ladderVersion(who: Principal, version: number): Promise<DecidedLadder> {
    return (await this.versions(who, LADDER)).one(version);
  }

  /** @throws Problem invalid_input, stale_version, nothing_changed */
  async decideLadder(who: Principal, seen: number, decision: z.infer<typeof LadderDecision>): Promise<LadderInForce> {
    const offices = await this.offices(who.networkId);
    return this.decide(who, LADDER, seen, decision, () => ladderProblems(decision.data, offices));
  }

  async retention(who: Principal): Promise<RetentionInForce> {
    return (await this.versions(who, RETENTION)).inForce();
  }

  /** @throws Problem not_found */
  async retentionVersion(who: Principal, version: number): Promise<DecidedRetention> {
    return (await this.versions(who, RETENTION)).one(version);
  }

  /** @throws Problem invalid_input, stale_version, nothing_changed */
  async decideRetention(
    who: Principal,
    seen: number,
    decision: z.infer<typeof RetentionDecision>,
  ): Promise<RetentionInForce> {
    return this.decide(who, RETENTION, seen, decision, () => retentionProblems(decision.data));
  }

  /** @param unit a code; null: the network's own calendar */
  async calendar(who: Principal, unit: string | null): Promise<CalendarInForce> {
    return (await this.versions(who, await this.calendarOf(who.networkId, unit))).inForce();
  }

  /** @throws Problem not_found */
  async calendarVersion(who: Principal, unit: string | null, version: number): Promise<DecidedCalendar> {
    return (await this.versions(who, await this.calendarOf(who.networkId, unit))).one(version);
  }

  /** @throws Problem invalid_input, stale_version, nothing_changed, not_found */
  async decideCalendar(
    who: Principal,
    unit: string | null,
    seen: number,
    decision: z.infer<typeof CalendarDecision>,
  ): Promise<CalendarInForce> {
    const subject = await this.calendarOf(who.networkId, unit);
    return this.decide(who, subject, seen, decision, (now) => calendarProblems(decision.data, romeDay(now)));
  }

  /** What is worth a question before a calendar is decided. Stores nothing. @throws Problem not_found */
  async unusualClosures(
    who: Principal,
    unit: string | null,
    { closures }: ServiceCalendarInput,
  ): Promise<UnusualClosures> {
    const now = await this.mayKnock(who);
    const { networkId } = who;
    const subject = await this.calendarOf(networkId, unit);
    const inForce = inForceAt(await this.directory.ruleVersions(networkId), now, 'calendar', subject.unitId);
    const known = inForce ? ServiceCalendarInput.parse(inForce.data) : subject.initial;
    const calendar = (await this.rules.time(networkId)).calendar(now, subject.unitId);
    return unusualClosures(closures, known.closures, { calendar, today: romeDay(now) });
  }

  private async versions<T>(who: Principal, of: Subject<T>): Promise<DecidedVersions<T>> {
    await this.mayKnock(who);
    return new DecidedVersions(this.directory, who.networkId, of, await this.directory.ruleVersions(who.networkId));
  }

  private async decide<T>(
    who: Principal,
    of: Subject<T>,
    seen: number,
    { data, reason }: { readonly data: T; readonly reason: string },
    problems: (now: Date) => FieldProblem[],
  ): Promise<InForce<T>> {
    const fields = problems(await this.mayKnock(who));
    if (fields.length > 0)
      throw new Problem('invalid_input', { fields: fields.map((field) => ({ ...field, path: `data.${field.path}` })) });
    const { subject, unitId, initial } = of;
    await this.book.decide(who, { subject, unitId, data, initial, reason, seen });
    return (await this.versions(who, of)).inForce();
  }

  /** The transaction looks whether this person may do this at all. @returns what time it is */
  private mayKnock(who: Principal): Promise<Date> {
    return this.database.run(who, (tx) => Promise.resolve(tx.now));
  }

  private async targetsOf(networkId: string): Promise<Subject<Targets>> {
    const initial = await this.rules.initialTargets(networkId);
    if (!initial) throw new Problem('not_found');
    return { subject: 'targets', unitId: null, schema: Targets, initial };
  }

  private async calendarOf(networkId: string, code: string | null): Promise<Subject<ServiceCalendarInput>> {
    const network = { subject: 'calendar', unitId: null, schema: ServiceCalendarInput } as const;
    if (code === null) return { ...network, initial: UNDECIDED_CALENDAR };
    const unit = await this.directory.unitByCode(networkId, code);
    if (!unit) throw new Problem('not_found');
    // A unit that decided nothing follows the network.
    const followed = inForceAt(await this.directory.ruleVersions(networkId), new Date(), 'calendar');
    const initial = followed ? ServiceCalendarInput.parse(followed.data) : UNDECIDED_CALENDAR;
    return { ...network, unitId: unit.id, initial };
  }

  private async offices(networkId: string): Promise<ReadonlySet<string>> {
    const units = await this.directory.units(networkId);
    return new Set(units.filter(({ kind }) => kind === 'ufficio').map(({ code }) => code));
  }
}

const LADDER: Subject<Ladder> = { subject: 'ladder', unitId: null, schema: Ladder, initial: DEFAULT_LADDER };
const RETENTION: Subject<Retention> = {
  subject: 'retention',
  unitId: null,
  schema: Retention,
  initial: DEFAULT_RETENTION,
};
