import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ArticleKind, PublishedArticleList } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { Breadcrumb, Empty, FeedLink, InItalian, PageAddress, PageHeading, Problem } from '@respi/shared/ui/reading';
import { ArticleList } from './article-list';

/** `notizie` and `pagine`: what the network says of itself, a page at a time. */
@Component({
  selector: 'respi-public-articles-page',
  imports: [ArticleList, Breadcrumb, Empty, FeedLink, InItalian, PageHeading, Problem, RouterLink, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'content.public.path' | transloco, link: current.home() }]"
      [current]="'content.public.' + kind() + '.title' | transloco"
    />
    <respi-page-heading
      [title]="'content.public.' + kind() + '.title' | transloco"
      [lead]="'content.public.' + kind() + '.lead' | transloco"
    />
    <respi-problem [problem]="articles().problem" />
    @if (articles().value; as page) {
      @if (page.items.length > 0) {
        <respi-in-italian />
        <respi-article-list [articles]="page.items" />
        @if (page.nextCursor) {
          <p class="mt-4">
            <a class="btn btn-outline-primary" [routerLink]="address()" [queryParams]="{ da: page.nextCursor }">{{
              'content.public.' + kind() + '.more' | transloco
            }}</a>
          </p>
        }
      } @else {
        <respi-empty icon="note" [title]="'content.public.' + kind() + '.none' | transloco" />
      }
      @if (kind() === 'news') {
        <respi-feed-link [path]="feed" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticlesPage {
  protected readonly current = inject(CurrentNetwork);
  protected readonly feed = this.current.inItalian('notizie.atom');
  readonly kind = input.required<ArticleKind>();
  readonly articles = input.required<Loaded<PublishedArticleList>>();

  constructor() {
    const [address, transloco] = [inject(PageAddress), inject(TranslocoService)];
    effect(() => {
      address.canonical(this.address());
      address.describe(transloco.translate(`content.public.${this.kind()}.lead`));
      if (this.kind() === 'news') address.feed(this.feed, transloco.translate('content.public.news.title'));
      if (this.articles().problem) address.status(503);
    });
  }

  protected address(): string {
    return this.current.link(this.kind() === 'news' ? 'notizie' : 'pagine');
  }
}
