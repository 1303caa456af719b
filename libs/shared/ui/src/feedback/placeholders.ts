import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-names';

/** Grey lines that keep the room of what is coming, so that nothing jumps. */
@Component({
  selector: 'respi-skeleton',
  imports: [TranslocoPipe],
  template: `
    <div class="r-skeleton" role="status">
      <span class="visually-hidden">{{ 'ui.loading' | transloco }}</span>
      @for (row of rows(); track row) {
        <div class="r-skeleton-line" aria-hidden="true"></div>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  /** How many lines the content will roughly take. */
  readonly lines = input(4);
  protected readonly rows = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
}

/** Says what would be here; the projected content offers the next step. */
@Component({
  selector: 'respi-empty',
  imports: [Icon],
  template: `
    <div class="r-empty">
      <respi-icon [name]="icon()" />
      <p class="r-empty-title">{{ title() }}</p>
      @if (text()) {
        <p>{{ text() }}</p>
      }
      <ng-content />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {
  readonly title = input.required<string>();
  readonly text = input('');
  readonly icon = input<IconName>('inbox');
}
