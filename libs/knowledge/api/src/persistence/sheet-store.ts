import type { Audience, SheetAction, SheetContent, SheetState } from '@respi/knowledge/contract';
import {
  EVENT_OF_SHEET_ACTION,
  type OfficeWord,
  type OpenOrJustifiedFinding,
  type Sheet,
  type WrittenVersion,
  filterSubjects,
  freeOf,
  slugOf,
} from '@respi/knowledge/domain';
import type { StreamHead, Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, isId } from '@respi/shared/kernel';
import type { SheetFinding } from '../findings/sheet-findings';
import type { SheetVeil, TextsOfSheet } from '../writing/sheet-veil';

/** A sheet with what its row keeps beside it. */
export interface LoadedSheet {
  readonly sheet: Sheet;
  readonly texts: TextsOfSheet;
  readonly slug: string;
  readonly head: StreamHead;
  readonly sources: readonly string[];
  readonly updatedAt: Date;
}

export interface SheetRow {
  id: string;
  network_id: string;
  state: SheetState;
  audience: Audience;
  topic: string;
  offices: string[];
  slug: string;
  content_version: number;
  last_version: number;
  published_version: number | null;
  published_at: Date | null;
  writers: string[];
  owner_id: string | null;
  validations: { office: string; by: string; at: string }[];
  review_by: string | null;
  review_notice: string | null;
  change_note: string | null;
  successor_id: string | null;
  updated_at: Date;
  version: number;
  event_seq: number;
  last_hash: Buffer;
  content: SheetContent;
}

export const SHEET_COLUMNS = `s.id, s.network_id, s.state, s.audience, s.topic, s.offices, s.slug, s.content_version,
  s.published_version, s.published_at, s.writers, s.owner_id, s.validations, s.review_by, s.review_notice, s.change_note, s.successor_id, s.updated_at,
  s.version, s.event_seq, s.last_hash, v.content,
  (select w.version from sheet_version w where w.sheet_id = s.id order by w.version desc limit 1) as last_version`;
export const SHEET_FROM = `sheet s join sheet_version v on v.sheet_id = s.id and v.version = s.content_version`;

export function sheetOf(row: SheetRow): Sheet {
  return {
    id: row.id,
    networkId: row.network_id,
    state: row.state,
    audience: row.audience,
    topic: row.topic,
    offices: row.offices,
    content: row.content,
    contentVersion: row.content_version,
    lastVersion: row.last_version,
    publishedVersion: row.published_version,
    publishedAt: row.published_at,
    version: row.version,
    writers: row.writers,
    owner: row.owner_id,
    validations: row.validations.map(({ office, by, at }): OfficeWord => ({ office, by, at: new Date(at) })),
    reviewBy: row.review_by,
    reviewNotice: row.review_notice,
    changeNote: row.change_note,
    successor: row.successor_id,
  };
}

/** @throws Problem not_found */
export async function loadForChange(tx: Tx, veil: SheetVeil, sheetId: string): Promise<LoadedSheet> {
  // Locked by a statement of its own: one that also joined the version would, after waiting, miss the version that
  // whoever held the lock has just added.
  if (isId(sheetId)) await tx.query('select 1 from sheet where id = $1 for update', [sheetId]);
  return load(tx, veil, sheetId);
}

/** @throws Problem not_found */
async function load(tx: Tx, veil: SheetVeil, sheetId: string): Promise<LoadedSheet> {
  if (!isId(sheetId)) throw new Problem('not_found');
  const row = await tx.one<SheetRow>(`select ${SHEET_COLUMNS} from ${SHEET_FROM} where s.id = $1`, [sheetId]);
  if (!row) throw new Problem('not_found');
  const sources = await tx.query<{ case_id: string }>(
    'select case_id from sheet_source where sheet_id = $1 order by case_id',
    [sheetId],
  );
  const linked = sources.map(({ case_id }) => case_id);
  const texts = await veil.of(tx, sheetId, linked);
  return {
    sheet: texts.unveil(sheetOf(row)),
    texts,
    slug: row.slug,
    head: { seq: row.event_seq, hash: row.last_hash },
    sources: linked,
    updatedAt: row.updated_at,
  };
}

/** An address that is free in the network, held until the transaction ends. Archived sheets keep theirs. */
export async function freeSlug(tx: Tx, question: string, ownId: string, base = slugOf(question)): Promise<string> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('respi.slug:' || $1, 0))`, [tx.networkId]);
  const used = await tx.query<{ slug: string }>(
    `select slug from sheet where id <> $1 and (slug = $2 or slug like $2 || '-%')`,
    [ownId, base],
  );
  const taken = new Set(used.map(({ slug }) => slug));
  return freeOf(base, (slug) => taken.has(slug));
}

/**
 * The address that somebody wishes for, held until the transaction ends. One that another sheet has, or had before it was
 * archived or superseded, stays that sheet's. @throws Problem invalid_input with one that is free
 */
export async function claimSlug(tx: Tx, texts: TextsOfSheet, wished: string, ownId: string): Promise<string> {
  const words = wished.replaceAll('-', ' ');
  if (texts.masked(words) !== words) throw invalidField('slug', 'names_somebody');
  const free = await freeSlug(tx, words, ownId, wished);
  if (free !== wished) throw invalidField('slug', 'slug_taken', { free });
  return wished;
}

const ACTION_OF_EVENT = new Map<string, SheetAction>(
  (Object.keys(EVENT_OF_SHEET_ACTION) as SheetAction[]).map((action) => [EVENT_OF_SHEET_ACTION[action], action]),
);

/** What was done to the sheet itself last; its translations and its readers have events of their own. */
export async function lastActionOn(
  tx: Tx,
  sheetId: string,
): Promise<{ action: SheetAction; by: string | null; at: Date } | undefined> {
  const row = await tx.one<{ type: string; actor_id: string | null; at: Date }>(
    'select type, actor_id, at from event where stream_id = $1 and type = any ($2) order by seq desc limit 1',
    [sheetId, [...ACTION_OF_EVENT.keys()]],
  );
  const action = row && ACTION_OF_EVENT.get(row.type);
  return row && action && { action, by: row.actor_id, at: row.at };
}

/** One version of the sheet as it was written. */
export async function versionOf(
  tx: Tx,
  texts: TextsOfSheet,
  sheetId: string,
  version: number,
): Promise<WrittenVersion | undefined> {
  const row = await tx.one<{ content: SheetContent; by_id: string | null }>(
    'select content, by_id from sheet_version where sheet_id = $1 and version = $2',
    [sheetId, version],
  );
  return row && { version, content: texts.unveil(row.content), by: row.by_id };
}

export interface NewRow {
  readonly slug: string;
  readonly sources: readonly string[];
  readonly externalId: string | null;
  readonly head: StreamHead;
}

export async function insertSheet(
  tx: Tx,
  texts: TextsOfSheet,
  sheet: Sheet,
  { slug, sources, externalId, head }: NewRow,
): Promise<void> {
  await tx.query(
    `insert into sheet (id, network_id, state, audience, topic, offices, slug, content_version, writers, review_by, change_note,
                        external_id, created_at, updated_at, version, event_seq, last_hash, owner_id, subjects)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15, $16, $17, $18)`,
    [
      sheet.id,
      sheet.networkId,
      sheet.state,
      sheet.audience,
      sheet.topic,
      sheet.offices,
      slug,
      sheet.contentVersion,
      accounts(sheet.writers),
      sheet.reviewBy,
      texts.veil(sheet.changeNote),
      externalId,
      tx.now,
      sheet.version,
      head.seq,
      head.hash,
      sheet.owner,
      filterSubjects(sheet.content),
    ],
  );
  await insertVersion(tx, texts, sheet);
  if (sources.length > 0)
    await tx.query('insert into sheet_source (sheet_id, case_id, network_id) select $1, unnest($2::uuid[]), $3', [
      sheet.id,
      sources,
      sheet.networkId,
    ]);
}

export async function saveSheet(
  tx: Tx,
  texts: TextsOfSheet,
  before: Sheet,
  after: Sheet,
  slug: string,
  head: StreamHead,
): Promise<void> {
  await tx.query(
    `update sheet set state = $2, audience = $3, topic = $4, offices = $5, slug = $6, content_version = $7, published_version = $8,
            published_at = $9, writers = $10, validations = $11, review_by = $12, review_notice = $13, change_note = $14,
            updated_at = $15, version = $16, event_seq = $17, last_hash = $18, owner_id = $19, subjects = $20, successor_id = $21
      where id = $1`,
    [
      after.id,
      after.state,
      after.audience,
      after.topic,
      after.offices,
      slug,
      after.contentVersion,
      after.publishedVersion,
      after.publishedAt,
      accounts(after.writers),
      JSON.stringify(after.validations),
      after.reviewBy,
      texts.veil(after.reviewNotice),
      texts.veil(after.changeNote),
      tx.now,
      after.version,
      head.seq,
      head.hash,
      after.owner,
      filterSubjects(after.content),
      after.successor,
    ],
  );
  if (after.lastVersion !== before.lastVersion) await insertVersion(tx, texts, after);
}

async function insertVersion(tx: Tx, texts: TextsOfSheet, sheet: Sheet): Promise<void> {
  await tx.query(
    'insert into sheet_version (sheet_id, version, network_id, content, change_note, by_id, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      sheet.id,
      sheet.contentVersion,
      sheet.networkId,
      JSON.stringify(texts.veil(sheet.content)),
      texts.veil(sheet.changeNote),
      tx.actor.accountId || null,
      tx.now,
    ],
  );
}

/** The versions since the one that readers see, but for the one on the bench: nobody but who writes has read them. */
export async function unpublishedVersions(
  tx: Tx,
  texts: TextsOfSheet,
  { id, contentVersion, lastVersion, publishedVersion }: Sheet,
): Promise<{ version: number; content: SheetContent }[]> {
  return texts.unveil(
    await tx.query<{ version: number; content: SheetContent }>(
      'select version, content from sheet_version where sheet_id = $1 and version > $2 and version <= $3 and version <> $4 order by version',
      [id, publishedVersion ?? 0, lastVersion, contentVersion],
    ),
  );
}

/** Its findings go with the words: an id made of what was found there could be guessed back. */
export async function overwriteVersion(
  tx: Tx,
  texts: TextsOfSheet,
  sheetId: string,
  version: number,
  content: SheetContent,
): Promise<void> {
  await tx.query('update sheet_version set content = $3 where sheet_id = $1 and version = $2', [
    sheetId,
    version,
    JSON.stringify(texts.veil(content)),
  ]);
  await tx.query('delete from sheet_finding where sheet_id = $1 and content_version = $2', [sheetId, version]);
}

/** Who answered for which finding of the version. */
export async function justifications(
  tx: Tx,
  sheetId: string,
  contentVersion: number,
): Promise<Map<string, NonNullable<OpenOrJustifiedFinding['justified']>>> {
  const rows = await tx.query<{ id: string; justified_by: string; justified_reason: string; justified_at: Date }>(
    'select id, justified_by, justified_reason, justified_at from sheet_finding where sheet_id = $1 and content_version = $2 and justified_at is not null',
    [sheetId, contentVersion],
  );
  return new Map(
    rows.map((row) => [row.id, { by: row.justified_by, reason: row.justified_reason, at: row.justified_at }]),
  );
}

/** Keeps the findings of a version as they are now. */
export async function keepFindings(tx: Tx, sheet: Sheet, findings: readonly SheetFinding[]): Promise<void> {
  await tx.query('delete from sheet_finding where sheet_id = $1 and content_version = $2 and id <> all ($3::uuid[])', [
    sheet.id,
    sheet.contentVersion,
    findings.map(({ id }) => id),
  ]);
  for (const finding of findings) {
    await tx.query(
      `insert into sheet_finding (id, network_id, sheet_id, content_version, kind, field, start_at, end_at, justifiable)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do update set justifiable = excluded.justifiable`,
      [
        finding.id,
        sheet.networkId,
        sheet.id,
        sheet.contentVersion,
        finding.kind,
        finding.field,
        finding.start,
        finding.end,
        finding.justifiable,
      ],
    );
  }
}

export async function justifyFinding(tx: Tx, findingId: string, reason: string): Promise<void> {
  await tx.query('update sheet_finding set justified_by = $2, justified_reason = $3, justified_at = $4 where id = $1', [
    findingId,
    tx.actor.accountId,
    reason,
    tx.now,
  ]);
}

// The system has no account: it is nobody's words.
const accounts = (ids: readonly string[]): string[] => ids.filter(isId);
