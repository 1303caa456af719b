import { code, day, id, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** More are not counted one by one. */
export const COUNTED_AT_MOST = 1_000;

/** What changed in an act from a day on, as a reader of a sheet is told of it. */
export const LawChange = z.object({
  act: z.string(),
  label: z.string().describe('`D.Lgs. 286/1998`'),
  articles: z.array(z.string()).describe('none: the act as a whole'),
  on: z.string(),
});
export type LawChange = z.infer<typeof LawChange>;

/** The same for who works in the network: with what changed. */
export const LawChangeInside = LawChange.extend({ what: z.string() });
export type LawChangeInside = z.infer<typeof LawChangeInside>;

export const LegalAct = z.object({
  code: z.string(),
  label: z.string(),
  title: z.string().nullable().describe('what people call it; null where it has no name of its own'),
  sheets: z.number().int().describe(`published sheets that cite it; ${COUNTED_AT_MOST}: that many, or more`),
  changedOn: z.string().nullable().describe('day of the change that was marked last'),
});
export type LegalAct = z.infer<typeof LegalAct>;
export const LegalActList = page(LegalAct);

export const LegalActListQuery = z.strictObject({ ...pageQuery });

export const MarkedChange = z.object({
  id,
  on: z.string(),
  articles: z.array(z.string()),
  what: z.string(),
  by: z.string(),
  at: z.string(),
  queued: z.boolean().describe('every sheet that it concerns has been put among those to be looked at again'),
  sheets: z.number().int().describe(`sheets that it put there; ${COUNTED_AT_MOST}: that many, or more`),
  waiting: z.number().int().describe('those of them that still wait to be validated and published again'),
});
export type MarkedChange = z.infer<typeof MarkedChange>;

export const LegalActDetail = LegalAct.extend({
  changes: z.array(MarkedChange).describe('the newest, fifty at most'),
});
export type LegalActDetail = z.infer<typeof LegalActDetail>;

/** One decision: an act changed, from a day on. Every published sheet that cites it is looked at again. */
export const NewLawChange = z.strictObject({
  on: day.describe('since when it is in force; not a day to come'),
  what: text(500),
  articles: z
    .string()
    .max(200, { error: 'too_long' })
    .default('')
    .describe('as people write them: `5, 9-bis e 10`; none: the act as a whole'),
});
export type NewLawChange = z.infer<typeof NewLawChange>;

export const LEGAL_ACT_CHANGED = 'legal_act_changed';

export const LegalActCode = code;
