import {
  EMPTY_STREAM,
  KeyedDigests,
  type NewEvent,
  type StreamHead,
  type Tx,
  appendEvents,
  chainEvents,
} from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

/** What the administration of a network changes. Each thing has a stream of its own. */
export type AdministeredStream = 'person' | 'unit' | 'code_list' | 'network';

/** Appends to the history of what an administrator changed, in the transaction of the change. */
@Injectable()
export class ChangeLog {
  constructor(private readonly digests: KeyedDigests) {}

  /**
   * The caller holds a lock on the row behind the stream, or has just made it: that is what keeps two changes from
   * taking the same place. Data holds ids and codes only.
   */
  async record(tx: Tx, stream: AdministeredStream, streamId: string, ...events: NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    const head = await tx.one<StreamHead>(
      'select seq, hash from event where stream_id = $1 order by seq desc limit 1',
      [streamId],
    );
    const place = {
      networkId: tx.networkId,
      stream,
      streamId,
      actorId: tx.actor.accountId || null,
      actorKind: tx.actor.kind,
      at: tx.now,
    };
    await appendEvents(tx, chainEvents(this.digests, place, head ?? EMPTY_STREAM, events));
  }
}
