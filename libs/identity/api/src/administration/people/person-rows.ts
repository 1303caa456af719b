import type { Person } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';

export interface PersonRow {
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  readonly active: boolean;
  readonly accepted: boolean;
  readonly version: number;
}

/** The person for the length of the transaction: two changes of one person come one after the other. @throws Problem not_found */
export async function lockPerson(tx: Tx, accountId: string): Promise<PersonRow> {
  const row = isId(accountId) ? await tx.one<PersonRow>(LOCK, [accountId]) : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

/** @throws Problem not_found */
export async function personById(tx: Tx, accountId: string): Promise<Person> {
  const row = isId(accountId) ? await tx.one<Person>(`${PERSON} where p.account_id = $1`, [accountId]) : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

/** `after`: name and account id of the last one of the page before. */
export async function peopleByName(tx: Tx, limit: number, after: readonly [string, string] | null): Promise<Person[]> {
  const place = after
    ? `where (p.name collate "it-IT-x-icu", p.id) > ($2::text collate "it-IT-x-icu", (select id from person where account_id = $3))`
    : '';
  return tx.query(`${PERSON} ${place} order by p.name collate "it-IT-x-icu", p.id limit $1`, [limit, ...(after ?? [])]);
}

/** @returns whether the name is another now */
export async function renamePerson(tx: Tx, person: PersonRow, name: string): Promise<boolean> {
  if (name === person.name) return false;
  await tx.query('update person set name = $2 where id = $1', [person.personId, name]);
  return true;
}

const LOCK = `
  select id as "personId", account_id as "accountId", name, active, accepted_at is not null as accepted, version
    from person where account_id = $1 for update`;

const PERSON = `
  select p.account_id as id, p.name, a.email::text as email, p.active, p.active and p.accepted_at is null as "invitationPending",
         respi.has_second_factor(p.account_id) as "secondFactor",
         to_char(p.last_login_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastLoginAt",
         (select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'unit', jsonb_build_object('code', u.code, 'name', u.name),
                                      'from', (m.valid_from at time zone 'Europe/Rome')::date,
                                      'to', (m.valid_to at time zone 'Europe/Rome')::date - case when m.valid_to is null then null
                                        when (m.valid_to at time zone 'Europe/Rome')::time = '00:00' then 1 else 0 end,
                                      'begun', m.valid_from <= now())
                                    order by m.role, u.code, m.valid_from), '[]')
            from membership m join unit u on u.id = m.unit_id
           where m.account_id = p.account_id and (m.valid_to is null or m.valid_to > now())
             and m.valid_to is distinct from m.valid_from) as memberships,
         p.version
    from person p join account a on a.id = p.account_id`;
