import {
  ARCHIVE_DOCUMENTS_MAX,
  ARCHIVE_ROOM,
  type ArchiveKind,
  type ArchiveLanguage,
  type ArchiveWords,
  type ContentAudience,
  type FileType,
} from '@respi/content/contract';
import { folded } from '@respi/content/domain';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId, newId } from '@respi/shared/kernel';
import { z } from 'zod';

export interface ArchiveFileRow {
  id: string;
  account_id: string;
  size: number;
  digest: Buffer;
  type: FileType | null;
}

export interface ArchiveRow {
  id: string;
  kind: ArchiveKind;
  title: string;
  summary: string;
  dated: string;
  office: string | null;
  topic: string | null;
  language: ArchiveLanguage;
  audience: ContentAudience;
  appointment_id: string | null;
  current_version: number;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_because: Buffer | null;
  version: number;
  /** Of the version in force. */
  file_id: string;
  type: FileType;
  size: number;
}

export interface ArchiveVersionRow {
  version: number;
  note: Buffer | null;
  by_id: string | null;
  at: Date;
  file_id: string;
  type: FileType;
  size: number;
  digest: Buffer;
}

/** Where a file stands that was put here already. */
export interface FiledCopy {
  document_id: string;
  version: number;
}

const FILE = 'f.id, f.account_id, f.size, f.digest, f.type';

export async function copyOf(tx: Tx, digest: Buffer): Promise<FiledCopy | undefined> {
  return tx.one(
    `select v.document_id, v.version from archive_file f join archive_version v on v.file_id = f.id
      where f.digest = $1 and f.filed`,
    [digest],
  );
}

/** The same content, here and not filed yet: complete by whomever, or begun by who asks. */
export async function uploadOf(tx: Tx, digest: Buffer, size: number): Promise<ArchiveFileRow | undefined> {
  return tx.one(
    `select ${FILE} from archive_file f
      where f.digest = $1 and f.size = $2 and not f.filed and (f.type is not null or f.account_id = $3)
      order by f.type nulls last, f.began_at limit 1`,
    [digest, size, tx.actor.accountId],
  );
}

/** @returns its id, or null where the network has no room left for it */
export async function beginUpload(tx: Tx, digest: Buffer, size: number): Promise<string | null> {
  const room = await tx.one(
    `insert into archive_room as r (network_id, bytes, documents) values ($1, $2, 0)
     on conflict (network_id) do update set bytes = r.bytes + $2 where r.bytes + $2 <= $3 returning 1`,
    [tx.networkId, size, ARCHIVE_ROOM],
  );
  if (!room) return null;
  const id = newId();
  await tx.query(
    'insert into archive_file (id, network_id, account_id, size, digest, began_at) values ($1, $2, $3, $4, $5, $6)',
    [id, tx.networkId, tx.actor.accountId, size, digest, tx.now],
  );
  return id;
}

/** One's own, not filed. @throws Problem not_found */
export async function readUpload(tx: Tx, id: string, lock: '' | 'for update' | 'for share'): Promise<ArchiveFileRow> {
  const row = isId(id)
    ? await tx.one<ArchiveFileRow>(
        `select ${FILE} from archive_file f where f.id = $1 and not f.filed and (f.account_id = $2 or f.type is not null) ${lock}`,
        [id, tx.actor.accountId],
      )
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

export async function partsHere(tx: Tx, fileId: string): Promise<number[]> {
  const rows = await tx.query<{ n: number }>('select n from archive_part where file_id = $1 order by n', [fileId]);
  return rows.map(({ n }) => n);
}

export async function keepPart(tx: Tx, fileId: string, n: number, body: Buffer): Promise<void> {
  await tx.query(
    `insert into archive_part (file_id, n, network_id, body) values ($1, $2, $3, $4)
     on conflict on constraint archive_part_pkey do update set body = excluded.body`,
    [fileId, n, tx.networkId, body],
  );
}

export async function partOf(tx: Tx, fileId: string, n: number): Promise<Buffer | undefined> {
  const row = await tx.one<{ body: Buffer }>('select body from archive_part where file_id = $1 and n = $2', [
    fileId,
    n,
  ]);
  return row?.body;
}

export async function dropParts(tx: Tx, fileId: string): Promise<void> {
  await tx.query('delete from archive_part where file_id = $1', [fileId]);
}

export async function settleUpload(tx: Tx, fileId: string, type: FileType): Promise<void> {
  await tx.query('update archive_file set type = $2 where id = $1', [fileId, type]);
}

/** With their parts, and the room that they took. */
export async function dropFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `with gone as (delete from archive_file where id = any ($1::uuid[]) returning size)
     update archive_room set bytes = greatest(0, bytes - (select coalesce(sum(size), 0) from gone)) where network_id = $2`,
    [ids, tx.networkId],
  );
}

/** The file belongs to a version from now on. @returns undefined where it is not there, not complete, or filed already */
export async function fileUpload(tx: Tx, id: string): Promise<ArchiveFileRow | undefined> {
  return tx.one(
    `update archive_file f set filed = true where f.id = $1 and f.type is not null and not f.filed returning ${FILE}`,
    [id],
  );
}

/** @returns whether there is room for one more document */
export async function countDocument(tx: Tx): Promise<boolean> {
  const room = await tx.one('update archive_room set documents = documents + 1 where documents < $1 returning 1', [
    ARCHIVE_DOCUMENTS_MAX,
  ]);
  return room !== undefined;
}

export async function roomOf(tx: Tx): Promise<{ bytes: number; documents: number }> {
  const row = await tx.one<{ bytes: string; documents: number }>('select bytes, documents from archive_room');
  return { bytes: Number(row?.bytes ?? 0), documents: row?.documents ?? 0 };
}

const ROW = `select d.id, d.kind, d.title, d.summary, d.dated::text as dated, d.office, d.topic, d.language, d.audience, d.appointment_id,
    d.current_version, d.withdrawn_at, d.withdrawn_by, d.withdrawn_because, d.version, v.file_id, f.type, f.size
  from archive_document d
  join archive_version v on v.document_id = d.id and v.version = d.current_version
  join archive_file f on f.id = v.file_id`;
const PUBLIC = `d.audience = 'pubblica' and d.withdrawn_at is null`;

export const PlaceInArchive = z.strictObject({ dated: z.iso.date(), id: z.uuid() });
export type PlaceInArchive = z.infer<typeof PlaceInArchive>;

export interface ArchiveFilter {
  readonly publicOnly: boolean;
  readonly withdrawn: boolean;
  readonly words: readonly string[];
  readonly kind: ArchiveKind | null;
  readonly year: number | null;
  readonly topic: string | null;
  readonly appointment: string | null;
}

/** The latest day first, one more than the page. A network has no more than `ARCHIVE_DOCUMENTS_MAX` of them. */
export async function listDocuments(
  tx: Tx,
  filter: ArchiveFilter,
  { after, limit }: { after: PlaceInArchive | null; limit: number },
): Promise<ArchiveRow[]> {
  const { year } = filter;
  return tx.query(
    `${ROW} where (not $1 or (${PUBLIC})) and (d.withdrawn_at is not null) = $2
        and not exists (select 1 from unnest($3::text[]) as w (word) where position(w.word in d.words) = 0)
        and ($4::text is null or d.kind = $4) and ($5::date is null or d.dated between $5 and $6::date)
        and ($7::text is null or d.topic = $7) and ($8::uuid is null or d.appointment_id = $8)
        and ($9::date is null or (d.dated, d.id) < ($9, $10::uuid))
      order by d.dated desc, d.id desc limit $11`,
    [
      ...[filter.publicOnly, filter.withdrawn, filter.words, filter.kind],
      ...[year === null ? null : `${year}-01-01`, year === null ? null : `${year}-12-31`],
      ...[filter.topic, filter.appointment, after?.dated ?? null, after?.id ?? null, limit + 1],
    ],
  );
}

/** What the public may choose among. */
export async function publicChoices(tx: Tx): Promise<{ kinds: ArchiveKind[]; topics: string[]; years: number[] }> {
  const row = await tx.one<{ kinds: ArchiveKind[] | null; topics: string[] | null; years: number[] | null }>(
    `select array_agg(distinct d.kind) as kinds, array_agg(distinct d.topic) filter (where d.topic is not null) as topics,
            array_agg(distinct extract(year from d.dated)::integer) as years
       from archive_document d where ${PUBLIC}`,
  );
  return {
    kinds: row?.kinds ?? [],
    topics: row?.topics ?? [],
    years: (row?.years ?? []).sort((one, other) => other - one),
  };
}

/** @throws Problem not_found, also of what was withdrawn, for whoever does not keep the archive */
export async function readDocument(
  tx: Tx,
  id: string,
  { withdrawnToo, publicOnly = false }: { withdrawnToo: boolean; publicOnly?: boolean },
): Promise<ArchiveRow> {
  const row = isId(id)
    ? await tx.one<ArchiveRow>(
        `${ROW} where d.id = $1 and ($2 or d.withdrawn_at is null) and (not $3 or (${PUBLIC}))`,
        [id, withdrawnToo, publicOnly],
      )
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

/** Locked first and read then: whoever waited for the lock would join the version that was in force before. */
export async function lockDocument(tx: Tx, id: string): Promise<ArchiveRow> {
  if (isId(id)) await tx.query('select 1 from archive_document where id = $1 for update', [id]);
  return readDocument(tx, id, { withdrawnToo: true });
}

/** Who changed a document last, and when. */
export async function lastChangeOf(tx: Tx, id: string): Promise<{ actor_id: string | null; at: Date } | undefined> {
  return tx.one('select actor_id, at from event where stream_id = $1 order by seq desc limit 1', [id]);
}

/** The newest first; a document has no more than `ARCHIVE_VERSIONS_MAX`. */
export async function versionsOf(tx: Tx, id: string): Promise<ArchiveVersionRow[]> {
  return tx.query(
    `select v.version, v.note, v.by_id, v.at, v.file_id, f.type, f.size, f.digest
       from archive_version v join archive_file f on f.id = v.file_id where v.document_id = $1 order by v.version desc`,
    [id],
  );
}

export async function insertDocument(tx: Tx, id: string, words: Omit<ArchiveWords, 'readThrough'>): Promise<void> {
  await tx.query(
    `insert into archive_document (id, network_id, kind, title, summary, dated, office, topic, language, audience, appointment_id,
                                   current_version, words, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'rete', $10, 1, $11, $12)`,
    [id, tx.networkId, ...wordValues(words), tx.now],
  );
}

export async function updateDocument(tx: Tx, id: string, words: Omit<ArchiveWords, 'readThrough'>): Promise<void> {
  await tx.query(
    `update archive_document set kind = $2, title = $3, summary = $4, dated = $5, office = $6, topic = $7, language = $8,
            appointment_id = $9, words = $10, changed_at = $11, version = version + 1 where id = $1`,
    [id, ...wordValues(words), tx.now],
  );
}

function wordValues(words: Omit<ArchiveWords, 'readThrough'>): unknown[] {
  const found = folded([words.title, words.summary, words.office ?? ''].join(' '));
  return [
    ...[words.kind, words.title, words.summary, words.dated, words.office, words.topic, words.language],
    ...[words.appointment, found],
  ];
}

export async function insertVersion(
  tx: Tx,
  version: { document: string; number: number; file: string; note: Buffer | null },
): Promise<void> {
  await tx.query(
    'insert into archive_version (document_id, version, network_id, file_id, note, by_id, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      ...[version.document, version.number, tx.networkId, version.file, version.note],
      ...[tx.actor.accountId || null, tx.now],
    ],
  );
}

export async function putInForce(tx: Tx, id: string, version: number): Promise<void> {
  await tx.query(
    'update archive_document set current_version = $2, changed_at = $3, version = version + 1 where id = $1',
    [id, version, tx.now],
  );
}

export async function openTo(tx: Tx, id: string, audience: ContentAudience): Promise<void> {
  await tx.query('update archive_document set audience = $2, changed_at = $3, version = version + 1 where id = $1', [
    id,
    audience,
    tx.now,
  ]);
}

export async function withdrawDocument(tx: Tx, id: string, because: Buffer): Promise<void> {
  await tx.query(
    `update archive_document set withdrawn_at = $2, withdrawn_by = $3, withdrawn_because = $4, changed_at = $2, version = version + 1
      where id = $1`,
    [id, tx.now, tx.actor.accountId || null, because],
  );
}

/** For the network alone: before it goes out again somebody reads it through. */
export async function restoreDocument(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `update archive_document set withdrawn_at = null, withdrawn_by = null, withdrawn_because = null, audience = 'rete', changed_at = $2,
            version = version + 1 where id = $1`,
    [id, tx.now],
  );
}

/** With all its versions and their files. */
export async function deleteDocument(tx: Tx, id: string): Promise<void> {
  const files = (await versionsOf(tx, id)).map(({ file_id: file }) => file);
  await tx.query('delete from archive_document where id = $1', [id]);
  await tx.query('update archive_room set documents = greatest(0, documents - 1)');
  await dropFiles(tx, files);
}
