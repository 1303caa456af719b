import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublishedArticleList, PublishedArticleSummary } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages, Session } from '@respi/shared/api-client';
import { Button, Empty, Icon, LoadMore, LongDayPipe, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { BoardTabs } from '../board/board-tabs';

/** News and pages for who works in the network: what the public reads, and what is for the network alone. */
@Component({
  selector: 'respi-published-page',
  imports: [
    BoardTabs, Button, Empty, Icon, LoadMore, LongDayPipe, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './published-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublishedPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly writes = inject(Session).hasRole('coordinator');

  /** `?tipo=pagine`; news without. */
  readonly tipo = input<string>();
  protected readonly kind = computed(() => (this.tipo() === 'pagine' ? 'page' : 'news'));
  protected readonly articles = new Pages<PublishedArticleSummary>((cursor) =>
    this.api.get<PublishedArticleList>('/published-articles', { kind: this.kind(), cursor }),
  );

  constructor() {
    effect(() => {
      this.kind();
      untracked(() => void this.articles.restart());
    });
  }
}
