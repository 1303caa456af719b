import { Injectable } from '@nestjs/common';
import { decideErasure } from '@respi/segnalazioni/domain';
import { Database, type Tx } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { ActOnCase } from '../acting/act-on-case';
import { loadForChange } from '../persistence/case-store';

/** What is left of an erased case. */
export interface Tombstone {
  readonly id: string;
  readonly number: string;
}

/**
 * Erases whoever a case is about: identity, practice numbers, every text, and whatever it was found by. The row keeps
 * codes and times; the events, which never held a text, stay as they are and their chain still verifies.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnCase,
  ) {}

  /**
   * For administrators of the installation: no route leads here.
   * @param number of the case, as `CN-2026-000123`
   * @throws Problem not_found, not_possible_now
   */
  async erase(networkId: string, number: string, orderedBy: string | null = null): Promise<Tombstone> {
    return this.database.asSystem(networkId, async (tx) => {
      const row = await tx.one<{ id: string }>('select id from segnalazione where network_id = $1 and number = $2', [
        networkId,
        number,
      ]);
      if (!row) throw new Problem('not_found');
      const loaded = await loadForChange(tx, row.id);
      await this.acting.write(tx, loaded, decideErasure(loaded.case, orderedBy));
      await wipe(tx, row.id);
      return { id: row.id, number };
    });
  }
}

/** Comune, nationality and the dated facts go too: together they tell a person in a small place. */
async function wipe(tx: Tx, caseId: string): Promise<void> {
  for (const statement of WIPE) await tx.query(statement, [caseId]);
  await tx.query('update segnalazione set erased_at = $2 where id = $1', [caseId, tx.now]);
  await tx.query('update case_text set erased_at = $2 where case_id = $1', [caseId, tx.now]);
}

const WIPE = [
  `update segnalazione set person = null, comune = null, nationality = null, facts = '{}', urgency_reasons = '[]',
          urgency_reproposed = null, review_on = null, seal_reason = null, unread = false, corrected = false where id = $1`,
  'delete from case_identifier where case_id = $1',
  'delete from case_name_key where case_id = $1',
  `update case_search set tsv = '' where case_id = $1`,
  'update case_text set body = null, details = null, tsv = null where case_id = $1',
  'update referral set note = null where case_id = $1',
  'update reply set withdrawn_reason = null, office_person = null where case_id = $1',
  'update reply_version set reason = null where reply_id in (select id from reply where case_id = $1)',
  `update distinta_line set removed_reason = null
    where referral_id in (select id from referral where case_id = $1)`,
] as const;
