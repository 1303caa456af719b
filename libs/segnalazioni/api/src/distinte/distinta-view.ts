import type { DistintaLine } from '@respi/segnalazioni/contract';
import { type Distinta, struck } from '@respi/segnalazioni/domain';
import type { NetworkCipher } from '@respi/shared/api-platform';
import { sheetContext } from '../persistence/sealed-fields';
import { askedOfOffice } from '../reading/asked-of-office';
import type { LineRow } from './distinta-rows';

/** A line on screen. `position` counts the lines in the reader's sight, so that no gap tells of another. */
export function lineView(
  cipher: NetworkCipher,
  sheet: Pick<Distinta, 'sealed'>,
  searchableBy: readonly string[] | null,
  row: LineRow,
  position: number,
): DistintaLine {
  return {
    id: row.id,
    position,
    shortCode: row.short_code,
    referralId: row.referral_id,
    referralStatus: row.referral_status,
    case: {
      id: row.case_id,
      number: row.number,
      urgency: row.urgency,
      version: row.case_version,
      kind: row.kind,
      state: row.state,
    },
    ...askedOfOffice(cipher, row.case_id, row, searchableBy),
    removedAt: row.removed_at?.toISOString() ?? null,
    removedReason:
      row.removed_reason === null ? null : cipher.unveil(row.removed_reason, sheetContext(row.distinta_id)),
    struck: struck({ caseState: row.state, caseSealed: row.case_sealed, referralStatus: row.referral_status }, sheet),
  };
}
