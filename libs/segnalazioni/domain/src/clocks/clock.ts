import type { CaseState, ServiceTarget, TargetAct, Urgency } from '@respi/segnalazioni/contract';
import type { ServiceCalendar } from '../service-time';

/** What holds in one lap: the versions in force when it began (docs/adr/0017-dated-decisions.md). */
export interface LapRules {
  /** Null where the network promises nothing. */
  target(act: TargetAct, urgency: Urgency, officeId: string | null): ServiceTarget | null;
  /** Of whoever owes the act. */
  calendar(act: TargetAct, officeId: string | null): ServiceCalendar;
}

export type RulesOfLap = (lapStart: Date) => LapRules;

/** One stretch of a clock's life between two acts. Times in ms since 1970; `to` null: until now. */
export interface ClockStretch {
  readonly from: number;
  readonly to: number | null;
  readonly state: CaseState;
  readonly runs: boolean;
}

/** A change of urgency while the clock lived. */
export interface TargetChange {
  readonly at: number;
  readonly from: Urgency;
  readonly to: Urgency;
}

/** An act that somebody owes, from the events alone. What it comes to is read by `reading.ts`. */
export interface CaseClock {
  /** Stable name within the case: `1.take`, `1.forward.2`, `office.<referral>`. */
  readonly key: string;
  readonly act: TargetAct;
  readonly lap: number;
  readonly lapStart: number;
  readonly referralId: string | null;
  readonly officeId: string | null;
  readonly beganAt: number;
  readonly endedAt: number | null;
  /** The act was done, or nobody owes it any more. Null while it lives. */
  readonly ended: 'done' | 'gone' | null;
  readonly urgency: Urgency;
  readonly changes: readonly TargetChange[];
  readonly stretches: readonly ClockStretch[];
  /** An act that begins or ends it has a time that the source lacked: left out of figures. */
  readonly inferred: boolean;
  /** It began with an act that an import told: it climbs no ladder. */
  readonly imported: boolean;
}
