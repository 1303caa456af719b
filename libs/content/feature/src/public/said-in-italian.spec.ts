import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import type { ReadingLanguage } from '@respi/shared/contract/languages';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import { PublicArchivePage } from '../archive/public-archive-page';
import { PublicServicesPage } from '../services/public-services-page';
import { PublicTrainingsPage } from '../trainings/public-trainings-page';
import { ArticlePage } from './article-page';
import { ArticlesPage } from './articles-page';

const article = {
  id: '1',
  kind: 'news',
  slug: 'a',
  title: 'Orari',
  summary: 'Nuovi.',
  on: '2026-10-01',
  updatedOn: '2026-10-01',
  blocks: [],
};
const training = {
  id: '1',
  title: 'Corso',
  day: '2026-10-01',
  begins: '09:00',
  ends: '10:00',
  place: 'Cuneo',
  online: false,
  cancelled: false,
};
const document = {
  id: '1',
  kind: 'form',
  title: 'Modulo',
  language: 'it',
  dated: '2026-10-01',
  summary: 'Un modulo.',
  file: { type: 'pdf', size: 1 },
};
const service = {
  slug: 'a',
  name: 'Sportello',
  kind: 'office',
  organizationName: 'Comune',
  cities: [],
  status: 'active',
  assurance: 'never',
};
const pageOf = (each: object, more: object = {}) => ({
  value: { items: [each, each], nextCursor: null, ...more },
  problem: null,
});

const PAGES: readonly [string, Type<unknown>, Readonly<Record<string, unknown>>][] = [
  ['notizie', ArticlesPage, { kind: 'news', articles: pageOf(article) }],
  ['notizie/a', ArticlePage, { kind: 'news', article: { value: article, problem: null } }],
  ['incontri', PublicTrainingsPage, { trainings: pageOf(training) }],
  ['documenti-utili', PublicArchivePage, { documents: pageOf(document, { kinds: [], topics: [], years: [] }) }],
  ['servizi', PublicServicesPage, { services: pageOf(service, { cities: [], kinds: [] }) }],
];

async function shown(page: Type<unknown>, inputs: Readonly<Record<string, unknown>>, language: ReadingLanguage) {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: uiDictionary },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: PAGE_LANGUAGE, useValue: language },
      {
        provide: CurrentNetwork,
        useValue: {
          home: () => '/cuneo',
          link: () => '/cuneo',
          inItalian: (path: string) => `/cuneo/it/${path}`,
          slug: () => 'cuneo',
          network: () => null,
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

async function timesSaid(...asked: Parameters<typeof shown>) {
  return (await shown(...asked)).textContent.split(uiDictionary.ui.inItalian).length - 1;
}

describe.each(PAGES)('%s', (_path, page, inputs) => {
  it.each([
    ['ar', 1],
    ['it', 0],
  ] as const)('in %s says %d times that its texts are Italian', async (language, times) =>
    expect(await timesSaid(page, inputs, language)).toBe(times),
  );
});

it.each(PAGES)('%s leads to its feed where it has one', async (path, page, inputs) => {
  const links = [...(await shown(page, inputs, 'ar')).querySelectorAll('a[type="application/atom+xml"]')];
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('hreflang')])).toEqual(
    ['notizie', 'incontri'].includes(path) ? [[`/cuneo/it/${path}.atom`, 'it']] : [],
  );
});
