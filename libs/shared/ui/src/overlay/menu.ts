import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-names';

export interface MenuItem<T extends string = string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
}

/** A button that opens the actions beside the primary one. Emits the `id` of the chosen item. */
@Component({
  selector: 'respi-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, TranslocoPipe],
  template: `
    <button type="button" class="btn btn-outline-primary r-menu-button" [cdkMenuTriggerFor]="menu">
      {{ label() || ('ui.actions' | transloco) }} <respi-icon name="expand" />
    </button>
    <ng-template #menu>
      <div class="r-menu" cdkMenu>
        @for (item of items(); track item.id) {
          <button
            type="button"
            class="r-menu-item"
            cdkMenuItem
            [class.r-menu-danger]="item.danger"
            (cdkMenuItemTriggered)="chosen.emit(item.id)"
          >
            @if (item.icon; as icon) {
              <respi-icon [name]="icon" />
            }
            {{ item.label }}
          </button>
        }
      </div>
    </ng-template>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Menu<T extends string = string> {
  readonly items = input.required<readonly MenuItem<T>[]>();
  readonly label = input('');
  readonly chosen = output<T>();
}
