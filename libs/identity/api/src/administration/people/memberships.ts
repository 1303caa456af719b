import { type MembershipInput, type Role, type UnitKind } from '@respi/identity/contract';
import { roleFitsUnit } from '@respi/identity/domain';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, newId, romeDay } from '@respi/shared/kernel';
import { fieldRefusal, refuse } from '../refusals';

/** A role at a unit, from the first to the last of its days. */
export interface HeldAt {
  readonly role: Role;
  readonly unitId: string;
  /** null: from now on. */
  readonly from: string | null;
  /** null: without an end. Undefined: as it was. */
  readonly to: string | null | undefined;
}

/** What the wishes ask for. @throws Problem invalid_input with one entry for each wish that cannot be */
export async function membershipsFrom(tx: Tx, wishes: readonly MembershipInput[]): Promise<HeldAt[]> {
  const units = await tx.query<{ id: string; code: string; kind: UnitKind }>(
    'select id, code, kind from unit where active and code = any ($1)',
    [wishes.map(({ unit }) => unit)],
  );
  const today = romeDay(tx.now);
  const refused: FieldProblem[] = [];
  const held: HeldAt[] = [];
  wishes.forEach(({ role, unit: code, from, to }, index) => {
    const unit = units.find((candidate) => candidate.code === code);
    const wish = { role, unitId: unit?.id ?? '', from: from && from > today ? from : null, to };
    if (!unit) refused.push(fieldRefusal(`memberships.${index}.unit`, 'unknown_unit'));
    else if (!roleFitsUnit(role, unit.kind))
      refused.push(fieldRefusal(`memberships.${index}.role`, 'role_not_at_unit'));
    else if (to && to < today) refused.push({ path: `memberships.${index}.to`, code: 'date_in_past' });
    else if (held.some((other) => isSame(other, wish) && other.to === wish.to)) return;
    else if (held.some((other) => overlap(other, wish)))
      refused.push(fieldRefusal(`memberships.${index}.from`, 'membership_twice'));
    else held.push(wish);
  });
  if (refused.length > 0) throw new Problem('invalid_input', { fields: refused });
  return held;
}

function isSame(one: HeldAt, other: HeldAt): boolean {
  return one.role === other.role && one.unitId === other.unitId && one.from === other.from;
}

/** The same role at the same unit twice on one day. */
function overlap(one: HeldAt, other: HeldAt): boolean {
  if (one.role !== other.role || one.unitId !== other.unitId) return false;
  return (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999');
}

// Validity is in the database's time, for it is the database that asks, at every request, whether a membership holds.
// Days are those of Rome: the last one ends at its midnight.

export async function addMemberships(tx: Tx, accountId: string, added: readonly HeldAt[]): Promise<void> {
  await tx.query(
    `insert into membership (id, network_id, account_id, unit_id, role, valid_from, valid_to)
     select id, $2, $3, unit_id, role, coalesce(from_day::timestamp at time zone 'Europe/Rome', now()),
            (to_day + 1)::timestamp at time zone 'Europe/Rome'
       from unnest($1::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[]) as wanted (id, unit_id, role, from_day, to_day)`,
    [
      added.map(() => newId()),
      tx.networkId,
      accountId,
      added.map(({ unitId }) => unitId),
      added.map(({ role }) => role),
      added.map(({ from }) => from),
      added.map(({ to }) => to ?? null),
    ],
  );
}

interface Current extends HeldAt {
  readonly id: string;
  readonly to: string | null;
}

export interface MembershipChanges {
  readonly added: readonly HeldAt[];
  readonly closed: readonly HeldAt[];
  /** Their last day is another one. */
  readonly dated: readonly HeldAt[];
}

/**
 * Closes what is no longer wanted, adds what is new, and sets the last days: who worked where, and until when, stays on
 * record. One that was still to begin never does.
 */
export async function replaceMemberships(
  tx: Tx,
  accountId: string,
  wanted: readonly HeldAt[],
): Promise<MembershipChanges> {
  const current = await tx.query<Current>(CURRENT, [accountId]);
  const closed = current.filter((held) => !wanted.some((wish) => isSame(wish, held)));
  const added = wanted.filter((wish) => !current.some((held) => isSame(wish, held)));
  const dated = current.flatMap((held) => {
    const to = wanted.find((wish) => isSame(wish, held))?.to;
    return to === undefined || to === held.to ? [] : [{ ...held, to }];
  });
  await tx.query('update membership set valid_to = greatest(valid_from, now()) where id = any ($1)', [
    closed.map(({ id }) => id),
  ]);
  await tx.query(
    `update membership m set valid_to = (w.to_day + 1)::timestamp at time zone 'Europe/Rome'
       from unnest($1::uuid[], $2::date[]) as w (id, to_day) where m.id = w.id`,
    [dated.map(({ id }) => id), dated.map(({ to }) => to)],
  );
  await addMemberships(tx, accountId, added);
  return { added: added.map(toldOf), closed: closed.map(toldOf), dated: dated.map(toldOf) };
}

/** Without the row's id: what the event says. */
function toldOf({ role, unitId, from, to }: HeldAt): HeldAt {
  return { role, unitId, from, to: to ?? null };
}

const CURRENT = `
  select id, role, unit_id as "unitId",
         case when valid_from > now() then ((valid_from at time zone 'Europe/Rome')::date)::text end as "from",
         ((valid_to at time zone 'Europe/Rome')::date - 1)::text as "to"
    from membership where account_id = $1 and (valid_to is null or valid_to > now()) and valid_to is distinct from valid_from
     for update`;

/** A network never loses its last administrator: one whose days are counted, or who is still to begin, does not count. Call it after the change; the network's row is locked against a race. */
export async function keepAnAdministrator(tx: Tx, path: string): Promise<void> {
  await tx.query('select 1 from network where id = $1 for no key update', [tx.networkId]);
  const left = await tx.one(
    `select 1 from membership m join person p on p.account_id = m.account_id and p.active
      where m.role = 'network_admin' and m.valid_from <= now() and m.valid_to is null limit 1`,
  );
  if (!left) throw refuse(path, 'last_admin');
}
