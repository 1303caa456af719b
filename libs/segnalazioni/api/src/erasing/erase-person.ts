import { Injectable } from '@nestjs/common';
import { Database } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { loadForChange } from '../persistence/case-store';
import { EraseCase } from './erase-case';

/** What is left of an erased case. */
export interface Tombstone {
  readonly id: string;
  readonly number: string;
}

/** For administrators of the installation: no route leads here. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly database: Database,
    private readonly erasing: EraseCase,
  ) {}

  /**
   * @param number of the case, as `CN-2026-000123`
   * @throws Problem not_found, not_possible_now
   */
  async erase(networkId: string, number: string): Promise<Tombstone> {
    return this.database.asSystem(networkId, async (tx) => {
      const row = await tx.one<{ id: string }>('select id from segnalazione where network_id = $1 and number = $2', [
        networkId,
        number,
      ]);
      if (!row) throw new Problem('not_found');
      await this.erasing.inTransaction(tx, await loadForChange(tx, row.id), { because: 'command', orderedBy: null });
      return { id: row.id, number };
    });
  }
}
