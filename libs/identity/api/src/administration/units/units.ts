import type { Unit, UnitChange, UnitHoursInput, UnitHoursList, UnitInput } from '@respi/identity/contract';
import { Database, type IdempotencyClaim, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';
import { refuse } from '../refusals';
import { AddUnit, officesOnly } from './add-unit';
import { mustNameNobody } from './public-texts';
import { hoursOf, putHours } from './unit-hours-rows';
import { unitById, unitsByName, updateUnit } from './unit-rows';

@Injectable()
export class Units {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
    private readonly adding: AddUnit,
  ) {}

  list(who: Principal): Promise<Unit[]> {
    return this.database.run(who, unitsByName);
  }

  /** @throws Problem already_exists, invalid_input */
  async add(who: Principal, claim: IdempotencyClaim | null, input: UnitInput): Promise<Unit> {
    const { id } = await this.database.command(who, claim, (tx) => this.adding.in(tx, input));
    this.directory.forget(who.networkId);
    return this.database.run(who, (tx) => unitById(tx, id));
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  async change(who: Principal, id: string, version: number, change: UnitChange): Promise<Unit> {
    const changed = await this.database.run(who, async (tx) => {
      const unit = await unitById(tx, id, 'for update');
      await this.log.mustBeLatest(tx, id, version, unit.version);
      await this.changeIn(tx, unit, change);
      return unitById(tx, id);
    });
    this.directory.forget(who.networkId);
    return changed;
  }

  /** Within a transaction of the caller's, who holds the lock. @returns whether anything is different now */
  async changeIn(tx: Tx, unit: Unit, { namesNobody, ...change }: UnitChange): Promise<boolean> {
    officesOnly(unit.kind, change);
    mustNameNobody({ ...change, namesNobody }, unit);
    if (change.active === false && unit.active) await this.mustBeEmpty(tx, unit.id);
    const after = await updateUnit(tx, unit, change);
    const fields = (Object.keys(after) as (keyof Unit)[]).filter(
      (field) => field !== 'version' && String(after[field]) !== String(unit[field]),
    );
    if (fields.length > 0)
      await this.log.record(tx, 'unit', unit.id, { type: 'unit_changed', data: { fields, active: after.active } });
    return fields.length > 0;
  }

  /** @throws Problem not_found */
  async hours(who: Principal, id: string): Promise<UnitHoursList> {
    return this.database.run(who, async (tx) => ({
      version: (await unitById(tx, id)).version,
      items: await hoursOf(tx, id),
    }));
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  async decideHours(who: Principal, id: string, version: number, input: UnitHoursInput): Promise<UnitHoursList> {
    const list = await this.database.run(who, async (tx) => {
      const unit = await unitById(tx, id, 'for update');
      await this.log.mustBeLatest(tx, id, version, unit.version);
      const { desk, from, to = null } = input;
      await putHours(tx, id, input);
      await tx.query('update unit set version = version + 1 where id = $1', [id]);
      await this.log.record(tx, 'unit', id, { type: 'unit_hours_decided', data: { desk, from, to } });
      return { version: unit.version + 1, items: await hoursOf(tx, id) };
    });
    this.directory.forget(who.networkId);
    return list;
  }

  /** Closing a unit would silently take the rights of whoever works there. */
  private async mustBeEmpty(tx: Tx, unitId: string): Promise<void> {
    const member = await tx.one(
      `select 1 from membership where unit_id = $1 and (valid_to is null or valid_to > now()) and valid_to is distinct from valid_from limit 1`,
      [unitId],
    );
    if (member) throw refuse('active', 'unit_has_people');
  }
}
