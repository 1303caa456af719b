import { Injectable } from '@nestjs/common';
import type {
  PublishedArticle,
  PublishedArticleList,
  PublishedArticleQuery,
  PublishedArticleSummary,
} from '@respi/content/contract';
import { Database, type Principal, type Tx, publicNetwork, readCursor, writeCursor } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import {
  PlaceInDays,
  type PublishedArticleRow,
  listPublishedArticles,
  readPublishedArticle,
} from '../persistence/published-articles';

/** What readers see of pages and news: anybody what is public, who works in the network the rest as well. */
@Injectable()
export class ReadPublishedArticles {
  constructor(private readonly database: Database) {}

  list(who: Principal, query: PublishedArticleQuery): Promise<PublishedArticleList> {
    return this.database.run(who, (tx) => page(tx, query, false));
  }

  /** @throws Problem not_found */
  open(who: Principal, slug: string): Promise<PublishedArticle> {
    return this.database.run(who, (tx) => whole(tx, slug, false));
  }

  /** @param network slug or host. @throws Problem not_found */
  async listPublic(network: string, query: PublishedArticleQuery): Promise<PublishedArticleList> {
    const networkId = await publicNetwork(this.database, network);
    return this.database.asPublic(networkId, (tx) => page(tx, query, true));
  }

  /** @throws Problem not_found */
  async openPublic(network: string, slug: string): Promise<PublishedArticle> {
    const networkId = await publicNetwork(this.database, network);
    return this.database.asPublic(networkId, (tx) => whole(tx, slug, true));
  }
}

async function page(
  tx: Tx,
  { kind, limit, cursor }: PublishedArticleQuery,
  publicOnly: boolean,
): Promise<PublishedArticleList> {
  const before = readCursor(cursor, PlaceInDays);
  const rows = await listPublishedArticles(tx, { kind, today: romeDay(tx.now), publicOnly, before, limit });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(lineOf),
    nextCursor: last ? writeCursor({ on: last.shown_on, id: last.article_id }) : null,
  };
}

async function whole(tx: Tx, slug: string, publicOnly: boolean): Promise<PublishedArticle> {
  const row = await readPublishedArticle(tx, { slug, publicOnly, today: romeDay(tx.now) });
  if (!row) throw new Problem('not_found');
  return { ...lineOf(row), blocks: row.blocks };
}

function lineOf(row: Omit<PublishedArticleRow, 'blocks'>): PublishedArticleSummary {
  return {
    id: row.article_id,
    kind: row.kind,
    slug: row.slug,
    audience: row.audience,
    title: row.title,
    summary: row.summary,
    on: row.shown_on,
    updatedOn: romeDay(row.published_at),
  };
}
