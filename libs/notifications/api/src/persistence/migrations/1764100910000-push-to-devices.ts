import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `nullif(current_setting('app.account', true), '')::uuid`;
const BY_SYSTEM = `current_setting('app.system', true) = 'on'`;

function own(table: string): string {
  return `create policy own_${table} on respi.${table} as restrictive for all
        using (account_id = ${MINE} or ${BY_SYSTEM}) with check (account_id = ${MINE} or ${BY_SYSTEM});`;
}

export class PushToDevices1764100910000 implements MigrationInterface {
  name = 'PushToDevices1764100910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Browsers that somebody allowed to show notices. Address and keys are sealed; mark is the digest of the address.
      create table respi.push_device (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null,
        mark bytea not null,
        subscription bytea not null,
        browser text not null,
        system text not null,
        created_at timestamptz not null,
        constraint push_device_mark_key unique (network_id, account_id, mark)
      );
      create index push_device_mark_idx on respi.push_device (mark);
      ${wall('push_device')}
      ${own('push_device')}
      grant select, insert, update, delete on respi.push_device to respi_app;

      -- One notice on its way to one device. No text: words are written from the kind.
      create table respi.push (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null,
        device_id uuid not null constraint push_device_id_fkey references respi.push_device (id) on delete cascade,
        event_id uuid not null,
        kind text not null,
        case_id uuid,
        case_number text,
        event_seq integer,
        urgent boolean not null,
        state text not null,
        attempts integer not null default 0,
        last_error text,
        next_attempt_at timestamptz not null,
        created_at timestamptz not null,
        sent_at timestamptz,
        constraint push_event_key unique (event_id, device_id)
      );
      create index push_due_idx on respi.push (network_id, next_attempt_at) where state = 'queued';
      create index push_turn_idx on respi.push (device_id, case_id, event_seq) where state = 'queued';
      create index push_latest_idx on respi.push (device_id, created_at);
      create index push_old_idx on respi.push (created_at);
      ${wall('push')}
      ${own('push')}
      grant select, insert, update on respi.push to respi_app;

      create function respi.networks_with_push_due() returns table (network_id uuid)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select n.id from network n where exists (
           select 1 from push p where p.network_id = n.id and p.state = 'queued' and p.next_attempt_at <= clock_timestamp()) $$;

      -- A browser has one address, whoever sits before it: once another person turns it on, it is theirs alone, in every network.
      create function respi.take_over_device(p_mark bytea, p_account uuid) returns void
      language sql security definer set search_path = respi, pg_temp as
      $$ delete from push_device where mark = p_mark and account_id <> p_account $$;

      -- Devices of whoever has left, and what was sent long ago.
      create function respi.forget_pushes(p_before timestamptz) returns void
      language sql security definer set search_path = respi, pg_temp as
      $$ delete from push_device d where not exists (
           select 1 from account a join person p on p.account_id = a.id and p.network_id = d.network_id and p.active
            where a.id = d.account_id and a.active);
         delete from push where created_at < p_before $$;

      revoke all on function respi.networks_with_push_due, respi.take_over_device, respi.forget_pushes from public;
      grant execute on function respi.networks_with_push_due, respi.take_over_device, respi.forget_pushes to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.networks_with_push_due();
      drop function respi.take_over_device(bytea, uuid);
      drop function respi.forget_pushes(timestamptz);
      drop table respi.push, respi.push_device;
    `);
  }
}
