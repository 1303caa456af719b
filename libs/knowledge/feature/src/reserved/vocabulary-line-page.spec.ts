import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { VocabularyLine } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/reserved.it.json' with { type: 'json' };
import { VocabularyLinePage } from './vocabulary-line-page';

const line: VocabularyLine = {
  notion: 'rinnovo',
  ways: ['rinnovo', 'bolla gialla'],
  builtIn: ['rinnovo', 'proroga'],
  version: 2,
  changed: { at: '2026-11-10T09:00:00Z', by: 'Elena Prova', reason: 'Si dice così.' },
};
const versions = [
  { version: 2, ways: line.ways, at: '2026-11-10T09:00:00Z', by: 'Elena Prova', reason: 'Si dice così.' },
  { version: 1, ways: ['rinnovo', 'kit'], at: '2026-11-09T09:00:00Z', by: 'Bruno Prova', reason: 'Prima prova.' },
];

describe('one notion of the counters', () => {
  const sent: { path: string; body: unknown; version: number }[] = [];
  let page: HTMLElement;
  let answer: () => Promise<VocabularyLine>;
  let settled: () => Promise<unknown>;

  beforeEach(async () => {
    sent.length = 0;
    answer = () => Promise.resolve({ ...line, version: 3 });
    const api = {
      get: (path: string) =>
        Promise.resolve(path.endsWith('/versions') ? { items: versions, nextCursor: null } : { items: [line] }),
      put: (path: string, body: unknown, { version }: { version: number }) => {
        sent.push({ path, body, version });
        return answer();
      },
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([]),
        { provide: Api, useValue: api },
        { provide: CurrentNetwork, useValue: { link: (...path: string[]) => ['/cuneo/it', ...path].join('/') } },
      ],
    });
    const fixture = TestBed.createComponent(VocabularyLinePage);
    fixture.componentRef.setInput('notion', 'rinnovo');
    document.body.append(fixture.nativeElement as HTMLElement);
    page = fixture.nativeElement as HTMLElement;
    settled = () => fixture.whenStable();
    await settled();
    await settled();
  });

  const area = (at: number): HTMLTextAreaElement => page.querySelectorAll('textarea')[at]!;
  const button = (text: string): HTMLButtonElement =>
    [...page.querySelectorAll('button')].find((each) => each.textContent.includes(text))!;
  async function write(at: number, text: string): Promise<void> {
    area(at).value = text;
    area(at).dispatchEvent(new Event('input'));
    await settled();
  }

  it('takes an earlier version up into the form, and saves it as a new one with its reason', async () => {
    button('Riprendi la versione 1').click();
    await settled();
    expect([area(0).value, area(1).value]).toEqual(['rinnovo\nkit', 'Ripresa la versione 1.']);
    expect(sent).toEqual([]);
    button('Salva').click();
    await settled();
    expect(sent).toEqual([
      { path: '/vocabulary/rinnovo', body: { ways: ['rinnovo', 'kit'], reason: 'Ripresa la versione 1.' }, version: 2 },
    ]);
    expect(page.querySelector('form [role=status]')?.textContent).toContain('usano già');
  });

  it('asks why before it sends anything', async () => {
    await write(0, 'rinnovo');
    button('Salva').click();
    await settled();
    expect(sent).toEqual([]);
  });

  it('says beside the field which lines are refused, and keeps what was typed', async () => {
    answer = () =>
      Promise.reject(
        new ProblemError({
          type: 'urn:respi:problem:invalid_input',
          code: 'invalid_input',
          title: 'Alcuni dati non sono validi',
          status: 422,
          detail: '',
          errors: [{ path: 'ways.1', code: 'personal_data', message: 'Sembra il dato di una persona.' }],
        }),
      );
    await write(0, 'rinnovo\nmario rossi');
    await write(1, 'Prova');
    button('Salva').click();
    await settled();
    await settled();
    expect(page.textContent).toContain('Riga 2: Sembra il dato di una persona.');
    expect(area(0).value).toBe('rinnovo\nmario rossi');
  });
});
