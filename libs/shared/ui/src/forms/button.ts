import { Directive, computed, input } from '@angular/core';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

const CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-primary',
  danger: 'btn btn-danger',
  quiet: 'btn r-btn-quiet',
};

/**
 * `<button respiButton>`, `<a respiButton="secondary">`. While `busy` a second press does nothing and the focus stays. One
 * that is `blocked` does nothing either; what it is described by says why. A double click sends a form once: the answer may
 * come, and empty it, between the two.
 */
@Directive({
  selector: 'button[respiButton], a[respiButton]',
  host: {
    '[class]': 'classes()',
    '[attr.aria-disabled]': 'held() ? true : null',
    '(click)': 'hold($event)',
  },
})
export class Button {
  readonly respiButton = input<ButtonKind | ''>('primary');
  readonly busy = input(false);
  readonly blocked = input(false);
  protected readonly held = computed(() => this.busy() || this.blocked());
  protected readonly classes = computed(() => CLASSES[this.respiButton() || 'primary']);

  protected hold(event: Event): void {
    if (!this.held() && !isSecondSubmit(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function isSecondSubmit(event: Event): boolean {
  if (!(event instanceof MouseEvent) || event.detail < 2) return false;
  return event.currentTarget instanceof HTMLButtonElement && event.currentTarget.type === 'submit';
}
