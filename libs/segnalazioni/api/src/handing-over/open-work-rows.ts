import type { CaseState, Leavers } from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';

/** Most that is shown, or handed over, at once. */
export const WORK_AT_ONCE = 200;

const { from, alsoIn = [] } = CASE_LIFECYCLE.transitions.hand_over;
/** States in which a case in charge can be handed over. */
const STATES: readonly CaseState[] = [...from, ...alsoIn];

export interface CaseInHand {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState;
  readonly sealed: boolean;
}

// The wall of the sealed cases stands in these statements too: whoever is not their party neither reads nor counts them.

export async function countCasesOf(tx: Tx, accountId: string): Promise<number> {
  const row = await tx.one<{ count: number }>(
    'select count(*)::int as count from segnalazione where in_charge_of = $1 and state = any ($2)',
    [accountId, STATES],
  );
  return row?.count ?? 0;
}

export function casesOf(tx: Tx, accountId: string): Promise<CaseInHand[]> {
  return tx.query(
    `select id, number, state, sealed from segnalazione where in_charge_of = $1 and state = any ($2)
      order by number limit ${WORK_AT_ONCE}`,
    [accountId, STATES],
  );
}

export function distinteOf(tx: Tx, accountId: string): Promise<{ id: string; number: string }[]> {
  return tx.query(
    `select id, number from distinta where created_by = $1 and state in ('prepared', 'handed_over', 'returned')
      order by number limit ${WORK_AT_ONCE}`,
    [accountId],
  );
}

/** By name: who holds no role of the coordination today, and has cases in charge. */
export function leaversOf(tx: Tx): Promise<Leavers> {
  return tx.query(
    `select p.account_id as id, p.name, count(*)::int as cases, (count(*) filter (where s.sealed))::int as sealed
       from segnalazione s join person p on p.account_id = s.in_charge_of
      where s.state = any ($1) and not (p.active and exists (
              select 1 from membership m where m.account_id = p.account_id and m.role in ('coordinator', 'interface_operator')
                 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())))
      group by p.account_id, p.name order by p.name collate "it-IT-x-icu", p.account_id limit ${WORK_AT_ONCE}`,
    [STATES],
  );
}
