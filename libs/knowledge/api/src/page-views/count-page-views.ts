import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { type PublicPage, isMachine, publicPageOf } from '@respi/knowledge/domain';
import { Database, type ServedPage, ServedPages, failureCode } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { type CountedViews, addViews } from '../persistence/page-views';

const EVERY_MS = 5_000;
/** Different pages between two writes: far more than a network has. What comes beyond is not counted, and that is logged. */
const MOST_PAGES = 20_000;

interface Counted extends PublicPage {
  readonly day: string;
  views: number;
}

/**
 * Counts how often pages of the public are opened: in memory, written together every few seconds, so that no view costs a
 * write. A process that is killed loses what it had not written; one that ends writes it first.
 */
@Injectable()
export class CountPageViews extends ServedPages implements BeforeApplicationShutdown {
  readonly #log = new Logger('PageViews');
  private counted = new Map<string, Counted>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {
    super();
  }

  served({ url, status, agent, prefetched }: ServedPage): void {
    if ((status !== 200 && status !== 304) || prefetched || isMachine(agent)) return;
    const page = publicPageOf(url);
    if (page) this.add({ ...page, day: romeDay(new Date()), views: 1 });
  }

  /** Until everything that was counted so far is written, or could not be. */
  async settled(): Promise<void> {
    this.write();
    await this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private add(page: Counted): void {
    const key = [page.network, page.day, page.language, page.path].join('\n');
    const known = this.counted.get(key);
    if (known) known.views += page.views;
    else if (this.counted.size < MOST_PAGES) this.counted.set(key, { ...page });
    else this.#log.warn('More pages were opened at once than are counted');
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.write();
    }, EVERY_MS);
    this.timer.unref();
  }

  private write(): void {
    const pages = [...this.counted.values()];
    this.counted = new Map();
    if (pages.length === 0) return;
    this.writing = this.writing.then(async () => {
      for (const network of new Set(pages.map((page) => page.network)))
        await this.writeFor(
          network,
          pages.filter((page) => page.network === network),
        );
    });
  }

  private async writeFor(network: string, pages: readonly Counted[]): Promise<void> {
    try {
      const [found] = await this.database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [
        network,
      ]);
      const counted = pages.map(({ day, language, path, views }): CountedViews => ({ day, language, path, views }));
      if (found) await this.database.asSystem(found.id, (tx) => addViews(tx, counted));
    } catch (error) {
      this.#log.warn(`Page views are not written yet: ${failureCode(error)}`);
      for (const page of pages) this.add(page);
    }
  }
}
