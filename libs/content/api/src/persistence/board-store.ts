import { BOARD_ROLES } from '@respi/content/contract';
import { type Membership } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { z } from 'zod';

export interface BoardPostRow {
  id: string;
  title: Buffer;
  text: Buffer;
  roles: (typeof BOARD_ROLES)[number][];
  units: string[];
  receipt_wanted: boolean;
  remind_after_days: number | null;
  reminded_round: number | null;
  expires_on: string;
  posted_by: string | null;
  posted_at: Date;
  round: number;
  round_at: Date;
  withdrawn_at: Date | null;
  version: number;
}

export interface BoardMessageRow extends BoardPostRow {
  read_at: Date | null;
}

const COLUMNS = `b.id, b.title, b.text, b.roles, b.units, b.receipt_wanted, b.remind_after_days, b.reminded_round, b.expires_on, b.posted_by,
  b.posted_at, b.round, b.round_at, b.withdrawn_at, b.version`;

/** What somebody reads: $1 who, $2 their roles, $3 their units, $4 today. */
const MESSAGES = `select ${COLUMNS}, r.read_at from board_post b
  left join board_receipt r on r.post_id = b.id and r.round = b.round and r.account_id = $1
 where b.withdrawn_at is null and b.expires_on >= $4
   and ((cardinality(b.roles) = 0 and cardinality(b.units) = 0) or b.roles && $2::text[] or b.units && $3::uuid[])`;

function asReader(tx: Tx, today: string): unknown[] {
  const held = tx.actor.memberships.filter(({ role }: Membership) => BOARD_ROLES.some((each) => each === role));
  return [tx.actor.accountId, held.map(({ role }) => role), held.map(({ unitId }) => unitId), today];
}

/** The newest first, one more than the page. */
export function listMessages(
  tx: Tx,
  { toRead, before, limit, today }: { toRead: boolean; before: string | null; limit: number; today: string },
): Promise<BoardMessageRow[]> {
  return tx.query(
    `${MESSAGES} and ($5::uuid is null or b.id < $5)
        and (not $6 or (r.read_at is null and b.posted_by is distinct from $1))
      order by b.id desc limit $7`,
    [...asReader(tx, today), before, toRead, limit + 1],
  );
}

/** @throws Problem not_found, also where it is there and not for whoever asks */
export async function readMessage(tx: Tx, id: string, today: string): Promise<BoardMessageRow> {
  const row = isId(id)
    ? await tx.one<BoardMessageRow>(`${MESSAGES} and b.id = $5`, [...asReader(tx, today), id])
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

/** Said twice it is said once, and of a text that was changed meanwhile it is not said at all. */
export async function keepReceipt(tx: Tx, id: string, round: number): Promise<void> {
  await tx.query(
    `insert into board_receipt (post_id, round, account_id, network_id, read_at)
     select b.id, b.round, $3, b.network_id, $4 from board_post b where b.id = $1 and b.round = $2
     on conflict on constraint board_receipt_pkey do nothing`,
    [id, round, tx.actor.accountId, tx.now],
  );
}

/** The newest first, one more than the page. */
export function listPosts(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<BoardPostRow[]> {
  return tx.query(
    `select ${COLUMNS} from board_post b where $1::uuid is null or b.id < $1 order by b.id desc limit $2`,
    [before, limit + 1],
  );
}

/** @throws Problem not_found */
export async function readPost(tx: Tx, id: string, lock: '' | 'for update' = ''): Promise<BoardPostRow> {
  const row = isId(id)
    ? await tx.one<BoardPostRow>(`select ${COLUMNS} from board_post b where b.id = $1 ${lock}`, [id])
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

export interface PostToKeep {
  readonly title: Buffer;
  readonly text: Buffer;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly receiptWanted: boolean;
  readonly remindAfterDays: number | null;
  readonly remindOn: string | null;
  readonly expiresOn: string;
}

const valuesOf = (post: PostToKeep): unknown[] => [
  post.title,
  post.text,
  post.roles,
  post.units,
  post.receiptWanted,
  post.remindAfterDays,
  post.remindOn,
  post.expiresOn,
];

export async function insertPost(tx: Tx, id: string, post: PostToKeep): Promise<void> {
  await tx.query(
    `insert into board_post (id, title, text, roles, units, receipt_wanted, remind_after_days, remind_on, expires_on, network_id, posted_by,
                             posted_at, round, round_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $12)`,
    [id, ...valuesOf(post), tx.networkId, tx.actor.accountId || null, tx.now],
  );
}

/** A new round is that of whoever wrote it. */
export async function updatePost(tx: Tx, id: string, post: PostToKeep, again: boolean): Promise<void> {
  await tx.query(
    `update board_post set title = $2, text = $3, roles = $4, units = $5, receipt_wanted = $6, remind_after_days = $7, remind_on = $8,
            expires_on = $9, version = version + 1, round = round + case when $10 then 1 else 0 end,
            round_at = case when $10 then $11 else round_at end, posted_by = case when $10 then $12 else posted_by end
      where id = $1`,
    [id, ...valuesOf(post), again, tx.now, tx.actor.accountId || null],
  );
}

export async function withdrawPost(tx: Tx, id: string): Promise<void> {
  await tx.query('update board_post set withdrawn_at = $2, remind_on = null, version = version + 1 where id = $1', [
    id,
    tx.now,
  ]);
}

/** Who a post is for today: whoever has left, or works elsewhere now, is not among them. $1 post, $2 roles that read the board. */
const ADDRESSED = `
  select p.account_id as id, p.name, r.read_at from board_post b
    join person p on p.network_id = b.network_id and p.active and p.accepted_at is not null
     and p.account_id is distinct from b.posted_by
    join account a on a.id = p.account_id and a.active
    left join board_receipt r on r.post_id = b.id and r.round = b.round and r.account_id = p.account_id
   where b.id = $1 and exists (
     select 1 from membership m join unit u on u.id = m.unit_id and u.active
      where m.account_id = p.account_id and m.network_id = b.network_id and m.role = any ($2::text[])
        and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
        and ((cardinality(b.roles) = 0 and cardinality(b.units) = 0) or m.role = any (b.roles) or m.unit_id = any (b.units)))`;

export async function countReaders(tx: Tx, id: string): Promise<{ addressed: number; read: number }> {
  const counted = await tx.one<{ addressed: number; read: number }>(
    `select count(*)::integer as addressed, count(o.read_at)::integer as read from (${ADDRESSED}) o`,
    [id, BOARD_ROLES],
  );
  return counted ?? { addressed: 0, read: 0 };
}

export const PlaceInNames = z.strictObject({ name: z.string(), id: z.uuid() });
export type PlaceInNames = z.infer<typeof PlaceInNames>;

/** By name, one more than the page. */
export function listReaders(
  tx: Tx,
  { id, read, after, limit }: { id: string; read: boolean; after: PlaceInNames | null; limit: number },
): Promise<{ id: string; name: string; read_at: Date | null; earlier_at: Date | null }[]> {
  return tx.query(
    `select o.id, o.name, o.read_at, case when o.read_at is null then (
              select max(e.read_at) from board_receipt e
               where e.post_id = $1 and e.account_id = o.id
                 and e.round = any (select generate_series(1, (select b.round - 1 from board_post b where b.id = $1)))
            ) end as earlier_at
       from (${ADDRESSED}) o
      where (o.read_at is not null) = $3
        and ($4::text is null or (o.name collate "it-IT-x-icu", o.id) > ($4 collate "it-IT-x-icu", $5::uuid))
      order by o.name collate "it-IT-x-icu", o.id limit $6`,
    [id, BOARD_ROLES, read, after?.name ?? null, after?.id ?? null, limit + 1],
  );
}
