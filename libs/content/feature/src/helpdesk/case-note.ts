import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, Session } from '@respi/shared/api-client';

/** Where cases begin, for who files them; where they are, for who works on them. */
@Component({
  selector: 'respi-case-note',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (files) {
      <a [routerLink]="current.link('riservata', 'nuova')">{{ 'helpdesk.case.link' | transloco }}</a>
    } @else if (works) {
      <a [routerLink]="current.link('riservata', 'segnalazioni')">{{ 'helpdesk.case.list' | transloco }}</a>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseNote {
  private readonly session = inject(Session);
  protected readonly current = inject(CurrentNetwork);
  protected readonly files = this.session.hasRole('counter_operator') || this.session.hasRole('external_operator');
  protected readonly works = this.session.hasRole('coordinator') || this.session.hasRole('interface_operator');
}
