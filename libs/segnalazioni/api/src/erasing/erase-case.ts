import { Injectable } from '@nestjs/common';
import { type ErasureOrder, decideErasure } from '@respi/segnalazioni/domain';
import { Database, type Tx } from '@respi/shared/api-platform';
import { ActOnCase } from '../acting/act-on-case';
import { foldFact } from '../figures/fold-fact';
import type { LoadedCase } from '../persistence/case-store';

/**
 * Erases whoever a case is about: identity, practice numbers, every text, and whatever it was found by. The row keeps
 * codes and times; the events, which never held a text, stay as they are and their chain still verifies; what figures count
 * of it goes on being counted without it.
 */
@Injectable()
export class EraseCase {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnCase,
  ) {}

  /**
   * In a transaction of the product itself: sealed sheets hold words about it too.
   * @param loaded locked
   * @throws Problem not_possible_now
   */
  async inTransaction(tx: Tx, loaded: LoadedCase, order: ErasureOrder): Promise<void> {
    const { id } = loaded.case;
    await this.acting.write(tx, loaded, decideErasure(loaded.case, order));
    for (const statement of WIPE) await tx.query(statement, [id]);
    await tx.query('update segnalazione set erased_at = $2 where id = $1', [id, tx.now]);
    await tx.query('update case_text set erased_at = $2 where case_id = $1', [id, tx.now]);
    await foldFact(tx, id);
    await this.database.writeDown(tx, undefined, {
      act: 'case_erased',
      subject: { kind: 'case', id },
      basis: order.because,
    });
  }
}

/**
 * Comune, nationality, permit and the dated facts go too: together they tell a person in a small place. What was said of a lost
 * sheet may name whoever stands on it, so it goes with the first of them. The id that an import brought stays: without it the
 * next import of the same archive would bring the person back.
 */
const WIPE = [
  `update segnalazione set person = null, comune = null, nationality = null, permit = null, permit_phase = null, facts = '{}',
          urgency_reasons = '[]', urgency_reproposed = null, review_on = null, seal_reason = null, unread = false, corrected = false,
          notice_language = null
    where id = $1`,
  'delete from case_identifier where case_id = $1',
  'delete from case_name_key where case_id = $1',
  `update case_search set tsv = '' where case_id = $1`,
  'update case_text set body = null, details = null, tsv = null where case_id = $1',
  'update referral set note = null where case_id = $1',
  'update reply set withdrawn_reason = null, office_person = null where case_id = $1',
  'update reply_version set reason = null where reply_id in (select id from reply where case_id = $1)',
  `update distinta_line set removed_reason = null
    where referral_id in (select id from referral where case_id = $1)`,
  `update distinta set lost_reason = null
    where lost_reason is not null and id in (
      select l.distinta_id from distinta_line l join referral r on r.id = l.referral_id where r.case_id = $1)`,
  'delete from retention_case where case_id = $1',
  'delete from case_pair where one_case = $1 or other_case = $1',
] as const;
