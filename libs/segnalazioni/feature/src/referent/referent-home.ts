import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SheetSummary } from '@respi/knowledge/contract';
import type { Counts } from '@respi/segnalazioni/contract';
import { Api, loaded, whenCasesChange } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { PageHeading, Tabs } from '@respi/shared/ui';
import type { z } from 'zod';
import { AnswerDirectly } from './answer-directly';
import { OfficeReplies } from './office-replies';
import { SheetsToValidate } from './sheets-to-validate';
import { ValidationDesk } from './validation-desk';

const PARTS = ['validare', 'rispondere', 'schede', 'tutte'] as const;
const SHEETS = 100;

/** The referent of an office, between two meetings. */
@Component({
  selector: 'respi-referent-home',
  imports: [
    AnswerDirectly,
    OfficeReplies,
    PageHeading,
    RouterLink,
    SheetsToValidate,
    Tabs,
    TranslocoPipe,
    ValidationDesk,
  ],
  template: `
    <respi-page-heading [title]="'segnalazioni.referent.title' | transloco" />
    <nav [attr.aria-label]="'segnalazioni.referent.parts' | transloco">
      <ul respiTabs>
        @for (name of parts; track name) {
          <li>
            <a
              routerLink="."
              [queryParams]="{ parte: name === 'validare' ? null : name }"
              [attr.aria-current]="part() === name ? 'page' : null"
            >
              {{ 'segnalazioni.referent.part.' + name | transloco }}
              @if (counts()[name] !== null) {
                <span class="r-tabs-count">{{ counts()[name] }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
    @switch (part()) {
      @case ('validare') {
        <respi-validation-desk (changed)="recount()" />
      }
      @case ('rispondere') {
        <respi-answer-directly (changed)="recount()" />
      }
      @case ('schede') {
        <respi-sheets-to-validate />
      }
      @case ('tutte') {
        <respi-office-replies [stato]="stato()" (changed)="recount()" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferentHome {
  private readonly api = inject(Api);

  readonly parte = input<string>();
  readonly stato = input<string>();

  protected readonly parts = PARTS;
  protected readonly part = computed(() => PARTS.find((name) => name === this.parte()) ?? 'validare');
  private readonly cases = signal<z.infer<typeof Counts>>({});
  private readonly sheets = signal<number | null>(null);
  /** What waits in each part; a part that is no work to do has no number. */
  protected readonly counts = computed<Readonly<Record<(typeof PARTS)[number], number | null>>>(() => ({
    validare: this.cases().to_validate ?? null,
    rispondere: this.cases().to_record ?? null,
    schede: this.sheets(),
    tutte: null,
  }));

  constructor() {
    effect(() => {
      this.part();
      untracked(() => void this.recount());
    });
    whenCasesChange(() => void this.recount());
  }

  protected async recount(): Promise<void> {
    const [cases, sheets] = await Promise.all([
      loaded(this.api.get<z.infer<typeof Counts>>('/segnalazioni/counts')),
      loaded(this.api.get<Page<z.infer<typeof SheetSummary>>>('/faq', { waiting: true, limit: SHEETS })),
    ]);
    if (cases.value) this.cases.set(cases.value);
    // Of so many that they do not fit a page nobody needs the number.
    if (sheets.value) this.sheets.set(sheets.value.nextCursor === null ? sheets.value.items.length : null);
  }
}
