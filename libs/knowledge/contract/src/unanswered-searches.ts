import { id, page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';

/** A text is shown once it was asked so often, or on so many days: before that it may be one person's own. */
export const SHOWN_FROM_TIMES = 5;
export const SHOWN_FROM_DAYS = 3;

/** What people searched and no sheet answers. Of whoever searched there is nothing. */
export const UnansweredSearch = z.object({
  id,
  text: z.string(),
  language: z.string(),
  times: z.number().int(),
  days: z.number().int(),
  firstOn: z.string(),
  lastOn: z.string(),
  hidden: z.boolean(),
  sheetId: z.string().nullable().describe('the sheet that was begun from it'),
});
export type UnansweredSearch = z.infer<typeof UnansweredSearch>;
export const UnansweredSearches = page(UnansweredSearch);

export const UNANSWERED_VIEWS = ['open', 'begun', 'hidden'] as const;
export const UnansweredView = z.enum(UNANSWERED_VIEWS);
export type UnansweredView = z.infer<typeof UnansweredView>;
export const UnansweredSearchesQuery = z.strictObject({ view: UnansweredView.default('open'), ...pageQuery });
export const UnansweredSearchChange = z.strictObject({ hidden: z.boolean() });
