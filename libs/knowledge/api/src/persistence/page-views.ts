import type { Tx } from '@respi/shared/api-platform';
import { z } from 'zod';

/** So many openings of a page on a day, to be added. */
export interface CountedViews {
  readonly day: string;
  readonly language: string;
  readonly path: string;
  readonly views: number;
}

/** Adds what was counted, in one order for every process, so that two that write at once wait and do not block each other. */
export async function addViews(tx: Tx, counted: readonly CountedViews[]): Promise<void> {
  const values = [
    tx.networkId,
    counted.map(({ day }) => day),
    counted.map(({ language }) => language),
    counted.map(({ path }) => path),
    counted.map(({ views }) => views),
  ];
  await tx.query(
    `insert into page_views as v (network_id, month, language, path, views)
     select $1::uuid, date_trunc('month', c.day)::date, c.language, c.path, sum(c.views)
       from unnest($2::date[], $3::text[], $4::text[], $5::integer[]) c (day, language, path, views)
      group by 2, 3, 4 order by 2, 3, 4
     on conflict (network_id, month, language, path) do update set views = v.views + excluded.views`,
    values,
  );
  await tx.query(
    `insert into page_views_day as v (network_id, day, language, views)
     select $1::uuid, c.day, c.language, sum(c.views)
       from unnest($2::date[], $3::text[], $4::text[], $5::integer[]) c (day, language, path, views)
      group by 2, 3 order by 2, 3
     on conflict (network_id, day, language) do update set views = v.views + excluded.views`,
    values,
  );
}

export const PlaceInViews = z.strictObject({ views: z.int(), language: z.string(), path: z.string() });
export type PlaceInViews = z.infer<typeof PlaceInViews>;

export interface ViewsRow {
  path: string;
  language: string;
  title: string | null;
  views: number;
}

/** @param month its first day. Most opened first, one more than the page. */
export async function listViews(tx: Tx, month: string, after: PlaceInViews | null, limit: number): Promise<ViewsRow[]> {
  return tx.query(
    `select v.path, v.language, v.views, p.content ->> 'question' as title
       from page_views v
       left join published_sheet p on p.network_id = v.network_id and p.slug = substr(v.path, 8) and v.path like 'schede/%'
      where v.month = $1
        and ($2::integer is null or v.views < $2 or (v.views = $2 and (v.language, v.path) > ($3, $4)))
      order by v.views desc, v.language, v.path limit $5`,
    [month, after?.views ?? null, after?.language ?? null, after?.path ?? null, limit + 1],
  );
}

/** @param month its first day */
export async function viewsByDay(tx: Tx, month: string): Promise<{ day: string; language: string; views: number }[]> {
  return tx.query(
    `select day::text, language, views from page_views_day
      where day >= $1::date and day < $1::date + interval '1 month' order by day, language`,
    [month],
  );
}
