import type { KeyObject } from 'node:crypto';
import type { KeyedDigests } from '../crypto/keyed-digests';
import type { Tx } from '../database/transaction';
import { type AccessBlock, type AccessCheckpoint, NO_BLOCK, isGenuine, isSigned, nextBlock } from './access-chain';
import type { AccessRow } from './access-log';

/** Blocks that are held against their digests when somebody looks: a few thousand rows, some tens of milliseconds. */
const NEWEST = 2_000;
/** Rows may wait for their block for so long without a word. */
const WAITS_MS = 60_000;

export interface AccessProof {
  /** Times between which the blocks were sealed that were verified just now; null where there is none. */
  readonly from: Date | null;
  readonly through: Date | null;
  /** Rows of this network among them. */
  readonly records: number;
  readonly blocks: number;
  /** Checkpoints outside the database that speak of them. */
  readonly checkpoints: number;
  /** How many things do not stand as they were written; `respi audit verify` names them. */
  readonly broken: number;
}

type ReadBlock = AccessBlock & { readonly sealedAt: Date };

/**
 * Verifies the newest blocks while somebody waits for it: every row of this network against its own digest, and the chain over
 * the rows of all networks, of which nothing but digests is read. The whole log is verified by `verifyAccessLog`.
 */
export async function proveAccessLog(
  tx: Tx,
  digests: KeyedDigests,
  key: KeyObject,
  checkpoints: readonly AccessCheckpoint[],
): Promise<AccessProof> {
  const [head] = await tx.query<{ number: number }>('select number from respi.last_access_block()');
  const newest = head?.number ?? 0;
  const blocks = await blocksOf(tx, newest);
  const [before, ...behind] = blocks;
  const checked = before?.number === 1 ? blocks : behind;
  const signed = checkpoints.filter((each) => isSigned(key, each));
  let broken = checkpoints.length - signed.length;
  broken += signed.filter(({ block }) => block > newest).length;
  const overdue = await unsealed(tx);
  broken += overdue;
  const first = checked[0];
  if (!first) return { from: null, through: null, records: 0, blocks: 0, checkpoints: 0, broken };
  const marks = await digestsOfBlocks(tx, first.number, newest);
  const own = await ownRows(tx, first.number, newest);
  const mine = new Map(own.map((row) => [row.id, row]));
  let previous: AccessBlock = before && before.number < first.number ? before : NO_BLOCK;
  for (const block of checked) {
    const rows = marks.get(block.number) ?? [];
    const meant = nextBlock(digests, { ...previous, number: block.number - 1 }, rows);
    const stands = meant.mac.equals(block.mac) && meant.total === block.total && rows.length === block.count;
    if (!stands || block.number !== previous.number + 1) broken += 1;
    previous = block;
  }
  broken += own.filter((row) => !isGenuine(digests, row)).length;
  // A row that a block counts and this network does not hold any more is of another network: theirs to see.
  const counted = new Set([...marks.values()].flat().map(({ id }) => id));
  broken += [...mine.keys()].filter((id) => !counted.has(id)).length;
  const byNumber = new Map(checked.map((block) => [block.number, block.mac.toString('base64')]));
  const told = signed.filter(({ block }) => byNumber.has(block));
  broken += told.filter(({ block, mac }) => byNumber.get(block) !== mac).length;
  return {
    from: first.sealedAt,
    through: checked.at(-1)?.sealedAt ?? null,
    records: own.length,
    blocks: checked.length,
    checkpoints: told.length,
    broken,
  };
}

interface BlockRow {
  readonly number: number;
  readonly count: number;
  readonly total: string;
  readonly mac: Buffer;
  readonly sealed_at: Date;
}

async function blocksOf(tx: Tx, newest: number): Promise<ReadBlock[]> {
  const numbers = Array.from({ length: Math.min(newest, NEWEST + 1) }, (_, back) => newest - back);
  const rows = await tx.query<BlockRow>('select * from respi.access_blocks($1::integer[])', [numbers]);
  return rows.map(({ number, count, total, mac, sealed_at: sealedAt }) => ({
    number,
    count,
    total: Number(total),
    mac,
    sealedAt,
  }));
}

async function digestsOfBlocks(tx: Tx, from: number, to: number): Promise<Map<number, { id: string; mac: Buffer }[]>> {
  const rows = await tx.query<{ block: number; id: string; mac: Buffer }>(
    'select block, id, mac from respi.access_digests($1, $2)',
    [from, to],
  );
  const byBlock = new Map<number, { id: string; mac: Buffer }[]>();
  for (const row of rows) {
    const known = byBlock.get(row.block);
    if (known) known.push(row);
    else byBlock.set(row.block, [row]);
  }
  return byBlock;
}

/** The wall lets through those of the network that was entered. */
function ownRows(tx: Tx, from: number, to: number): Promise<AccessRow[]> {
  return tx.query<AccessRow>('select * from access_record where block between $1 and $2', [from, to]);
}

async function unsealed(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from access_record where block is null and at < $1',
    [new Date(Date.now() - WAITS_MS)],
  );
  return row?.count ?? 0;
}
