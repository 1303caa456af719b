import { page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';

const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, { error: 'invalid' });

/** How often a page of the public was opened in a month. Nothing is known of who opened it. */
export const PageViews = z.object({
  path: z.string().describe('after network and language: `schede/quando-si-rinnova`; empty for the home'),
  language: z.string(),
  title: z.string().nullable().describe('the question of a sheet that is published; null for any other page'),
  views: z.number().int(),
});
export type PageViews = z.infer<typeof PageViews>;

export const PageViewsList = page(PageViews).extend({
  month,
  total: z.number().int(),
  days: z.array(z.object({ day: z.string(), language: z.string(), views: z.number().int() })),
});
export type PageViewsList = z.infer<typeof PageViewsList>;

export const PageViewsQuery = z.strictObject({ month: month.optional().describe('default: this one'), ...pageQuery });
export type PageViewsQuery = z.infer<typeof PageViewsQuery>;
