import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ARTICLE_STATES, type ArticleSummary } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DateTimePipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { standingOf } from './article-tones';

/** Pages and news as the coordination works on them. */
@Component({
  selector: 'respi-articles-desk',
  imports: [
    Breadcrumb, Button, DateTimePipe, Empty, Icon, LoadMore, PageHeading, Problem, RouterLink, Skeleton, StateLabel,
    Tabs, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './articles-desk.html',
  styles: `
    .chosen {
      color: var(--r-text);
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticlesDesk {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly states = ARTICLE_STATES;
  protected readonly standing = standingOf;

  /** `?tipo=pagine`; news without. */
  readonly tipo = input<string>();
  readonly stato = input<string>();
  protected readonly kind = computed(() => (this.tipo() === 'pagine' ? 'page' : 'news'));
  protected readonly state = computed(() => ARTICLE_STATES.find((state) => state === this.stato()));
  protected readonly articles = new Pages<ArticleSummary>((cursor) =>
    this.api.get<Page<ArticleSummary>>('/articles', { kind: this.kind(), state: this.state(), cursor }),
  );

  constructor() {
    effect(() => {
      this.kind();
      this.state();
      untracked(() => void this.articles.restart());
    });
  }
}
