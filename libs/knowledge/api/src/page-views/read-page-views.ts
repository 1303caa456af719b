import { Injectable } from '@nestjs/common';
import type { PageViewsList, PageViewsQuery } from '@respi/knowledge/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { readCursor, writeCursor } from '../persistence/cursor';
import { PlaceInViews, listViews, viewsByDay } from '../persistence/page-views';

@Injectable()
export class ReadPageViews {
  constructor(private readonly database: Database) {}

  read(who: Principal, query: PageViewsQuery): Promise<PageViewsList> {
    return this.database.run(who, async (tx) => {
      const month = query.month ?? romeDay(tx.now).slice(0, 7);
      const first = `${month}-01`;
      const rows = await listViews(tx, first, readCursor(query.cursor, PlaceInViews), query.limit);
      const days = await viewsByDay(tx, first);
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return {
        month,
        total: days.reduce((sum, { views }) => sum + views, 0),
        days,
        items,
        nextCursor: last ? writeCursor({ views: last.views, language: last.language, path: last.path }) : null,
      };
    });
  }
}
