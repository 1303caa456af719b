import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ArticleKind, PublishedArticle } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  InItalian,
  LongDayPipe,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import { ArticleBlocks } from '../reading/article-blocks';

/** `pagina/{slug}` and `notizie/{slug}` */
@Component({
  selector: 'respi-public-article-page',
  imports: [
    ArticleBlocks,
    Breadcrumb,
    InItalian,
    LongDayPipe,
    PageHeading,
    Problem,
    RouterLink,
    TranslocoPipe,
    WrittenIn,
  ],
  template: `
    @if (shown(); as article) {
      <respi-breadcrumb
        [trail]="[
          { label: 'content.public.path' | transloco, link: current.home() },
          { label: 'content.public.' + kind() + '.title' | transloco, link: all() },
        ]"
        [current]="article.title"
        language="it"
      />
      <article>
        <respi-in-italian />
        <respi-page-heading respiWrittenIn [title]="article.title" [lead]="article.summary" />
        @if (article.kind === 'news') {
          <p class="r-muted">
            <time [attr.datetime]="article.on">{{ article.on | longDay }}</time>
          </p>
        }
        <respi-article-blocks respiWrittenIn [blocks]="article.blocks" />
        @if (article.kind === 'page') {
          <p class="r-small">{{ 'content.public.updated' | transloco: { day: article.updatedOn | longDay } }}</p>
        }
      </article>
    } @else if (missing()) {
      <respi-page-heading
        [title]="'content.public.' + kind() + '.missing' | transloco"
        [lead]="'content.public.' + kind() + '.missingText' | transloco"
      />
      <a class="btn btn-primary" [routerLink]="all()">{{ 'content.public.' + kind() + '.title' | transloco }}</a>
    } @else {
      <respi-problem [problem]="article().problem" />
    }
  `,
  styles: `
    article {
      max-width: 46rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticlePage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  readonly kind = input.required<ArticleKind>();
  readonly article = input.required<Loaded<PublishedArticle>>();

  /** News at the address of a page, or the other way round, is not there: each has one address. */
  protected readonly shown = computed(() => {
    const article = this.article().value;
    return article?.kind === this.kind() ? article : null;
  });
  protected readonly missing = computed(
    () => this.article().problem === null || this.article().problem?.status === 404,
  );

  constructor() {
    effect(() => {
      const article = this.shown();
      if (!article) {
        this.address.status(this.missing() ? 404 : 503);
        return;
      }
      const path = this.current.link(this.kind() === 'news' ? 'notizie' : 'pagina', article.slug);
      this.address.canonical(path, ['it']);
      this.address.describe(article.summary);
      const network = this.current.network();
      this.address.structured({
        '@type': article.kind === 'news' ? 'NewsArticle' : 'WebPage',
        [article.kind === 'news' ? 'headline' : 'name']: article.title,
        description: article.summary,
        url: this.address.absolute(path),
        inLanguage: 'it',
        datePublished: article.on,
        dateModified: article.updatedOn,
        ...(network ? { publisher: { '@type': 'GovernmentOrganization', name: network.owner } } : {}),
      });
    });
  }

  protected all(): string {
    return this.current.link(this.kind() === 'news' ? 'notizie' : 'pagine');
  }
}
