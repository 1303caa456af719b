import { page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';
import { ArticleKind, Block, ContentAudience } from './articles';

/** A line of a list that readers see. */
export const PublishedArticleSummary = z.object({
  id: z.string(),
  kind: ArticleKind,
  slug: z.string(),
  audience: ContentAudience,
  title: z.string(),
  summary: z.string(),
  on: z.string().describe('its day: of news the first on which it is shown, of a page that of its publication'),
  updatedOn: z.string(),
});
export type PublishedArticleSummary = z.infer<typeof PublishedArticleSummary>;
export const PublishedArticleList = page(PublishedArticleSummary);
export type PublishedArticleList = z.infer<typeof PublishedArticleList>;

export const PublishedArticle = PublishedArticleSummary.extend({ blocks: z.array(Block) });
export type PublishedArticle = z.infer<typeof PublishedArticle>;

export const PublishedArticleQuery = z.strictObject({ kind: ArticleKind.default('page'), ...pageQuery });
export type PublishedArticleQuery = z.infer<typeof PublishedArticleQuery>;
