import type { UnitHours, UnitHoursInput } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { refuse } from '../refusals';

/** Every row, by desk and day. */
export function hoursOf(tx: Tx, unitId: string): Promise<UnitHours[]> {
  return tx.query(
    `select id, desk, from_day::text as "from", to_day::text as "to", week from unit_hours
      where unit_id = $1 order by desk desc, from_day`,
    [unitId],
  );
}

/**
 * Dated as code lists are: a start that is known corrects that row, a new one ends the row before it. The caller holds
 * the lock on the unit. @throws Problem invalid_input when the days run into a row that begins later
 */
export async function putHours(tx: Tx, unitId: string, { desk, from, to, week }: UnitHoursInput): Promise<void> {
  const later = await tx.one(
    `select 1 from unit_hours where unit_id = $1 and desk = $2 and from_day > $3::date
       and ($4::date is null or from_day <= $4::date) limit 1`,
    [unitId, desk, from, to ?? null],
  );
  if (later) throw refuse('to', 'hours_overlap');
  await tx.query(
    `update unit_hours set to_day = $3::date - 1
      where unit_id = $1 and desk = $2 and from_day < $3::date and (to_day is null or to_day >= $3::date)`,
    [unitId, desk, from],
  );
  await tx.query(
    `insert into unit_hours (id, network_id, unit_id, desk, from_day, to_day, week) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (unit_id, desk, from_day) do update set to_day = excluded.to_day, week = excluded.week`,
    [newId(), tx.networkId, unitId, desk, from, to ?? null, week],
  );
}
