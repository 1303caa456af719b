import { day, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** A page of the network stays; a piece of news has a day. */
export const ARTICLE_KINDS = ['page', 'news'] as const;
export const ArticleKind = z.enum(ARTICLE_KINDS);
export type ArticleKind = z.infer<typeof ArticleKind>;

export const ARTICLE_STATES = ['draft', 'published', 'archived'] as const;
export const ArticleState = z.enum(ARTICLE_STATES);
export type ArticleState = z.infer<typeof ArticleState>;

/** `pubblica`: anybody; `rete`: whoever works in the network. */
export const CONTENT_AUDIENCES = ['pubblica', 'rete'] as const;
export const ContentAudience = z.enum(CONTENT_AUDIENCES);
export type ContentAudience = z.infer<typeof ContentAudience>;

export const BLOCK_KINDS = ['paragraph', 'heading', 'list', 'link'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const BLOCKS_MAX = 60;
export const PARAGRAPH_MAX = 3_000;
export const HEADING_MAX = 150;
export const LIST_LINES_MAX = 30;
export const LIST_LINE_MAX = 500;
export const LINK_WORDS_MAX = 200;

/**
 * A text is made of pieces, each of a kind with fields of its own: nothing in it is ever read as markup, so nothing in it can run.
 * `href` is a web address, or the end of one of the portal's own: `schede/rinnovo-permesso`.
 */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: text(PARAGRAPH_MAX) }),
  z.strictObject({ kind: z.literal('heading'), text: line(HEADING_MAX) }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(line(LIST_LINE_MAX)).min(1, { error: 'too_few' }).max(LIST_LINES_MAX, { error: 'too_many' }),
  }),
  z.strictObject({ kind: z.literal('link'), text: line(LINK_WORDS_MAX), href: line(1_000) }),
]);
export type Block = z.infer<typeof Block>;

/** Of an address: small letters without accent, digits, hyphens. */
export const articleSlug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/, { error: 'not_an_address_part' });

const words = {
  slug: articleSlug.describe('last part of its address; fixed from the first publication on'),
  audience: ContentAudience,
  title: line(150),
  summary: text(400).describe('shown in lists and feeds'),
  blocks: z.array(Block).max(BLOCKS_MAX, { error: 'too_many' }),
  shownFrom: day
    .nullable()
    .describe('of news: its day, and the first on which it is shown; none, that of its publication'),
  shownUntil: day.nullable().describe('of news: the last day on which it is shown'),
};

export const NewArticle = z.strictObject({ kind: ArticleKind, ...words });
export type NewArticle = z.infer<typeof NewArticle>;
export const ArticleWords = z.strictObject(words);
export type ArticleWords = z.infer<typeof ArticleWords>;

export const ARTICLE_ACTIONS = ['publish', 'archive'] as const;
export const ArticleAction = z.enum(ARTICLE_ACTIONS);
export type ArticleAction = z.infer<typeof ArticleAction>;

/** Of a text in which somebody may be named: whoever publishes says that they have read each name. */
export const ArticlePublication = z.strictObject({
  answersForNames: z.boolean().default(false).describe('what may name somebody has been read and may stand'),
});
export type ArticlePublication = z.infer<typeof ArticlePublication>;

/** Something in the text that may be about a person, and stands if whoever publishes answers for it. */
export const ContentFinding = z.object({ field: z.string(), kind: z.string(), excerpt: z.string() });
export type ContentFinding = z.infer<typeof ContentFinding>;

/** As it is worked on. */
export const Article = z.object({
  id: z.string(),
  kind: ArticleKind,
  state: ArticleState,
  ...words,
  contentVersion: z.number().int(),
  publishedVersion: z.number().int().nullable().describe('the version that readers see'),
  publishedAt: z.string().nullable(),
  updatedAt: z.string(),
  updatedBy: z.string().nullable().describe('name'),
  toLookAt: z.array(ContentFinding).describe('may name somebody; identifiers are refused instead'),
  availableActions: z.array(z.enum([...ARTICLE_ACTIONS, 'edit'])),
  version: z.number().int(),
});
export type Article = z.infer<typeof Article>;

export const ArticleSummary = Article.pick({
  id: true,
  kind: true,
  state: true,
  slug: true,
  audience: true,
  title: true,
  contentVersion: true,
  publishedVersion: true,
  shownFrom: true,
  shownUntil: true,
  updatedAt: true,
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
export const ArticleList = page(ArticleSummary);
export const ArticleQuery = z.strictObject({
  kind: ArticleKind.default('page'),
  state: ArticleState.optional(),
  ...pageQuery,
});
export type ArticleQuery = z.infer<typeof ArticleQuery>;

/** What was once written, by whom and when. */
export const ArticleVersion = z.object({
  version: z.number().int(),
  at: z.string(),
  by: z.string().nullable().describe('name'),
  published: z.boolean().describe('the one that readers see'),
  title: z.string(),
  summary: z.string(),
  blocks: z.array(Block),
});
export type ArticleVersion = z.infer<typeof ArticleVersion>;
export const ArticleVersions = page(ArticleVersion);
export const ArticleVersionsQuery = z.strictObject({ ...pageQuery });
export type ArticleVersionsQuery = z.infer<typeof ArticleVersionsQuery>;
