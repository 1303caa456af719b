import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-names';

export type AlertKind = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Readonly<Record<AlertKind, IconName>> = {
  info: 'info-circle',
  success: 'check-circle',
  warning: 'warning-circle',
  danger: 'error',
};

/** A message in the page. It stays until it is dealt with; `live` for what appears after the page was read. */
@Component({
  selector: 'respi-alert',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="r-alert" [class]="'r-alert-' + kind()" [attr.role]="role()">
      <respi-icon [name]="icon()" />
      <div>
        <p class="r-alert-title">
          <span class="visually-hidden">{{ 'ui.alert.' + kind() | transloco }}: </span>{{ title() }}
        </p>
        <ng-content />
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Alert {
  readonly kind = input<AlertKind>('info');
  readonly title = input.required<string>();
  readonly live = input(false);
  protected readonly icon = computed(() => ICONS[this.kind()]);
  protected readonly role = computed(() => (this.live() ? (this.kind() === 'danger' ? 'alert' : 'status') : null));
}
