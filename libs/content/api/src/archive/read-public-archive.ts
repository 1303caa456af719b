import { Injectable } from '@nestjs/common';
import type { PublicArchive, PublicArchiveQuery } from '@respi/content/contract';
import { searchWords } from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
import { Database, publicNetwork, readCursor, writeCursor } from '@respi/shared/api-platform';
import { topicIn } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { PlaceInArchive, listDocuments, publicChoices } from '../persistence/archive-store';
import { summaryOf } from './keep-archive';

/** What anybody reads of the archive. No search is logged. */
@Injectable()
export class ReadPublicArchive {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** @param network slug or host. @throws Problem not_found */
  async list(
    network: string,
    { q, kind, year, topic, language, limit, cursor }: PublicArchiveQuery,
  ): Promise<PublicArchive> {
    const networkId = await publicNetwork(this.database, network);
    const labels = new Map(
      (await this.directory.codeList(networkId, 'topics', romeDay(new Date()))).map(({ code, label }) => [code, label]),
    );
    return this.database.asPublic(networkId, async (tx) => {
      const filter = {
        ...{ publicOnly: true, withdrawn: false, words: searchWords(q ?? ''), kind: kind ?? null, year: year ?? null },
        ...{ topic: topic ?? null, appointment: null },
      };
      const rows = await listDocuments(tx, filter, { after: readCursor(cursor, PlaceInArchive), limit });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const choices = await publicChoices(tx);
      return {
        items: rows.slice(0, limit).map((row) => {
          const { id, title, summary, kind: each, dated, office, language, file } = summaryOf(row);
          return { id, title, summary, kind: each, dated, office, language, file };
        }),
        nextCursor: last ? writeCursor({ dated: last.dated, id: last.id }) : null,
        ...choices,
        topics: choices.topics.flatMap((code) => {
          const label = labels.get(code);
          return label === undefined ? [] : [topicIn(language, code, label)];
        }),
      };
    });
  }
}
