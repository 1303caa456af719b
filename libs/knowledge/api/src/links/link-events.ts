import {
  EMPTY_STREAM,
  type KeyedDigests,
  type StreamHead,
  type Tx,
  appendEvents,
  chainEvents,
} from '@respi/shared/api-platform';

export const LINK_STREAM = 'link';
/** After these the worker asks for the address at once. */
export const ASKS_FOR_LINK = ['link_added', 'link_address_changed', 'link_check_asked'] as const;
export type LinkEventType = (typeof ASKS_FOR_LINK)[number] | 'link_changed' | 'link_title_seen' | 'link_removed';

/** Appends to the history of a link. The caller has made its row, or holds it. */
export async function recordLink(tx: Tx, digests: KeyedDigests, linkId: string, type: LinkEventType): Promise<void> {
  const head = await tx.one<StreamHead>('select seq, hash from event where stream_id = $1 order by seq desc limit 1', [
    linkId,
  ]);
  const place = {
    networkId: tx.networkId,
    stream: LINK_STREAM,
    streamId: linkId,
    actorId: tx.actor.accountId || null,
    actorKind: tx.actor.kind,
    at: tx.now,
  };
  await appendEvents(tx, chainEvents(digests, place, head ?? EMPTY_STREAM, [{ type, data: {} }]));
}
