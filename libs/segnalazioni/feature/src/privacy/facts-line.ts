import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { DateTimePipe, Icon } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { StateOfCase } from '../reference/state-of-case';

/** What of a case tells whether it is somebody's, and whether it can be erased, without opening it. */
@Component({
  selector: 'respi-facts-line',
  imports: [DateTimePipe, Icon, StateOfCase, TranslocoPipe],
  template: `
    <p class="r-row">
      <respi-case-state [value]="subject().state" />
      @if (subject().sealed) {
        <span><respi-icon name="locked" /> {{ 'segnalazioni.privacy.sealed' | transloco }}</span>
      }
      <span>{{ 'segnalazioni.kind.' + subject().kind | transloco }}</span>
      <span>{{ codes.unitName(subject().sportello) }}</span>
      <span>{{ 'segnalazioni.privacy.requests.filed' | transloco: { at: (subject().submittedAt | dateTime) } }}</span>
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactsLine {
  protected readonly codes = inject(NetworkCodes);
  readonly subject = input.required<Pick<CaseSummary, 'state' | 'sealed' | 'kind' | 'sportello' | 'submittedAt'>>();
}
