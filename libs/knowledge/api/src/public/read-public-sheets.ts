import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { Corrected, PublicSheet, PublicSheetList, PublicSheetQuery } from '@respi/knowledge/contract';
import { Database, type Tx } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { PlaceInRank, PlaceInTime, readCursor, writeCursor } from '../persistence/cursor';
import { printable } from '../persistence/printable';
import {
  type PublishedRow,
  isWhole,
  listPublic,
  publicTopics,
  readInPlaceOf,
  readPublished,
  searchPublished,
} from '../persistence/published-sheets';
import { SearchSettings } from '../searching/search-setting';
import { CountUnanswered } from '../unanswered/count-unanswered';
import { publicNetwork } from './public-network';

type Query = z.infer<typeof PublicSheetQuery>;
type Labels = ReadonlyMap<string, string>;

interface FoundPage {
  readonly rows: readonly PublishedRow[];
  readonly nextCursor: string | null;
  readonly corrected: Corrected | null;
  /** Nothing in the whole network answers what was searched. */
  readonly empty: boolean;
}

/** What anybody reads. No query is logged; one that no sheet answers is counted, without whoever asked. */
@Injectable()
export class ReadPublicSheets {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly settings: SearchSettings,
    private readonly unanswered: CountUnanswered,
  ) {}

  /** @param network slug or host of the network. @throws Problem not_found */
  async list(network: string, query: Query): Promise<z.infer<typeof PublicSheetList>> {
    const networkId = await publicNetwork(this.database, network);
    const labels = await this.labels(networkId, 'topics');
    const [procedures, permits] = await Promise.all([
      this.labels(networkId, 'procedures'),
      this.labels(networkId, 'permits'),
    ]);
    const units = await this.directory.units(networkId);
    const { list, empty } = await this.database.asPublic(networkId, async (tx) => {
      const page = await this.page(tx, query);
      const topics = await publicTopics(tx);
      const { offices, subjects } = await this.settings.of(tx, true);
      const among = (family: string, all: Labels) =>
        [...all].filter(([code]) => subjects.has(`${family}:${code}`)).map(([code, label]) => ({ code, label }));
      return {
        empty: page.empty,
        list: {
          items: page.rows.map((row) => {
            const { slug, language, topic, question, shortAnswer, updatedOn } = publicView(row, labels);
            return { slug, language, topic, question, shortAnswer, updatedOn };
          }),
          nextCursor: page.nextCursor,
          topics: [...labels].flatMap(([code, label]) => {
            const count = topics.find(({ topic }) => topic === code)?.count ?? 0;
            return count > 0 ? [{ code, label, count }] : [];
          }),
          offices: units.filter(({ code }) => offices.has(code)).map(({ code, name }) => ({ code, label: name })),
          procedures: among('procedure', procedures),
          permits: among('permit', permits),
          corrected: page.corrected,
        },
      };
    });
    if (empty && query.q !== undefined) this.unanswered.note(networkId, query.language, query.q);
    return list;
  }

  /** The sheet at an address, or the one that has taken its place: whose address is another. @throws Problem not_found */
  async open(network: string, slug: string): Promise<PublicSheet> {
    const networkId = await publicNetwork(this.database, network);
    const labels = await this.labels(networkId, 'topics');
    const address = printable(slug);
    const row = await this.database.asPublic(
      networkId,
      async (tx) => (await readPublished(tx, { slug: address })) ?? readInPlaceOf(tx, address),
    );
    if (row?.audience !== 'pubblica') throw new Problem('not_found');
    return publicView(row, labels);
  }

  private async page(tx: Tx, { q, limit, cursor, exact, topic, office, procedure, permit }: Query): Promise<FoundPage> {
    const words = printable(q ?? '');
    const filter = { topic, office, procedure, permit };
    if (words === '') {
      const rows = await listPublic(tx, filter, { limit, before: readCursor(cursor, PlaceInTime) });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        rows: shown,
        nextCursor: last ? writeCursor({ at: last.published_at.toISOString(), id: last.sheet_id }) : null,
        corrected: null,
        empty: false,
      };
    }
    const offset = readCursor(cursor, PlaceInRank)?.offset ?? 0;
    const search = await this.settings.read(tx, words, { publicOnly: true, exact });
    const rows = await searchPublished(tx, search, filter, { publicOnly: true, limit, offset });
    return {
      rows: rows.slice(0, limit),
      nextCursor: rows.length > limit ? writeCursor({ offset: offset + limit }) : null,
      corrected: search.corrected,
      empty: rows.length === 0 && offset === 0 && isWhole(filter),
    };
  }

  private async labels(networkId: string, list: 'topics' | 'procedures' | 'permits'): Promise<Labels> {
    const entries = await this.directory.codeList(networkId, list, romeDay(new Date()));
    return new Map(entries.map(({ code, label }) => [code, label]));
  }
}

function publicView(row: PublishedRow, labels: Labels): PublicSheet {
  const { question, shortAnswer, steps, documents, legalRefs } = row.content;
  return {
    slug: row.slug,
    language: 'it',
    translations: [],
    translatedOn: null,
    outdated: null,
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
