import type { Me } from '@respi/identity/contract';
import { type Tx, seatOf } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';

/** What a session says of itself. */
export interface SessionFacts {
  readonly secondFactor: boolean;
  readonly sharedComputer: boolean;
  readonly byProvider: boolean;
}

/**
 * A person in the network that the transaction has entered.
 * @param session what it proved, and where it was opened
 * @throws Problem session_ended when they work there no more
 */
export async function describeMe(
  tx: Tx,
  accountId: string,
  { secondFactor, sharedComputer, byProvider }: SessionFacts,
): Promise<Omit<Me, 'deviceKey'>> {
  const me = await tx.one<Omit<Me, 'deviceKey' | 'seat' | keyof Omit<SessionFacts, 'secondFactor'>>>(ME, [
    accountId,
    secondFactor,
  ]);
  if (!me || me.memberships.length === 0) throw new Problem('session_ended');
  return { ...me, seat: seatOf(accountId, tx.networkId), sharedComputer, byProvider };
}

const ME = `
  select a.id, p.name, a.email::text as email, jsonb_build_object('slug', n.slug, 'name', n.name) as network,
         (select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'unit', jsonb_build_object('code', u.code, 'name', u.name, 'kind', u.kind))
                           order by m.role, u.code), '[]')
            from membership m join unit u on u.id = m.unit_id and u.active
           where m.account_id = a.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())) as memberships,
         (select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name)), '[]') from respi.networks_of_account(a.id) w) as networks,
         not $2::boolean and respi.second_factor_wanted(n.settings, n.demo, array(
           select m.role from membership m join unit u on u.id = m.unit_id and u.active
            where m.account_id = a.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))) as "mustEnrol"
    from account a
    join person p on p.account_id = a.id and p.active and p.accepted_at is not null
    join network n on n.id = p.network_id
   where a.id = $1 and a.active`;
