import { type EnvironmentProviders, Injectable, type Provider, computed, inject, signal } from '@angular/core';
import type { Board } from '@respi/content/contract';
import { Api } from '@respi/shared/api-client';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/board-home.it.json' with { type: 'json' };

/** Enough to find those that want an answer among them. */
const READ = 20;

/** What is on the board and was not said to be read: asked once for both of its places on a desk. Without an answer there is nothing. */
@Injectable()
export class UnreadMessages {
  private readonly api = inject(Api);
  private readonly board = signal<Board | null>(null);
  readonly all = computed(() => this.board()?.items ?? []);
  readonly more = computed(() => (this.board()?.nextCursor ?? null) !== null);
  /** Each reader is asked to say that it was read. */
  readonly urgent = computed(() => this.all().filter(({ receiptWanted }) => receiptWanted));

  async read(): Promise<void> {
    this.board.set(await this.api.get<Board>('/board', { show: 'to_read', limit: READ }).catch(() => null));
  }
}

/** With the words of what is unread alone: it is on every desk, the board is not. */
export function unreadBoardProviders(): (EnvironmentProviders | Provider)[] {
  return [provideDictionary(words), UnreadMessages];
}
