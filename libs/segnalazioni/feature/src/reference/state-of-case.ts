import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseState } from '@respi/segnalazioni/contract';
import { StateLabel } from '@respi/shared/ui';
import { TONE_OF_STATE } from './case-words';

/** Where a case stands, in a word. */
@Component({
  selector: 'respi-case-state',
  imports: [StateLabel, TranslocoPipe],
  template: `<respi-state [label]="'segnalazioni.state.' + value() | transloco" [tone]="tone()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateOfCase {
  readonly value = input.required<CaseState>();
  protected readonly tone = computed(() => TONE_OF_STATE[this.value()]);
}
