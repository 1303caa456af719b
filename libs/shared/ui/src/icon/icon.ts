import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { IconName } from './icon-names';

/** Decoration beside words, so it is hidden from screen readers: the words carry the meaning. */
@Component({
  selector: 'respi-icon',
  template: '<svg class="r-icon" aria-hidden="true" focusable="false"><use [attr.href]="address()" /></svg>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly address = computed(() => `/icons.svg#it-${this.name()}`);
}
