import type { Unit, UnitChange, UnitInput, UnitKind } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';
import { isCodeTaken } from '../code-taken';
import { fieldRefusal, refuse } from '../refusals';
import { mustNameNobody } from './public-texts';
import { insertUnit } from './unit-rows';

@Injectable()
export class AddUnit {
  constructor(private readonly log: ChangeLog) {}

  /** Within a transaction of the caller's. @throws Problem already_exists, invalid_input */
  async in(tx: Tx, input: UnitInput): Promise<Unit> {
    officesOnly(input.kind, input);
    mustNameNobody(input);
    const unit = (await isCodeTaken(tx, 'unit', input.code)) ? null : await insertUnit(tx, input);
    if (!unit) throw new Problem('already_exists', { fields: [fieldRefusal('code', 'code_taken')] });
    await this.log.record(tx, 'unit', unit.id, { type: 'unit_added', data: { code: unit.code, kind: unit.kind } });
    return unit;
  }
}

/** @throws Problem invalid_input */
export function officesOnly(kind: UnitKind, given: Pick<UnitChange, 'validationPolicy' | 'searchableBy'>): void {
  if (kind === 'ufficio') return;
  if (given.validationPolicy) throw refuse('validationPolicy', 'offices_only');
  if (given.searchableBy) throw refuse('searchableBy', 'offices_only');
}
