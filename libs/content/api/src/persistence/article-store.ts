import type { ArticleKind, ArticleState, ArticleWords, Block, ContentAudience } from '@respi/content/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { z } from 'zod';

export interface ArticleSummaryRow {
  id: string;
  kind: ArticleKind;
  state: ArticleState;
  slug: string;
  audience: ContentAudience;
  title: string;
  shown_from: string | null;
  shown_until: string | null;
  content_version: number;
  published_version: number | null;
  published_at: Date | null;
  updated_at: Date;
  version: number;
}

export interface ArticleVersionRow {
  version: number;
  title: string;
  summary: string;
  blocks: Block[];
  by_id: string | null;
  at: Date;
}

export type ArticleRow = ArticleSummaryRow & Pick<ArticleVersionRow, 'summary' | 'blocks' | 'by_id'>;

const COLUMNS = `a.id, a.kind, a.state, a.slug, a.audience, a.title, a.shown_from, a.shown_until, a.content_version, a.published_version,
  a.published_at, a.updated_at, a.version`;

export const PlaceInArticles = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });
export type PlaceInArticles = z.infer<typeof PlaceInArticles>;

/** The last changed first, one more than the page. */
export async function listArticles(
  tx: Tx,
  wanted: { kind: ArticleKind; state: ArticleState | null; before: PlaceInArticles | null; limit: number },
): Promise<ArticleSummaryRow[]> {
  return tx.query(
    `select ${COLUMNS} from article a
      where a.kind = $1 and ($2::text is null or a.state = $2)
        and ($3::timestamptz is null or (date_trunc('milliseconds', a.updated_at), a.id) < ($3, $4::uuid))
      order by a.updated_at desc, a.id desc limit $5`,
    [wanted.kind, wanted.state, wanted.before?.at ?? null, wanted.before?.id ?? null, wanted.limit + 1],
  );
}

/** @throws Problem not_found */
export async function readArticle(tx: Tx, id: string, lock: '' | 'for update of a' = ''): Promise<ArticleRow> {
  const row = isId(id)
    ? await tx.one<ArticleRow>(
        `select ${COLUMNS}, v.summary, v.blocks, v.by_id from article a
           join article_version v on v.article_id = a.id and v.version = a.content_version where a.id = $1 ${lock}`,
        [id],
      )
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

export async function insertArticle(tx: Tx, id: string, kind: ArticleKind, words: ArticleWords): Promise<void> {
  await tx.query(
    `insert into article (id, network_id, kind, state, slug, audience, title, shown_from, shown_until, content_version, updated_at)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, 1, $9)`,
    [id, tx.networkId, kind, words.slug, words.audience, words.title, words.shownFrom, words.shownUntil, tx.now],
  );
  await insertVersion(tx, id, 1, words);
}

/** What readers see stays as it is until it is published again. */
export async function updateArticle(tx: Tx, before: ArticleRow, words: ArticleWords): Promise<void> {
  const next = before.content_version + 1;
  await tx.query(
    `update article set slug = $2, audience = $3, title = $4, shown_from = $5, shown_until = $6, content_version = $7, updated_at = $8,
            state = case when state = 'archived' then 'draft' else state end, version = version + 1 where id = $1`,
    [before.id, words.slug, words.audience, words.title, words.shownFrom, words.shownUntil, next, tx.now],
  );
  await insertVersion(tx, before.id, next, words);
}

async function insertVersion(tx: Tx, id: string, version: number, words: ArticleWords): Promise<void> {
  await tx.query(
    `insert into article_version (article_id, version, network_id, title, summary, blocks, by_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      version,
      tx.networkId,
      words.title,
      words.summary,
      JSON.stringify(words.blocks),
      tx.actor.accountId || null,
      tx.now,
    ],
  );
}

/** @param today the day of news that were given none */
export async function publishArticle(tx: Tx, row: ArticleRow, today: string): Promise<void> {
  await tx.query(
    `update article set state = 'published', published_version = content_version, published_at = $2, version = version + 1 where id = $1`,
    [row.id, tx.now],
  );
  await tx.query(
    `insert into published_article (article_id, network_id, kind, slug, audience, title, summary, blocks, shown_on, shown_until, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::date, $10::date), $11, $12)
     on conflict (article_id) do update set slug = excluded.slug, audience = excluded.audience, title = excluded.title,
       summary = excluded.summary, blocks = excluded.blocks, shown_on = coalesce($9::date, published_article.shown_on),
       shown_until = excluded.shown_until, published_at = excluded.published_at`,
    [
      row.id,
      tx.networkId,
      row.kind,
      row.slug,
      row.audience,
      row.title,
      row.summary,
      JSON.stringify(row.blocks),
      row.shown_from,
      today,
      row.shown_until,
      tx.now,
    ],
  );
}

export async function archiveArticle(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `update article set state = 'archived', published_version = null, updated_at = $2, version = version + 1 where id = $1`,
    [id, tx.now],
  );
  await tx.query('delete from published_article where article_id = $1', [id]);
}

/** The newest first, one more than the page. */
export async function articleVersions(
  tx: Tx,
  id: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<ArticleVersionRow[]> {
  return tx.query(
    `select version, title, summary, blocks, by_id, at from article_version
      where article_id = $1 and ($2::integer is null or version < $2) order by version desc limit $3`,
    [id, before, limit + 1],
  );
}
