import { notSealed } from '../notices/clock-of-notice';

/** Values: id, network, event, recipient, kind, case, number, seq, urgent, sealed link, its end, state, now, act that is due, on behalf. */
export const PUT = `
  insert into mail (id, network_id, event_id, recipient, kind, case_id, case_number, event_seq, urgent, secret_link,
                    link_expires_at, state, next_attempt_at, created_at, clock_act, on_behalf)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15) on conflict on constraint mail_recipient_key do nothing`;

/**
 * Whether a person may still hear of a case, in SQL: they hold a role here, and a sealed case is known to its handlers, to
 * who filed it and to the addressee offices alone.
 */
export function mayHear(caseId: string, account: string): string {
  const held = `m.account_id = ${account} and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())`;
  return `(${caseId} is null or exists (select 1 from membership m where ${held}) and exists (
    select 1 from segnalazione s where s.id = ${caseId} and (
      not s.sealed or s.filed_by = ${account}
      or exists (select 1 from case_handler h where h.case_id = s.id and h.account_id = ${account})
      or exists (select 1 from referral r join membership m on m.unit_id = r.office_id and m.role = 'referent' and ${held}
                  where r.case_id = s.id and r.status <> 'recalled'))))`;
}

/** What a mail may say of the term that it is about. */
export function actNamed(of: string): string {
  return `case when ${notSealed(`${of}.case_id`, `${of}.clock_act`)} then ${of}.clock_act end`;
}

/** Values: network, limit, lease in ms, whether the network is at work. */
export const CLAIM = `
  with due as (
    select id from mail m where network_id = $1 and state = 'queued' and next_attempt_at <= clock_timestamp() and (urgent or $4::boolean)
       and not exists (select 1 from mail earlier where earlier.recipient = m.recipient and earlier.case_id = m.case_id
                          and earlier.event_seq < m.event_seq and earlier.state = 'queued')
     order by next_attempt_at, id limit $2 for update skip locked),
  mine as (
    update mail m set next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond' from due where m.id = due.id
    returning m.*)
  select mine.id, mine.network_id, mine.event_id, mine.recipient, mine.kind, mine.case_id, mine.case_number, mine.secret_link,
         mine.attempts, n.slug, n.name as network_name, ${mayHear('mine.case_id', 'mine.recipient')} as may_hear,
         (select a.email::text from account a join person p on p.account_id = a.id and p.active
           where a.id = mine.recipient and a.active) as email,
         (select choices from notification_preference c where c.account_id = mine.recipient) as choices,
         mine.on_behalf, ${actNamed('mine')} as clock_act,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'case_id', o.case_id, 'case_number', o.case_number,
                                                      'clock_act', ${actNamed('o')})
                                    order by o.urgency_level nulls last, o.case_number, o.id), '[]')
            from notice o where mine.kind = 'digest' and o.digest_id = mine.event_id and ${mayHear('o.case_id', 'o.account_id')}) as lines
    from mine join network n on n.id = mine.network_id order by mine.id`;
