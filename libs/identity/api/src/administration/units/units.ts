import type { Unit, UnitChange, UnitInput, UnitKind } from '@respi/identity/contract';
import { Database, type IdempotencyClaim, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';
import { refuse } from '../refusals';
import { insertUnit, unitById, unitsByName, updateUnit } from './unit-rows';

@Injectable()
export class Units {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  list(who: Principal): Promise<Unit[]> {
    return this.database.run(who, unitsByName);
  }

  /** @throws Problem already_exists, invalid_input */
  async add(who: Principal, claim: IdempotencyClaim | null, input: UnitInput): Promise<Unit> {
    officesOnly(input.kind, input);
    const { id } = await this.database.command(who, claim, async (tx) => {
      const unit = await insertUnit(tx, input);
      if (!unit) throw new Problem('already_exists');
      await this.log.record(tx, 'unit', unit.id, { type: 'unit_added', data: { code: unit.code, kind: unit.kind } });
      return unit;
    });
    this.directory.forget(who.networkId);
    return this.database.run(who, (tx) => unitById(tx, id));
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  async change(who: Principal, id: string, version: number, change: UnitChange): Promise<Unit> {
    const changed = await this.database.run(who, async (tx) => {
      const unit = await unitById(tx, id, 'for update');
      await this.log.mustBeLatest(tx, id, version, unit.version);
      officesOnly(unit.kind, change);
      if (change.active === false && unit.active) await this.mustBeEmpty(tx, id);
      const after = await updateUnit(tx, unit, change);
      const fields = (Object.keys(after) as (keyof Unit)[]).filter(
        (field) => field !== 'version' && String(after[field]) !== String(unit[field]),
      );
      if (fields.length > 0)
        await this.log.record(tx, 'unit', id, { type: 'unit_changed', data: { fields, active: after.active } });
      return after;
    });
    this.directory.forget(who.networkId);
    return changed;
  }

  /** Closing a unit would silently take the rights of whoever works there. */
  private async mustBeEmpty(tx: Tx, unitId: string): Promise<void> {
    const member = await tx.one('select 1 from membership where unit_id = $1 and valid_to is null limit 1', [unitId]);
    if (member) throw refuse('active', 'unit_has_people');
  }
}

function officesOnly(kind: UnitKind, given: Pick<UnitChange, 'validationPolicy' | 'searchableBy'>): void {
  if (kind === 'ufficio') return;
  if (given.validationPolicy) throw refuse('validationPolicy', 'offices_only');
  if (given.searchableBy) throw refuse('searchableBy', 'offices_only');
}
