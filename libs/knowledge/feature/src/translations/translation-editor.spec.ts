import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { TranslationDetail, TranslationsOfSheet } from '@respi/knowledge/contract';
import { Api, ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import reserved from '../i18n/reserved.it.json' with { type: 'json' };
import words from '../i18n/translations.it.json' with { type: 'json' };
import { TranslationEditor } from './translation-editor';

const italian = { question: 'Quando?', shortAnswer: 'Novanta giorni prima.', steps: ['Uno', 'Due'], documents: [] };
const translation: TranslationDetail = {
  id: 't1',
  language: 'ar',
  state: 'revised',
  waiting: 'outdated',
  served: true,
  outdatedSince: '2026-11-20T09:00:00Z',
  revisedBy: 'Ada Prova',
  revisedAt: '2026-11-10T09:00:00Z',
  validatedBy: null,
  validatedAt: null,
  updatedAt: '2026-11-10T09:00:00Z',
  version: 4,
  sheet: { id: 's1', slug: 'quando', question: 'Quando?' },
  words: { question: 'متى؟', shortAnswer: 'قبل السيد علي', steps: ['واحد'], documents: [] },
  italian,
  italianVersion: 3,
  madeFrom: { version: 2, words: { ...italian, shortAnswer: 'Sessanta giorni prima.' } },
  findings: [
    {
      id: 'f1',
      kind: 'name',
      field: 'shortAnswer',
      start: 4,
      end: 13,
      excerpt: 'السيد علي',
      justifiable: true,
      justified: null,
    },
  ],
  notice: null,
  writtenBy: 'Ada Prova',
  availableActions: ['write', 'revise', 'withdraw', 'justify_finding'],
};

describe('a translation beside its Italian', () => {
  const sent: { path: string; body: unknown; version?: number | undefined }[] = [];
  let items: TranslationDetail[];
  let refuse: boolean;
  let fixture: ComponentFixture<TranslationEditor>;
  let page: HTMLElement;

  async function open(lingua: string): Promise<void> {
    sent.length = 0;
    const all: TranslationsOfSheet = { sheet: translation.sheet, italian, italianVersion: 3, items };
    const stale = { type: 'about:blank', code: 'stale_version', title: 'Cambiato', detail: '', status: 412 };
    const api = {
      get: (path: string) => Promise.resolve(path.startsWith('/faq') ? all : items[0]),
      post: (path: string, body: unknown, options?: { version?: number }) => {
        sent.push({ path, body, version: options?.version });
        return refuse ? Promise.reject(new ProblemError(stale)) : Promise.resolve({ ...translation, findings: [] });
      },
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: {
            it: {
              ...uiDictionary,
              ...apiClientDictionary,
              knowledge: { ...reserved.knowledge, ...words.knowledge },
            },
          },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Api, useValue: api },
        {
          provide: Dialogs,
          useValue: { confirm: () => Promise.resolve(true), open: () => Promise.resolve('È una via') },
        },
      ],
    });
    fixture = TestBed.createComponent(TranslationEditor);
    fixture.componentRef.setInput('id', 's1');
    fixture.componentRef.setInput('lingua', lingua);
    page = fixture.nativeElement as HTMLElement;
    await settled();
  }
  async function settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await fixture.whenStable();
  }
  const button = (text: string) =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text);
  async function type(at: number, text: string): Promise<void> {
    const field = page.querySelectorAll('textarea')[at]!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled();
  }

  beforeEach(() => {
    items = [translation];
    refuse = false;
  });

  it('says its language and direction, and what has changed in Italian', async () => {
    await open('ar');
    for (const field of page.querySelectorAll('textarea')) expect([field.lang, field.dir]).toEqual(['ar', 'rtl']);
    expect(page.querySelector('.italian del')?.textContent).toContain('Sessanta');
    expect(page.querySelector('.italian ins')?.textContent).toContain('Novanta');
    expect(page.textContent).toContain('Righe: 1 qui, 2 in italiano');
  });

  it('marks what was found where it stands, and lets it be answered for', async () => {
    await open('ar');
    expect(page.querySelector('mark')?.textContent).toContain('السيد علي');
    button('Giustifica')!.click();
    await settled();
    expect(sent).toEqual([
      {
        path: '/translations/t1/actions/justify_finding',
        body: { findingId: 'f1', reason: 'È una via' },
        version: 4,
      },
    ]);
  });

  it('is revised beside the Italian of today, and not while something is not saved', async () => {
    await open('ar');
    await type(0, 'متى بالضبط؟');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    button('Ho riletto tutto')!.click();
    await settled();
    expect(sent).toEqual([]);
    button('Salva')!.click();
    await settled();
    expect(sent[0]).toMatchObject({ path: '/translations/t1/actions/write', version: 4 });
    button('Ho riletto tutto')!.click();
    await settled();
    expect(sent[1]).toMatchObject({ path: '/translations/t1/actions/revise', body: { madeFrom: 3 } });
  });

  it('keeps what was typed when somebody else saved meanwhile, and shows their words', async () => {
    await open('ar');
    refuse = true;
    await type(0, 'كلماتي');
    button('Salva')!.click();
    await settled();
    expect(page.querySelectorAll('textarea')[0]!.value).toBe('كلماتي');
    button("Tieni quello che ho scritto e mostra l'altro testo")!.click();
    await settled();
    expect(page.querySelectorAll('textarea')[0]!.value).toBe('كلماتي');
    expect(page.querySelector('.other')?.textContent).toContain('متى؟');
  });

  it('begins where there is none, and says how easily easy Italian reads', async () => {
    items = [];
    await open('it-facile');
    await type(0, 'Quando vai in posta?');
    await type(1, 'Vai in posta novanta giorni prima.');
    expect(page.textContent).toMatch(/Indice Gulpease: \d+ su 100/);
    button('Salva')!.click();
    await settled();
    expect(sent[0]).toMatchObject({
      path: '/faq/s1/translations',
      body: { language: 'it-facile', madeFrom: 3, words: { question: 'Quando vai in posta?', steps: [] } },
    });
  });
});
