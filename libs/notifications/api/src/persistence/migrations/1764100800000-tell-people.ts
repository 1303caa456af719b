import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `nullif(current_setting('app.account', true), '')::uuid`;
const BY_SYSTEM = `current_setting('app.system', true) = 'on'`;

export class TellPeople1764100800000 implements MigrationInterface {
  name = 'TellPeople1764100800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The inbox: what one person is told about one event. No text: words are written from the kind.
      create table respi.notice (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null,
        for_account uuid,
        event_id uuid not null,
        kind text not null,
        case_id uuid,
        case_number text,
        urgency_level smallint,
        must_act boolean not null,
        at timestamptz not null,
        read_at timestamptz,
        digest_at timestamptz,
        digest_id uuid,
        constraint notice_recipient_key unique (event_id, account_id, kind)
      );
      create index notice_inbox_idx on respi.notice (network_id, account_id, id);
      create index notice_unread_idx on respi.notice (network_id, account_id, id) where read_at is null;
      create index notice_read_idx on respi.notice (network_id, account_id, id) where read_at is not null;
      create index notice_digest_idx on respi.notice (network_id, digest_at) where digest_at is not null and digest_id is null;
      create index notice_digested_idx on respi.notice (digest_id) where digest_id is not null;
      ${wall('notice')}
      create policy own_notice on respi.notice as restrictive for all
        using (account_id = ${MINE} or ${BY_SYSTEM}) with check (account_id = ${MINE} or ${BY_SYSTEM});
      grant select, insert, update on respi.notice to respi_app;

      create table respi.notification_preference (
        network_id uuid not null references respi.network (id),
        account_id uuid not null,
        choices jsonb not null,
        primary key (network_id, account_id)
      );
      ${wall('notification_preference')}
      create policy own_preference on respi.notification_preference as restrictive for all
        using (account_id = ${MINE} or ${BY_SYSTEM}) with check (account_id = ${MINE} or ${BY_SYSTEM});
      grant select, insert, update on respi.notification_preference to respi_app;

      -- How far the events of each case have been told. Its row is the lock behind which they are told in order.
      create table respi.told_case (
        case_id uuid primary key,
        network_id uuid not null references respi.network (id),
        seq integer not null
      );
      ${wall('told_case')}
      grant select, insert, update on respi.told_case to respi_app;
      -- What is a day old was told by the version before. Younger events may still be on their way: better twice than never.
      insert into respi.told_case (case_id, network_id, seq)
        select stream_id, network_id, max(seq) from respi.event
         where stream = 'case' and recorded_at < now() - interval '1 day' group by stream_id, network_id;

      -- Place of the event in its case; a ROSSO one that goes out at any hour.
      alter table respi.mail add column event_seq integer, add column urgent boolean not null default false;
      create index mail_turn_idx on respi.mail (recipient, case_id, event_seq) where state = 'queued';

      create function respi.networks_with_digest_due(p_now timestamptz) returns table (network_id uuid)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select n.id from network n where exists (
           select 1 from notice o where o.network_id = n.id and o.digest_at <= p_now and o.digest_id is null) $$;
      revoke all on function respi.networks_with_digest_due from public;
      grant execute on function respi.networks_with_digest_due to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.networks_with_digest_due(timestamptz);
      drop index respi.mail_turn_idx;
      alter table respi.mail drop column event_seq, drop column urgent;
      drop table respi.told_case, respi.notification_preference, respi.notice;
    `);
  }
}
