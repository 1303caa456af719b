import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database';
import { Unawaited } from '../queue/unawaited';

const EVERY_MS = 60_000;
/** The sessions remembered at once; one that is forgotten writes a little early. */
const MOST_SESSIONS = 5_000;

/** When a session was used last, for its owner to see: at most once a minute for each process, and no request waits for it. */
@Injectable()
export class SessionUse implements BeforeApplicationShutdown {
  readonly #aside = new Unawaited(new Logger('SessionUse'));
  /** The oldest first: a map keeps the order of insertion. */
  private readonly noted = new Map<string, number>();

  constructor(private readonly database: Database) {}

  note(sessionId: string, now = Date.now()): void {
    if (now - (this.noted.get(sessionId) ?? 0) < EVERY_MS) return;
    this.noted.delete(sessionId);
    this.noted.set(sessionId, now);
    const [oldest] = this.noted.keys();
    if (this.noted.size > MOST_SESSIONS && oldest !== undefined) this.noted.delete(oldest);
    this.#aside.run(
      this.database.preNetworkPrepared({
        name: 'session-used',
        text: 'select respi.session_used($1::uuid)',
        values: [sessionId],
      }),
      'The use of a session was not noted',
    );
  }

  /** Until what was noted is written. */
  settled(): Promise<void> {
    return this.#aside.settled();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.settled();
  }
}
