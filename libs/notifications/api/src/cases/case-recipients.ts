import type { EventJob, Tx } from '@respi/shared/api-platform';
import type { Audience, EventFacts } from './notice';

export interface NoticedCase {
  readonly id: string;
  readonly number: string;
  readonly sealed: boolean;
  readonly filedBy: string;
  readonly sportelloId: string;
  readonly facts: EventFacts;
}

/** What the notice needs of the case and of the event. Read from the rows, for the job carries ids only. */
export async function noticedCase(tx: Tx, eventId: string): Promise<NoticedCase | undefined> {
  return tx.one<NoticedCase>(
    `select s.id, s.number, s.sealed, s.filed_by as "filedBy", s.sportello_id as "sportelloId",
            jsonb_build_object(
              'to', d.data ->> 'to',
              'releasedNow', coalesce((select r.released_at = e.at from reply r where r.id = (d.data ->> 'replyId')::uuid), false),
              'afterRelease', coalesce((d.data ->> 'afterRelease')::boolean, false),
              'withdrawn', coalesce((d.data ->> 'withdrawn')::boolean, false),
              'struckReferrals', coalesce(jsonb_array_length(d.data -> 'struck'), 0)) as facts
       from event e cross join lateral (select e.data::jsonb) d (data) join segnalazione s on s.id = e.stream_id
      where e.id = $1`,
    [eventId],
  );
}

/**
 * The accounts to tell: those who stand to the case as the policy of segnalazioni has it. Of a sealed case the counter
 * is the operator who filed it, and the coordination its handlers; nobody else may learn from a mail that it exists.
 * Whoever did it knows already.
 */
export async function recipientsOf(
  tx: Tx,
  audience: Audience,
  subject: NoticedCase,
  event: EventJob,
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `select distinct m.account_id
       from membership m
       join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
       join account a on a.id = m.account_id and a.active
       join unit u on u.id = m.unit_id and u.active
      where m.network_id = $1 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
        and m.account_id is distinct from $2::uuid and (${AUDIENCES[audience]})
      order by m.account_id`,
    [tx.networkId, event.actorId, subject.id, subject.sealed, subject.filedBy, subject.sportelloId],
  );
  return rows.map((row) => row.account_id);
}

/** $3 case, $4 sealed, $5 who filed it, $6 its counter. */
const AUDIENCES: Readonly<Record<Audience, string>> = {
  counter: `$3::uuid is not null and m.unit_id = $6::uuid
    and ((m.role = 'counter_operator' and (not $4::boolean or m.account_id = $5::uuid))
      or (m.role = 'external_operator' and m.account_id = $5::uuid))`,
  interface: `m.role = 'interface_operator' and $5::uuid is not null and $6::uuid is not null
    and (not $4::boolean or exists (select 1 from case_handler h where h.case_id = $3::uuid and h.account_id = m.account_id))`,
};
