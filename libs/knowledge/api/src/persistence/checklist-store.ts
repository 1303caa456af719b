import type { ChecklistItem, ChecklistState } from '@respi/knowledge/contract';
import type { Checklist, ChecklistScope, OfficeWord } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { z } from 'zod';

export interface ChecklistRow {
  id: string;
  network_id: string;
  procedure: string;
  office: string;
  permit: string;
  number: number;
  state: ChecklistState;
  offices: string[];
  items: ChecklistItem[];
  writers: string[];
  validations: { office: string; by: string; at: string }[];
  valid_from: string | null;
  valid_to: string | null;
  notice: string | null;
  updated_at: Date;
  version: number;
}

export type KeptChecklist = Checklist & { readonly updatedAt: Date };

const COLUMNS = `c.id, c.network_id, c.procedure, c.office, c.permit, c.number, c.state, c.offices, c.items, c.writers, c.validations,
  c.valid_from::text, c.valid_to::text, c.notice, c.updated_at, c.version`;
const SAME_SCOPE = `c.procedure = $1 and c.office = $2 and c.permit = $3`;
/** A network has some dozens; a procedure has one for each office and permit at most. */
const AT_MOST = 500;

function checklistOf(row: ChecklistRow): KeptChecklist {
  return {
    ...{ id: row.id, networkId: row.network_id, procedure: row.procedure },
    office: row.office || null,
    permit: row.permit || null,
    ...{ number: row.number, state: row.state, offices: row.offices, items: row.items, writers: row.writers },
    validations: row.validations.map(({ office, by, at }): OfficeWord => ({ office, by, at: new Date(at) })),
    ...{ validFrom: row.valid_from, validTo: row.valid_to, notice: row.notice, version: row.version },
    updatedAt: row.updated_at,
  };
}

const scopeOf = ({ procedure, office, permit }: ChecklistScope): string[] => [procedure, office ?? '', permit ?? ''];

/** @throws Problem not_found */
export async function readChecklist(tx: Tx, id: string, lock = false): Promise<KeptChecklist> {
  const row = isId(id)
    ? await tx.one<ChecklistRow>(`select ${COLUMNS} from checklist c where c.id = $1${lock ? ' for update' : ''}`, [id])
    : undefined;
  if (!row) throw new Problem('not_found');
  return checklistOf(row);
}

/** Nobody else writes a version of this scope until the transaction ends. */
export async function holdScope(tx: Tx, scope: ChecklistScope): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('respi.checklist:' || $1, 0))`, [
    [tx.networkId, ...scopeOf(scope)].join(' '),
  ]);
}

export async function versionsOf(tx: Tx, scope: ChecklistScope): Promise<KeptChecklist[]> {
  const rows = await tx.query<ChecklistRow>(
    `select ${COLUMNS} from checklist c where ${SAME_SCOPE} order by c.number desc limit ${AT_MOST}`,
    scopeOf(scope),
  );
  return rows.map(checklistOf);
}

export async function insertChecklist(tx: Tx, checklist: Checklist): Promise<void> {
  await tx.query(
    `insert into checklist (procedure, office, permit, id, network_id, number, state, offices, items, writers, updated_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...scopeOf(checklist),
      checklist.id,
      checklist.networkId,
      checklist.number,
      checklist.state,
      checklist.offices,
      JSON.stringify(checklist.items),
      checklist.writers.filter(isId),
      tx.now,
      checklist.version,
    ],
  );
}

export async function saveChecklist(tx: Tx, checklist: Checklist): Promise<void> {
  await tx.query(
    `update checklist set state = $2, offices = $3, items = $4, writers = $5, validations = $6, valid_from = $7, valid_to = $8,
            notice = $9, updated_at = $10, version = $11 where id = $1`,
    [
      checklist.id,
      checklist.state,
      checklist.offices,
      JSON.stringify(checklist.items),
      checklist.writers.filter(isId),
      JSON.stringify(checklist.validations),
      checklist.validFrom,
      checklist.validTo,
      checklist.notice,
      tx.now,
      checklist.version,
    ],
  );
}

export const PlaceInChecklists = z.strictObject({ procedure: z.string(), id: z.uuid() });

export interface ChecklistFilter {
  readonly states: readonly ChecklistState[];
  readonly procedure: string | null;
  /** Of which offices the bench is seen; null for all. */
  readonly bench: readonly string[] | null;
  /** Only those that wait for the word of one of these offices. */
  readonly waiting: readonly string[] | null;
}

/** By procedure, one more than the page. */
export async function listChecklists(
  tx: Tx,
  { states, procedure, bench, waiting }: ChecklistFilter,
  after: z.infer<typeof PlaceInChecklists> | null,
  limit: number,
): Promise<KeptChecklist[]> {
  const rows = await tx.query<ChecklistRow>(
    `select ${COLUMNS} from checklist c
      where c.state = any ($1) and ($2::text is null or c.procedure = $2)
        and ($3::text[] is null or c.valid_from is not null or (c.state <> 'draft' and c.offices && $3))
        and ($4::text[] is null or (c.state = 'in_review' and exists (
              select 1 from unnest(c.offices) o
               where o = any ($4) and not exists (select 1 from jsonb_array_elements(c.validations) v where v ->> 'office' = o))))
        and ($5::text is null or (c.procedure, c.id) > ($5, $6::uuid))
      order by c.procedure, c.id limit $7`,
    [states, procedure, bench, waiting, after?.procedure ?? null, after?.id ?? null, limit + 1],
  );
  return rows.map(checklistOf);
}

/** Lists that have a day and that it is not over for: in force today, or later. */
export async function datedChecklists(tx: Tx, today: string, procedure: string | null): Promise<KeptChecklist[]> {
  const rows = await tx.query<ChecklistRow>(
    `select ${COLUMNS} from checklist c
      where c.valid_from is not null and c.state in ('in_force', 'superseded')
        and (c.valid_to is null or (c.valid_to >= c.valid_from and c.valid_to >= $1))
        and ($2::text is null or c.procedure = $2)
      order by c.procedure, c.office, c.permit, c.valid_from limit ${AT_MOST}`,
    [today, procedure],
  );
  return rows.map(checklistOf);
}

/** Questions of published sheets by their address, within what the reader may read. */
export async function sheetsBySlug(tx: Tx, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await tx.query<{ slug: string; question: string }>(
    `select p.slug, p.content ->> 'question' as question from published_sheet p where p.slug = any ($1)`,
    [slugs],
  );
  return new Map(rows.map(({ slug, question }) => [slug, question]));
}

export interface CountedRequest {
  office: string;
  kind: 'item' | 'outside' | 'request' | 'unread';
  what: string;
  count: number;
}

/** @returns whether it had not been counted yet */
export async function firstSeen(tx: Tx, digest: Buffer, today: string): Promise<boolean> {
  const rows = await tx.query(
    'insert into document_request_seen (network_id, digest, on_day) values ($1, $2, $3) on conflict do nothing returning 1',
    [tx.networkId, digest, today],
  );
  return rows.length > 0;
}

export async function countRequest(
  tx: Tx,
  { procedure, office, month }: { procedure: string; office: string; month: string },
  counted: readonly Pick<CountedRequest, 'kind' | 'what'>[],
): Promise<void> {
  await tx.query(
    `insert into document_request (network_id, procedure, month, office, kind, what)
     select $1, $2, $3::date, $4, k.kind, k.what from unnest($5::text[], $6::text[]) k (kind, what)
     on conflict on constraint document_request_pkey do update set count = document_request.count + 1`,
    [tx.networkId, procedure, month, office, counted.map(({ kind }) => kind), counted.map(({ what }) => what)],
  );
}

export async function countedRequests(tx: Tx, procedure: string, since: string): Promise<CountedRequest[]> {
  return tx.query(
    `select r.office, r.kind, r.what, sum(r.count)::integer as count from document_request r
      where r.procedure = $1 and r.month >= $2 group by r.office, r.kind, r.what order by r.office limit 2000`,
    [procedure, since],
  );
}

export async function forgetSeen(tx: Tx, before: string): Promise<void> {
  await tx.query('delete from document_request_seen where on_day < $1', [before]);
}
