import { Directive, ElementRef, inject, input } from '@angular/core';

/**
 * On a button that takes away the part of the form in which it stands. The focus would be lost with it: it goes to the
 * part that follows, else to the one before, else to the button of the list that adds one.
 *
 *     <fieldset> … <button respiRemoves="fieldset" (click)="remove($index)">
 */
@Directive({
  selector: 'button[respiRemoves]',
  host: { '(click)': 'carryOn()' },
})
export class Removes {
  private readonly button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Selector of a part. */
  readonly respiRemoves = input.required<string>();

  protected carryOn(): void {
    const part = this.button.closest<HTMLElement>(this.respiRemoves());
    const list = part?.parentElement;
    if (!part || !list) return;
    const parts = [...list.children].filter((each) => each.matches(this.respiRemoves())) as HTMLElement[];
    const at = parts.indexOf(part);
    const next = parts[at + 1] ?? parts[at - 1];
    setTimeout(() => {
      if (part.isConnected || document.activeElement !== document.body) return;
      next?.setAttribute('tabindex', '-1');
      (next ?? list.querySelector<HTMLElement>(':scope > button, :scope > p > button'))?.focus();
    });
  }
}
