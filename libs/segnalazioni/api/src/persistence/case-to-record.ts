import { ASKED_OF_OFFICE, type AskedRow } from './asked-of-office';
import type { ListRow } from './case-list';
import type { ReferralRow } from './rows';

/** A row of the queue of answers to record: the case with its open referrals, and what the policy needs to know of it. */
export interface CaseToRecordRow extends ListRow, AskedRow {
  readonly kind: ListRow['kind'];
  readonly question: string | null;
  readonly handlers: string[];
  readonly referrals: readonly (ReferralRow & {
    readonly line_id: string | null;
    readonly short_code: string | null;
  })[];
}

/** What such a row has more than others, of the case `page.id`. A line that was taken out or lost leads nowhere. */
export const OPEN_REFERRALS = `
  select ${ASKED_OF_OFFICE},
         (select coalesce(json_agg(h.account_id), '[]') from case_handler h where h.case_id = s.id) as handlers,
         (select coalesce(json_agg(w order by w.at, w.id), '[]')
            from (select r.*, l.id as line_id, l.short_code
                    from referral r
                    left join distinta_line l on l.referral_id = r.id and l.removed_at is null and l.revoked_at is null
                   where r.case_id = s.id and r.status = 'open') w) as referrals
    from segnalazione s where s.id = page.id`;
