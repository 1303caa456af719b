import type { KeyObject } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { KeyedDigests } from '../crypto/keyed-digests';
import {
  type AccessBlock,
  type AccessCheckpoint,
  NO_BLOCK,
  isGenuine,
  isPruned,
  isSigned,
  nextBlock,
  pruningOf,
} from './access-chain';
import type { AccessRow } from './access-log';

/** Whoever may read every row: the role that owns the tables. */
type Owner = Pick<EntityManager, 'query'>;

export interface VerifiedAccessLog {
  readonly blocks: number;
  /** Rows that are there and were read. */
  readonly records: number;
  /** Rows that no block holds yet; after a few seconds there are none. */
  readonly waiting: number;
  /** Blocks up to which rows were let go of, signed; 0 for none. */
  readonly prunedThrough: number;
  readonly checkpoints: number;
  /** What does not stand as it was written, in Italian. */
  readonly broken: readonly string[];
}

type StoredBlock = AccessBlock & { readonly prunedBy: Buffer | null };

const BATCH = 100;
/** Rows may wait for their block for so long without a word. */
const WAITS_MS = 60_000;

/**
 * Holds the whole log against its keyed digests, and against the checkpoints kept outside the database.
 * @param owner sees every network; reads only
 */
export async function verifyAccessLog(
  owner: Owner,
  digests: KeyedDigests,
  key: KeyObject,
  checkpoints: readonly AccessCheckpoint[],
): Promise<VerifiedAccessLog> {
  const broken: string[] = [];
  const pruned = await lastPruned(owner, key, broken);
  let previous: AccessBlock = pruned ?? NO_BLOCK;
  let [blocks, records] = [0, 0];
  const marks = new Map<number, string>(pruned ? [[pruned.number, pruned.mac.toString('base64')]] : []);
  const asked = new Set(checkpoints.map(({ block }) => block));
  for (;;) {
    const next = await blocksBehind(owner, previous.number);
    if (next.length === 0) break;
    const rows = await rowsOf(owner, next);
    for (const block of next) {
      const own = rows.get(block.number) ?? [];
      if (block.number !== previous.number + 1)
        broken.push(`mancano i blocchi da ${previous.number + 1} a ${block.number - 1}`);
      for (const row of own)
        if (!isGenuine(digests, row)) broken.push(`riga ${row.id} del blocco ${block.number}: modificata o inserita`);
      const meant = nextBlock(digests, { ...previous, number: block.number - 1 }, own);
      if (own.length !== block.count)
        broken.push(`blocco ${block.number}: ${own.length} righe invece di ${block.count}`);
      else if (!meant.mac.equals(block.mac) || meant.total !== block.total)
        broken.push(`blocco ${block.number}: non è più quello che fu sigillato`);
      if (asked.has(block.number)) marks.set(block.number, block.mac.toString('base64'));
      blocks += 1;
      records += own.length;
      previous = block;
    }
  }
  const waiting = await unsealed(owner, digests, broken);
  againstCheckpoints(checkpoints, key, previous, marks, pruned?.number ?? 0, broken);
  return { blocks, records, waiting, prunedThrough: pruned?.number ?? 0, checkpoints: checkpoints.length, broken };
}

function againstCheckpoints(
  checkpoints: readonly AccessCheckpoint[],
  key: KeyObject,
  last: AccessBlock,
  marks: ReadonlyMap<number, string>,
  prunedThrough: number,
  broken: string[],
): void {
  for (const checkpoint of checkpoints) {
    if (!isSigned(key, checkpoint))
      broken.push(`il punto di controllo del ${checkpoint.at} non è firmato da questa installazione`);
    else if (checkpoint.block > last.number)
      broken.push(
        `il punto di controllo del ${checkpoint.at} conosce ${checkpoint.total} righe in ${checkpoint.block} blocchi: ne restano ${last.total} in ${last.number}`,
      );
    else if (checkpoint.block > prunedThrough && marks.get(checkpoint.block) !== checkpoint.mac)
      broken.push(`il blocco ${checkpoint.block} non è quello del punto di controllo del ${checkpoint.at}`);
  }
}

/** The newest block before which rows were let go of, if its signature is ours. */
async function lastPruned(owner: Owner, key: KeyObject, broken: string[]): Promise<StoredBlock | null> {
  const [row] = await owner.query<BlockRow[]>(`${BLOCKS} where pruned_by is not null order by number desc limit 1`);
  const block = row ? blockOf(row) : null;
  if (!block?.prunedBy) return null;
  if (isPruned(key, block, block.prunedBy)) return block;
  broken.push(`blocco ${block.number}: la firma della cancellazione non è di questa installazione`);
  return null;
}

async function unsealed(owner: Owner, digests: KeyedDigests, broken: string[]): Promise<number> {
  const rows = await owner.query<AccessRow[]>(`${ROWS} where block is null order by id`);
  for (const row of rows) {
    if (!isGenuine(digests, row)) broken.push(`riga ${row.id}, non ancora sigillata: modificata o inserita`);
    else if (Date.now() - row.at.getTime() > WAITS_MS)
      broken.push(`riga ${row.id} del ${row.at.toISOString()}: non sigillata`);
  }
  return rows.length;
}

/**
 * Lets go of rows that are old enough, whole blocks at a time, and leaves a signature in their place.
 * @returns how many rows
 */
export async function pruneAccessLog(owner: DataSource, key: KeyObject, before: Date): Promise<number> {
  return owner.transaction(async (tx) => {
    const [row] = await tx.query<BlockRow[]>(`${BLOCKS} where sealed_at < $1 order by number desc limit 1`, [before]);
    if (!row) return 0;
    const block = blockOf(row);
    const [, gone] = await tx.query<[unknown, number]>('delete from respi.access_record where block <= $1', [
      block.number,
    ]);
    await tx.query('delete from respi.access_block where number < $1', [block.number]);
    await tx.query('update respi.access_block set pruned_by = $2 where number = $1', [
      block.number,
      pruningOf(key, block),
    ]);
    return gone;
  });
}

const ROWS = `select id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, reason, route, screen, request_id, mac, block
  from respi.access_record`;
const BLOCKS = 'select number, count, total, mac, pruned_by from respi.access_block';

interface BlockRow {
  readonly number: number;
  readonly count: number;
  readonly total: string;
  readonly mac: Buffer;
  readonly pruned_by: Buffer | null;
}

function blockOf({ number, count, total, mac, pruned_by: prunedBy }: BlockRow): StoredBlock {
  return { number, count, total: Number(total), mac, prunedBy };
}

async function blocksBehind(owner: Owner, number: number): Promise<StoredBlock[]> {
  const rows = await owner.query<BlockRow[]>(`${BLOCKS} where number > $1 order by number limit ${BATCH}`, [number]);
  return rows.map(blockOf);
}

async function rowsOf(owner: Owner, blocks: readonly AccessBlock[]): Promise<Map<number, AccessRow[]>> {
  const rows = await owner.query<(AccessRow & { block: number })[]>(
    `${ROWS} where block = any ($1) order by block, id`,
    [blocks.map(({ number }) => number)],
  );
  const byBlock = new Map<number, AccessRow[]>();
  for (const row of rows) byBlock.set(row.block, [...(byBlock.get(row.block) ?? []), row]);
  return byBlock;
}
