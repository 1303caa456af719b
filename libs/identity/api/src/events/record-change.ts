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
import { Problem } from '@respi/shared/kernel';

/** What the administration of a network changes. Each thing has a stream of its own. */
export type AdministeredStream = 'person' | 'unit' | 'organisation' | 'adhesion' | 'code_list' | 'network';

/** Appends to the history of what an administrator changed, in the transaction of the change. */
@Injectable()
export class ChangeLog {
  constructor(private readonly digests: KeyedDigests) {}

  /** `seen`: the version that the client changes. @throws Problem stale_version, with the name of who was first */
  async mustBeLatest(tx: Tx, streamId: string | null, seen: number, version: number): Promise<void> {
    if (seen === version) return;
    const last = await tx.one<{ name: string }>(LAST_ACTOR, [streamId]);
    throw new Problem('stale_version', { params: { version, ...(last ? { by: last.name } : {}) } });
  }

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

const LAST_ACTOR = `
  select p.name from event e join person p on p.account_id = e.actor_id
   where e.stream_id = $1 order by e.seq desc limit 1`;
