import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import words from '../i18n/uk.json' with { type: 'json' };
import { AskPage } from './ask-page';
import type { Asking } from './asking';

const ASKING: Asking = {
  step: 'write',
  token: 'a',
  languages: [
    { code: 'sq', label: 'Shqip' },
    { code: 'bm', label: 'Bambara' },
  ],
  text: '',
  language: 'uk',
  found: { sheets: [], personalData: [], inItalian: [] },
  slug: '',
  problem: null,
};

async function shown(asking: Asking): Promise<HTMLElement> {
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
      { provide: PAGE_LANGUAGE, useValue: 'uk' },
      {
        provide: CurrentNetwork,
        useValue: { home: () => '/cuneo/uk', link: (...path: string[]) => ['/cuneo/uk', ...path].join('/') },
      },
    ],
  });
  const fixture = TestBed.createComponent(AskPage);
  fixture.componentRef.setInput('asking', asking);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

it('names every language to choose from with a capital, as the first one', async () => {
  const names = [...(await shown(ASKING)).querySelectorAll('option')].map(({ textContent }) => textContent.trim());
  expect(names[1]).toBe('Албанська (Shqip)');
  for (const name of names) expect(name).toMatch(/^\p{Lu}/u);
});

it('cuts nothing that is typed or pasted', async () =>
  expect((await shown(ASKING)).querySelectorAll('[maxlength]')).toHaveLength(0));

it('says for which Italian words it looked before it offers sheets', async () => {
  const page = await shown({ ...ASKING, step: 'check', found: { ...ASKING.found, inItalian: ['rinnovo'] } });
  expect(page.querySelector('bdi[lang="it"]')?.textContent).toBe('rinnovo');
});

it('has beside a form that was sent before where its answer is read', async () => {
  const problem = {
    type: 'about:blank',
    code: 'invalid_input' as const,
    title: 'Da correggere',
    detail: 'Guarda i punti indicati.',
    status: 422,
    errors: [{ path: 'token', code: 'form_used', message: 'Già mandato.' }],
  };
  const beside = (page: HTMLElement) => page.querySelector('[data-reading-once] a[href="/cuneo/uk/risposta"]');
  expect(beside(await shown({ ...ASKING, problem }))?.textContent).toBe(words.knowledge.receipt.title);
  expect(beside(await shown(ASKING))).toBeNull();
});

it.each(['write', 'check'] as const)(
  'at the step %s holds in reserve what who goes back after sending reads',
  async (step) => {
    const page = await shown({ ...ASKING, step });
    const once = page.querySelector('[data-reading-once]');
    expect(once?.querySelector<HTMLInputElement>('[name=token]')?.value).toBe('a');
    const instead = once?.nextElementSibling;
    expect(instead?.hasAttribute('hidden')).toBe(true);
    expect(instead?.querySelector('h1')?.textContent).toBe(words.knowledge.ask.already);
    expect([...(instead?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/cuneo/uk/risposta',
      '/cuneo/uk/chiedi',
    ]);
  },
);
