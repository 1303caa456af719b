import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Icon, PluralPipe } from '@respi/shared/ui';

/** Nothing jumps under the hands: what arrived is told, and comes in when it is asked for. */
@Component({
  selector: 'respi-arrived',
  imports: [Button, Icon, PluralPipe, TranslocoPipe],
  template: `
    <div role="status">
      @if (count() > 0) {
        <p class="r-row">
          <respi-icon name="refresh" /> {{ 'segnalazioni.live.arrived' | plural: count() }}
          <button respiButton="quiet" type="button" (click)="wanted.emit()">
            {{ 'segnalazioni.live.refresh' | transloco }}
          </button>
        </p>
      }
    </div>
  `,
  styles: `
    /* The place is there before there is news: the rows below must not move under a finger. */
    :host {
      display: block;
      min-height: 3.25rem;
    }
    p {
      margin: 0;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Arrived {
  readonly count = input.required<number>();
  readonly wanted = output();
}
