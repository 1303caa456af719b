import type { DistintaListQuery } from '@respi/segnalazioni/contract';
import type { Tx } from '@respi/shared/api-platform';
import { invalidField } from '@respi/shared/kernel';
import type { z } from 'zod';
import type { DistintaRow } from './distinta-rows';

export interface ListedDistinta extends DistintaRow {
  readonly lines: number;
  readonly open_lines: number;
}

/** Sheets newest first, one more than asked where another page follows. Lines are counted as far as the reader sees them. */
export async function listDistinte(
  tx: Tx,
  query: z.infer<typeof DistintaListQuery>,
  officeId: string | null | undefined,
): Promise<ListedDistinta[]> {
  const cursor = readCursor(query.cursor);
  const params: unknown[] = [tx.networkId, query.limit + 1];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const conditions = ['d.network_id = $1'];
  if (officeId !== undefined) conditions.push(`d.office_id = ${bind(officeId)}::uuid`);
  if (query.state !== undefined) conditions.push(`d.state = ${bind(query.state)}`);
  if (cursor) conditions.push(`(d.created_at, d.id) < (${bind(cursor.at)}::timestamptz, ${bind(cursor.id)}::uuid)`);
  return tx.query<ListedDistinta>(
    `select d.*, counted.* from (
       select * from distinta d where ${conditions.join(' and ')} order by d.created_at desc, d.id desc limit $2) d
     cross join lateral (
       select count(*)::int as lines,
              (count(*) filter (where l.removed_at is null and r.status = 'open' and s.state not in ('withdrawn', 'merged')
                                  and (d.sealed or not s.sealed)))::int as open_lines
         from distinta_line l join referral r on r.id = l.referral_id join segnalazione s on s.id = r.case_id
        where l.distinta_id = d.id) counted
     order by d.created_at desc, d.id desc`,
    params,
  );
}

export function writeCursor(last: DistintaRow): string {
  return Buffer.from(JSON.stringify([last.created_at.toISOString(), last.id])).toString('base64url');
}

function readCursor(text: string | undefined): { at: string; id: string } | null {
  if (text === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof at === 'string' && typeof id === 'string') return { at, id };
  } catch {
    // falls through to the refusal: a cursor is ours or it is nothing
  }
  throw invalidField('cursor', 'invalid');
}
