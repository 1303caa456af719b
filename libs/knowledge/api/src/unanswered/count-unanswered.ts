import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { foldSearch, subjectOfText } from '@respi/knowledge/domain';
import { Database, KeyedDigests, NetworkKeys } from '@respi/shared/api-platform';
import { newId, romeDay } from '@respi/shared/kernel';
import { namesSomebody } from '../findings/names-somebody';
import { addUnanswered } from '../persistence/unanswered-store';

const EVERY_MS = 20_000;
/** Whoever sends thousands of words that nobody else says fills no memory: what does not fit is not counted. */
const WAITING_AT_MOST = 500;
const SHORTEST = 3;
/** Longer ones are stories, and stories are somebody's. */
const LONGEST = 120;

interface Waiting {
  readonly networkId: string;
  readonly day: string;
  readonly language: string;
  readonly text: string;
  times: number;
}

/**
 * Counts what people search and no sheet answers. Searching writes nothing: counts wait in memory and are written together, so
 * that a crash loses those of some seconds. Of who asked there is nothing; a text that may name somebody is not even counted.
 */
@Injectable()
export class CountUnanswered implements BeforeApplicationShutdown {
  private readonly logger = new Logger('CountUnanswered');
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
    private readonly digests: KeyedDigests,
  ) {}

  note(networkId: string, language: string, searched: string, now = new Date()): void {
    const text = textToKeep(searched);
    if (text === null) return;
    const day = romeDay(now);
    const key = [networkId, day, language, text].join('\n');
    const known = this.waiting.get(key);
    if (known) known.times++;
    else if (this.waiting.size < WAITING_AT_MOST) this.waiting.set(key, { networkId, day, language, text, times: 1 });
    this.timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref();
  }

  /** Writes what waits. One that cannot be written waits on. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batches = new Map<string, Waiting[]>();
    for (const each of this.waiting.values()) {
      const key = `${each.networkId} ${each.day}`;
      batches.set(key, [...(batches.get(key) ?? []), each]);
    }
    this.waiting = new Map();
    for (const batch of batches.values()) {
      try {
        await this.writeBatch(batch);
      } catch (error) {
        // Its kind alone: a message could repeat what was written.
        this.logger.warn(
          `Searches without result wait to be counted: ${error instanceof Error ? error.name : 'fault'}`,
        );
        this.keepWaiting(batch);
      }
    }
  }

  private async writeBatch(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    const cipher = await this.keys.of(first.networkId);
    await this.database.asSystem(first.networkId, (tx) =>
      addUnanswered(
        tx,
        first.day,
        batch.map(({ language, text, times }) => {
          const id = newId();
          return {
            id,
            language,
            times,
            index: this.digests.blindIndex(first.networkId, 'unanswered search', text),
            sealed: cipher.seal(text, contextOfSearch(id)),
          };
        }),
      ),
    );
  }

  private keepWaiting(batch: readonly Waiting[]): void {
    for (const { networkId, day, language, text, times } of batch) {
      const key = [networkId, day, language, text].join('\n');
      const known = this.waiting.get(key);
      if (known) known.times += times;
      else if (this.waiting.size < WAITING_AT_MOST) this.waiting.set(key, { networkId, day, language, text, times });
    }
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref();
  }
}

export function contextOfSearch(id: string): string {
  return `unanswered_search.text:${id}`;
}

/** The text as it may be kept, or null: too short to say something, too long to be nobody's, or with traces of a person. */
export function textToKeep(searched: string): string | null {
  const text = foldSearch(searched);
  if (text.length < SHORTEST || searched.length > LONGEST) return null;
  if (subjectOfText(searched) !== searched) return null;
  return [searched, text].some(namesSomebody) ? null : text;
}
