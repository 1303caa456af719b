import { DestroyRef, Directive, ElementRef, afterNextRender, inject } from '@angular/core';

/**
 * A row of links to the parts of a page, the current one with `aria-current`. On a phone the row scrolls: the current
 * part is always in sight, also after the counts beside the names arrived.
 */
@Directive({ selector: 'ul[respiTabs]', host: { class: 'r-tabs' } })
export class Tabs {
  private readonly list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new MutationObserver(() => this.showCurrent());
      observer.observe(this.list, { subtree: true, childList: true, attributeFilter: ['aria-current'] });
      destroyed.onDestroy(() => observer.disconnect());
      this.showCurrent();
    });
  }

  private showCurrent(): void {
    const current = this.list.querySelector<HTMLElement>('[aria-current]');
    if (current) this.list.scrollLeft = current.offsetLeft - (this.list.clientWidth - current.offsetWidth) / 2;
  }
}
