import type { KeyedDigests } from '../crypto/keyed-digests';
import type { Tx } from '../database/transaction';
import { EMPTY_STREAM, type NewEvent, type StreamHead, chainEvents } from './event-chain';
import { appendEvents } from './event-log';

/** Appends to the history of one thing. The caller holds its row, or has just made it. Data holds ids and codes only. */
export async function appendToStream(
  tx: Tx,
  digests: KeyedDigests,
  stream: string,
  streamId: string,
  event: NewEvent,
): Promise<void> {
  const head = await tx.one<StreamHead>('select seq, hash from event where stream_id = $1 order by seq desc limit 1', [
    streamId,
  ]);
  const place = {
    networkId: tx.networkId,
    stream,
    streamId,
    actorId: tx.actor.accountId || null,
    actorKind: tx.actor.kind,
    at: tx.now,
  };
  await appendEvents(tx, chainEvents(digests, place, head ?? EMPTY_STREAM, [event]));
}
