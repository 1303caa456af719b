import { DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { PUBLIC_LANGUAGES, type ReadingLanguage, inLanguage } from '@respi/shared/contract/languages';
import { PUBLIC_ORIGIN, PageAddress } from './page-address';

const ORIGIN = 'https://respi.example.it';

/** What a page at an address says of itself: its canonical address, and its alternates by language. */
function said(
  path: string,
  languages?: readonly ReadingLanguage[],
): { canonical: string; alternates: Map<string, string> } {
  const address = TestBed.inject(PageAddress);
  address.canonical(path, languages);
  const { head } = TestBed.inject(DOCUMENT);
  return {
    canonical: head.querySelector('link[rel=canonical]')?.getAttribute('href')?.slice(ORIGIN.length) ?? '',
    alternates: new Map(
      [...head.querySelectorAll('link[hreflang]')].map((link) => [
        link.getAttribute('hreflang') ?? '',
        link.getAttribute('href')?.slice(ORIGIN.length) ?? '',
      ]),
    ),
  };
}

describe('the addresses of a page in several languages', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [{ provide: PUBLIC_ORIGIN, useValue: ORIGIN }] }));

  it('point to each other, all of them, and to Italian for all others', () => {
    for (const path of ['/cuneo/it', '/cuneo/it/argomenti/lavoro']) {
      const { alternates } = said(path);
      expect([...alternates.keys()]).toEqual([...PUBLIC_LANGUAGES, 'x-default']);
      expect(alternates.get('x-default')).toBe(path);
      for (const [language, address] of alternates) {
        if (language === 'x-default') continue;
        expect(said(address)).toEqual({ canonical: address, alternates });
      }
    }
  });

  it('are the Italian one alone for what is not translated', () => {
    const sheet = '/cuneo/it/schede/rinnovo';
    for (const language of ['it', 'en', 'it-facile'] as const)
      expect(said(inLanguage(sheet, language) ?? '', ['it'])).toEqual({ canonical: sheet, alternates: new Map() });
  });

  it('name the translations that there are', () => {
    const { canonical, alternates } = said('/cuneo/ar/schede/rinnovo', ['it', 'ar']);
    expect(canonical).toBe('/cuneo/ar/schede/rinnovo');
    expect([...alternates.keys()]).toEqual(['it', 'ar', 'x-default']);
  });

  it('give easy Italian its own where somebody wrote it, and the Italian one elsewhere', () => {
    expect(said('/cuneo/it-facile/schede/a', ['it', 'it-facile']).canonical).toBe('/cuneo/it-facile/schede/a');
    expect(said('/cuneo/it-facile/sportelli').canonical).toBe('/cuneo/it/sportelli');
  });

  it('are one where there is no language', () => {
    expect(said('/')).toEqual({ canonical: '/', alternates: new Map() });
  });
});
