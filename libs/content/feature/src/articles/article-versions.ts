import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ArticleVersion } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Breadcrumb, Button, DateTimePipe, LoadMore, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { ArticleBlocks } from '../reading/article-blocks';

/** Every text that a page or a piece of news had; an old one may be taken up again. */
@Component({
  selector: 'respi-article-versions',
  imports: [
    ArticleBlocks, Breadcrumb, Button, DateTimePipe, LoadMore, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe,
  ], // prettier-ignore
  template: `
    <respi-breadcrumb
      [trail]="[
        { label: 'content.desk.title' | transloco, link: current.link('riservata', 'bacheca', 'redazione') },
        {
          label: 'content.versions.article' | transloco,
          link: current.link('riservata', 'bacheca', 'redazione', id()),
        },
      ]"
      [current]="'content.versions.title' | transloco"
    />
    <respi-page-heading [title]="'content.versions.title' | transloco" [lead]="'content.versions.lead' | transloco" />
    <respi-problem [problem]="versions.problem()" [retry]="true" (retried)="versions.restart()" />
    @for (version of versions.items(); track version.version) {
      <section class="r-panel mb-3">
        <h2 class="h5">
          {{ 'content.versions.name' | transloco: { number: version.version } }}
          @if (version.published) {
            <span class="r-small">({{ 'content.versions.published' | transloco }})</span>
          }
        </h2>
        <p class="r-small">
          {{
            'content.desk.changedBy'
              | transloco: { at: version.at | dateTime, by: version.by ?? ('content.desk.nobody' | transloco) }
          }}
        </p>
        <details>
          <summary>{{ version.title }}</summary>
          <p>{{ version.summary }}</p>
          <respi-article-blocks [blocks]="version.blocks" />
        </details>
        @if (!$first) {
          <a
            respiButton="quiet"
            [routerLink]="current.link('riservata', 'bacheca', 'redazione', id(), 'modifica')"
            [queryParams]="{ versione: version.version }"
            >{{ 'content.versions.takeUp' | transloco: { number: version.version } }}</a
          >
        }
      </section>
    } @empty {
      @if (!versions.problem()) {
        <respi-skeleton [lines]="6" />
      }
    }
    <respi-load-more [available]="versions.hasMore()" [busy]="versions.busy()" (more)="versions.more()" />
  `,
  styles: `
    summary {
      padding: 0.5rem 0;
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticleVersionsPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  readonly id = input.required<string>();
  protected readonly versions = new Pages<ArticleVersion>((cursor) =>
    this.api.get<Page<ArticleVersion>>(`/articles/${encodeURIComponent(this.id())}/versions`, { cursor }),
  );

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.versions.restart());
    });
  }
}
