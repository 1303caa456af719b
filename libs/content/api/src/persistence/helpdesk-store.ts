import type { HelpdeskKind, HelpdeskSide, HelpdeskState } from '@respi/content/contract';
import type { NetworkCipher, Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';

export interface HelpdeskRow {
  readonly id: string;
  readonly state: HelpdeskState;
  readonly kind: HelpdeskKind;
  readonly page: string | null;
  readonly body: Buffer | null;
  readonly browser: Buffer | null;
  readonly asked_by: string | null;
  readonly opened_at: Date;
  readonly due_on: string;
  readonly answered_at: Date | null;
  readonly closed_at: Date | null;
  readonly is_case: boolean;
  readonly taken_by: string | null;
  readonly erased_at: Date | null;
  readonly version: number;
}

export interface HelpdeskMessageRow {
  readonly id: string;
  readonly side: HelpdeskSide;
  readonly by_id: string;
  readonly at: Date;
  readonly body: Buffer | null;
}

export const HELPDESK_ROW = `
  select id, state, kind, page, body, browser, asked_by, opened_at, due_on, answered_at, closed_at, is_case, taken_by,
         erased_at, version
    from helpdesk_request`;

/** What waits: what is owed first comes first. */
export function waitingRequests(
  tx: Tx,
  after: { readonly on: string | null; readonly id: string } | null,
  limit: number,
): Promise<HelpdeskRow[]> {
  return tx.query(
    `${HELPDESK_ROW} where network_id = $1 and state not in ('solved', 'closed')
        and ($2::date is null or (due_on, id) > ($2::date, $3::uuid)) order by due_on, id limit $4`,
    [tx.networkId, after?.on ?? null, after?.id ?? null, limit + 1],
  );
}

export function doneRequests(tx: Tx, after: string | null, limit: number): Promise<HelpdeskRow[]> {
  return tx.query(
    `${HELPDESK_ROW} where network_id = $1 and state in ('solved', 'closed') and ($2::uuid is null or id < $2)
      order by id desc limit $3`,
    [tx.networkId, after, limit + 1],
  );
}

export function ownRequests(tx: Tx, after: string | null, limit: number): Promise<HelpdeskRow[]> {
  return tx.query(
    `${HELPDESK_ROW} where network_id = $1 and asked_by = $2 and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    [tx.networkId, tx.actor.accountId, after, limit + 1],
  );
}

/** @throws Problem not_found */
export async function requestById(tx: Tx, id: string, locked = false): Promise<HelpdeskRow> {
  const found = isId(id)
    ? await tx.one<HelpdeskRow>(`${HELPDESK_ROW} where id = $1 ${locked ? 'for no key update' : ''}`, [id])
    : undefined;
  if (!found) throw new Problem('not_found');
  return found;
}

export function messagesOf(tx: Tx, requestId: string): Promise<HelpdeskMessageRow[]> {
  return tx.query(
    'select id, side, by_id, at, body from helpdesk_message where request_id = $1 order by id limit 200',
    [requestId],
  );
}

export type SealedTable = 'helpdesk_request' | 'helpdesk_message';

export function sealWords(
  cipher: NetworkCipher,
  table: SealedTable,
  id: string,
  words: string,
  column: 'body' | 'browser' = 'body',
): Buffer {
  return cipher.seal(words, `${table}.${column}:${id}`);
}

/** null: erased, or never there. */
export function openWords(
  cipher: NetworkCipher,
  table: SealedTable,
  id: string,
  box: Buffer | null,
  column: 'body' | 'browser' = 'body',
): string | null {
  return box && cipher.open(box, `${table}.${column}:${id}`);
}
