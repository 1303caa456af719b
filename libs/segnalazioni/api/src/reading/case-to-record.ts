import type { Actor } from '@respi/identity/contract';
import type { ListedCase } from '@respi/segnalazioni/contract';
import { mayAnswerReferral, relationsTo } from '@respi/segnalazioni/domain';
import type { NetworkCipher } from '@respi/shared/api-platform';
import { type DueOfReferral, knownTo, summaryOf } from '../persistence/case-list';
import type { CaseToRecordRow } from '../persistence/case-to-record';
import { referralOf } from '../persistence/rows';
import { askedOfOffice } from './asked-of-office';
import { type ViewNames, excerptOf } from './case-view';

/** A row of the queue of answers to record, with the referrals that this actor may answer. */
export function caseToRecord(
  actor: Actor,
  row: CaseToRecordRow,
  names: ViewNames,
  dueOf: DueOfReferral,
  cipher: NetworkCipher,
): ListedCase {
  const relations = relationsTo(actor, {
    sportelloId: row.sportello_id,
    sealed: row.sealed,
    filedBy: row.filed_by,
    handlers: row.handlers,
    referrals: row.referrals.map(referralOf),
  });
  return {
    ...summaryOf({ ...row, question: excerptOf(row.question) }, names, knownTo(actor, row)),
    toRecord: row.referrals
      .filter((referral) => mayAnswerReferral(actor, relations, referralOf(referral)))
      .map(({ id, office_id, line_id, short_code }) => ({
        id,
        office: names.codeOf(office_id),
        line: line_id === null || short_code === null ? null : { id: line_id, shortCode: short_code },
        ...dueOf(row, id),
        ...askedOfOffice(cipher, row.id, row, names.searchableBy(office_id)),
      })),
  };
}
