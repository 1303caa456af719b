import type { Unit, UnitChange, UnitInput } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId, newId } from '@respi/shared/kernel';
import { UNIT_COLUMNS } from '../../persistence/unit-columns';

export function unitsByName(tx: Tx): Promise<Unit[]> {
  return tx.query(`select ${UNIT_COLUMNS} from unit order by kind, name collate "it-IT-x-icu", code`);
}

/** @throws Problem not_found */
export async function unitById(tx: Tx, id: string, lock = ''): Promise<Unit> {
  const unit = isId(id)
    ? await tx.one<Unit>(`select ${UNIT_COLUMNS} from unit where id = $1 ${lock}`, [id])
    : undefined;
  if (!unit) throw new Problem('not_found');
  return unit;
}

/** Null when the network has a unit of that code already. */
export async function insertUnit(tx: Tx, input: UnitInput): Promise<Unit | null> {
  const unit: Unit = {
    id: newId(),
    code: input.code,
    name: input.name,
    kind: input.kind,
    comune: input.comune ?? null,
    basin: input.basin ?? null,
    email: input.email ?? null,
    phone: input.phone ?? null,
    openingHours: input.openingHours ?? null,
    validationPolicy: input.kind === 'ufficio' ? (input.validationPolicy ?? 'none') : null,
    searchableBy: input.searchableBy ?? null,
    active: true,
    version: 1,
  };
  const made = await tx.one(
    `insert into unit (id, network_id, code, name, kind, comune, basin, email, phone, opening_hours, validation_policy, searchable_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (network_id, code) do nothing returning id`,
    [
      unit.id,
      tx.networkId,
      unit.code,
      unit.name,
      unit.kind,
      unit.comune,
      unit.basin,
      unit.email,
      unit.phone,
      unit.openingHours,
      unit.validationPolicy,
      unit.searchableBy,
    ],
  );
  return made ? unit : null;
}

/** Fields that are left out stay as they are; null empties. */
export async function updateUnit(tx: Tx, unit: Unit, change: UnitChange): Promise<Unit> {
  const given: UnitChange = Object.fromEntries(
    Object.entries<unknown>(change).filter(([, value]) => value !== undefined),
  );
  const wished = { ...unit, ...given };
  const changed: Unit = {
    ...wished,
    validationPolicy: wished.kind === 'ufficio' ? (wished.validationPolicy ?? 'none') : null,
    version: unit.version + 1,
  };
  await tx.query(
    `update unit set name = $2, comune = $3, basin = $4, email = $5, phone = $6, opening_hours = $7, validation_policy = $8,
            searchable_by = $9, active = $10, version = $11 where id = $1`,
    [
      unit.id,
      changed.name,
      changed.comune,
      changed.basin,
      changed.email,
      changed.phone,
      changed.openingHours,
      changed.validationPolicy,
      changed.searchableBy,
      changed.active,
      changed.version,
    ],
  );
  return changed;
}
