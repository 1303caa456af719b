import * as z from 'zod';
import { CaseState, Urgency } from './codes';
import { ServiceTarget, TargetAct } from './rules';
import { UnitRef } from './views';

/** `gone`: nobody owes the act any more, and it was not done. */
export const CLOCK_STATES = ['running', 'standing', 'done', 'gone'] as const;
export const ClockState = z.enum(CLOCK_STATES);
export type ClockState = z.infer<typeof ClockState>;

/**
 * Whose the next step is, as long as a clock lives: `counter` while it completes the case, `office_still` where the counter
 * has its answer and another office may yet give one, `nobody` while the case follows another.
 */
export const CLOCK_TURNS = ['network', 'office', 'office_still', 'counter', 'nobody'] as const;
export const ClockTurn = z.enum(CLOCK_TURNS);
export type ClockTurn = z.infer<typeof ClockTurn>;

/**
 * A line of the account of a clock. Minutes of the lines `ran` add up to `ranMinutes`, of `stood` to `stoodMinutes`; those
 * of `ahead` are what is left of the target of a clock that runs.
 */
export const ClockLine = z.object({
  kind: z.enum(['ran', 'stood', 'ahead', 'urgency', 'not_counted']),
  from: z.string(),
  to: z.string().nullable().describe('null: until now'),
  state: CaseState.nullable(),
  minutes: z.number().nullable().describe('of service'),
  text: z.string().describe('why, in Italian'),
  off: z.array(z.object({ day: z.string(), name: z.string() })).describe('days without service, by name'),
});
export type ClockLine = z.infer<typeof ClockLine>;

/** An act that somebody owes on a case, computed from its events (docs/clocks.md). */
export const CaseClock = z.object({
  key: z.string(),
  act: TargetAct,
  lap: z.number().int(),
  office: UnitRef.nullable(),
  referralId: z.string().nullable(),
  state: ClockState,
  turn: ClockTurn,
  urgency: Urgency,
  target: ServiceTarget.nullable(),
  targetWords: z.string().nullable(),
  beganAt: z.string(),
  endedAt: z.string().nullable(),
  dueAt: z.string().nullable().describe('null without a target, and while it stands'),
  dueWords: z.string().nullable().describe('of an ended clock: how it ended'),
  ranMinutes: z.number(),
  stoodMinutes: z.number(),
  allowedMinutes: z.number().nullable().describe('service that the target holds'),
  share: z.number().nullable().describe('of the target: 0.75 is three quarters, above 1 is late'),
  late: z.boolean(),
  inferred: z.boolean().describe('an import inferred a time: left out of figures'),
  serviceHours: z.string().describe('the week that it counts by, in Italian: `lun–ven 8:30–13:00`'),
  lines: z.array(ClockLine),
});
export type CaseClock = z.infer<typeof CaseClock>;

/** A time that the law gives, for the practice rather than for the case. */
export const StatutoryTerm = z.object({
  who: z.enum(['amministrazione', 'persona']).describe('who must keep it'),
  law: z.string(),
  startedOn: z.string().nullable(),
  endsOn: z.string(),
  daysLeft: z.number().int().describe('negative: exceeded by so many days'),
  text: z.string().describe('the account of it, in Italian'),
});
export type StatutoryTerm = z.infer<typeof StatutoryTerm>;

export const CaseClocks = z.object({
  at: z.string(),
  clocks: z.array(CaseClock),
  laps: z.array(
    z.object({
      lap: z.number().int(),
      beganAt: z.string(),
      networkMinutes: z.number().describe('service that ran on the clocks of the network'),
      officeMinutes: z.number().describe('service that ran on the clocks of the offices'),
    }),
  ),
  total: z.object({ networkMinutes: z.number(), officeMinutes: z.number() }).describe('the sum of the laps'),
  terms: z.array(StatutoryTerm),
});
export type CaseClocks = z.infer<typeof CaseClocks>;
