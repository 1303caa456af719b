import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first 48 bits of an id are its millisecond; what follows is chance. */
const IN_ORDER = 'left(b.event_id::text, 13), b.seq, b.event_id';

function outboxWaiting(body: string): string {
  return `
    create or replace function respi.outbox_waiting(p_limit integer)
    returns table (event_id uuid, network_id uuid, stream text, stream_id uuid, type text, actor_id uuid, at timestamptz, silent boolean)
    language sql security definer set search_path = respi, pg_temp as
    $$ ${body} $$;`;
}

export class HandOverInOrder1764100800500 implements MigrationInterface {
  name = 'HandOverInOrder1764100800500';

  async up(runner: QueryRunner): Promise<void> {
    // Events of one thing in one millisecond follow their place in its history, not the chance in their ids.
    await runner.query(
      outboxWaiting(`
        with b as (
          select o.event_id, o.network_id, e.stream, e.stream_id, e.type, e.actor_id, e.at, o.silent, e.seq
            from outbox o join event e on e.id = o.event_id
           where o.dispatched_at is null order by o.event_id limit p_limit for update of o skip locked)
        select b.event_id, b.network_id, b.stream, b.stream_id, b.type, b.actor_id, b.at, b.silent from b order by ${IN_ORDER}`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      outboxWaiting(`
        select o.event_id, o.network_id, e.stream, e.stream_id, e.type, e.actor_id, e.at, o.silent
          from outbox o join event e on e.id = o.event_id
         where o.dispatched_at is null order by o.event_id limit p_limit for update of o skip locked`),
    );
  }
}
