import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { PublicSheet, PublicSheetList, PublicSheetQuery } from '@respi/knowledge/contract';
import { Database, type Tx } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { PlaceInRank, PlaceInTime, readCursor, writeCursor } from '../persistence/cursor';
import { printable } from '../persistence/printable';
import {
  type PublishedRow,
  listPublic,
  publicTopics,
  readPublished,
  searchPublished,
} from '../persistence/published-sheets';

type Query = z.infer<typeof PublicSheetQuery>;
type Labels = ReadonlyMap<string, string>;

/** What anybody reads. Nothing of the query is kept or logged. */
@Injectable()
export class ReadPublicSheets {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** @param network slug or host of the network. @throws Problem not_found */
  async list(network: string, query: Query): Promise<z.infer<typeof PublicSheetList>> {
    const networkId = await this.networkOf(network);
    const labels = await this.labels(networkId);
    return this.database.asPublic(networkId, async (tx) => {
      const page = await this.page(tx, query);
      const topics = await publicTopics(tx);
      return {
        items: page.rows.map((row) => {
          const { slug, topic, question, shortAnswer, updatedOn } = publicView(row, labels);
          return { slug, topic, question, shortAnswer, updatedOn };
        }),
        nextCursor: page.nextCursor,
        topics: [...labels].flatMap(([code, label]) => {
          const count = topics.find(({ topic }) => topic === code)?.count ?? 0;
          return count > 0 ? [{ code, label, count }] : [];
        }),
      };
    });
  }

  async open(network: string, slug: string): Promise<PublicSheet> {
    const networkId = await this.networkOf(network);
    const labels = await this.labels(networkId);
    const row = await this.database.asPublic(networkId, (tx) => readPublished(tx, { slug: printable(slug) }));
    if (row?.audience !== 'pubblica') throw new Problem('not_found');
    return publicView(row, labels);
  }

  private async page(
    tx: Tx,
    { q, topic, limit, cursor }: Query,
  ): Promise<{ rows: PublishedRow[]; nextCursor: string | null }> {
    const words = printable(q ?? '');
    if (words === '') {
      const rows = await listPublic(tx, { topic: topic ?? null, limit, before: readCursor(cursor, PlaceInTime) });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        rows: shown,
        nextCursor: last ? writeCursor({ at: last.published_at.toISOString(), id: last.sheet_id }) : null,
      };
    }
    const offset = readCursor(cursor, PlaceInRank)?.offset ?? 0;
    const rows = await searchPublished(tx, { q: words, topic: topic ?? null, publicOnly: true, limit, offset });
    return {
      rows: rows.slice(0, limit),
      nextCursor: rows.length > limit ? writeCursor({ offset: offset + limit }) : null,
    };
  }

  private async networkOf(slug: string): Promise<string> {
    const [network] = await this.database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [
      printable(slug),
    ]);
    if (!network) throw new Problem('not_found');
    return network.id;
  }

  private async labels(networkId: string): Promise<Labels> {
    const topics = await this.directory.codeList(networkId, 'topics', romeDay(new Date()));
    return new Map(topics.map(({ code, label }) => [code, label]));
  }
}

function publicView(row: PublishedRow, labels: Labels): PublicSheet {
  const { question, shortAnswer, steps, documents, legalRefs } = row.content;
  return {
    slug: row.slug,
    topic: { code: row.topic, label: labels.get(row.topic) ?? row.topic },
    question,
    shortAnswer,
    steps,
    documents,
    legalRefs,
    validatedBy: row.validated_by,
    publishedOn: romeDay(row.first_published_at),
    updatedOn: romeDay(row.published_at),
    reviewBy: row.review_by,
    lawChanges: row.law_changes.map(({ act, label, articles, on }) => ({ act, label, articles, on })),
  };
}
