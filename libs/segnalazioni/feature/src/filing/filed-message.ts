import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FiledCase } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert } from '@respi/shared/ui';

/** The number of what was just filed and, when it cannot wait, who answers now. */
@Component({
  selector: 'respi-filed-message',
  imports: [Alert, RouterLink, TranslocoPipe],
  template: `
    @let case = filed();
    <respi-alert kind="success" [live]="true" [title]="'segnalazioni.filed.title' | transloco: { number: case.number }">
      @if (linked()) {
        <p>
          <a [routerLink]="current.link('riservata', 'segnalazioni', case.id)">{{
            'segnalazioni.filed.open' | transloco: { number: case.number }
          }}</a>
        </p>
      }
      @for (warning of case.warnings; track warning.path + warning.code) {
        <p>{{ warning.message }}</p>
      }
    </respi-alert>
    @if (case.answersNow; as who) {
      <respi-alert kind="urgent" [live]="true" [title]="'segnalazioni.answersNow' | transloco">
        <p>{{ who }}</p>
      </respi-alert>
    } @else if (case.emergency) {
      <respi-alert kind="urgent" [live]="true" [title]="'segnalazioni.filed.emergency' | transloco">
        <p>{{ case.emergency }}</p>
      </respi-alert>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiledMessage {
  protected readonly current = inject(CurrentNetwork);
  readonly filed = input.required<FiledCase>();
  readonly linked = input(false);
}
