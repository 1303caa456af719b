import { Directive, ElementRef, inject, input } from '@angular/core';

/**
 * On a button that adds a part of the form before itself: the focus goes to the first field of what came.
 *
 *     <button respiAdds="fieldset" (click)="add()">
 */
@Directive({
  selector: 'button[respiAdds]',
  host: { '(click)': 'goThere()' },
})
export class Adds {
  private readonly button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Selector of a part. */
  readonly respiAdds = input.required<string>();

  protected goThere(): void {
    const list = this.button.closest('section, form, fieldset, .list') ?? document.body;
    const before = new Set(list.querySelectorAll(this.respiAdds()));
    setTimeout(() => {
      const [added] = [...list.querySelectorAll(this.respiAdds())].filter((part) => !before.has(part));
      added?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  }
}
