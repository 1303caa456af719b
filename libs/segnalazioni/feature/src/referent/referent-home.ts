import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeading, Tabs } from '@respi/shared/ui';
import { AnswerDirectly } from './answer-directly';
import { OfficeReplies } from './office-replies';
import { SheetsToValidate } from './sheets-to-validate';
import { ValidationDesk } from './validation-desk';

const PARTS = ['validare', 'rispondere', 'schede', 'tutte'] as const;

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
              >{{ 'segnalazioni.referent.part.' + name | transloco }}</a
            >
          </li>
        }
      </ul>
    </nav>
    @switch (part()) {
      @case ('validare') {
        <respi-validation-desk />
      }
      @case ('rispondere') {
        <respi-answer-directly />
      }
      @case ('schede') {
        <respi-sheets-to-validate />
      }
      @case ('tutte') {
        <respi-office-replies [stato]="stato()" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferentHome {
  readonly parte = input<string>();
  readonly stato = input<string>();

  protected readonly parts = PARTS;
  protected readonly part = computed(() => PARTS.find((name) => name === this.parte()) ?? 'validare');
}
