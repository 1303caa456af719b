import type { Tx } from '../database/transaction';
import type { ChainedEvent } from './event-chain';

/**
 * Appends events and their outbox rows in one statement of the caller's transaction: no event without its change,
 * no change without its event. `silent` events (imports of the past) notify nobody.
 */
export async function appendEvents(tx: Tx, events: readonly ChainedEvent[], silent = false): Promise<void> {
  if (events.length === 0) return;
  await tx.query(APPEND, eventColumns(events).concat([silent]));
  if (!silent) tx.announce(events);
}

/** The events as parallel arrays, in the order of `EVENT_UNNEST`. */
export function eventColumns(events: readonly ChainedEvent[]): unknown[] {
  return [
    events.map((event) => event.id),
    events.map((event) => event.networkId),
    events.map((event) => event.stream),
    events.map((event) => event.streamId),
    events.map((event) => event.seq),
    events.map((event) => event.type),
    events.map((event) => event.actorId),
    events.map((event) => event.actorKind),
    events.map((event) => event.at),
    events.map((event) => event.inferred),
    events.map((event) => event.data),
    events.map((event) => event.prevHash),
    events.map((event) => event.hash),
  ];
}

const APPEND = `
  with added as (
    insert into event (id, network_id, stream, stream_id, seq, type, actor_id, actor_kind, at, inferred, data, prev_hash, hash)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::text[], $7::uuid[], $8::text[],
                         $9::timestamptz[], $10::boolean[], $11::text[], $12::bytea[], $13::bytea[])
    returning id, network_id
  )
  insert into outbox (event_id, network_id, silent) select id, network_id, $14 from added`;

export type StoredEvent = ChainedEvent & { readonly recordedAt: Date };

/** One stream whole, oldest first; parameter 1 is its id, rows are `StoredEvent`. */
export const STREAM = `
  select id, network_id as "networkId", stream, stream_id as "streamId", seq, type, actor_id as "actorId",
         actor_kind as "actorKind", at, recorded_at as "recordedAt", inferred, data, prev_hash as "prevHash", hash
    from event where stream_id = $1 order by seq`;

export async function readStream(tx: Tx, streamId: string): Promise<StoredEvent[]> {
  return tx.query(STREAM, [streamId]);
}
