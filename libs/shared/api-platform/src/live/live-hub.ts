import type { ServerResponse } from 'node:http';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '@respi/identity/contract';
import { type Clock, Problem, systemClock } from '@respi/shared/kernel';
import type { Database, Principal } from '../database/database';
import { eventsSince } from './event-reader';
import { Listener } from './listener';
import type { LiveAudience } from './live-audience';
import type { LiveChannel } from './live-channel';
import type { LiveNote, PresenceNote } from './live-note';
import { type LiveMessage, LiveStream } from './live-stream';
import { NetworkFeed } from './network-feed';
import { positionAt, timeOfId } from './position';

export interface LiveSettings {
  /** Between two readings of the events themselves. */
  readonly catchUpMs: number;
  readonly beatMs: number;
  /** Longest time that a stream outlives its session where nothing happens. */
  readonly checkMs: number;
  readonly streamsOfAccount: number;
}

export const LIVE_SETTINGS: LiveSettings = {
  catchUpMs: 4_000,
  beatMs: 20_000,
  checkMs: 45_000,
  streamsOfAccount: 6,
};

/** Who comes back resumes a little before where they were: an event may have become visible after a younger one. */
const RESUME_OVERLAP_MS = 10_000;
const RESUMES_WITHIN_MS = 10 * 60_000;

/** What happened since, for who was away. */
export interface Backlog {
  readonly position: string;
  readonly reset: boolean;
  readonly messages: readonly LiveMessage[];
}

/** The streams of this process: opened here, fed by network, kept alive, ended with their session. */
export class LiveHub implements BeforeApplicationShutdown {
  readonly #feeds = new Map<string, NetworkFeed>();
  #timers: NodeJS.Timeout[] = [];
  #stopped = false;

  constructor(
    private readonly database: Database,
    private readonly channel: LiveChannel,
    private readonly audience: LiveAudience,
    private readonly settings: LiveSettings = LIVE_SETTINGS,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws Problem session_ended, not_allowed; too_many_attempts when this account has too many streams */
  async stream(who: Principal, after: string | undefined, take: () => ServerResponse): Promise<void> {
    const actor = await this.#actorOf(who);
    await this.listenToOthers();
    const feed = this.#feedOf(who.networkId);
    if (this.#stopped || this.#streamsOf(feed, who.accountId) >= this.settings.streamsOfAccount)
      throw new Problem('too_many_attempts', { params: { seconds: 60 } });
    const key = `${who.accountId} ${who.sessionId ?? ''}`;
    const listener = feed.listeners.get(key) ?? new Listener(who, actor);
    listener.actor = actor;
    feed.listeners.set(key, listener);
    const stream = new LiveStream(take(), () => this.#leave(feed, key, listener, stream));
    listener.streams.add(stream);
    stream.begin(positionAt(feed.position));
    // What happens from here on is told already; what happened before comes now. Both may tell of the same event.
    try {
      const { reset, messages } = await this.#backlog(who, actor, after ?? positionAt(feed.position));
      if (reset) stream.send({ kind: 'reset', data: {} });
      for (const message of messages) stream.send(message);
    } catch {
      // An answer that has begun cannot become a problem document: whoever comes back asks for the same again.
      stream.end();
    }
  }

  /** The same for who asks now and then. Without `after` nothing happened yet. */
  async since(who: Principal, after: string | undefined): Promise<Backlog> {
    const actor = await this.#actorOf(who);
    if (after === undefined) return { position: positionAt(this.clock.now().getTime()), reset: false, messages: [] };
    return this.#backlog(who, actor, after);
  }

  /** From now on this process hears what others tell. */
  listenToOthers(): Promise<void> {
    if (this.#timers.length > 0) return Promise.resolve();
    const { catchUpMs, beatMs, checkMs } = this.settings;
    this.#timers = [
      setInterval(() => this.#catchUp(), catchUpMs),
      setInterval(() => this.#eachFeed((feed) => feed.checkRights()), checkMs),
      setInterval(() => this.#beat(), beatMs),
    ];
    for (const timer of this.#timers) timer.unref();
    return this.channel.listen({ heard: (note) => this.#heard(note), missed: () => this.#catchUp() });
  }

  /** In order: no stream begins any more, those that are open end, and browsers come back to who serves next. */
  beforeApplicationShutdown(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const stream of this.#streams()) stream.end();
  }

  #actorOf(who: Principal): Promise<Actor> {
    return this.database.run(who, (tx) => Promise.resolve(tx.actor));
  }

  async #backlog(who: Principal, actor: Actor, after: string): Promise<Backlog> {
    const now = this.clock.now().getTime();
    const position = positionAt(now);
    const from = timeOfId(after);
    const events =
      now - from > RESUMES_WITHIN_MS
        ? null
        : await eventsSince(
            this.database,
            who.networkId,
            this.audience.stream,
            Math.min(from, now) - RESUME_OVERLAP_MS,
          );
    if (!events) return { position, reset: true, messages: [] };
    const listener = new Listener(who, actor);
    const deliveries = events.length > 0 ? await this.audience.ofEvents(who.networkId, events, [listener]) : [];
    return { position, reset: false, messages: deliveries.flatMap(({ messages }) => messages) };
  }

  #heard(note: LiveNote): void {
    const feed = this.#feeds.get(note.networkId);
    if (note.kind === 'presence') this.#heardPresence(note, feed);
    else feed?.heard(note.eventIds.map((id) => ({ id, streamId: note.streamId })));
  }

  #heardPresence(note: PresenceNote, feed: NetworkFeed | undefined): void {
    this.audience.noticed(note);
    void feed?.heardPresence(note);
  }

  #catchUp(): void {
    this.#eachFeed((feed) => feed.catchUp(this.clock.now().getTime()));
  }

  #eachFeed(work: (feed: NetworkFeed) => Promise<void>): void {
    for (const feed of this.#feeds.values()) void work(feed);
  }

  #beat(): void {
    for (const feed of this.#feeds.values()) {
      const position = positionAt(feed.position);
      for (const { streams } of feed.listeners.values()) for (const stream of streams) stream.beat(position);
    }
  }

  #feedOf(networkId: string): NetworkFeed {
    const known = this.#feeds.get(networkId);
    if (known) return known;
    const feed = new NetworkFeed(networkId, this.database, this.audience, this.clock.now().getTime());
    this.#feeds.set(networkId, feed);
    return feed;
  }

  #leave(feed: NetworkFeed, key: string, listener: Listener, stream: LiveStream): void {
    listener.streams.delete(stream);
    if (listener.streams.size > 0 || feed.listeners.get(key) !== listener) return;
    feed.listeners.delete(key);
    if (feed.listeners.size === 0) this.#feeds.delete(listener.who.networkId);
  }

  #streamsOf(feed: NetworkFeed, accountId: string): number {
    let count = 0;
    for (const { who, streams } of feed.listeners.values()) if (who.accountId === accountId) count += streams.size;
    return count;
  }

  *#streams(): Iterable<LiveStream> {
    for (const { listeners } of this.#feeds.values()) for (const { streams } of listeners.values()) yield* [...streams];
  }
}
