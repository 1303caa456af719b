import type { ArticleKind, Block, ContentAudience } from '@respi/content/contract';
import { type Tx, printable } from '@respi/shared/api-platform';
import { z } from 'zod';

export interface PublishedArticleRow {
  article_id: string;
  kind: ArticleKind;
  slug: string;
  audience: ContentAudience;
  title: string;
  summary: string;
  blocks: Block[];
  shown_on: string;
  published_at: Date;
}

const LINE = 'p.article_id, p.kind, p.slug, p.audience, p.title, p.summary, p.shown_on, p.published_at';
/** News are shown from their day on, until their last. */
const SHOWN = `(p.kind = 'page' or (p.shown_on <= $1::date and (p.shown_until is null or p.shown_until >= $1::date)))`;

export const PlaceInDays = z.strictObject({ on: z.iso.date(), id: z.uuid() });
export type PlaceInDays = z.infer<typeof PlaceInDays>;

/** By day, the newest first, one more than the page. Who reads without an account finds what is public. */
export async function listPublishedArticles(
  tx: Tx,
  wanted: { kind: ArticleKind; today: string; publicOnly: boolean; before: PlaceInDays | null; limit: number },
): Promise<Omit<PublishedArticleRow, 'blocks'>[]> {
  return tx.query(
    `select ${LINE} from published_article p
      where ${SHOWN} and p.kind = $2 and (not $3 or p.audience = 'pubblica')
        and ($4::date is null or (p.shown_on, p.article_id) < ($4::date, $5::uuid))
      order by p.shown_on desc, p.article_id desc limit $6`,
    [
      wanted.today,
      wanted.kind,
      wanted.publicOnly,
      wanted.before?.on ?? null,
      wanted.before?.id ?? null,
      wanted.limit + 1,
    ],
  );
}

export async function readPublishedArticle(
  tx: Tx,
  where: { slug: string; publicOnly: boolean; today: string },
): Promise<PublishedArticleRow | undefined> {
  return tx.one(
    `select ${LINE}, p.blocks from published_article p where ${SHOWN} and p.slug = $2 and (not $3 or p.audience = 'pubblica')`,
    [where.today, printable(where.slug), where.publicOnly],
  );
}

/** Whatever its day is: it may be linked to beforehand. */
export async function isPublishedPublicly(tx: Tx, kind: ArticleKind, slug: string): Promise<boolean> {
  const found = await tx.one(
    `select 1 from published_article where slug = $1 and kind = $2 and audience = 'pubblica'`,
    [slug, kind],
  );
  return found !== undefined;
}
