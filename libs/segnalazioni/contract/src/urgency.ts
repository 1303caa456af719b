import * as z from 'zod';
import { Urgency } from './codes';
import { CaseFacts, Filing } from './filing';
import { DecidedUrgencyRules, UrgencyRules, VERSIONS } from './rules';
import { UrgencyReason } from './urgency-reason';

export const UrgencyRulesInForce = DecidedUrgencyRules.extend(VERSIONS);
export type UrgencyRulesInForce = z.infer<typeof UrgencyRulesInForce>;

/** How many days back a replay looks, and how many cases it reads at most, the newest first. */
export const REPLAY_DAYS = 90;
export const REPLAY_MAX_CASES = 100_000;

export const UrgencyReplayRequest = z.strictObject({
  rules: UrgencyRules,
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional().describe('the next page of changed cases; without totals'),
});
export type UrgencyReplayRequest = z.infer<typeof UrgencyReplayRequest>;

const Proposed = z.object({ code: Urgency, rule: z.string() });

/** What proposed rules would have said of the cases of the last days, each on its own day of filing. */
export const UrgencyReplay = z.object({
  from: z.string().describe('first day of filing that was looked at'),
  totals: z
    .object({
      examined: z.number().int(),
      complete: z.boolean().describe('false: there were more cases than a replay reads'),
      changed: z.number().int(),
      moves: z.array(z.object({ before: Urgency, after: Urgency, count: z.number().int() })),
    })
    .nullable()
    .describe('null on every page but the first'),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      submittedOn: z.string(),
      given: Urgency.describe('what the case has now'),
      before: Proposed.describe('by the rules in force'),
      after: Proposed.describe('by the rules that were sent'),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type UrgencyReplay = z.infer<typeof UrgencyReplay>;

/** An invented case to try rules on. */
export const UrgencyTrialRequest = z.strictObject({
  rules: UrgencyRules,
  example: Filing.pick({ kind: true, topic: true, procedure: true, permit: true, permitPhase: true })
    .partial()
    .extend({ facts: CaseFacts, identified: z.boolean().describe('it has a practice number') }),
});
export type UrgencyTrialRequest = z.infer<typeof UrgencyTrialRequest>;
export const UrgencyTrial = z.object({ code: Urgency, reasons: z.array(UrgencyReason) });
export type UrgencyTrial = z.infer<typeof UrgencyTrial>;

const count = z.number().int().nullable().describe('null: not shown, so that nobody is recognised in it');
const HighCodes = z.object({
  cases: count,
  proposed: count.describe('of them ROSSO or ARANCIONE as the rules proposed'),
  given: count.describe('of them ROSSO or ARANCIONE as the counter filed them'),
  now: count.describe('of them ROSSO or ARANCIONE after the coordination decided'),
});
export type HighCodes = z.infer<typeof HighCodes>;

/** The share of high codes by counter, of the cases filed in a period. Sealed cases are in none of it. */
export const UrgencyShares = z.object({
  period: z.object({ from: z.string(), to: z.string() }),
  total: HighCodes,
  sportelli: z.array(HighCodes.extend({ code: z.string() })),
  hiddenUnder: z
    .number()
    .int()
    .nullable()
    .describe(
      'counts below this are not shown to this reader, and the others are rounded to a multiple of it; null: all are told exactly',
    ),
});
export type UrgencyShares = z.infer<typeof UrgencyShares>;
