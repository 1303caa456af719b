import { type AccessLogEntry, type CaseReader, IDENTITY_REASONS } from '@respi/segnalazioni/contract';
import type { AccessAct, Tx } from '@respi/shared/api-platform';
import { invalidField } from '@respi/shared/kernel';

/** A row of the log with the words for its ids. */
export interface AccessRowRead {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly account_id: string | null;
  readonly name: string | null;
  readonly basis: string | null;
  readonly reason: string | null;
  readonly route: string | null;
  readonly sealed: boolean;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly distinta_id: string | null;
  readonly distinta_number: string | null;
}

export interface Wanted {
  /** Accounts, any of them; null: everybody. */
  readonly accounts: readonly string[] | null;
  readonly caseId: string | null;
  readonly act: AccessAct | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/**
 * The newest rows first, one more than a page. Each account walks its own index, so does a case, so does a kind of act other
 * than the most common one. A row about a sealed case or sheet is there for its parties alone: their wall answers for it.
 */
export async function accessRows(tx: Tx, wanted: Wanted): Promise<AccessRowRead[]> {
  const params: unknown[] = [tx.networkId, wanted.limit + 1];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const conditions = ['a.network_id = $1'];
  let walks = '';
  if (wanted.accounts) {
    walks = `unnest(${bind(wanted.accounts)}::uuid[]) as reader (id) cross join lateral`;
    conditions.push('a.account_id = reader.id');
  }
  if (wanted.caseId) conditions.push(`a.subject_id = ${bind(wanted.caseId)}::uuid`);
  // A member of a closed set, written out: only so the planner knows that the narrow index holds it.
  if (wanted.act) conditions.push(`a.act = '${wanted.act}'`);
  if (wanted.from) conditions.push(`a.at >= ${bind(wanted.from)}::date::timestamp at time zone 'Europe/Rome'`);
  if (wanted.to) conditions.push(`a.at < (${bind(wanted.to)}::date + 1)::timestamp at time zone 'Europe/Rome'`);
  const after = cursorOf(wanted.cursor);
  if (after) conditions.push(`(a.at, a.id) < (${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)`);
  return tx.query<AccessRowRead>(
    `select r.*, p.name from (
       select r.* from ${walks} (
         select a.id, a.at, a.act, a.account_id, a.basis, a.reason, a.route, a.block is not null as sealed,
                s.id as case_id, s.number as case_number, d.id as distinta_id, d.number as distinta_number
           from access_record a
           left join segnalazione s on a.subject_kind = 'case' and s.id = a.subject_id
           left join distinta d on a.subject_kind = 'distinta' and d.id = a.subject_id
          where ${conditions.join(' and ')}
            and (a.subject_kind is distinct from 'case' or s.id is not null)
            and (a.subject_kind is distinct from 'distinta' or d.id is not null)
          order by a.at desc, a.id desc limit $2) r
        order by r.at desc, r.id desc limit $2) r
       left join person p on p.account_id = r.account_id
      order by r.at desc, r.id desc`,
    params,
  );
}

export function nextCursor(rows: readonly AccessRowRead[], limit: number): string | null {
  const last = rows[limit - 1];
  if (rows.length <= limit || !last) return null;
  return Buffer.from(JSON.stringify([last.at.toISOString(), last.id])).toString('base64url');
}

function cursorOf(text: string | undefined): { at: string; id: string } | null {
  if (text === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof at === 'string' && typeof id === 'string' && !Number.isNaN(Date.parse(at))) return { at, id };
  } catch {
    // falls through to the refusal: a cursor is ours or it is nothing
  }
  throw invalidField('cursor', 'invalid');
}

export function readerOf(row: AccessRowRead): CaseReader {
  return { ...commonOf(row), by: byOf(row) ?? { id: '', name: 'ReSPI' } };
}

export function entryOf(row: AccessRowRead): AccessLogEntry {
  return {
    ...commonOf(row),
    by: byOf(row),
    case: row.case_id === null ? null : { id: row.case_id, number: row.case_number ?? '' },
    distinta: row.distinta_id === null ? null : { id: row.distinta_id, number: row.distinta_number ?? '' },
    route: row.route,
    sealed: row.sealed,
  };
}

function byOf({ account_id: id, name }: AccessRowRead): CaseReader['by'] | null {
  return id === null ? null : { id, name: name ?? '' };
}

function commonOf({ id, at, act, basis, reason }: AccessRowRead) {
  const [code = '', ...words] = (reason ?? '').split(' ');
  return {
    id,
    at: at.toISOString(),
    act,
    roles: basis ? basis.split(',') : [],
    reason: IDENTITY_REASONS.find((known) => known === code) ?? null,
    words: words.length > 0 ? words.join(' ') : null,
  };
}
