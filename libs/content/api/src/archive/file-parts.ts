import { ARCHIVE_PART_BYTES } from '@respi/content/contract';
import type { NetworkCipher, Tx } from '@respi/shared/api-platform';
import { partOf } from '../persistence/archive-store';

export function partsOf(size: number): number {
  return Math.ceil(size / ARCHIVE_PART_BYTES);
}

export function sizeOfPart(size: number, n: number): number {
  return Math.min(ARCHIVE_PART_BYTES, size - n * ARCHIVE_PART_BYTES);
}

/** Bound to its place: a part that is moved does not open. */
export function partContext(fileId: string, n: number): string {
  return `archive_part.body:${fileId}:${n}`;
}

/** @throws Error where it is not there any more: the document was withdrawn or deleted while somebody read it */
export async function openPart(tx: Tx, cipher: NetworkCipher, fileId: string, n: number): Promise<Buffer> {
  const box = await partOf(tx, fileId, n);
  if (!box) throw new Error('A part of a file is gone');
  return Buffer.from(cipher.open(box, partContext(fileId, n)), 'base64');
}
