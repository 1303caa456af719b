import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { failureCode } from '../queue/job-attempt';
import { oncePer } from '../worker/once-per';
import { LIVE_CHANNEL, type LiveNote, readNote, writeNote } from './live-note';

/** Notes that wait for a connection; older ones are dropped, for whoever listens reads the events in any case. */
const WAITING_AT_MOST = 2_000;
/** Between one telling and the next: what is committed meanwhile is told together. Nobody sees the difference. */
const GATHER_MS = 10;
const RECONNECT_MS = [100, 500, 2_000, 5_000] as const;

export interface LiveListener {
  /** Called for each note, this process's own included. */
  heard(note: LiveNote): void;
  /** The connection is there again after it was gone: notes may have been missed. */
  missed(): void;
}

/**
 * The process's own connection for telling others, and hearing, what was committed: outside every transaction, for NOTIFY
 * within one makes commits wait for each other (docs/adr/0010-outbox-relay-and-queue.md). Lossy by nature and by
 * intent: telling never fails, never waits and never costs the request that told.
 */
export class LiveChannel implements OnModuleDestroy {
  readonly #log = new Logger('live');
  readonly #complain = oncePer(30_000, (words: string) => this.#log.warn(words));
  #client: Promise<pg.Client> | null = null;
  #listener: LiveListener | null = null;
  #waiting: string[] = [];
  #sending = false;
  #failures = 0;
  #closed = false;

  constructor(private readonly url: string) {}

  tell(note: LiveNote): void {
    if (this.#closed) return;
    this.#waiting.push(...writeNote(note));
    if (this.#waiting.length > WAITING_AT_MOST) this.#waiting = this.#waiting.slice(-WAITING_AT_MOST);
    if (!this.#sending) void this.#send();
  }

  /** From now on `listener` hears; once a process. Resolves when PostgreSQL has taken it down, or cannot be reached. */
  async listen(listener: LiveListener): Promise<void> {
    this.#listener = listener;
    const client = await this.#connected().catch(() => null);
    // Connected before, to tell: it then does not listen yet. To listen twice is to listen once.
    await client?.query(`listen ${LIVE_CHANNEL}`).catch(() => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => null);
    await client?.end().catch(() => undefined);
  }

  /** All that waits in one statement: while one is on its way, and a little longer, the next ones gather. */
  async #send(): Promise<void> {
    this.#sending = true;
    try {
      const client = await this.#connected();
      while (this.#waiting.length > 0 && !this.#closed) {
        const notes = this.#waiting;
        this.#waiting = [];
        await client.query({ name: 'tell', text: TELL, values: [LIVE_CHANNEL, notes] });
        await pause(GATHER_MS, undefined, { ref: false });
      }
    } catch (error) {
      this.#waiting = [];
      this.#complain(`Others were not told of changes: ${failureCode(error)}`);
      // After a time-out nobody knows what the connection is doing.
      void this.#client?.then((client) => client.end()).catch(() => undefined);
    } finally {
      this.#sending = false;
    }
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'respi live',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    const current = client.connect().then(async () => {
      // It must not keep a command alive that is done.
      (client as unknown as { unref(): void }).unref();
      if (this.#listener) await client.query(`listen ${LIVE_CHANNEL}`);
      this.#failures = 0;
      return client;
    });
    const lost = (): void => {
      if (this.#client !== current) return;
      this.#client = null;
      void client.end().catch(() => undefined);
      if (this.#listener && !this.#closed) this.#comeBack();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    current.catch(lost);
    return current;
  }

  #comeBack(): void {
    const wait = RECONNECT_MS[Math.min(this.#failures++, RECONNECT_MS.length - 1)];
    setTimeout(() => {
      if (this.#closed) return;
      this.#connected().then(
        () => this.#listener?.missed(),
        () => this.#complain('The connection for live news is gone; events are read at intervals meanwhile'),
      );
    }, wait).unref();
  }

  #heard(payload: string): void {
    const note = readNote(payload);
    if (note) this.#listener?.heard(note);
  }
}

const TELL = 'select pg_notify($1, note) from unnest($2::text[]) note';
