import type { Link, LinkFailure, LinkState, NewLink } from '@respi/knowledge/contract';
import type { JudgedLink } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { z } from 'zod';

export interface LinkRow {
  id: string;
  url: string;
  title: string;
  topic: string;
  note: string | null;
  state: LinkState;
  answer: string | null;
  moved_to: string | null;
  page_title: string | null;
  known_title: string | null;
  failures: number;
  checked_at: Date | null;
  version: number;
}

const COLUMNS = `l.id, l.url, l.title, l.topic, l.note, l.state, l.answer, l.moved_to, l.page_title, l.known_title, l.failures,
  l.checked_at, l.version`;
/** What somebody should look at. */
const TO_LOOK_AT = `('moved', 'retitled', 'broken')`;
const COUNTED_AT_MOST = 100;

export function linkView(row: LinkRow): Link {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    topic: row.topic,
    note: row.note,
    state: row.state,
    answer: row.answer === null ? null : /^\d+$/.test(row.answer) ? Number(row.answer) : (row.answer as LinkFailure),
    movedTo: row.moved_to,
    pageTitle: row.page_title,
    checkedAt: row.checked_at?.toISOString() ?? null,
    failures: row.failures,
    version: row.version,
  };
}

export const PlaceInLinks = z.strictObject({ title: z.string(), id: z.uuid() });
export type PlaceInLinks = z.infer<typeof PlaceInLinks>;

/** By title, one more than the page. */
export async function listLinks(
  tx: Tx,
  { state, after, limit }: { state: LinkState | null; after: PlaceInLinks | null; limit: number },
): Promise<LinkRow[]> {
  return tx.query(
    `select ${COLUMNS} from link l
      where ($1::text is null or l.state = $1)
        and ($2::text is null or (lower(l.title), l.id) > (lower($2), $3::uuid))
      order by lower(l.title), l.id limit $4`,
    [state, after?.title ?? null, after?.id ?? null, limit + 1],
  );
}

/** How many somebody should look at; a hundred at most are counted. */
export async function linksToLookAt(tx: Tx): Promise<number> {
  const counted = await tx.one<{ count: number }>(
    `select count(*)::integer as count from (select 1 from link where state in ${TO_LOOK_AT} limit ${COUNTED_AT_MOST}) l`,
  );
  return counted?.count ?? 0;
}

/** What the public reads: nothing that is broken. */
export async function publicLinks(tx: Tx, limit: number): Promise<LinkRow[]> {
  return tx.query(`select ${COLUMNS} from link l where l.state <> 'broken' order by lower(l.title), l.id limit $1`, [
    limit,
  ]);
}

/** @throws Problem not_found */
export async function lockLink(tx: Tx, linkId: string): Promise<LinkRow> {
  const row = isId(linkId)
    ? await tx.one<LinkRow>(`select ${COLUMNS} from link l where l.id = $1 for update`, [linkId])
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

export async function readLink(tx: Tx, linkId: string): Promise<LinkRow | undefined> {
  return tx.one<LinkRow>(`select ${COLUMNS} from link l where l.id = $1`, [linkId]);
}

export async function insertLink(tx: Tx, id: string, { url, title, topic, note }: NewLink): Promise<void> {
  await tx.query(
    `insert into link (id, network_id, url, title, topic, note, state, next_check_at)
     values ($1, $2, $3, $4, $5, $6, 'unchecked', $7)`,
    [id, tx.networkId, url, title, topic, note, tx.now],
  );
}

/** Another address is another page: nothing that was found at the old one is kept. */
export async function updateLink(tx: Tx, before: LinkRow, { url, title, topic, note }: NewLink): Promise<void> {
  await tx.query(`update link set url = $2, title = $3, topic = $4, note = $5, version = version + 1 where id = $1`, [
    before.id,
    url,
    title,
    topic,
    note,
  ]);
  if (url !== before.url)
    await tx.query(
      `update link set state = 'unchecked', answer = null, moved_to = null, page_title = null, known_title = null, failures = 0,
              checked_at = null, next_check_at = $2 where id = $1`,
      [before.id, tx.now],
    );
}

/** Somebody has seen the title that the page has now. */
export async function believeTitle(tx: Tx, linkId: string): Promise<void> {
  await tx.query(`update link set known_title = page_title, state = 'ok', version = version + 1 where id = $1`, [
    linkId,
  ]);
}

export async function deleteLink(tx: Tx, linkId: string): Promise<void> {
  await tx.query('delete from link where id = $1', [linkId]);
}

/** Those whose turn has come, the longest waiting first. */
export async function dueLinks(tx: Tx, limit: number): Promise<{ id: string }[]> {
  return tx.query('select id from link where next_check_at <= $1 order by next_check_at limit $2', [tx.now, limit]);
}

/** Keeps what a check found, unless the address was changed while it was asked for. */
export async function keepCheck(
  tx: Tx,
  asked: Pick<LinkRow, 'id' | 'url'>,
  judged: JudgedLink,
  nextCheckAt: Date,
): Promise<void> {
  await tx.query(
    `update link set state = $3, answer = $4, moved_to = $5, page_title = $6, known_title = $7, failures = $8, checked_at = $9,
            next_check_at = $10, version = version + case when state = $3 and moved_to is not distinct from $5 then 0 else 1 end
      where id = $1 and url = $2`,
    [
      asked.id,
      asked.url,
      judged.state,
      String(judged.answer),
      judged.movedTo,
      judged.pageTitle,
      judged.knownTitle,
      judged.failures,
      tx.now,
      nextCheckAt,
    ],
  );
}
