import { Injectable, inject } from '@angular/core';
import type { ListedCase } from '@respi/segnalazioni/contract';
import { Api } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { LastSeen, nobodyAnswered } from './last-seen';

/** Two thousand cases that wait: more than any office owes, and still read in a breath. */
const MOST_PAGES = 20;

/** Every case whose answer can be recorded, of all offices and at once: in the corridor there is no next page to ask for. */
@Injectable({ providedIn: 'root' })
export class OpenReferrals {
  private readonly api = inject(Api);
  private readonly seen = inject(LastSeen);

  read(from: string | undefined): Promise<Page<ListedCase>> {
    const what = `to_record ${from ?? ''}`;
    return this.seen.read(what, () => this.together(from, this.seen.has(what)));
  }

  /** The signal may go half way: what came is better than nothing, and worse than all that is known from before. */
  private async together(from: string | undefined, known: boolean): Promise<Page<ListedCase>> {
    const items: ListedCase[] = [];
    let cursor = from ?? null;
    for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== null); page++) {
      try {
        const next = await this.page(cursor);
        items.push(...next.items);
        cursor = next.nextCursor;
      } catch (error) {
        if (known || items.length === 0 || !nobodyAnswered(error)) throw error;
        break;
      }
    }
    return { items, nextCursor: cursor };
  }

  private page(cursor: string | null): Promise<Page<ListedCase>> {
    return this.api.get<Page<ListedCase>>('/segnalazioni', { queue: 'to_record', limit: 100, cursor });
  }
}
