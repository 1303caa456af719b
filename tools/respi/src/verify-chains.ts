import {
  type ChainedEvent,
  type Database,
  type KeyedDigests,
  type StreamHead,
  chainHolds,
} from '@respi/shared/api-platform';

export interface VerifiedChains {
  readonly cases: number;
  readonly streams: number;
  readonly events: number;
  /** `case <id>`, `person <id>`: streams that do not stand as they were written. */
  readonly broken: readonly string[];
}

/** Streams read at a time: what fits in memory whatever the size of the network. */
const BATCH = 500;

/**
 * Walks every stream of a network and holds it against its chain; a case also against the head that its row keeps, so
 * that events taken off the end show too.
 */
export async function verifyChains(
  database: Database,
  digests: KeyedDigests,
  networkId: string,
): Promise<VerifiedChains> {
  let [cases, streams, events] = [0, 0, 0];
  const broken: string[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const batch = await database.asSystem(networkId, async (tx) => {
      const ids = (await tx.query<{ id: string }>(STREAMS, [after, BATCH])).map(({ id }) => id);
      const rows = await tx.query<ChainedEvent>(EVENTS, [ids]);
      const heads = await tx.query<StreamHead & { id: string }>(HEADS, [ids]);
      return { ids, rows, heads: new Map(heads.map((head) => [head.id, head])) };
    });
    if (batch.ids.length === 0) return { cases, streams, events, broken };
    after = batch.ids.at(-1)!;
    const byStream = new Map<string, ChainedEvent[]>(batch.ids.map((id) => [id, []]));
    for (const event of batch.rows) byStream.get(event.streamId)?.push(event);
    for (const id of batch.ids) {
      const chain = byStream.get(id) ?? [];
      const head = batch.heads.get(id);
      if (head) cases++;
      streams++;
      events += chain.length;
      if (chain.length === 0 || !chainHolds(digests, chain, head))
        broken.push(`${head ? 'case' : chain[0]?.stream} ${id}`);
    }
  }
}

const STREAMS = `
  select id from (select stream_id as id from event union select id from segnalazione) known
   where id > $1 order by id limit $2`;

const EVENTS = `
  select id, network_id as "networkId", stream, stream_id as "streamId", seq, type, actor_id as "actorId",
         actor_kind as "actorKind", at, inferred, data, prev_hash as "prevHash", hash
    from event where stream_id = any ($1) order by stream_id, seq`;

const HEADS = 'select id, event_seq as seq, last_hash as hash from segnalazione where id = any ($1)';
