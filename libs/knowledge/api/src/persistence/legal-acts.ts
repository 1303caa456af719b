import { COUNTED_AT_MOST, type NewLawChange } from '@respi/knowledge/contract';
import { citationsOf, titleOfAct } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';

/** What a sheet's printed references cite, in place of what those before did. An act that nobody cited is new in the register. */
export async function keepCitations(tx: Tx, sheetId: string, references: readonly string[]): Promise<void> {
  const cited = citationsOf(references).map(({ act, label, articles }) => ({
    ...{ act, label, articles, title: titleOfAct(act) },
  }));
  await tx.query('delete from sheet_citation where sheet_id = $1', [sheetId]);
  if (cited.length === 0) return;
  const rows = 'jsonb_to_recordset($1::jsonb) as c (act text, label text, title text, articles text[])';
  // In order, so that two publications that cite the same new acts wait for one another and never both ways.
  await tx.query(
    `insert into legal_act (network_id, code, label, title) select $2, c.act, c.label, c.title from ${rows} order by c.act
       on conflict do nothing`,
    [JSON.stringify(cited), tx.networkId],
  );
  await tx.query(
    `insert into sheet_citation (sheet_id, act, network_id, articles) select $2, c.act, $3, c.articles from ${rows}`,
    [JSON.stringify(cited), sheetId, tx.networkId],
  );
}

/** Published anew, or gone: nobody waits any more for what the law changed in it. */
export async function clearLawReviews(tx: Tx, sheetId: string): Promise<void> {
  await tx.query('update sheet_law_review set cleared_at = $2 where sheet_id = $1 and cleared_at is null', [
    sheetId,
    tx.now,
  ]);
}

export interface LegalActRow {
  code: string;
  label: string;
  title: string | null;
  sheets: number;
  changed_on: string | null;
}

const ACT = `
  select a.code, a.label, a.title,
         (select count(*)::integer from (select 1 from sheet_citation c where c.network_id = a.network_id and c.act = a.code
                                          limit ${COUNTED_AT_MOST}) counted) as sheets,
         (select h.changed_on::text from legal_act_change h where h.network_id = a.network_id and h.act = a.code
           order by h.at desc, h.id desc limit 1) as changed_on
    from legal_act a`;

/** By code, one more than the page. */
export async function listActs(tx: Tx, after: string | null, limit: number): Promise<LegalActRow[]> {
  return tx.query(`${ACT} where ($1::text is null or a.code > $1) order by a.code limit $2`, [after, limit + 1]);
}

export async function readAct(tx: Tx, code: string): Promise<LegalActRow | undefined> {
  return tx.one<LegalActRow>(`${ACT} where a.code = $1`, [code]);
}

export interface LawChangeRow {
  id: string;
  act: string;
  label: string;
  changed_on: string;
  what: string;
  articles: string[];
  by_id: string;
  at: Date;
  queued_at: Date | null;
}

const CHANGE = `
  select h.id, h.act, a.label, h.changed_on::text, h.what, h.articles, h.by_id, h.at, h.queued_at
    from legal_act_change h join legal_act a on a.network_id = h.network_id and a.code = h.act`;

const counted = (condition: string): string =>
  `(select count(*)::integer from (select 1 from sheet_law_review r where r.change_id = l.id ${condition}
      limit ${COUNTED_AT_MOST}) counted)`;

/** The newest first. */
export async function changesOfAct(
  tx: Tx,
  act: string,
  limit: number,
): Promise<(LawChangeRow & { sheets: number; waiting: number })[]> {
  return tx.query(
    `select l.*, ${counted('')} as sheets, ${counted('and r.cleared_at is null')} as waiting
       from (${CHANGE} where h.act = $1 order by h.at desc, h.id desc limit $2) l
      order by l.at desc, l.id desc`,
    [act, limit],
  );
}

export async function readChange(tx: Tx, id: string): Promise<LawChangeRow | undefined> {
  return tx.one<LawChangeRow>(`${CHANGE} where h.id = $1`, [id]);
}

/** Changes of these acts that were marked after an instant. */
export async function changesSince(tx: Tx, acts: readonly string[], at: Date): Promise<LawChangeRow[]> {
  return tx.query(`${CHANGE} where h.network_id = $1 and h.act = any ($2) and h.at > $3 order by h.at desc limit 200`, [
    tx.networkId,
    acts,
    at,
  ]);
}

/** What changed, by the ids of changes. */
export async function whatChanged(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; what: string }>(
    'select id, what from legal_act_change where id = any ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, what }) => [id, what]));
}

export async function insertChange(
  tx: Tx,
  id: string,
  act: string,
  change: Omit<NewLawChange, 'articles'> & { readonly articles: readonly string[] },
): Promise<void> {
  await tx.query(
    `insert into legal_act_change (id, network_id, act, changed_on, what, articles, by_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, tx.networkId, act, change.on, change.what, change.articles, tx.actor.accountId, tx.now],
  );
}

/** Published sheets that a change concerns and that it has not put anywhere yet; mirrors `concerns` of the domain. */
export async function stillToQueue(
  tx: Tx,
  { id, act, articles }: LawChangeRow,
  sheet: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await tx.query<{ sheet_id: string }>(
    `select c.sheet_id from sheet_citation c
      where c.network_id = $1 and c.act = $2 and ($5::uuid is null or c.sheet_id = $5)
        and (cardinality($3::text[]) = 0 or cardinality(c.articles) = 0 or c.articles && $3)
        and not exists (select 1 from sheet_law_review r where r.sheet_id = c.sheet_id and r.change_id = $4)
      order by c.sheet_id limit $6`,
    [tx.networkId, act, articles, id, sheet, limit],
  );
  return rows.map(({ sheet_id }) => sheet_id);
}

/** The sheet waits because of the change, and its copy says so. */
export async function queueSheet(tx: Tx, change: LawChangeRow, sheetId: string): Promise<void> {
  await tx.query('insert into sheet_law_review (sheet_id, change_id, network_id, at) values ($1, $2, $3, $4)', [
    sheetId,
    change.id,
    tx.networkId,
    tx.now,
  ]);
  const { id, act, label, articles, changed_on: on } = change;
  await tx.query('update published_sheet set law_changes = law_changes || $2::jsonb where sheet_id = $1', [
    sheetId,
    JSON.stringify([{ change: id, act, label, articles, on }]),
  ]);
}

export async function allQueued(tx: Tx, changeId: string): Promise<void> {
  await tx.query('update legal_act_change set queued_at = $2 where id = $1 and queued_at is null', [changeId, tx.now]);
}

/** Changes whose sheets have not all been queued: the worker was stopped, or the event was lost. */
export async function openChanges(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from legal_act_change where queued_at is null order by at limit 100',
  );
  return rows.map(({ id }) => id);
}
