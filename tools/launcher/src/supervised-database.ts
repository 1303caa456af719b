import { statfsSync } from 'node:fs';
import { startEmbedded, type EmbeddedServer } from '../../embedded-postgres/src/index.ts';
import type { Progress } from './progress.ts';

const LOOK_EVERY_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** Less than two segments of the write-ahead log: PostgreSQL cannot recover on less. */
const TOO_LITTLE_SPACE = 32 * 1024 * 1024;

/**
 * Watches the embedded server and starts it again when it is gone, on the same port, so that api and worker find it
 * again by themselves. The usual reason is a full disk: PostgreSQL stops when its write-ahead log cannot grow, and
 * recovers everything committed as soon as there is space.
 */
export class SupervisedDatabase {
  readonly #dataDir: string;
  readonly #progress: Progress;
  #server: EmbeddedServer;
  #timer: NodeJS.Timeout | undefined;
  #recovery: Promise<void> | undefined;
  #wanted = true;

  constructor(server: EmbeddedServer, dataDir: string, progress: Progress) {
    this.#server = server;
    this.#dataDir = dataDir;
    this.#progress = progress;
  }

  watch(): void {
    this.#timer = setInterval(() => {
      if (this.#wanted && !this.#recovery && !this.#server.isRunning()) {
        this.#recovery = this.#recover().finally(() => {
          this.#recovery = undefined;
        });
      }
    }, LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    clearInterval(this.#timer);
    await this.#recovery;
    await this.#server.stop();
  }

  async #recover(): Promise<void> {
    this.#progress.note('The database stopped by itself; starting it again.');
    let said = '';
    for (let wait = LOOK_EVERY_MS; this.#wanted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        this.#server = await startEmbedded({ dataDir: this.#dataDir, port: this.#server.port });
        this.#progress.note('The database is back.');
        return;
      } catch (error) {
        const reason = this.#reason(error);
        if (reason !== said) this.#progress.note(reason);
        said = reason;
        await this.#pause(wait);
      }
    }
  }

  #reason(error: unknown): string {
    const { bavail, bsize } = statfsSync(this.#dataDir);
    if (bavail * bsize < TOO_LITTLE_SPACE) {
      return `The disk is full: make space on the disk of ${this.#dataDir}. ReSPI goes on by itself as soon as there is some.`;
    }
    return error instanceof Error ? error.message : String(error);
  }

  /** Short steps, so that a stop does not have to sit a long wait out. */
  async #pause(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    while (this.#wanted && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
