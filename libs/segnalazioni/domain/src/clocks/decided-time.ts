import { type RuleVersion, inForceAt } from '@respi/identity/contract';
import {
  type CaseKind,
  Ladder,
  ServiceCalendarInput,
  type ServiceTarget,
  type TargetAct,
  Targets,
  type Urgency,
} from '@respi/segnalazioni/contract';
import {
  DEFAULT_SERVICE_HOURS,
  type HolidayRule,
  type ServiceCalendar,
  WHO_MUST_ACT,
  italianServiceCalendar,
} from '../service-time';
import { type ProcedureRow, type ProcedureTerm, termsFromProcedures } from '../urgency/terms';
import type { LapRules, RulesOfLap } from './clock';
import { DEFAULT_LADDER } from './ladder';

/** A unit, as far as time depends on it. */
export interface SeatOfUnit {
  readonly id: string;
  readonly code: string;
  /** The comune where it sits: its patron saint closes it. Null: as the coordination. */
  readonly comune: string | null;
}

/** The hours of a network that decided none. */
export const UNDECIDED_CALENDAR: ServiceCalendarInput = ServiceCalendarInput.parse({
  hours: DEFAULT_SERVICE_HOURS,
  closures: [],
});

/** What holds where a network decided nothing. */
export interface TimeDefaults {
  readonly targets: Targets | null;
}

/** An entry of the list `holidays` as a version keeps it. */
interface HolidayEntry {
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly data: Omit<HolidayRule, 'name'> & { readonly comune?: string };
}

/** What a network decided about time, for reading clocks by. Made once for a set of versions and asked often. */
export class DecidedTime {
  readonly #units: ReadonlyMap<string, SeatOfUnit>;
  readonly #coordination: SeatOfUnit | undefined;
  readonly #calendars = new Map<string, ServiceCalendar>();
  readonly #targets = new Map<RuleVersion, Targets>();

  constructor(
    private readonly versions: readonly RuleVersion[],
    units: readonly SeatOfUnit[],
    private readonly defaults: TimeDefaults,
  ) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#coordination = units.find(({ code }) => code === 'COORD');
  }

  /** The calendar of whoever owes an act, as it was known at an instant. */
  calendarOf(act: TargetAct, officeId: string | null, at: Date): ServiceCalendar {
    return this.calendar(at, WHO_MUST_ACT[act] === 'office' ? officeId : null);
  }

  /** For the cases of one kind: the rules of a lap by its beginning. */
  rulesOf(kind: CaseKind): RulesOfLap {
    return (lapStart): LapRules => ({
      target: (act, urgency, officeId) => this.target(lapStart, act, { urgency, kind, officeId }),
      calendar: (act, officeId) => this.calendarOf(act, officeId, lapStart),
    });
  }

  /** The targets that were decided by then; null where the network promises nothing. */
  targetsAt(at: Date): Targets | null {
    const version = inForceAt(this.versions, at, 'targets');
    if (!version) return this.defaults.targets;
    let targets = this.#targets.get(version);
    if (!targets) this.#targets.set(version, (targets = Targets.parse(version.data)));
    return targets;
  }

  /** @param unitId null: the network's own, which is the coordination's */
  calendar(at: Date, unitId: string | null): ServiceCalendar {
    const unit = unitId === null ? this.#coordination : this.#units.get(unitId);
    const own = unitId === null ? undefined : inForceAt(this.versions, at, 'calendar', unitId);
    const decided = own ?? inForceAt(this.versions, at, 'calendar');
    const holidays = inForceAt(this.versions, at, 'holidays');
    const seat = unit?.comune ?? this.#coordination?.comune ?? null;
    const key = [decided?.unitId, decided?.version, holidays?.version, seat].join(' ');
    let calendar = this.#calendars.get(key);
    if (!calendar) this.#calendars.set(key, (calendar = compose(decided, holidays, seat)));
    return calendar;
  }

  /** Who is told when a clock grows late, as it was decided by then. */
  ladderAt(at: Date): Ladder {
    const version = inForceAt(this.versions, at, 'ladder');
    return version ? Ladder.parse(version.data) : DEFAULT_LADDER;
  }

  codeOf(unitId: string): string {
    return this.#units.get(unitId)?.code ?? '';
  }

  /** The times that the law gives, as the network's list had them by then; null where it was never written down. */
  termsAt(at: Date): ProcedureTerm[] | null {
    const version = inForceAt(this.versions, at, 'procedures');
    if (!version) return null;
    const entries = version.data as readonly { readonly code: string; readonly data: Omit<ProcedureRow, 'code'> }[];
    return termsFromProcedures(entries.map(({ code, data }) => ({ code, ...data })));
  }

  private target(
    at: Date,
    act: TargetAct,
    { urgency, kind, officeId }: { urgency: Urgency; kind: CaseKind; officeId: string | null },
  ): ServiceTarget | null {
    const targets = this.targetsAt(at);
    if (!targets) return null;
    const office = officeId === null ? undefined : this.#units.get(officeId)?.code;
    const fits = (asked: string | undefined, is: string | undefined): boolean => asked === undefined || asked === is;
    const exception = targets.exceptions
      .filter((each) => each.act === act && fits(each.urgency, urgency) && fits(each.office, office))
      .filter((each) => fits(each.kind, kind))
      .sort((a, b) => precision(b) - precision(a))[0];
    return exception?.target ?? targets.byUrgency[urgency][act];
  }
}

/** The exception that names more goes before; of two that name as much, the one of the office. */
function precision({ office, urgency, kind }: Targets['exceptions'][number]): number {
  return [office, urgency, kind].filter((named) => named !== undefined).length * 2 + (office === undefined ? 0 : 1);
}

function compose(
  decided: RuleVersion | undefined,
  holidays: RuleVersion | undefined,
  seat: string | null,
): ServiceCalendar {
  const { hours, closures } = decided ? ServiceCalendarInput.parse(decided.data) : UNDECIDED_CALENDAR;
  const closed = closures.map((closure): HolidayRule => ({ kind: 'closure', ...closure }));
  if (!holidays) return italianServiceCalendar(seat, hours, closed);
  const entries = holidays.data as readonly HolidayEntry[];
  const kept = entries
    .filter(({ data }) => data.comune === undefined || data.comune === seat)
    .map(
      ({ label, validFrom, validTo, data: { comune: _, ...rule } }) =>
        ({ ...rule, name: label, validFrom, validTo }) as HolidayRule,
    );
  return { hours, holidays: [...kept, ...closed] };
}
