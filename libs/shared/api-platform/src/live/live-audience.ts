import type { Listener } from './listener';
import type { PresenceNote } from './live-note';
import type { LiveMessage } from './live-stream';

export interface LiveEvent {
  readonly id: string;
  readonly streamId: string;
}

export interface LiveDelivery {
  readonly listener: Listener;
  readonly messages: readonly LiveMessage[];
}

/** Who hears of what: implemented by the context whose things they are. Default deny: whoever is not answered hears nothing. */
export abstract class LiveAudience {
  /** Stream of the event table that it understands. */
  abstract readonly stream: string;
  abstract ofEvents(
    networkId: string,
    events: readonly LiveEvent[],
    listeners: readonly Listener[],
  ): Promise<LiveDelivery[]>;
  abstract ofPresence(note: PresenceNote, listeners: readonly Listener[]): Promise<LiveDelivery[]>;
  /** Every such note comes by here, also where nobody listens. */
  abstract noticed(note: PresenceNote): void;
}
