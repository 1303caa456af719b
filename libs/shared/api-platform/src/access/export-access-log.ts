import { type KeyObject, createPublicKey, sign, verify } from 'node:crypto';
import type { AccessBlock } from './access-chain';
import { type AccessRow, canonicalAccess } from './access-log';

const FORMAT = 'respi-access-log-1';

/** What the file says of itself in its first line. */
export interface ExportHead {
  readonly format: typeof FORMAT;
  readonly network: string;
  /** First and last day, in Rome, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
  /** Account. */
  readonly madeBy: string;
  readonly records: number;
  readonly blocks: number;
}

export type SealedAccessRow = AccessRow & { readonly block: number };

/**
 * The log of a period as a file: a head, a line for each row and each block, and in the last line an Ed25519 signature over
 * every byte before it. Who has the public key needs nothing else to find that a byte was changed; with the installation's
 * keys each row can be held against its digest too.
 */
export function writeAccessExport(
  key: KeyObject,
  head: Omit<ExportHead, 'format' | 'records' | 'blocks'>,
  rows: readonly SealedAccessRow[],
  blocks: readonly AccessBlock[],
  /** What a row says, for who reads no codes; signed with everything else. */
  wordsOf: (row: AccessRow) => string,
): string {
  const said: ExportHead = { format: FORMAT, ...head, records: rows.length, blocks: blocks.length };
  const body = [
    JSON.stringify(said),
    ...rows.map((row) =>
      JSON.stringify({
        record: canonicalAccess(row),
        words: wordsOf(row),
        mac: row.mac.toString('base64'),
        block: row.block,
      }),
    ),
    ...blocks.map(({ number, count, total, mac }) =>
      JSON.stringify({ block: number, count, total, mac: mac.toString('base64') }),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
  return `${body}${JSON.stringify({ signature: sign(null, Buffer.from(body), key).toString('base64') })}\n`;
}

/** SPKI, PEM: what somebody else needs to check an export. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
}

/** @returns the head of the file, or null where it is not, byte by byte, what the holder of that key wrote */
export function readAccessExport(file: Buffer, publicKey: KeyObject): ExportHead | null {
  const end = file.lastIndexOf(0x0a, file.length - 2) + 1;
  const body = file.subarray(0, end);
  const signature = signatureIn(file.subarray(end).toString('utf8'));
  if (signature === null || !verify(null, body, publicKey, signature)) return null;
  const head = JSON.parse(body.subarray(0, body.indexOf(0x0a)).toString('utf8')) as Partial<ExportHead>;
  // A checkpoint is signed by the same key.
  return head.format === FORMAT ? (head as ExportHead) : null;
}

/** The last line is held against the only way in which we write it, so that no byte of it is free either. */
function signatureIn(line: string): Buffer | null {
  const found = /^\{"signature":"([A-Za-z0-9+/]{86}==)"\}\n$/.exec(line)?.[1];
  if (found === undefined) return null;
  const signature = Buffer.from(found, 'base64');
  return signature.toString('base64') === found ? signature : null;
}
