import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  ARCHIVE_PART_BYTES,
  ARCHIVE_TEXT_MAX,
  type ArchivePart,
  type ArchivePartKept,
  type ArchiveUpload,
  type FileType,
  type NewArchiveUpload,
  hasImageMetadata,
  isFileType,
  sniffType,
  textOf,
} from '@respi/content/contract';
import {
  Database,
  KeyedDigests,
  NetworkKeys,
  type Principal,
  type Tx,
  isUniqueViolation,
} from '@respi/shared/api-platform';
import { Problem, invalidField } from '@respi/shared/kernel';
import {
  type ArchiveFileRow,
  beginUpload,
  copyOf,
  dropFiles,
  dropParts,
  keepPart,
  partsHere,
  readUpload,
  settleUpload,
  uploadOf,
} from '../persistence/archive-store';
import { openPart, partContext, partsOf, sizeOfPart } from './file-parts';
import { namesSomebody } from './look-through';

/** Files on their way into the archive, in parts: what was cut off goes on where it stood. */
@Injectable()
export class TakeFiles {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
  ) {}

  /**
   * Begins it, or goes on with it: the same content is the same upload.
   * @throws Problem already_exists with `document` and `version`, invalid_input where the network has no room left
   */
  begin(who: Principal, { size, sha256 }: NewArchiveUpload): Promise<ArchiveUpload> {
    return this.database.run(who, async (tx) => {
      const digest = this.digestOf(tx, sha256);
      const copy = await copyOf(tx, digest);
      if (copy) throw new Problem('already_exists', { params: { document: copy.document_id, version: copy.version } });
      const known = await uploadOf(tx, digest, size);
      if (known) return this.view(tx, known);
      const id = await beginUpload(tx, digest, size);
      if (id === null) throw invalidField('size', 'archive_full');
      return this.view(tx, await readUpload(tx, id, ''));
    });
  }

  /** Sent twice it is kept once. @throws Problem not_found, invalid_input */
  keep(who: Principal, id: string, n: number, { data }: ArchivePart): Promise<ArchivePartKept> {
    return this.database.run(who, async (tx) => {
      const file = await readUpload(tx, id, 'for share');
      if (!Number.isInteger(n) || n < 0 || n >= partsOf(file.size)) throw new Problem('not_found');
      if (file.type !== null) return { n };
      const bytes = Buffer.from(data, 'base64');
      if (bytes.length !== sizeOfPart(file.size, n))
        throw invalidField('data', 'part_size', { size: sizeOfPart(file.size, n) });
      const cipher = await this.keys.of(tx.networkId);
      await keepPart(tx, id, n, cipher.seal(bytes.toString('base64'), partContext(id, n)));
      return { n };
    });
  }

  /** From a program here: all of its parts, one after the other. @returns id of the upload */
  async takeWhole(who: Principal, bytes: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { id, type, parts } = await this.begin(who, { size: bytes.length, sha256 });
    if (type !== null) return id;
    for (let n = 0; n < parts; n += 1) {
      const data = bytes.subarray(n * ARCHIVE_PART_BYTES, (n + 1) * ARCHIVE_PART_BYTES).toString('base64');
      await this.keep(who, id, n, { data });
    }
    return (await this.complete(who, id)).id;
  }

  /**
   * All of it is here: held against its digest, and looked at. What does not fit is forgotten, and may be sent anew.
   * @throws Problem not_found, already_exists, invalid_input
   */
  async complete(who: Principal, id: string): Promise<ArchiveUpload> {
    try {
      const done = await this.database.run(who, async (tx) => {
        const file = await readUpload(tx, id, 'for update');
        return { refused: file.type === null ? await this.settle(tx, file) : null, view: await this.view(tx, file) };
      });
      // Thrown here: what was forgotten stays so.
      if (done.refused !== null) throw invalidField('upload', done.refused);
      return await this.database.run(who, async (tx) => this.view(tx, await readUpload(tx, id, '')));
    } catch (error) {
      // The same content was sent by two at once.
      if (isUniqueViolation(error, 'archive_file_content_key')) throw new Problem('already_exists');
      throw error;
    }
  }

  private async settle(tx: Tx, file: ArchiveFileRow): Promise<string | null> {
    const here = await partsHere(tx, file.id);
    if (here.length < partsOf(file.size)) return 'file_incomplete';
    const cipher = await this.keys.of(tx.networkId);
    const parts: Buffer[] = [];
    for (const n of here) parts.push(await openPart(tx, cipher, file.id, n));
    const bytes = Buffer.concat(parts);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.digestOf(tx, sha256).equals(file.digest)) {
      await dropParts(tx, file.id);
      return 'file_damaged';
    }
    const found = await judge(bytes);
    if (found.refused === null) await settleUpload(tx, file.id, found.type);
    else await dropFiles(tx, [file.id]);
    return found.refused;
  }

  private digestOf(tx: Tx, sha256: string): Buffer {
    return this.digests.blindIndex(tx.networkId, 'archive file', sha256);
  }

  private async view(tx: Tx, { id, size, type }: ArchiveFileRow): Promise<ArchiveUpload> {
    return {
      ...{ id, size, type, partBytes: ARCHIVE_PART_BYTES, parts: partsOf(size) },
      received: await partsHere(tx, id),
    };
  }
}

async function judge(bytes: Uint8Array): Promise<{ refused: string } | { refused: null; type: FileType }> {
  const type = sniffType(bytes);
  if (!isFileType(type)) return { refused: type };
  if (hasImageMetadata(bytes, type)) return { refused: 'image_metadata' };
  if (type !== 'txt' && type !== 'csv') return { refused: null, type };
  if (bytes.length > ARCHIVE_TEXT_MAX) return { refused: 'file_text_too_long' };
  return (await namesSomebody(textOf(bytes))) ? { refused: 'file_names_somebody' } : { refused: null, type };
}
