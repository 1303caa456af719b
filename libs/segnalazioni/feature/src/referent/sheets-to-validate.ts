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
      <ul class="r-link-cards">
        @for (sheet of sheets.items(); track sheet.id) {
          <li>
            <a class="r-link-card" [routerLink]="current.link('riservata', 'schede', sheet.id)">
              {{ sheet.question }}
              <small>{{ sheet.shortAnswer }}</small>
              <small>{{ 'segnalazioni.referent.sheetSince' | transloco }} {{ sheet.updatedAt | relative }}</small>
            </a>
          </li>
        }
      </ul>
      <respi-load-more [available]="sheets.hasMore()" [busy]="sheets.busy()" (more)="sheets.more()" />
    } @else if (!sheets.problem()) {
      <respi-skeleton [lines]="6" />
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
