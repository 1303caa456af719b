import type { NoticeKind, NotificationPreferences } from '@respi/notifications/contract';
import type { Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import type { ClockTold } from '../cases/event-facts';
import { nextDigest } from '../preferences/next-digest';
import { type MailWay, type PushWay, mailWay, pushWay } from '../preferences/preference-defaults';

export interface NewNotice {
  readonly accountId: string;
  readonly forAccount: string | null;
  readonly kind: NoticeKind;
  readonly mustAct: boolean;
  readonly eventId: string;
  readonly at: Date;
  /** null: which case it is about is not theirs to know. */
  readonly about: { readonly caseId: string; readonly number: string; readonly seq: number } | null;
  readonly urgencyLevel: number | null;
  /** Which term it is about. */
  readonly clock: ClockTold | null;
}

export interface KeptNotice extends NewNotice {
  readonly way: MailWay;
  readonly push: PushWay;
}

/** Puts notices into the inboxes. Answers those that were not there before, with how each comes by mail and to devices. */
export async function keepNotices(
  tx: Tx,
  notices: readonly NewNotice[],
  preferencesOf: (accountId: string) => NotificationPreferences,
): Promise<KeptNotice[]> {
  const kept = notices.map((notice) => ({
    ...notice,
    // The inbox is read by id: what happened later stands above, however late it was told.
    id: newId(notice.at.getTime()),
    preferences: preferencesOf(notice.accountId),
    way: mailWay(notice, preferencesOf(notice.accountId)),
    push: pushWay(notice, preferencesOf(notice.accountId)),
  }));
  const added = await tx.query<{ id: string }>(
    `insert into notice (id, network_id, account_id, for_account, event_id, kind, case_id, case_number, urgency_level, must_act,
                         at, digest_at, clock_act, clock_office)
     select id, $1, account_id, for_account, event_id, kind, case_id, case_number, urgency_level, must_act, at, digest_at,
            clock_act, clock_office
       from jsonb_to_recordset($2::jsonb) as n (id uuid, account_id uuid, for_account uuid, event_id uuid, kind text, case_id uuid,
              case_number text, urgency_level smallint, must_act boolean, at timestamptz, digest_at timestamptz, clock_act text,
              clock_office uuid)
     on conflict on constraint notice_recipient_key do nothing returning id`,
    [
      tx.networkId,
      JSON.stringify(
        kept.map(({ preferences, way, about, clock, ...notice }) => ({
          id: notice.id,
          account_id: notice.accountId,
          for_account: notice.forAccount,
          event_id: notice.eventId,
          kind: notice.kind,
          case_id: about?.caseId ?? null,
          case_number: about?.number ?? null,
          urgency_level: notice.urgencyLevel,
          must_act: notice.mustAct,
          at: notice.at,
          clock_act: clock?.act ?? null,
          clock_office: clock?.officeId ?? null,
          digest_at: way === 'digest' ? nextDigest(preferences.digest, tx.now) : null,
        })),
      ),
    ],
  );
  const fresh = new Set(added.map(({ id }) => id));
  return kept.filter(({ id }) => fresh.has(id));
}
