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
    link.setAttribute('href', this.absolute(path));
    this.meta.updateTag({ property: 'og:url', content: this.absolute(path) });
    this.meta.updateTag({ property: 'og:image', content: this.absolute('/icon-512.png') });
  }

  /** `https://respi.example.it/cuneo/it/sportelli` */
  absolute(path: string): string {
    return this.origin + path;
  }

  /** For who finds the page, or is sent it: a line or two. */
  describe(text: string): void {
    const short = text.length > 160 ? `${text.slice(0, 159).replace(/\s+\S*$/, '')}…` : text;
    this.meta.updateTag({ name: 'description', content: short });
    this.meta.updateTag({ property: 'og:description', content: short });
  }

  /** The same content as news, to be subscribed to. */
  feed(path: string, title: string): void {
    const link = this.document.createElement('link');
    const attributes = { rel: 'alternate', type: 'application/atom+xml', title, href: this.absolute(path) };
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    this.document.head.appendChild(link);
  }

  /**
   * What the page is about, in the vocabulary of schema.org. Only in what is sent to who reads: in a browser nobody asks for it,
   * and the content policy lets no text become a script.
   */
  structured(data: Readonly<Record<string, unknown>>): void {
    if (!this.response) return;
    const script = this.document.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    // No text of a sheet ends the script, or begins a comment in it.
    script.textContent = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
    this.document.head.appendChild(script);
  }

  /** HTTP status of the page that is being made; nothing in the browser. */
  status(code: number): void {
    if (this.response) this.response.status = code;
    if (code >= 400) this.meta.updateTag({ name: 'robots', content: 'noindex' });
  }
}
