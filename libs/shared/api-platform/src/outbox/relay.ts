import { Logger } from '@nestjs/common';
import pg from 'pg';
import { Alarm } from '../worker/alarm';
import { failureCode } from '../queue/job-attempt';
import { oncePer } from '../worker/once-per';
import type { QueueBackend } from '../queue/queue-backend';
import type { BackgroundLoop } from '../worker/background-loop';
import type { EventJob } from './event-job';

/** Whoever wants the outbox looked at now notifies this channel, outside the transaction of the change itself. */
export const OUTBOX_CHANNEL = 'respi_outbox';

export interface RelaySettings {
  /** Longest time an event waits when nobody rings. */
  readonly pollMs: number;
  readonly batch: number;
  /** Longest wait before a lost connection is tried again. */
  readonly reconnectMs: number;
}

const SETTINGS: RelaySettings = { pollMs: 1_000, batch: 500, reconnectMs: 10_000 };

/** What a hand-over may take, in ms: a Redis that is gone must not hold rows of the outbox locked. */
const HAND_OVER_LIMIT = 15_000;

/**
 * Hands committed events over to the queue. A batch is locked, added to the queue and marked in one transaction, so a
 * crash in between hands it over again, and the job id (the event's) keeps it from running again: at least once into
 * the queue, once through the handlers. Several relays share the work: each skips what another one has locked.
 *
 * It polls. A NOTIFY inside the transaction of the change was measured and refused: PostgreSQL lets transactions that
 * notify commit one after the other, which cost 37-77 % of the filings (docs/adr/0010-outbox-relay-and-queue.md).
 */
export class OutboxRelay implements BackgroundLoop {
  readonly name = 'outbox relay';
  readonly #log = new Logger('relay');
  readonly #complain = oncePer(30_000, (words: string) => this.#log.error(words));
  readonly #alarm = new Alarm();
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(
    private readonly url: string,
    private readonly queue: QueueBackend,
    private readonly settings: RelaySettings = SETTINGS,
  ) {}

  start(): void {
    this.#running ??= this.#live();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#running;
  }

  /** One round on a connection of its own: finds what the loop left, should its connection hang. Answers how many. */
  async sweep(): Promise<number> {
    const client = await this.#connect();
    try {
      return await this.#drain(client);
    } finally {
      await end(client);
    }
  }

  async #live(): Promise<void> {
    for (let failures = 0; !this.#stopping;) {
      let client: pg.Client | undefined;
      try {
        client = await this.#connect();
        await client.query(`listen ${OUTBOX_CHANNEL}`);
        client.on('notification', () => this.#alarm.ring());
        while (this.#goesOn()) {
          await this.#drain(client);
          failures = 0;
          await this.#alarm.sleep(this.settings.pollMs);
        }
      } catch (error) {
        this.#complain(`The outbox cannot be handed over: ${failureCode(error)}`);
        const wait = Math.min(this.settings.pollMs * 2 ** failures, this.settings.reconnectMs);
        failures = Math.min(failures + 1, 10);
        if (this.#goesOn()) await this.#alarm.sleep(wait);
      } finally {
        if (client) await end(client);
      }
    }
  }

  #goesOn(): boolean {
    return !this.#stopping;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'respi-relay',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      query_timeout: HAND_OVER_LIMIT,
      statement_timeout: HAND_OVER_LIMIT,
      // Should this process hang half way, the server gives the locked rows back.
      idle_in_transaction_session_timeout: 2 * HAND_OVER_LIMIT,
      options: '-c search_path=respi,public',
    });
    // A lost connection shows at the next query; ringing makes that now.
    client.on('error', () => this.#alarm.ring());
    await client.connect();
    return client;
  }

  async #drain(client: pg.Client): Promise<number> {
    let all = 0;
    for (;;) {
      const batch = await this.#handOver(client);
      all += batch;
      if (batch < this.settings.batch || !this.#goesOn()) return all;
    }
  }

  async #handOver(client: pg.Client): Promise<number> {
    await client.query('begin');
    try {
      const { rows } = await client.query<Waiting>('select * from respi.outbox_waiting($1)', [this.settings.batch]);
      if (rows.length > 0) {
        await inTime(this.queue.add('events', rows.map(jobOf)));
        await client.query('select respi.outbox_dispatched($1)', [rows.map((row) => row.event_id)]);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}

interface Waiting {
  readonly event_id: string;
  readonly network_id: string;
  readonly stream: string;
  readonly stream_id: string;
  readonly type: string;
  readonly actor_id: string | null;
  readonly at: Date;
  readonly silent: boolean;
}

function jobOf(row: Waiting): { id: string; name: string; data: EventJob } {
  return {
    id: row.event_id,
    name: `${row.stream}.${row.type}`,
    data: {
      eventId: row.event_id,
      networkId: row.network_id,
      stream: row.stream,
      streamId: row.stream_id,
      type: row.type,
      actorId: row.actor_id,
      at: row.at.toISOString(),
      silent: row.silent,
    },
  };
}

async function inTime(handOver: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('the queue does not answer'), { code: 'queue_silent' })),
      HAND_OVER_LIMIT,
    );
  });
  try {
    await Promise.race([handOver, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** A connection that is broken may never say goodbye. */
async function end(client: pg.Client): Promise<void> {
  await Promise.race([
    client.end().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 1_000).unref()),
  ]);
}
