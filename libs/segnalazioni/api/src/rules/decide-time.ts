import { Injectable } from '@nestjs/common';
import { Directory, RuleBook, type RuleSubject, inForceAt } from '@respi/identity/contract';
import {
  type CalendarDecision,
  type DecidedCalendar,
  type DecidedLadder,
  type DecidedTargets,
  Ladder,
  type LadderDecision,
  ServiceCalendarInput,
  Targets,
  type TargetsDecision,
} from '@respi/segnalazioni/contract';
import { DEFAULT_LADDER, UNDECIDED_CALENDAR } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { NetworkRules } from './network-rules';
import { calendarProblems, ladderProblems, targetsProblems } from './time-problems';

/** What everybody begins with as long as a subject was not decided. */
interface Subject<T> {
  readonly subject: RuleSubject;
  readonly unitId: string | null;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
}

/** Decided as a contract tells it. */
interface Decided<T> {
  version: number;
  knownFrom: string | null;
  by: string | null;
  reason: string | null;
  data: T;
}

/** Targets, ladder and calendars as a coordinator reads and changes them. Every version stays. */
@Injectable()
export class DecideTime {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly book: RuleBook,
    private readonly rules: NetworkRules,
  ) {}

  async targets(who: Principal): Promise<DecidedTargets> {
    return this.read(who, await this.targetsOf(who.networkId));
  }

  /** @throws Problem invalid_input, stale_version */
  async decideTargets(
    who: Principal,
    seen: number,
    decision: z.infer<typeof TargetsDecision>,
  ): Promise<DecidedTargets> {
    const offices = await this.offices(who.networkId);
    const problems = () => targetsProblems(decision.data, offices);
    return this.decide(who, await this.targetsOf(who.networkId), seen, decision, problems);
  }

  async ladder(who: Principal): Promise<DecidedLadder> {
    return this.read(who, LADDER);
  }

  /** @throws Problem invalid_input, stale_version */
  async decideLadder(who: Principal, seen: number, decision: z.infer<typeof LadderDecision>): Promise<DecidedLadder> {
    const offices = await this.offices(who.networkId);
    return this.decide(who, LADDER, seen, decision, () => ladderProblems(decision.data, offices));
  }

  /** @param unit a code; null: the network's own calendar */
  async calendar(who: Principal, unit: string | null): Promise<DecidedCalendar> {
    return this.read(who, await this.calendarOf(who.networkId, unit));
  }

  /** @throws Problem invalid_input, stale_version, not_found */
  async decideCalendar(
    who: Principal,
    unit: string | null,
    seen: number,
    decision: z.infer<typeof CalendarDecision>,
  ): Promise<DecidedCalendar> {
    const subject = await this.calendarOf(who.networkId, unit);
    return this.decide(who, subject, seen, decision, (now) => calendarProblems(decision.data, romeDay(now)));
  }

  private async read<T>(who: Principal, { subject, unitId, schema, initial }: Subject<T>): Promise<Decided<T>> {
    const now = await this.mayKnock(who);
    const version = inForceAt(await this.directory.ruleVersions(who.networkId), now, subject, unitId);
    if (!version) return { version: 0, knownFrom: null, by: null, reason: null, data: initial };
    const by = version.byId === null ? null : await this.directory.person(who.networkId, version.byId);
    return {
      version: version.version,
      knownFrom: version.knownFrom?.toISOString() ?? null,
      by: by?.name ?? null,
      reason: version.reason,
      data: schema.parse(version.data),
    };
  }

  private async decide<T>(
    who: Principal,
    of: Subject<T>,
    seen: number,
    { data, reason }: { readonly data: T; readonly reason: string },
    problems: (now: Date) => FieldProblem[],
  ): Promise<Decided<T>> {
    const fields = problems(await this.mayKnock(who));
    if (fields.length > 0)
      throw new Problem('invalid_input', { fields: fields.map((field) => ({ ...field, path: `data.${field.path}` })) });
    const { subject, unitId, initial } = of;
    await this.book.decide(who, { subject, unitId, data, initial, reason, seen });
    return this.read(who, of);
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
