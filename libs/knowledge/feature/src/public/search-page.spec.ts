import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/it.json' with { type: 'json' };
import { SearchPage } from './search-page';

async function shown(found: object, q = 'violenza'): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      {
        provide: CurrentNetwork,
        useValue: {
          home: () => '/cuneo/it',
          link: (...path: string[]) => ['/cuneo/it', ...path].join('/'),
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(SearchPage);
  fixture.componentRef.setInput('q', q);
  fixture.componentRef.setInput('sheets', {
    value: {
      items: [],
      nextCursor: null,
      topics: [],
      offices: [],
      procedures: [],
      permits: [],
      corrected: null,
      inItalian: [],
      unsaid: [],
      ...found,
    },
    problem: null,
  });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

it('says for which Italian words it looked where somebody wrote in another language', async () => {
  const page = await shown({ inItalian: ['rinnovo', 'permesso di soggiorno'] });
  expect([...page.querySelectorAll('p')].map((each) => each.textContent.trim())).toContain(
    'Abbiamo cercato in italiano: rinnovo, permesso di soggiorno',
  );
  expect((await shown({})).textContent).not.toContain('Abbiamo cercato');
});

it('says which words nothing that was found says, and where to ask', async () => {
  const items = [
    {
      slug: 'a',
      language: 'it',
      topic: { code: 'x', label: 'X' },
      question: 'A?',
      shortAnswer: 'B',
      updatedOn: '2026-01-01',
    },
  ];
  const page = await shown({ items, unsaid: ['negato', 'avvocato'] });
  expect(page.textContent).toContain('In queste schede non si parla di: negato, avvocato.');
  expect((await shown({ items })).textContent).not.toContain('non si parla');
});

it('says whom to call in danger to who searched and found nothing', async () => {
  const calls = [...(await shown({})).querySelectorAll('a[href^="tel:"]')];
  expect(calls.map((call) => call.getAttribute('href'))).toEqual(['tel:112', 'tel:1522']);
});

it('looks for no more than its field takes, and says so', async () => {
  const page = await shown({}, `${'permesso '.repeat(22)}di soggiorno`);
  expect(page.querySelector('h1')?.textContent.length).toBeLessThan(250);
  expect(page.querySelector<HTMLInputElement>('input[name=q]')?.getAttribute('value')).toHaveLength(200);
  expect(page.querySelector('[role=status]')?.textContent).toContain('al massimo 200 caratteri');
  expect((await shown({})).textContent).not.toContain('200 caratteri');
});
