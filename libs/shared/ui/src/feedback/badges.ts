import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-names';

/** The five codes of the network; level 1 is the most urgent. */
export type UrgencyCode = 'ROSSO' | 'ARANCIONE' | 'AZZURRO' | 'VERDE' | 'BIANCO';

const URGENCY_ICONS: Readonly<Record<UrgencyCode, IconName>> = {
  ROSSO: 'warning',
  ARANCIONE: 'horn',
  AZZURRO: 'flag',
  VERDE: 'clock',
  BIANCO: 'info-circle',
};

/** Number, word and icon: `1 ROSSO`. The colour only repeats them. */
@Component({
  selector: 'respi-urgency',
  imports: [Icon, TranslocoPipe],
  template: `
    <span class="r-urgency" [attr.data-urgency]="value()">
      <respi-icon [name]="icon()" /><span class="visually-hidden">{{ prefix() }} </span
      >{{ 'ui.urgency.' + value() | transloco }}
    </span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UrgencyBadge {
  readonly value = input.required<UrgencyCode>();
  /** Said before the code where a column heading does not say it already. */
  readonly prefix = input('');
  protected readonly icon = computed(() => URGENCY_ICONS[this.value()]);
}

export type StateTone = 'neutral' | 'waiting' | 'active' | 'done' | 'attention';

/** A state is a word; the tone repeats it. */
@Component({
  selector: 'respi-state',
  template: '<span class="r-state" [attr.data-tone]="tone()">{{ label() }}</span>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateLabel {
  readonly label = input.required<string>();
  readonly tone = input<StateTone>('neutral');
}
