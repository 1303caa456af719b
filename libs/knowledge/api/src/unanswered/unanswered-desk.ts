import { Injectable } from '@nestjs/common';
import type { UnansweredSearch, UnansweredSearchesQuery } from '@respi/knowledge/contract';
import { Database, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, isId } from '@respi/shared/kernel';
import { z } from 'zod';
import { readCursor, writeCursor } from '../persistence/cursor';
import { type UnansweredRow, hideUnanswered, listUnanswered, readUnanswered } from '../persistence/unanswered-store';
import { contextOfSearch } from './count-unanswered';

const PlaceInCounts = z.strictObject({ times: z.int().min(0), id: z.uuid() });

/** "Cercato e non trovato": what the coordination may write next. */
@Injectable()
export class UnansweredDesk {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
  ) {}

  async list(
    who: Principal,
    { view, cursor, limit }: z.infer<typeof UnansweredSearchesQuery>,
  ): Promise<Page<UnansweredSearch>> {
    return this.database.run(who, async (tx) => {
      const rows = await listUnanswered(tx, view, readCursor(cursor, PlaceInCounts), limit);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items: await Promise.all(items.map((row) => this.view(tx, row))),
        nextCursor: last ? writeCursor({ times: last.times, id: last.id }) : null,
      };
    });
  }

  /** @throws Problem not_found */
  async open(who: Principal, id: string): Promise<UnansweredSearch> {
    return this.database.run(who, async (tx) => this.view(tx, isId(id) ? await readUnanswered(tx, id) : undefined));
  }

  /** @throws Problem not_found */
  async hide(who: Principal, id: string, hidden: boolean): Promise<UnansweredSearch> {
    return this.database.run(who, async (tx) =>
      this.view(tx, isId(id) ? await hideUnanswered(tx, id, hidden) : undefined),
    );
  }

  private async view(tx: Tx, row: UnansweredRow | undefined): Promise<UnansweredSearch> {
    if (!row) throw new Problem('not_found');
    const cipher = await this.keys.of(tx.networkId);
    return {
      id: row.id,
      text: cipher.open(row.text_sealed, contextOfSearch(row.id)),
      language: row.language,
      times: row.times,
      days: row.days,
      firstOn: row.first_on,
      lastOn: row.last_on,
      hidden: row.hidden,
      sheetId: row.sheet_id,
    };
  }
}
