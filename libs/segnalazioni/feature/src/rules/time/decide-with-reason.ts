import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FORM_PARTS } from '@respi/shared/ui';

/** The end of every form that decides something for the network: why, what it holds for, and the button. */
@Component({
  selector: 'respi-decide-with-reason',
  imports: [FORM_PARTS, TranslocoPipe],
  template: `
    <respi-field [label]="'segnalazioni.rules.reason' | transloco" [hint]="'segnalazioni.rules.reasonHint' | transloco">
      <textarea respiControl rows="2" [formControl]="reason()"></textarea>
    </respi-field>
    <p class="r-small">{{ 'segnalazioni.rules.time.fromNow' | transloco }}</p>
    <div class="r-sticky-actions">
      <button respiButton type="submit" [busy]="busy()">{{ label() }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecideWithReason {
  readonly reason = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  readonly busy = input(false);
}
