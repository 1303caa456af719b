import { CHANNELS, type Channel, type Unit, type UnitChange, type UnitInput } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId, newId, romeDay } from '@respi/shared/kernel';
import { UNIT_COLUMNS } from '../../persistence/unit-columns';
import { refuse } from '../refusals';

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

/** The body behind a code, by its id. @throws Problem invalid_input for one that is not of the network, or no longer */
async function bodyOf(tx: Tx, field: 'organisation' | 'manager', code: string | null): Promise<string | null> {
  if (code === null) return null;
  const body = await tx.one<{ id: string; fits: boolean }>(
    `select id, ${field === 'manager' ? 'manager' : 'owner'} as fits from organisation
      where code = $1 and (ended_on is null or ended_on > $2::date) for key share`,
    [code, romeDay(tx.now)],
  );
  if (!body) throw refuse(field, 'unknown_organisation');
  if (!body.fits) throw refuse(field, field === 'manager' ? 'no_manager' : 'no_owner');
  return body.id;
}

/** Null when the network has a unit of that code already. @throws Problem invalid_input */
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
    address: input.address ?? null,
    channels: inOrder(input.channels ?? []),
    organisation: input.organisation ?? null,
    manager: input.manager ?? null,
    validationPolicy: input.kind === 'ufficio' ? (input.validationPolicy ?? 'none') : null,
    searchableBy: input.searchableBy ?? null,
    active: true,
    version: 1,
  };
  const made = await tx.one(
    `insert into unit (id, network_id, code, name, kind, comune, basin, email, phone, opening_hours, validation_policy, searchable_by,
       address, channels, organisation_id, manager_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (network_id, code) do nothing returning id`,
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
      unit.address,
      unit.channels,
      await bodyOf(tx, 'organisation', unit.organisation),
      await bodyOf(tx, 'manager', unit.manager),
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
    channels: inOrder(wished.channels),
    version: unit.version + 1,
  };
  // One that was named before its body ended may stay: only what is named now has to be there.
  const named = async (field: 'organisation' | 'manager'): Promise<string | null> =>
    changed[field] === unit[field] ? null : bodyOf(tx, field, changed[field]);
  await tx.query(
    `update unit set name = $2, comune = $3, basin = $4, email = $5, phone = $6, opening_hours = $7, validation_policy = $8,
            searchable_by = $9, active = $10, version = $11, address = $12, channels = $13,
            organisation_id = case when $14 then $15::uuid else organisation_id end,
            manager_id = case when $16 then $17::uuid else manager_id end where id = $1`,
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
      changed.address,
      changed.channels,
      changed.organisation !== unit.organisation,
      await named('organisation'),
      changed.manager !== unit.manager,
      await named('manager'),
    ],
  );
  return changed;
}

function inOrder(channels: readonly Channel[]): Channel[] {
  return CHANNELS.filter((channel) => channels.includes(channel));
}
