import { SHOWN_FROM_DAYS, SHOWN_FROM_TIMES, type UnansweredView } from '@respi/knowledge/contract';
import type { Tx } from '@respi/shared/api-platform';

export interface UnansweredRow {
  id: string;
  language: string;
  text_sealed: Buffer;
  times: number;
  days: number;
  first_on: string;
  last_on: string;
  hidden: boolean;
  sheet_id: string | null;
}

const COLUMNS = 'id, language, text_sealed, times, days, first_on, last_on, hidden, sheet_id';
/** Asked by several, or by one who keeps asking: before that nobody is shown it. */
const SHOWN = `(times >= ${SHOWN_FROM_TIMES} or days >= ${SHOWN_FROM_DAYS})`;
const OF_VIEW: Readonly<Record<UnansweredView, string>> = {
  open: 'not hidden and sheet_id is null',
  begun: 'sheet_id is not null',
  hidden: 'hidden and sheet_id is null',
};

/** Most asked first, one more than the page. */
export async function listUnanswered(
  tx: Tx,
  view: UnansweredView,
  after: { readonly times: number; readonly id: string } | null,
  limit: number,
): Promise<UnansweredRow[]> {
  return tx.query(
    `select ${COLUMNS} from unanswered_search
      where network_id = $1 and ${SHOWN} and ${OF_VIEW[view]}
        and ($2::integer is null or (times, id) < ($2, $3::uuid))
      order by times desc, id desc limit $4`,
    [tx.networkId, after?.times ?? null, after?.id ?? null, limit + 1],
  );
}

export async function readUnanswered(tx: Tx, id: string): Promise<UnansweredRow | undefined> {
  return tx.one(`select ${COLUMNS} from unanswered_search where id = $1 and ${SHOWN}`, [id]);
}

export async function hideUnanswered(tx: Tx, id: string, hidden: boolean): Promise<UnansweredRow | undefined> {
  return tx.one(`update unanswered_search set hidden = $2 where id = $1 and ${SHOWN} returning ${COLUMNS}`, [
    id,
    hidden,
  ]);
}

/** @returns whether there is such a search */
export async function answerWithSheet(tx: Tx, id: string, sheetId: string): Promise<boolean> {
  const rows = await tx.query(`update unanswered_search set sheet_id = $2 where id = $1 and ${SHOWN} returning id`, [
    id,
    sheetId,
  ]);
  return rows.length > 0;
}

export interface CountedSearch {
  readonly id: string;
  readonly language: string;
  readonly index: Buffer;
  readonly sealed: Buffer;
  readonly times: number;
}

/** What was searched in vain on one day, in one statement. */
export async function addUnanswered(tx: Tx, day: string, searches: readonly CountedSearch[]): Promise<void> {
  await tx.query(
    // Candidates that come from a search go on being counted by it.
    `with counted as (
     insert into unanswered_search as u (id, network_id, language, text_index, text_sealed, times, days, first_on, last_on)
     select s.id, $1, s.language, s.text_index, s.text_sealed, s.times, 1, $2, $2
       from unnest($3::uuid[], $4::text[], $5::bytea[], $6::bytea[], $7::integer[])
         s (id, language, text_index, text_sealed, times)
     on conflict (network_id, language, text_index) do update
       set times = u.times + excluded.times,
           days = u.days + case when excluded.last_on > u.last_on then 1 else 0 end,
           last_on = greatest(u.last_on, excluded.last_on)
     returning u.sheet_id, u.language, u.text_index
     ), more as (
       select c.sheet_id, sum(s.times)::integer as times
         from counted c join unnest($4::text[], $5::bytea[], $7::integer[]) s (language, text_index, times)
           on s.language = c.language and s.text_index = c.text_index
        where c.sheet_id is not null group by c.sheet_id
     )
     update sheet set asked = asked + more.times from more where sheet.id = more.sheet_id and sheet.state = 'candidate'`,
    [
      tx.networkId,
      day,
      searches.map(({ id }) => id),
      searches.map(({ language }) => language),
      searches.map(({ index }) => index),
      searches.map(({ sealed }) => sealed),
      searches.map(({ times }) => times),
    ],
  );
}

/** What nobody else asked, and what nobody asks any more. */
export async function forgetUnanswered(
  tx: Tx,
  before: { readonly unseen: string; readonly any: string },
  unseenAtMost: number,
): Promise<void> {
  await tx.query(
    `delete from unanswered_search
      where network_id = $1
        and (last_on < $3 or (not ${SHOWN} and last_on < $2)
             or id in (select id from unanswered_search where network_id = $1 and not ${SHOWN}
                        order by last_on desc, id desc offset $4))`,
    [tx.networkId, before.unseen, before.any, unseenAtMost],
  );
}
