import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Board, BoardMessage } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button, DateTimePipe, DayPipe, Empty, Icon, LoadMore, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { BoardTabs } from './board-tabs';

/** What the coordination says to whoever reads, and what of it they have read. */
@Component({
  selector: 'respi-board-page',
  imports: [
    BoardTabs, Button, DateTimePipe, DayPipe, Empty, Icon, LoadMore, PageHeading, Problem, RouterLink, Skeleton,
    TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './board-page.html',
  styles: `
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .chosen {
      color: var(--r-text);
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  protected readonly writes = inject(Session).hasRole('coordinator');
  protected readonly views = [
    { show: 'all', mostra: null, label: 'board.page.all' },
    { show: 'to_read', mostra: 'da-leggere', label: 'board.page.toRead' },
  ] as const;

  /** `?mostra=da-leggere`; all of them without. */
  readonly mostra = input<string>();
  protected readonly show = computed(() => (this.mostra() === 'da-leggere' ? 'to_read' : 'all'));
  protected readonly messages = new Pages<BoardMessage>((cursor) =>
    this.api.get<Board>('/board', { show: this.show(), cursor }),
  );
  protected readonly busy = signal<string | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly said = signal('');

  constructor() {
    effect(() => {
      this.show();
      untracked(() => {
        this.said.set('');
        void this.messages.restart();
      });
    });
  }

  protected again(): void {
    this.problem.set(null);
    void this.messages.restart();
  }

  protected async read(message: BoardMessage): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(message.id);
    this.problem.set(null);
    const words = (key: string): string => this.transloco.translate(`board.page.${key}`, { title: message.title });
    try {
      const path = `/board/${message.id}/receipt`;
      const now = await this.api.post<BoardMessage>(path, { round: message.round });
      this.messages.replace(({ id }) => id === message.id, now);
      this.said.set(words('done'));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'stale_version') {
        await this.messages.restart();
        this.said.set(words('again'));
      } else this.problem.set(problem);
    } finally {
      this.busy.set(null);
    }
    // The button is gone: the focus stays with what it was about.
    document.getElementById(`comunicazione-${message.id}`)?.focus();
  }
}
