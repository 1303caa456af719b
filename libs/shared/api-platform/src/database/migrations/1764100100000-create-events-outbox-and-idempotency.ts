import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../wall';

export class CreateEventsOutboxAndIdempotency1764100100000 implements MigrationInterface {
  name = 'CreateEventsOutboxAndIdempotency1764100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one event stream: history, audit and outbox read from it. Rows are only ever added.
      create table respi.event (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        stream text not null,
        stream_id uuid not null,
        seq integer not null,
        type text not null,
        actor_id uuid,
        actor_kind text not null,
        at timestamptz not null,
        recorded_at timestamptz not null default now(),
        inferred boolean not null default false,
        data text not null,
        prev_hash bytea not null,
        hash bytea not null,
        constraint event_stream_key unique (stream_id, seq)
      );
      ${wall('event')}

      -- What still has to reach the queue. One row an event, gone from the partial index once handed over.
      create table respi.outbox (
        event_id uuid primary key references respi.event (id),
        network_id uuid not null references respi.network (id),
        silent boolean not null default false,
        dispatched_at timestamptz
      );
      create index outbox_waiting_idx on respi.outbox (event_id) where dispatched_at is null;
      ${wall('outbox')}

      -- A retried POST finds what the first one made. Holds a reference and a keyed digest, never a text.
      create table respi.idempotency (
        network_id uuid not null references respi.network (id),
        account_id uuid not null,
        key text not null,
        request_digest bytea not null,
        result jsonb,
        created_at timestamptz not null default now(),
        primary key (network_id, account_id, key)
      );
      create index idempotency_age_idx on respi.idempotency (created_at);
      ${wall('idempotency')}

      -- The relay serves every network: it reads what waits, and nothing else, through these two functions.
      create function respi.outbox_waiting(p_limit integer)
      returns table (event_id uuid, network_id uuid, stream text, stream_id uuid, type text, actor_id uuid, at timestamptz, silent boolean)
      language sql security definer set search_path = respi, pg_temp as
      $$ select o.event_id, o.network_id, e.stream, e.stream_id, e.type, e.actor_id, e.at, o.silent
           from outbox o join event e on e.id = o.event_id
          where o.dispatched_at is null order by o.event_id limit p_limit for update of o skip locked $$;

      create function respi.outbox_dispatched(p_events uuid[]) returns integer
      language sql security definer set search_path = respi, pg_temp as
      $$ with done as (update outbox set dispatched_at = clock_timestamp()
           where event_id = any (p_events) and dispatched_at is null returning 1) select count(*)::integer from done $$;

      create function respi.forget_old_answers(p_before timestamptz) returns integer
      language sql security definer set search_path = respi, pg_temp as
      $$ with gone as (delete from idempotency where created_at < p_before returning 1) select count(*)::integer from gone $$;

      revoke all on function respi.outbox_waiting, respi.outbox_dispatched, respi.forget_old_answers from public;
      grant execute on function respi.outbox_waiting, respi.outbox_dispatched, respi.forget_old_answers to respi_app;
      grant select, insert on respi.event, respi.outbox to respi_app;
      grant select, insert, update on respi.idempotency to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.outbox_waiting(integer);
      drop function respi.outbox_dispatched(uuid[]);
      drop function respi.forget_old_answers(timestamptz);
      drop table respi.idempotency, respi.outbox, respi.event;
    `);
  }
}
