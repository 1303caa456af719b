import { type MembershipInput, type Role, type UnitKind } from '@respi/identity/contract';
import { roleFitsUnit } from '@respi/identity/domain';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, newId } from '@respi/shared/kernel';
import type { z } from 'zod';
import { fieldRefusal, refuse } from '../refusals';

export interface HeldAt {
  readonly role: Role;
  readonly unitId: string;
}

type Wish = z.infer<typeof MembershipInput>;

/** The units that the wishes name. @throws Problem invalid_input with one entry for each wish that cannot be */
export async function membershipsFrom(tx: Tx, wishes: readonly Wish[]): Promise<HeldAt[]> {
  const units = await tx.query<{ id: string; code: string; kind: UnitKind }>(
    'select id, code, kind from unit where active and code = any ($1)',
    [wishes.map(({ unit }) => unit)],
  );
  const refused: FieldProblem[] = [];
  const held = new Map<string, HeldAt>();
  wishes.forEach(({ role, unit: code }, index) => {
    const unit = units.find((candidate) => candidate.code === code);
    if (!unit) refused.push(fieldRefusal(`memberships.${index}.unit`, 'unknown_unit'));
    else if (!roleFitsUnit(role, unit.kind))
      refused.push(fieldRefusal(`memberships.${index}.role`, 'role_not_at_unit'));
    else held.set(`${role} ${unit.id}`, { role, unitId: unit.id });
  });
  if (refused.length > 0) throw new Problem('invalid_input', { fields: refused });
  return [...held.values()];
}

// Validity is in the database's time, for it is the database that asks, at every request, whether a membership holds.

export async function addMemberships(tx: Tx, accountId: string, added: readonly HeldAt[]): Promise<void> {
  await tx.query(
    `insert into membership (id, network_id, account_id, unit_id, role)
     select id, $2, $3, unit_id, role from unnest($1::uuid[], $4::uuid[], $5::text[]) as wanted (id, unit_id, role)`,
    [
      added.map(() => newId()),
      tx.networkId,
      accountId,
      added.map(({ unitId }) => unitId),
      added.map(({ role }) => role),
    ],
  );
}

/** Closes what is no longer wanted and adds what is new: who worked where, and until when, stays on record. */
export async function replaceMemberships(tx: Tx, accountId: string, wanted: readonly HeldAt[]) {
  const current = await tx.query<HeldAt & { id: string }>(
    `select id, role, unit_id as "unitId" from membership where account_id = $1 and valid_to is null for update`,
    [accountId],
  );
  const same = (a: HeldAt) => (b: HeldAt) => a.role === b.role && a.unitId === b.unitId;
  const closed = current.filter((held) => !wanted.some(same(held)));
  const added = wanted.filter((wish) => !current.some(same(wish)));
  await tx.query('update membership set valid_to = now() where id = any ($1)', [closed.map(({ id }) => id)]);
  await addMemberships(tx, accountId, added);
  return { added, closed: closed.map(({ role, unitId }): HeldAt => ({ role, unitId })) };
}

/** A network never loses its last administrator. Call it after the change; the network's row is locked against a race. */
export async function keepAnAdministrator(tx: Tx, path: string): Promise<void> {
  await tx.query('select 1 from network where id = $1 for no key update', [tx.networkId]);
  const left = await tx.one(
    `select 1 from membership m join person p on p.account_id = m.account_id and p.active
      where m.role = 'network_admin' and m.valid_to is null limit 1`,
  );
  if (!left) throw refuse(path, 'last_admin');
}
