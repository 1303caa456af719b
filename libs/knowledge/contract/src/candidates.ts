import { code, id, line, page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';

/** How alike two questions must be for the second to be counted with the first. */
export const SAME_QUESTION_FROM = 0.6;

/** A question that may become a sheet, in one line, and where it comes from; without a source somebody thought of it. */
export const NewCandidate = z.strictObject({
  question: line(300),
  case: id.optional().describe('a resolved segnalazione'),
  search: id.optional().describe('a search without result'),
  asked: id.optional().describe('a question of the public'),
  topic: code.optional(),
  offices: z.array(code).max(10).default([]),
});
export type NewCandidate = z.infer<typeof NewCandidate>;

/** How often it was asked. */
export const Asked = z.object({
  cases: z.number().int(),
  searches: z.number().int(),
  questions: z.number().int(),
});
export type Asked = z.infer<typeof Asked>;

export const SheetCandidate = z.object({
  id: z.string(),
  question: z.string(),
  asked: Asked,
  topic: z.string().describe('empty until somebody says it'),
  since: z.string(),
  version: z.number().int(),
});
export type SheetCandidate = z.infer<typeof SheetCandidate>;
export const SheetCandidates = page(SheetCandidate);
export const SheetCandidatesQuery = z.strictObject({ ...pageQuery });

/** What became of a proposal. */
export const Proposed = SheetCandidate.extend({
  joined: z.boolean().describe('counted with a candidate that asks the same'),
});
export type Proposed = z.infer<typeof Proposed>;
