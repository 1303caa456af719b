import { mayHear } from '../mails/mail-statements';

/** Values: network, account, event, kind, case, number, seq, urgent, now. One row for each device of that person. */
export const PUT = `
  insert into push (id, network_id, account_id, device_id, event_id, kind, case_id, case_number, event_seq, urgent, state,
                    next_attempt_at, created_at)
  select gen_random_uuid(), $1, $2, d.id, $3, $4, $5, $6, $7, $8, 'queued', $9, $9
    from push_device d where d.network_id = $1 and d.account_id = $2
  on conflict on constraint push_event_key do nothing`;

/**
 * Values: device, network, account, now. One that still waits is the same trial; after it there is another, under an id of its
 * own, for a device shows the second of one tag without a word.
 */
export const PUT_TRIAL = `
  insert into push (id, network_id, account_id, device_id, event_id, kind, urgent, state, next_attempt_at, created_at)
  select gen_random_uuid(), $2, $3, $1, $1, 'trial', true, 'queued', $4, $4
  on conflict on constraint push_event_key do update
    set id = excluded.id, state = 'queued', attempts = 0, last_error = null, next_attempt_at = excluded.next_attempt_at,
        created_at = excluded.created_at
    where push.state <> 'queued'`;

/** Values: network, limit, lease in ms, whether the network is at work. Of one case and device the first that still waits. */
export const CLAIM = `
  with due as (
    select id from push p where network_id = $1 and state = 'queued' and next_attempt_at <= clock_timestamp() and (urgent or $4::boolean)
       and not exists (select 1 from push earlier where earlier.device_id = p.device_id and earlier.case_id = p.case_id
                          and earlier.event_seq < p.event_seq and earlier.state = 'queued')
     order by next_attempt_at, id limit $2 for update skip locked),
  mine as (
    update push p set next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond' from due where p.id = due.id
    returning p.*)
  select mine.id, mine.account_id, mine.device_id, mine.kind, mine.case_id, mine.case_number, mine.urgent, mine.attempts,
         d.subscription, n.slug, ${mayHear('mine.case_id', 'mine.account_id')} as may_hear,
         exists (select 1 from account a join person p on p.account_id = a.id and p.network_id = mine.network_id and p.active
                  where a.id = mine.account_id and a.active) as is_here,
         exists (select 1 from notice o where o.event_id = mine.event_id and o.account_id = mine.account_id
                    and o.read_at is not null) as is_read,
         exists (select 1 from notice o where o.event_id = mine.event_id and o.account_id = mine.account_id
                    and o.for_account is not null) as on_behalf,
         (select choices ->> 'language' from notification_preference c where c.account_id = mine.account_id) as language
    from mine join push_device d on d.id = mine.device_id join network n on n.id = mine.network_id
   order by mine.event_seq nulls first, mine.id`;
