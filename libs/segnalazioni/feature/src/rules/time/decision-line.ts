import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Alert, DateTimePipe, Icon } from '@respi/shared/ui';
import type { DecisionInForce } from './decided';

/** Which version is in force, who decided it and why; above it, what was just done. */
@Component({
  selector: 'respi-decision-line',
  imports: [Alert, DateTimePipe, Icon, TranslocoPipe],
  template: `
    <p class="done" role="status">
      @if (done()) {
        <respi-icon name="check-circle" /> {{ done() }}
      }
    </p>
    @if (meanwhile()) {
      <respi-alert kind="warning" [title]="'segnalazioni.rules.meanwhile.title' | transloco: { by: now().by }">
        <p>{{ 'segnalazioni.rules.meanwhile.text' | transloco: { reason: now().reason } }}</p>
      </respi-alert>
    }
    <p class="r-small">
      @if (now().knownFrom; as since) {
        {{
          'segnalazioni.rules.inForce'
            | transloco: { version: now().version, by: now().by, at: (since | dateTime), reason: now().reason }
        }}
      } @else {
        {{ 'segnalazioni.rules.time.neverDecided' | transloco }}
      }
    </p>
  `,
  styles: `
    .done:not(:empty) {
      color: var(--r-success);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionLine {
  readonly now = input.required<DecisionInForce<unknown>>();
  readonly done = input('');
  /** Somebody decided while the form was open. */
  readonly meanwhile = input(false);
}
