import { DOCUMENT } from '@angular/common';
import { Injectable, InjectionToken, RESPONSE_INIT, inject } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import {
  EASY_ITALIAN,
  PUBLIC_LANGUAGES,
  type ReadingLanguage,
  SOURCE_LANGUAGE,
  inLanguage,
  languageOfAddress,
} from '@respi/shared/contract/languages';

/** `https://respi.example.it`, without a slash at the end; on the server from `PUBLIC_URL`. */
export const PUBLIC_ORIGIN = new InjectionToken<string>('PUBLIC_ORIGIN', {
  providedIn: 'root',
  factory: () => inject(DOCUMENT).location.origin,
});

/** As Open Graph names them: a language and where it is spoken. */
const OG_LOCALES: Readonly<Record<ReadingLanguage, string>> = {
  it: 'it_IT',
  en: 'en_GB',
  fr: 'fr_FR',
  ar: 'ar_AR',
  sq: 'sq_AL',
  ro: 'ro_RO',
  uk: 'uk_UA',
  es: 'es_ES',
  'it-facile': 'it_IT',
};

/** What a page says about itself to search engines and to the server. */
@Injectable({ providedIn: 'root' })
export class PageAddress {
  private readonly document = inject(DOCUMENT);
  private readonly origin = inject(PUBLIC_ORIGIN);
  private readonly meta = inject(Meta);
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  /**
   * The one address of this content, whatever parameters it was reached with, and its addresses in other languages. What is
   * not told in the language of the address is the Italian content; so is easy Italian where nobody wrote it.
   * @param languages in which the content can be read
   */
  canonical(wanted: string, languages: readonly ReadingLanguage[] = PUBLIC_LANGUAGES): void {
    const language = languageOfAddress(wanted);
    const path = languages.includes(language) ? wanted : (inLanguage(wanted, SOURCE_LANGUAGE) ?? wanted);
    for (const old of this.document.head.querySelectorAll('link[rel=canonical], link[hreflang]')) old.remove();
    this.link({ rel: 'canonical', href: this.absolute(path) });
    const told = languages.filter((each) => each !== EASY_ITALIAN);
    const pages = told.flatMap((each) => {
      const address = inLanguage(path, each);
      return address === null ? [] : [{ language: each, address }];
    });
    if (pages.length > 1) {
      for (const page of pages)
        this.link({ rel: 'alternate', hreflang: page.language, href: this.absolute(page.address) });
      const source = inLanguage(path, SOURCE_LANGUAGE);
      if (source !== null) this.link({ rel: 'alternate', hreflang: 'x-default', href: this.absolute(source) });
    }
    this.meta.updateTag({ property: 'og:locale', content: OG_LOCALES[languageOfAddress(path)] });
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
    this.link({ rel: 'alternate', type: 'application/atom+xml', title, href: this.absolute(path) });
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

  private link(attributes: Readonly<Record<string, string>>): void {
    const link = this.document.createElement('link');
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    this.document.head.appendChild(link);
  }

  /** HTTP status of the page that is being made; nothing in the browser. */
  status(code: number): void {
    if (this.response) this.response.status = code;
    if (code >= 400) this.notIndexed();
  }

  /** The answer to a form that the reader's own browser may show again on the way back, instead of asking to send it twice. */
  mayBeGoneBackTo(): void {
    if (!this.response) return;
    const headers = new Headers(this.response.headers);
    headers.set('Cache-Control', 'private, no-cache');
    this.response.headers = headers;
  }

  /** Of one reader, or of a moment: it is for whoever was led to it, and for no search engine. */
  notIndexed(): void {
    this.meta.updateTag({ name: 'robots', content: 'noindex' });
  }
}
