import { newId } from '@respi/shared/kernel';
import type { KeyedDigests } from '../crypto/keyed-digests';

/** An event before it has a place in its stream. `data` holds ids, codes and digests, never a text or a name. */
export interface NewEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Default: the time of the transaction. */
  readonly at?: Date;
  /** The source lacks the time of this act (imports only). */
  readonly inferred?: boolean;
}

export interface StreamHead {
  readonly seq: number;
  readonly hash: Buffer;
}

export interface ChainedEvent {
  readonly id: string;
  readonly networkId: string;
  readonly stream: string;
  readonly streamId: string;
  readonly seq: number;
  readonly type: string;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly at: Date;
  readonly inferred: boolean;
  readonly data: string;
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

/** The head of a stream that has no event yet. */
export const EMPTY_STREAM: StreamHead = { seq: 0, hash: Buffer.alloc(32) };

export interface StreamPlace {
  readonly networkId: string;
  readonly stream: string;
  readonly streamId: string;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly at: Date;
}

/** Gives new events their place behind `head`: numbers them and links each to the one before by a keyed hash. */
export function chainEvents(
  digests: KeyedDigests,
  place: StreamPlace,
  head: StreamHead,
  events: readonly NewEvent[],
): ChainedEvent[] {
  let { seq, hash } = head;
  return events.map((event) => {
    const link = {
      id: newId(),
      networkId: place.networkId,
      stream: place.stream,
      streamId: place.streamId,
      seq: ++seq,
      type: event.type,
      actorId: place.actorId,
      actorKind: place.actorKind,
      at: event.at ?? place.at,
      inferred: event.inferred ?? false,
      data: JSON.stringify(event.data),
      prevHash: hash,
    };
    hash = digests.chain(link.prevHash, canonical(link));
    return { ...link, hash };
  });
}

/** Whether every event of one stream, in order, still stands where it stood: none changed, inserted or missing. */
export function chainHolds(digests: KeyedDigests, events: readonly ChainedEvent[], head?: StreamHead): boolean {
  let previous = EMPTY_STREAM;
  for (const event of events) {
    if (event.seq !== previous.seq + 1 || !event.prevHash.equals(previous.hash)) return false;
    if (!digests.chain(event.prevHash, canonical(event)).equals(event.hash)) return false;
    previous = { seq: event.seq, hash: event.hash };
  }
  return head === undefined || (head.seq === previous.seq && head.hash.equals(previous.hash));
}

function canonical(event: Omit<ChainedEvent, 'hash'>): string {
  return JSON.stringify([
    event.id,
    event.networkId,
    event.stream,
    event.streamId,
    event.seq,
    event.type,
    event.actorId,
    event.actorKind,
    event.at.toISOString(),
    event.inferred,
    event.data,
  ]);
}
