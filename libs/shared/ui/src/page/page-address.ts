import { DOCUMENT } from '@angular/common';
import { Injectable, InjectionToken, RESPONSE_INIT, inject } from '@angular/core';
import { Meta } from '@angular/platform-browser';

/** `https://respi.example.it`, without a slash at the end; on the server from `PUBLIC_URL`. */
export const PUBLIC_ORIGIN = new InjectionToken<string>('PUBLIC_ORIGIN', {
  providedIn: 'root',
  factory: () => inject(DOCUMENT).location.origin,
});

/** What a page says about itself to search engines and to the server. */
@Injectable({ providedIn: 'root' })
export class PageAddress {
  private readonly document = inject(DOCUMENT);
  private readonly origin = inject(PUBLIC_ORIGIN);
  private readonly meta = inject(Meta);
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  /** The one address of this content, whatever parameters it was reached with. */
  canonical(path: string): void {
    let link = this.document.head.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (!link) {
      link = this.document.createElement('link');
      link.setAttribute('rel', 'canonical');
      this.document.head.appendChild(link);
    }
    link.setAttribute('href', this.origin + path);
  }

  describe(text: string): void {
    this.meta.updateTag({ name: 'description', content: text.slice(0, 160) });
  }

  /** HTTP status of the page that is being made; nothing in the browser. */
  status(code: number): void {
    if (this.response) this.response.status = code;
    if (code >= 400) this.meta.updateTag({ name: 'robots', content: 'noindex' });
  }
}
