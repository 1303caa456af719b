import { code, id, text } from '@respi/shared/contract';
import * as z from 'zod';

export const SuggestionRequest = z.strictObject({
  text: text(),
  office: code.optional(),
  topic: code.optional(),
  procedure: code.optional(),
});
export type SuggestionRequest = z.infer<typeof SuggestionRequest>;

export const Suggestions = z.object({
  faq: z.array(z.object({ slug: z.string(), question: z.string(), shortAnswer: z.string(), why: z.string() })),
  cases: z.array(
    z.object({ id: z.string(), number: z.string(), state: z.string(), excerpt: z.string(), why: z.string() }),
  ),
});
export type Suggestions = z.infer<typeof Suggestions>;

/** "This answers me": ends the filing and is counted. No text is kept. */
export const Deflection = z.strictObject({
  slug: z.string().max(120).optional(),
  caseId: id.optional(),
  answered: z.boolean().describe('true: this answers me; false: not my case'),
});
export type Deflection = z.infer<typeof Deflection>;
