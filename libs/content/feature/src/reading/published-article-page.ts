import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublishedArticle } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { Breadcrumb, LongDayPipe, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { ArticleBlocks } from './article-blocks';

/** One piece of news or one page, for who works in the network. */
@Component({
  selector: 'respi-published-article-page',
  imports: [ArticleBlocks, Breadcrumb, LongDayPipe, PageHeading, Problem, Skeleton, TranslocoPipe],
  template: `
    @if (answer()?.value; as article) {
      <respi-breadcrumb
        [trail]="[
          { label: 'content.reading.title' | transloco, link: current.link('riservata', 'bacheca', 'notizie') },
        ]"
        [current]="article.title"
      />
      <article class="r-narrow">
        <respi-page-heading [title]="article.title" [lead]="article.summary" />
        <p class="r-small">{{ article.on | longDay }} · {{ 'content.audiences.' + article.audience | transloco }}</p>
        <respi-article-blocks [blocks]="article.blocks" />
      </article>
    } @else if (answer()?.problem; as problem) {
      <respi-problem [problem]="problem" [retry]="true" (retried)="read(slug())" />
    } @else {
      <respi-skeleton [lines]="8" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublishedArticlePage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  readonly slug = input.required<string>();
  protected readonly answer = signal<Loaded<PublishedArticle> | null>(null);

  constructor() {
    effect(() => {
      const slug = this.slug();
      untracked(() => void this.read(slug));
    });
  }

  protected async read(slug: string): Promise<void> {
    this.answer.set(await loaded(this.api.get<PublishedArticle>(`/published-articles/${encodeURIComponent(slug)}`)));
  }
}
