import { Directive, computed, input } from '@angular/core';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

const CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-primary',
  danger: 'btn btn-danger',
  quiet: 'btn r-btn-quiet',
};

/** `<button respiButton>`, `<a respiButton="secondary">`. While `busy` a second press does nothing and the focus stays. */
@Directive({
  selector: 'button[respiButton], a[respiButton]',
  host: {
    '[class]': 'classes()',
    '[attr.aria-disabled]': 'busy() ? true : null',
    '(click)': 'hold($event)',
  },
})
export class Button {
  readonly respiButton = input<ButtonKind | ''>('primary');
  readonly busy = input(false);
  protected readonly classes = computed(() => CLASSES[this.respiButton() || 'primary']);

  protected hold(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
