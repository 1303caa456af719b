import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { KeyedDigests } from '../crypto/keyed-digests';
import { type AccessRow, canonicalAccess } from './access-log';

/** What is known of a block besides its rows. */
export interface AccessBlock {
  readonly number: number;
  readonly count: number;
  /** Rows of all blocks up to this one. */
  readonly total: number;
  readonly mac: Buffer;
}

export const NO_BLOCK: AccessBlock = { number: 0, count: 0, total: 0, mac: Buffer.alloc(32) };

/** The block behind `previous` for these rows, in the order of their ids. */
export function nextBlock(
  digests: KeyedDigests,
  previous: AccessBlock,
  rows: readonly Pick<AccessRow, 'mac'>[],
): AccessBlock {
  const number = previous.number + 1;
  const total = previous.total + rows.length;
  const digest = Buffer.concat(rows.map(({ mac }) => mac)).toString('base64');
  const mac = digests.ofAccess(`${previous.mac.toString('base64')} ${number} ${rows.length} ${total} ${digest}`);
  return { number, count: rows.length, total, mac };
}

/** Whether a row says what it said when it was written by us. */
export function isGenuine(digests: KeyedDigests, row: AccessRow): boolean {
  return digests.ofAccess(canonicalAccess(row)).equals(row.mac);
}

/** Head and count at a moment, signed: kept outside the database, it tells what a shortened log has lost. */
export interface AccessCheckpoint {
  readonly block: number;
  readonly total: number;
  /** base64 */
  readonly mac: string;
  readonly at: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

export function checkpointOf(key: KeyObject, { number, total, mac }: AccessBlock, at: Date): AccessCheckpoint {
  const said = { block: number, total, mac: mac.toString('base64'), at: at.toISOString() };
  return { ...said, signature: sign(null, wordsOf(said), key).toString('base64') };
}

export function isSigned(key: KeyObject, checkpoint: AccessCheckpoint): boolean {
  const { signature, ...said } = checkpoint;
  return verify(null, wordsOf(said), createPublicKey(key), Buffer.from(signature, 'base64'));
}

/** Before this block, itself included, rows may be gone: signed by whoever let go of them. */
export function pruningOf(key: KeyObject, { number, total, mac }: AccessBlock): Buffer {
  return sign(null, Buffer.from(`pruned ${number} ${total} ${mac.toString('base64')}`), key);
}

export function isPruned(key: KeyObject, { number, total, mac }: AccessBlock, signature: Buffer): boolean {
  const words = Buffer.from(`pruned ${number} ${total} ${mac.toString('base64')}`);
  return verify(null, words, createPublicKey(key), signature);
}

/** An Ed25519 key from 32 bytes of secret (RFC 8410). */
export function signingKey(seed: Buffer): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function wordsOf({ block, total, mac, at }: Omit<AccessCheckpoint, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify([block, total, mac, at]));
}
