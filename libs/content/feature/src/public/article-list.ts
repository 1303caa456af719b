import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublishedArticleSummary } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { LongDayPipe, WrittenIn } from '@respi/shared/ui/reading';

/** Titles with what they are about, and the day of news. */
@Component({
  selector: 'respi-article-list',
  imports: [LongDayPipe, RouterLink, WrittenIn],
  template: `
    <ul class="r-plain-list">
      @for (article of articles(); track article.id) {
        <li>
          <h2 respiWrittenIn>
            <a [routerLink]="current.link(article.kind === 'news' ? 'notizie' : 'pagina', article.slug)">{{
              article.title
            }}</a>
          </h2>
          @if (article.kind === 'news') {
            <p class="r-small">
              <time [attr.datetime]="article.on">{{ article.on | longDay }}</time>
            </p>
          }
          <p class="summary" respiWrittenIn>{{ article.summary }}</p>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 1rem 0;
      border-bottom: 1px solid var(--r-line);
      max-width: 46rem;
    }
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.25rem;
    }
    h2 a {
      display: inline-block;
      padding: 0.375rem 0;
    }
    .summary {
      margin: 0;
      white-space: pre-line;
    }
    .r-small {
      margin: 0 0 0.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticleList {
  protected readonly current = inject(CurrentNetwork);
  readonly articles = input.required<readonly PublishedArticleSummary[]>();
}
