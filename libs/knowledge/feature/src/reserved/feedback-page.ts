import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SheetFeedback } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Breadcrumb, Empty, LoadMore, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { FeedbackNote } from './feedback-note';

/** What readers say of the published sheets: those that helped least come first. */
@Component({
  selector: 'respi-feedback-page',
  imports: [Breadcrumb, Empty, FeedbackNote, LoadMore, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.reserved.title' | transloco, link: current.link('riservata', 'schede') }]"
      [current]="'knowledge.feedback.title' | transloco"
    />
    <respi-page-heading
      [title]="'knowledge.feedback.title' | transloco"
      [lead]="'knowledge.feedback.lead' | transloco"
    />
    <respi-problem [problem]="sheets.problem()" [retry]="true" (retried)="sheets.restart()" />
    @if (sheets.ready() && sheets.items().length === 0) {
      <respi-empty
        icon="files"
        [title]="'knowledge.feedback.none' | transloco"
        [text]="'knowledge.feedback.noneText' | transloco"
      />
    } @else if (sheets.ready()) {
      @for (sheet of sheets.items(); track sheet.sheetId) {
        <section class="r-panel">
          <h2>
            <a [routerLink]="current.link('riservata', 'schede', sheet.sheetId)">{{ sheet.question }}</a>
          </h2>
          <p class="r-small">
            {{ 'knowledge.reserved.owner' | transloco }}:
            {{ sheet.owner ?? ('knowledge.reserved.noOwner' | transloco) }}
          </p>
          <respi-feedback-note [feedback]="sheet" />
        </section>
      }
      <respi-load-more [available]="sheets.hasMore()" [busy]="sheets.busy()" (more)="sheets.more()" />
    } @else if (!sheets.problem()) {
      <respi-skeleton [lines]="8" />
    }
  `,
  styles: `
    h2 {
      margin-top: 0;
      font-size: 1.125rem;
      overflow-wrap: anywhere;
    }
    section {
      margin-bottom: 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly sheets = new Pages((cursor) => this.api.get<Page<SheetFeedback>>('/sheet-feedback', { cursor }));

  constructor() {
    void this.sheets.restart();
  }
}
