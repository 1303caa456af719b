import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SheetSummary } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Empty, LoadMore, Problem, RelativePipe, Skeleton } from '@respi/shared/ui';
import type { z } from 'zod';

/** Sheets that name the office and wait for its word. */
@Component({
  selector: 'respi-sheets-to-validate',
  imports: [Empty, LoadMore, Problem, RelativePipe, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <respi-problem [problem]="sheets.problem()" [retry]="true" (retried)="sheets.restart()" />
    @if (sheets.ready() && sheets.items().length === 0) {
      <respi-empty
        icon="check-circle"
        [title]="'segnalazioni.referent.noSheets' | transloco"
        [text]="'segnalazioni.referent.noSheetsText' | transloco"
      />
    } @else if (sheets.ready()) {
      <ul class="sheets">
        @for (sheet of sheets.items(); track sheet.id) {
          <li>
            <h2>
              <a [routerLink]="current.link('riservata', 'schede', sheet.id)">{{ sheet.question }}</a>
            </h2>
            <p>{{ sheet.shortAnswer }}</p>
            <p class="r-small">{{ 'segnalazioni.referent.sheetSince' | transloco }} {{ sheet.updatedAt | relative }}</p>
          </li>
        }
      </ul>
      <respi-load-more [available]="sheets.hasMore()" [busy]="sheets.busy()" (more)="sheets.more()" />
    } @else if (!sheets.problem()) {
      <respi-skeleton [lines]="6" />
    }
  `,
  styles: `
    .sheets {
      max-width: 50rem;
      overflow-wrap: anywhere;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--r-line);
    }
    h2 {
      margin: 0 0 0.25rem;
      font-size: 1.125rem;
    }
    a {
      display: inline-block;
      padding: 0.25rem 0;
    }
    p {
      margin-bottom: 0.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetsToValidate {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly sheets = new Pages((cursor) =>
    this.api.get<Page<z.infer<typeof SheetSummary>>>('/faq', { waiting: true, cursor }),
  );

  constructor() {
    void this.sheets.restart();
  }
}
