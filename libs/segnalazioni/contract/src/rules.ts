import { code, line, text } from '@respi/shared/contract';
import * as z from 'zod';
import { CaseKind, DEADLINE_KINDS, EVENT_KINDS, Urgency, meantDay } from './codes';
import { Retention } from './retention';

/**
 * What a network decides about urgency and time (docs/adr/0017-dated-decisions.md). Each of them is one document, saved
 * whole as a new version with a reason.
 */

/** The acts that a network promises a time for. */
export const TARGET_ACTS = ['take', 'forward', 'office_answer', 'hand_on_reply'] as const;
export const TargetAct = z.enum(TARGET_ACTS);
export type TargetAct = z.infer<typeof TargetAct>;

const whole = (min: number, max: number) => z.int().min(min, { error: 'too_small' }).max(max, { error: 'too_big' });

/** The least and the most that a target may be, by its unit. */
export const TARGET_LIMITS = { minutes: { min: 1, max: 60 * 24 * 30 }, working_days: { min: 0, max: 250 } } as const;
const amount = ({ min, max }: { readonly min: number; readonly max: number }) => whole(min, max);

/** How long somebody has: service minutes, or working days (0: by the end of that day's service). Seed: `codelists.json`, `urgency[].targets`. */
export const ServiceTarget = z.union([
  z.strictObject({ minutes: amount(TARGET_LIMITS.minutes) }),
  z.strictObject({ working_days: amount(TARGET_LIMITS.working_days) }),
]);
export type ServiceTarget = z.infer<typeof ServiceTarget>;

const ActTargets = z.strictObject({
  take: ServiceTarget,
  forward: ServiceTarget,
  office_answer: ServiceTarget,
  hand_on_reply: ServiceTarget,
});

/** Targets by urgency, and exceptions: the one that names more of urgency, office and kind goes before. */
export const Targets = z.strictObject({
  byUrgency: z.strictObject({
    ROSSO: ActTargets,
    ARANCIONE: ActTargets,
    AZZURRO: ActTargets,
    VERDE: ActTargets,
    BIANCO: ActTargets,
  }),
  exceptions: z
    .array(
      z.strictObject({
        act: TargetAct,
        urgency: Urgency.optional(),
        office: code.optional().describe('code of the office that answers; for `office_answer` alone'),
        kind: CaseKind.optional(),
        target: ServiceTarget,
      }),
    )
    .max(100, { error: 'too_many' })
    .default([]),
});
export type Targets = z.infer<typeof Targets>;

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'not_a_time' });

/** When somebody is at work, not when the public is received. */
export const ServiceCalendarInput = z.strictObject({
  hours: z
    .partialRecord(
      z.enum(['1', '2', '3', '4', '5', '6', '7']),
      z.array(z.strictObject({ from: time, to: time })).max(6, { error: 'too_many' }),
    )
    .describe('stretches of service by ISO weekday, 1 is Monday'),
  closures: z
    .array(z.strictObject({ from: meantDay, to: meantDay, name: line(120) }))
    .max(200, { error: 'too_many' })
    .default([]),
});
export type ServiceCalendarInput = z.infer<typeof ServiceCalendarInput>;

/** Who a step of the ladder tells: whoever is in charge, the coordination, the head of the office that owes the answer. */
export const LADDER_RUNGS = ['in_charge', 'coordination', 'office_head'] as const;
export const LadderRung = z.enum(LADDER_RUNGS);
export type LadderRung = z.infer<typeof LadderRung>;

/** Who is told, when a clock comes to a share of its target. */
export const Ladder = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        percent: whole(1, 1_000).describe('of the target'),
        to: LadderRung,
        offices: z
          .array(code)
          .max(50, { error: 'too_many' })
          .optional()
          .describe('for `office_head`: the offices whose protocol with the network says so'),
      }),
    )
    .max(10, { error: 'too_many' }),
});
export type Ladder = z.infer<typeof Ladder>;
export type LadderStep = Ladder['steps'][number];

const CHOICES = ['kind', 'topic', 'procedure', 'permit', 'permitPhase', 'ageBand'] as const;
const days = whole(-3_650, 3_650);
const codes = z
  .array(z.string().min(1, { error: 'required' }).max(64, { error: 'too_long' }))
  .min(1, { error: 'choose_one' })
  .max(60, { error: 'too_many' });
/** A code that somebody chose; an empty one was not chosen yet. */
const chosen = z.string().min(1, { error: 'choose_one' }).pipe(code);
const parts = <T extends z.ZodType>(part: T) =>
  z.array(part).min(1, { error: 'no_condition' }).max(20, { error: 'too_many' });

/** A condition of an urgency rule; what each means: `Condition` in the domain. */
export type ConditionInput =
  | { all: ConditionInput[] }
  | { any: ConditionInput[] }
  | { not: ConditionInput }
  | { signal: string }
  | { danger: string }
  | { fact: (typeof CHOICES)[number]; in: string[] }
  | {
      day: 'titleExpiresOn' | 'deadline' | 'event' | 'practiceSubmittedOn';
      kinds?: string[] | undefined;
      from?: number | undefined;
      to?: number | undefined;
    }
  | { term: 'exceeded'; of: 'amministrazione' | 'persona' }
  | { identifiers: 'none' | 'some' };

export const ConditionInput: z.ZodType<ConditionInput> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: parts(ConditionInput) }),
      z.strictObject({ any: parts(ConditionInput) }),
      z.strictObject({ not: ConditionInput }),
      z.strictObject({ signal: chosen }),
      z.strictObject({ danger: chosen }),
      z.strictObject({ fact: z.enum(CHOICES), in: codes }),
      z.strictObject({
        day: z.enum(['titleExpiresOn', 'deadline', 'event', 'practiceSubmittedOn']),
        kinds: z
          .array(z.enum([...DEADLINE_KINDS, ...EVENT_KINDS]))
          .min(1, { error: 'too_few' })
          .optional(),
        from: days.optional(),
        to: days.optional(),
      }),
      z.strictObject({ term: z.literal('exceeded'), of: z.enum(['amministrazione', 'persona']) }),
      z.strictObject({ identifiers: z.enum(['none', 'some']) }),
    ],
    { error: 'unknown_condition' },
  ),
);

/** The rules that propose an urgency code, and what is proposed where none holds (in order; the last one always holds). */
export const UrgencyRules = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        code: code.describe('stable short name, shown with every proposal: `R8`'),
        urgency: Urgency,
        label: line(300),
        law: line(200).nullable(),
        when: ConditionInput,
      }),
    )
    .max(100, { error: 'too_many' }),
  otherwise: z
    .array(z.strictObject({ urgency: Urgency, text: line(200), fact: line(60), when: ConditionInput.nullable() }))
    .min(1, { error: 'too_few' })
    .max(20, { error: 'too_many' }),
});
export type UrgencyRules = z.infer<typeof UrgencyRules>;

const decided = <T extends z.ZodType>(data: T) =>
  z.object({
    version: z.number().int().describe('0: nothing was decided yet, this is what the product begins with'),
    knownFrom: z.string().nullable().describe('laps that began earlier keep the version before'),
    by: z.string().nullable(),
    reason: z.string().nullable(),
    data,
  });
const decision = <T extends z.ZodType>(data: T) =>
  z.strictObject({ data, reason: text(500).describe('why; every version keeps it') });

/** Who decided when and why; what each version says is read apart. */
export const DecisionLine = z.object({
  version: z.number().int(),
  knownFrom: z.string().nullable().describe('null: from the beginning'),
  by: z.string().nullable(),
  reason: z.string().nullable(),
});
export type DecisionLine = z.infer<typeof DecisionLine>;

/** What is in force comes with the history of its versions. */
export const VERSIONS = { versions: z.array(DecisionLine).describe('the newest first') };

export const DecidedUrgencyRules = decided(UrgencyRules);
export const DecidedTargets = decided(Targets);
export const DecidedLadder = decided(Ladder);
export const DecidedCalendar = decided(ServiceCalendarInput);
export const DecidedRetention = decided(Retention);
export const TargetsInForce = DecidedTargets.extend(VERSIONS);
export const LadderInForce = DecidedLadder.extend(VERSIONS);
export const CalendarInForce = DecidedCalendar.extend(VERSIONS);
export const RetentionInForce = DecidedRetention.extend(VERSIONS);
export const UrgencyRulesDecision = decision(UrgencyRules);
export const TargetsDecision = decision(Targets);
export const LadderDecision = decision(Ladder);
export const CalendarDecision = decision(ServiceCalendarInput);
export const RetentionDecision = decision(Retention);
export type TargetsInForce = z.infer<typeof TargetsInForce>;
export type LadderInForce = z.infer<typeof LadderInForce>;
export type CalendarInForce = z.infer<typeof CalendarInForce>;
export type DecidedUrgencyRules = z.infer<typeof DecidedUrgencyRules>;
export type DecidedTargets = z.infer<typeof DecidedTargets>;
export type DecidedLadder = z.infer<typeof DecidedLadder>;
export type DecidedCalendar = z.infer<typeof DecidedCalendar>;
export type RetentionInForce = z.infer<typeof RetentionInForce>;
export type DecidedRetention = z.infer<typeof DecidedRetention>;

/** A closure longer than this is asked about once before it is saved, and so is one that begins in the past. */
export const LONG_CLOSURE_DAYS = 31;

/** The closures of a calendar that is being written which somebody may not have meant so. */
export const UnusualClosures = z.object({
  closures: z.array(
    z.object({
      index: z.number().int().describe('in the calendar that was sent'),
      days: z.number().int().describe('how many it covers'),
      workingDays: z.number().int().describe('from today on, of those worked now, within three years'),
      past: z.boolean().describe('it begins before today'),
    }),
  ),
});
export type UnusualClosures = z.infer<typeof UnusualClosures>;
