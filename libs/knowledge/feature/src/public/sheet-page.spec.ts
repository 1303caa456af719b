import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { PublicSheet } from '@respi/knowledge/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import words from '../i18n/it.json' with { type: 'json' };
import paperWords from '../i18n/paper-public.it.json' with { type: 'json' };
import { SheetPage } from './sheet-page';

const SHEET: PublicSheet = {
  slug: 'rinnovo',
  language: 'it',
  translations: [],
  translatedOn: null,
  outdated: null,
  topic: { code: 'permesso-soggiorno', label: 'Permesso di soggiorno', language: 'it' },
  question: 'Quando si chiede il rinnovo?',
  shortAnswer: 'Almeno 60 giorni prima.',
  steps: [],
  documents: [],
  legalRefs: [],
  validatedBy: [],
  publishedOn: '2026-01-02',
  updatedOn: '2026-03-04',
  reviewBy: null,
  lawChanges: [],
  checklists: [],
  paper: { address: '', qr: { size: 29, path: '' }, pdf: true },
};

it.each([
  ['en', true, 'en', 'Scarica in PDF'],
  ['ar', false, 'it', 'Scarica in PDF (in italiano)'],
] as const)('in %s leads to a PDF that there is: %s', async (language, pdf, of, said) => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: {
          it: {
            ...uiDictionary,
            knowledge: { ...words.knowledge, ...paperWords.knowledge },
            portal: { languages: { italianOnly: 'in italiano' } },
          },
        },
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
          slug: () => 'cuneo',
          home: () => '/cuneo',
          link: () => '/cuneo',
          inItalian: () => '/cuneo',
          network: () => null,
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(SheetPage);
  fixture.componentRef.setInput('sheet', { value: { ...SHEET, paper: { ...SHEET.paper, pdf } }, problem: null });
  await fixture.whenStable();
  const link = (fixture.nativeElement as HTMLElement).querySelector('a[type="application/pdf"]');
  expect(link?.getAttribute('href')).toBe(`/api/v1/networks/cuneo/faq/rinnovo.pdf?language=${of}`);
  expect(link?.textContent.replace(/\s+/g, ' ').trim()).toBe(said);
});
