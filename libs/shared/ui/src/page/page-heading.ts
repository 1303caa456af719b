import { ChangeDetectionStrategy, Component, type ElementRef, effect, inject, input, viewChild } from '@angular/core';
import { PageAddress } from './page-address';
import { PageIdentity } from './page-identity';

/**
 * The h1 of a page. Sets the browser's title, announces the page and takes the focus after a navigation. Its lead is what the page
 * says of itself to search engines.
 * Projected content (buttons) sits beside it: `<respi-page-heading [title]="..."><a respiButton ...></respi-page-heading>`.
 */
@Component({
  selector: 'respi-page-heading',
  template: `
    <div class="r-page-heading">
      <div>
        @if (eyebrow()) {
          <p class="r-eyebrow">{{ eyebrow() }}</p>
        }
        <h1 #heading tabindex="-1">{{ title() }}</h1>
        @if (lead()) {
          <p class="r-lead">{{ lead() }}</p>
        }
      </div>
      <div class="r-page-actions r-no-print"><ng-content /></div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageHeading {
  private readonly identity = inject(PageIdentity);
  private readonly address = inject(PageAddress);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly title = input.required<string>();
  readonly lead = input('');
  /** A short line above the title: the number of the case, the name of the list. */
  readonly eyebrow = input('');

  constructor() {
    effect(() => {
      if (this.identity.named(this.title())) this.heading().nativeElement.focus();
    });
    effect(() => {
      if (this.lead()) this.address.describe(this.lead());
    });
  }
}
