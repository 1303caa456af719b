import { Injectable, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import type { UnreadNotices } from '@respi/notifications/contract';
import { Api, loaded } from '@respi/shared/api-client';
import { filter, map, startWith } from 'rxjs';
import { UnreadCount } from './unread-count';

const PAGE_OF_A_CASE = /\/riservata\/segnalazioni\/([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?#]|$)/;

/**
 * Whoever has a case before their eyes has read what they were told of it, by whichever way they came: from a list, a mail or
 * the inbox. Asks once for each opening, and not at all while nothing is unread.
 */
@Injectable()
export class ReadByOpening {
  private readonly api = inject(Api);
  private readonly unread = inject(UnreadCount);
  private readonly router = inject(Router);
  private readonly opened = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
      startWith(this.router.url),
    ),
    { requireSync: true },
  );
  private readonly caseId = computed(() => PAGE_OF_A_CASE.exec(this.opened())?.[1] ?? null);
  private asked: string | null = null;

  constructor() {
    effect(() => {
      const [id, count] = [this.caseId(), this.unread.count()];
      untracked(() => this.follow(id, count));
    });
  }

  private follow(id: string | null, count: number | null): void {
    if (id === null) this.asked = null;
    if (id === null || count === null || id === this.asked) return;
    this.asked = id;
    if (count > 0) void this.mark(id);
  }

  /** Quietly: whoever came for the case is not to be told that a notice could not be marked. */
  private async mark(caseId: string): Promise<void> {
    const { value } = await loaded(this.api.post<UnreadNotices>('/me/notices/read', { caseId }));
    if (value) this.unread.set(value);
  }
}
