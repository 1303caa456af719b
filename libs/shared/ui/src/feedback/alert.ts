import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-names';

/** `urgent` is what must not be missed; `danger` is an error, and says so. */
export type AlertKind = 'info' | 'success' | 'warning' | 'urgent' | 'danger';

const ICONS: Readonly<Record<AlertKind, IconName>> = {
  info: 'info-circle',
  success: 'check-circle',
  warning: 'warning-circle',
  urgent: 'warning-circle',
  danger: 'error',
};

const LOUD: readonly AlertKind[] = ['urgent', 'danger'];

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
  protected readonly role = computed(() => (this.live() ? (LOUD.includes(this.kind()) ? 'alert' : 'status') : null));
}
