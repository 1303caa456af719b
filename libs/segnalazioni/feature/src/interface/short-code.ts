import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The six characters of a line, as they are looked for on the paper. */
@Component({
  selector: 'respi-short-code',
  imports: [TranslocoPipe],
  template: `<span class="visually-hidden">{{ 'segnalazioni.record.lineCode' | transloco }} </span>{{ code() }}`,
  styles: `
    :host {
      padding: 0.1rem 0.5rem;
      border: 1px solid var(--r-control-line);
      border-radius: 4px;
      font-family: ui-monospace, monospace;
      font-weight: 700;
      letter-spacing: 0.05em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShortCode {
  readonly code = input.required<string>();
}
