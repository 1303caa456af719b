import * as z from 'zod';
import { Urgency } from './codes';

/** Why a code is proposed: which rule, which fact, which law. */
export const UrgencyReason = z.object({
  rule: z.string().describe('code of the rule, or `predefinita` where none matched'),
  text: z.string().describe('in Italian words'),
  fact: z.string().describe('paths in the filing, separated by a comma and a space'),
  law: z.string().nullable().describe('source in law, where there is one'),
});
export type UrgencyReason = z.infer<typeof UrgencyReason>;

/** A more urgent code that a case proposes by itself, because a date has drawn near. A person decides. */
export const UrgencyReproposal = UrgencyReason.extend({
  code: Urgency,
  before: Urgency.describe('what the case had then'),
  at: z.string(),
});
export type UrgencyReproposal = z.infer<typeof UrgencyReproposal>;

/** Who said what about the urgency of a case: the rules, the operator who filed it, the coordination. */
export const URGENCY_STEPS = ['proposed', 'chosen', 'reproposed', 'decided', 'kept'] as const;
export const UrgencyStep = z.object({
  what: z.enum(URGENCY_STEPS),
  code: Urgency,
  before: Urgency.nullable().describe('the code that it took the place of, or was not let take it'),
  rule: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
});
export type UrgencyStep = z.infer<typeof UrgencyStep>;
