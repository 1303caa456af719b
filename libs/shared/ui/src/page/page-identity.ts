import { Injectable, inject, signal } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';

/** What the open page is called: the browser's title begins with its h1, and each new page is announced. */
@Injectable({ providedIn: 'root' })
export class PageIdentity {
  private readonly title = inject(Title);
  private readonly meta = inject(Meta);
  private readonly words = signal('');
  private site = 'ReSPI';
  private heading = '';
  private moved = false;

  /** Read by the live region of the shell. */
  readonly announcement = this.words.asReadonly();

  /** `ReSPI Cuneo`: what follows the h1 in the title. */
  inSite(site: string): void {
    this.site = site;
    this.write();
  }

  /** Called by the shell when the person went to another page within the portal. */
  navigated(): void {
    this.moved = true;
  }

  /** True when the heading should take the focus: not at the first page, where the browser's own start is right. */
  named(heading: string): boolean {
    this.heading = heading;
    this.write();
    const take = this.moved;
    this.moved = false;
    if (take) this.words.set(heading);
    return take;
  }

  private write(): void {
    this.title.setTitle([this.heading, this.site].filter(Boolean).join(' - '));
    this.meta.updateTag({ property: 'og:title', content: this.heading });
    this.meta.updateTag({ property: 'og:site_name', content: this.site });
  }
}
