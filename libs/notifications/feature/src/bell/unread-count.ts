import { Injectable, inject, signal } from '@angular/core';
import type { UnreadNotices } from '@respi/notifications/contract';
import { Api, ProblemError, Session } from '@respi/shared/api-client';

/** How many notices this person has not read: the bell and the inbox say the same number. */
@Injectable({ providedIn: 'root' })
export class UnreadCount {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly known = signal<number | null>(null);
  /** null: not known yet. */
  readonly count = this.known.asReadonly();

  /** Who cannot be told now is told the next time: a number is no reason to disturb. */
  async refresh(): Promise<void> {
    const seat = this.session.me()?.seat;
    try {
      const { unread } = await this.api.get<UnreadNotices>('/me/notices/unread');
      // An answer for who sat here before is nobody's business now.
      if (seat === this.session.me()?.seat) this.known.set(unread);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  set({ unread }: UnreadNotices): void {
    this.known.set(unread);
  }

  forget(): void {
    this.known.set(null);
  }
}
