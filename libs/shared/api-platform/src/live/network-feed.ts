import { Logger } from '@nestjs/common';
import type { Database } from '../database/database';
import { failureCode } from '../queue/job-attempt';
import { oncePer } from '../worker/once-per';
import { HandledEvents, eventsSince } from './event-reader';
import { type Listener, withRightsOfNow } from './listener';
import type { LiveAudience, LiveDelivery, LiveEvent } from './live-audience';
import type { PresenceNote } from './live-note';

/** How long after its id was made an event may become visible: a transaction was slow, or another machine's clock is. */
const OVERLAP_MS = 60_000;
/** Cases and listeners are compared pair by pair, on the thread that serves requests. */
const EVENTS_AT_ONCE = 100;

/** What happens in one network, told to those in it who listen to this process. */
export class NetworkFeed {
  readonly listeners = new Map<string, Listener>();
  readonly #log = new Logger('live');
  readonly #complain = oncePer(30_000, (words: string) => this.#log.warn(words));
  readonly #handled = new HandledEvents();
  #waiting: LiveEvent[] = [];
  #working: Promise<void> | null = null;
  #readUpTo: number;

  constructor(
    private readonly networkId: string,
    private readonly database: Database,
    private readonly audience: LiveAudience,
    /** What happened before is each stream's own backlog. */
    private readonly began: number,
  ) {
    this.#readUpTo = began;
  }

  /** Everything before this instant was told: what a stream that begins or beats now would resume from. */
  get position(): number {
    return this.#readUpTo;
  }

  heard(events: readonly LiveEvent[]): void {
    this.#waiting.push(...this.#handled.fresh(events));
    this.#working ??= this.#work().finally(() => (this.#working = null));
  }

  async heardPresence(note: PresenceNote): Promise<void> {
    try {
      tell(await this.audience.ofPresence(note, [...this.listeners.values()]));
    } catch (error) {
      this.#complain(`Who is writing was not told: ${failureCode(error)}`);
    }
  }

  /** Reads the events themselves: finds what nobody told of. */
  async catchUp(now: number): Promise<void> {
    try {
      const from = Math.max(this.began, this.#readUpTo - OVERLAP_MS);
      const events = await eventsSince(this.database, this.networkId, this.audience.stream, from);
      if (events) this.heard(events);
      else this.#tellToReadAnew();
      await this.#working;
      this.#handled.forgetBefore(this.#readUpTo - 2 * OVERLAP_MS);
      this.#readUpTo = now;
    } catch (error) {
      this.#complain(`Live events could not be read: ${failureCode(error)}`);
    }
  }

  /** Ends streams whose session is over, and learns of roles that were given or taken. */
  async checkRights(): Promise<void> {
    try {
      await withRightsOfNow(this.database, this.networkId, [...this.listeners.values()]);
    } catch (error) {
      this.#complain(`Sessions of live streams could not be checked: ${failureCode(error)}`);
    }
  }

  /** While one batch is looked into, what is heard gathers for the next. */
  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const events = this.#waiting.splice(0, EVENTS_AT_ONCE);
      try {
        tell(await this.audience.ofEvents(this.networkId, events, [...this.listeners.values()]));
      } catch (error) {
        // The next reading of the table brings them again.
        this.#handled.forget(events);
        this.#complain(`Live events could not be told: ${failureCode(error)}`);
      }
    }
  }

  #tellToReadAnew(): void {
    for (const listener of this.listeners.values()) listener.tell([{ kind: 'reset', data: {} }]);
  }
}

function tell(deliveries: readonly LiveDelivery[]): void {
  for (const { listener, messages } of deliveries) listener.tell(messages);
}
