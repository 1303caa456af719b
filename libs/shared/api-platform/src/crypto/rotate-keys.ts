import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { FieldCipher } from './field-cipher';
import type { KeyedDigests } from './keyed-digests';
import { NetworkCipher, mapStrings } from './network-cipher';
import { ADD_KEY, KEY_ANNOUNCED_MS, dataKeyId, newDataKey, wrappingContext } from './network-keys';
import type { SealedColumn } from './sealed-column';

export interface RotatedKeys {
  readonly network: string;
  /** Of the data key that encrypts from now on. */
  readonly key: number;
  /** Values that were written anew under it. */
  readonly rewritten: number;
}

/** Rows read at a time. */
const BATCH = 200;

/**
 * Gives every network a new data key and writes its rows anew under it, while the system runs: the new key is announced,
 * used once every process knows it, and the old ones go when nothing names them any more. A value that somebody changes
 * meanwhile is left to them. What was left undone by a rotation that broke off is done by the next one.
 * @param owner the role that owns the tables: drafts are behind a wall that not even the system passes
 * @throws Error when a value names a key that is in no ring, or does not open
 */
export async function rotateKeys(
  owner: DataSource,
  ring: FieldCipher,
  digests: KeyedDigests,
  columns: readonly SealedColumn[],
): Promise<RotatedKeys[]> {
  const networks: { id: string; slug: string }[] = await owner.query(
    'select id, slug from respi.network order by slug',
  );
  for (const { id } of networks) await announce(owner, id, ring, digests);
  await pause(KEY_ANNOUNCED_MS);
  const rotated: RotatedKeys[] = [];
  for (const { id, slug } of networks) {
    const { cipher, number } = await cipherOf(owner, id, ring);
    let rewritten = 0;
    // Until a whole pass finds nothing: what was being written during the first is there in the second.
    for (let found = -1; found !== 0; rewritten += found) {
      found = 0;
      for (const column of columns) found += await rewrite(owner, id, column, cipher, ring);
    }
    await owner.query('delete from respi.network_key where network_id = $1 and number < $2', [id, number]);
    rotated.push({ network: slug, key: number, rewritten });
  }
  return rotated;
}

/** Puts the next key beside the others, and wraps those anew where the ring has a newer key. */
async function announce(owner: DataSource, networkId: string, ring: FieldCipher, digests: KeyedDigests): Promise<void> {
  const rows = await keysOf(owner, networkId);
  for (const { number, wrapped } of rows) {
    if (FieldCipher.keyOf(wrapped) === ring.currentId) continue;
    const context = wrappingContext(networkId, number);
    await owner.query('update respi.network_key set wrapped = $3 where network_id = $1 and number = $2', [
      networkId,
      number,
      ring.seal(ring.open(wrapped, context), context),
    ]);
  }
  const next = (rows.at(-1)?.number ?? 0) + 1;
  await owner.query(ADD_KEY, newDataKey(networkId, next, new Date(Date.now() + KEY_ANNOUNCED_MS / 2), ring, digests));
}

function keysOf(owner: DataSource, networkId: string): Promise<{ number: number; wrapped: Buffer }[]> {
  return owner.query('select number, wrapped from respi.network_key where network_id = $1 order by number', [
    networkId,
  ]);
}

async function cipherOf(
  owner: DataSource,
  networkId: string,
  ring: FieldCipher,
): Promise<{ cipher: NetworkCipher; number: number }> {
  const rows = await keysOf(owner, networkId);
  const number = rows.at(-1)?.number ?? 0;
  const keys = rows.map((row): [string, Buffer] => [
    dataKeyId(row.number),
    Buffer.from(ring.open(row.wrapped, wrappingContext(networkId, row.number)), 'base64'),
  ]);
  return { cipher: new NetworkCipher(new FieldCipher(new Map(keys), dataKeyId(number)), ring), number };
}

/** @returns how many values were written */
async function rewrite(
  owner: DataSource,
  networkId: string,
  { table, key, column, holds, under, context }: SealedColumn,
  cipher: NetworkCipher,
  ring: FieldCipher,
): Promise<number> {
  const ofRing = new NetworkCipher(ring, ring);
  const reseal = (value: unknown, bound: string): unknown => {
    const by = under === 'ring' ? ofRing : cipher;
    if (holds === 'box') return by.reseal(value as Buffer, bound);
    return mapStrings(value, (text) => by.resealText(text, bound));
  };
  const place = key.map((name) => `t.${name}`).join(', ');
  let written = 0;
  for (let after: unknown[] | null = null; ;) {
    const behind: string = after ? `and (${place}) > (${key.map((_, index) => `$${index + 2}`).join(', ')})` : '';
    const rows: Record<string, unknown>[] = await owner.query(
      `select ${place}, t.${column} as sealed_value, ${context} as sealed_context from respi.${table} t
        where t.network_id = $1 and t.${column} is not null ${behind} order by ${place} limit ${BATCH}`,
      [networkId, ...(after ?? [])],
    );
    for (const row of rows) {
      const old = row['sealed_value'];
      const fresh = reseal(old, row['sealed_context'] as string);
      if (same(old, fresh)) continue;
      const ids = key.map((name) => row[name]);
      const [, changed] = await owner.query<[unknown, number]>(
        `update respi.${table} t set ${column} = $1 where t.${column} = $2 and (${place}) = (${ids.map((_, index) => `$${index + 3}`).join(', ')})`,
        [forColumn(fresh, holds), forColumn(old, holds), ...ids],
      );
      written += changed;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return written;
    after = key.map((name) => last[name]);
  }
}

function same(old: unknown, fresh: unknown): boolean {
  return Buffer.isBuffer(old) ? old.equals(fresh as Buffer) : JSON.stringify(old) === JSON.stringify(fresh);
}

function forColumn(value: unknown, holds: SealedColumn['holds']): unknown {
  return holds === 'json' ? JSON.stringify(value) : value;
}
