import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AskedOfOffice } from '@respi/segnalazioni/contract';

/** About whom an office is asked, as its sheet says it: a number, a name, or neither. */
@Component({
  selector: 'respi-whom',
  imports: [TranslocoPipe],
  template: `
    @let whom = of();
    @if (whom.name) {
      <strong>{{ whom.name }}</strong>
    }
    @if (whom.identityWithheld) {
      <span>{{ 'segnalazioni.distinta.line.withheld' | transloco }}</span>
    }
    @if (whom.covered) {
      <span>{{ 'segnalazioni.record.covered' | transloco }}</span>
    }
    @for (identifier of whom.identifiers; track identifier.type + identifier.value) {
      <span>{{ 'segnalazioni.identifierType.' + identifier.type | transloco }}: {{ identifier.value }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      margin-bottom: 0.25rem;
    }
    :host:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Whom {
  readonly of = input.required<
    Pick<AskedOfOffice, 'name' | 'identityWithheld' | 'identifiers'> & { readonly covered?: boolean }
  >();
}
