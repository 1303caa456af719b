import type { Adhesion, AdhesionState } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, isId } from '@respi/shared/kernel';

/** The oldest first, for whoever waits the longest; `after`: id of the last one of the page before. */
export async function adhesionsIn(
  tx: Tx,
  state: AdhesionState,
  limit: number,
  after: string | undefined,
): Promise<Adhesion[]> {
  if (after !== undefined && !isId(after)) throw invalidField('cursor', 'invalid');
  // Ids are made in the order of time.
  return tx.query(`${ADHESION} where d.state = $1 and ($2::uuid is null or d.id > $2) order by d.id limit $3`, [
    state,
    after ?? null,
    limit,
  ]);
}

/** @throws Problem not_found */
export async function adhesionById(tx: Tx, id: string): Promise<Adhesion> {
  const found = isId(id) ? await tx.one<Adhesion>(`${ADHESION} where d.id = $1`, [id]) : undefined;
  if (!found) throw new Problem('not_found');
  return found;
}

/** For the length of the transaction, and still to be decided. @throws Problem not_found, not_possible_now */
export async function lockWaiting(tx: Tx, id: string): Promise<Adhesion> {
  if (isId(id)) await tx.query('select 1 from adhesion where id = $1 for update', [id]);
  return adhesionById(tx, id);
}

export async function decided(
  tx: Tx,
  id: string,
  state: Exclude<AdhesionState, 'waiting'>,
  about: { readonly reason?: string; readonly organisation?: string },
): Promise<void> {
  await tx.query(
    `update adhesion set state = $2, decided_at = $3, decided_by = $4, reason = $5, organisation_id = $6,
            version = version + 1 where id = $1`,
    [id, state, tx.now, tx.actor.accountId, about.reason ?? null, about.organisation ?? null],
  );
}

const ADHESION = `
  select d.id, d.state, d.kind, d.service, d.contact_name as "contactName", d.contact_email as "contactEmail", d.purpose,
         d.reason, to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
         to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt",
         (select p.name from person p where p.account_id = d.decided_by) as "decidedBy", d.version
    from adhesion d`;
