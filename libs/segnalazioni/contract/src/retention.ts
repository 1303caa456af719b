import { text } from '@respi/shared/contract';
import * as z from 'zod';
import { CaseKind, meantDay } from './codes';

/** How a case ended, as far as it matters for how long its data are kept. The first three are outcomes of its last answer. */
export const CASE_ENDINGS = [
  'risolta',
  'chiarimento',
  'appuntamento_fissato',
  'senza_esito',
  'withdrawn',
  'declined',
  'merged',
] as const;
export const CaseEnding = z.enum(CASE_ENDINGS);
export type CaseEnding = z.infer<typeof CaseEnding>;

const whole = (min: number, max: number) => z.int().min(min, { error: 'too_small' }).max(max, { error: 'too_big' });

/** Days after the end. */
export const RETENTION_LIMITS = { days: { min: 30, max: 3_650 }, graceDays: { min: 7, max: 180 } } as const;
const days = whole(RETENTION_LIMITS.days.min, RETENTION_LIMITS.days.max);

/** How long a network keeps whom a case is about, and what was written of them, once the case has ended. */
export const Retention = z.strictObject({
  graceDays: whole(RETENTION_LIMITS.graceDays.min, RETENTION_LIMITS.graceDays.max).describe(
    'that a case whose time is over stands in the list before it is erased',
  ),
  days: z.strictObject({
    risolta: days,
    chiarimento: days,
    appuntamento_fissato: days,
    senza_esito: days,
    withdrawn: days,
    declined: days,
    merged: days,
  }),
  exceptions: z
    .array(z.strictObject({ kind: CaseKind, ending: CaseEnding.optional().describe('none: however it ended'), days }))
    .max(50, { error: 'too_many' })
    .default([])
    .describe('the one that names an ending too goes before'),
});
export type Retention = z.infer<typeof Retention>;

/** What the public is told of it. */
export const PublicRetention = z.object({
  months: z.number().int().describe('after its end, the days in the list included, by which every case is erased'),
});
export type PublicRetention = z.infer<typeof PublicRetention>;

/** What a shorter time would reach among the cases that are there. */
export const RetentionReach = z.object({
  entering: z
    .number()
    .int()
    .describe(
      'cases that enter the list with the next night and would not by what is in force; sealed ones of others left out',
    ),
  more: z.boolean().describe('there may be more of them: so many were not looked at'),
  entersOn: z.string().describe('the day of that night'),
  eraseFrom: z.string().describe('the first day on which they may be erased'),
});
export type RetentionReach = z.infer<typeof RetentionReach>;

/** A case whose time is over and which is erased on `eraseOn`, unless it is reopened or held back. */
export const EndedCase = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int().describe('of this entry; for If-Match'),
  kind: CaseKind,
  sportello: z.object({ code: z.string(), name: z.string() }),
  sealed: z.boolean(),
  ending: CaseEnding,
  endedOn: z.string(),
  enteredOn: z.string().describe('since when it stands in the list'),
  eraseOn: z.string().describe('the first day on which it may be erased, a hold included'),
  heldUntil: z.string().nullable().describe('the last day of the hold'),
  heldBy: z.string().nullable(),
  holdReason: z.string().nullable(),
});
export type EndedCase = z.infer<typeof EndedCase>;

/** Cases whose time is over and which the list does not show yet. */
export const EnteringTonight = z.object({
  count: z.number().int().describe('sealed ones of others left out'),
  more: z.boolean().describe('there may be more of them: so many were not looked at'),
  entersOn: z.string().describe('the day of that night'),
  eraseFrom: z.string().describe('the first day on which they may be erased'),
  cases: z.array(z.object({ id: z.string(), number: z.string() })).describe('those that ended first'),
});
export type EnteringTonight = z.infer<typeof EnteringTonight>;

export const EndedCases = z.object({
  items: z.array(EndedCase),
  nextCursor: z.string().nullable(),
  lookedAt: z.string().nullable().describe('when the list was last filled, by night; null: never yet'),
  tonight: EnteringTonight.nullable().describe('what the next night brings; null: not told, with a further page'),
});
export type EndedCases = z.infer<typeof EndedCases>;

export const EndedCasesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type EndedCasesQuery = z.infer<typeof EndedCasesQuery>;

/** A hold is no new term: it ends, and somebody says why. */
export const HOLD_MAX_DAYS = 731;
export const RetentionHold = z.strictObject({
  until: meantDay.describe('the last day on which the case may not be erased'),
  reason: text(500),
});
export type RetentionHold = z.infer<typeof RetentionHold>;
