import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMails1764100500000 implements MigrationInterface {
  name = 'CreateMails1764100500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One mail to one person about one event. Subject and text are written from the kind, the case number and the
      -- link, so there is no text here to leak; the address is looked up when the mail goes out.
      create table respi.mail (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        event_id uuid not null,
        recipient uuid not null,
        kind text not null,
        case_id uuid,
        case_number text,
        secret_link bytea,
        link_expires_at timestamptz,
        state text not null,
        attempts integer not null default 0,
        last_error text,
        next_attempt_at timestamptz not null,
        created_at timestamptz not null,
        sent_at timestamptz,
        constraint mail_recipient_key unique (event_id, recipient)
      );
      create index mail_list_idx on respi.mail (network_id, id);
      create index mail_state_idx on respi.mail (network_id, state, id);
      create index mail_due_idx on respi.mail (network_id, next_attempt_at) where state = 'queued';
      create index mail_secret_idx on respi.mail (link_expires_at) where secret_link is not null;
      ${wall('mail')}
      grant select, insert, update on respi.mail to respi_app;

      -- The postman serves every network: it learns which ones have a mail to go out, and nothing else.
      create function respi.networks_with_mail_due() returns table (network_id uuid)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select n.id from network n where exists (
           select 1 from mail m where m.network_id = n.id and m.state = 'queued' and m.next_attempt_at <= clock_timestamp()) $$;

      create function respi.forget_mail_links(p_before timestamptz) returns integer
      language sql security definer set search_path = respi, pg_temp as
      $$ with gone as (update mail set secret_link = null where secret_link is not null and link_expires_at < p_before returning 1)
         select count(*)::integer from gone $$;

      revoke all on function respi.networks_with_mail_due, respi.forget_mail_links from public;
      grant execute on function respi.networks_with_mail_due, respi.forget_mail_links to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.networks_with_mail_due();
      drop function respi.forget_mail_links(timestamptz);
      drop table respi.mail;
    `);
  }
}
