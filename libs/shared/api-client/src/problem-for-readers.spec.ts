import { TestBed } from '@angular/core/testing';
import { TranslocoService, TranslocoTestingModule } from '@jsverse/transloco';
import words from './i18n/public.en.json' with { type: 'json' };
import italian from './i18n/public.it.json' with { type: 'json' };
import { forReaders } from './problem-for-readers';

const problem = {
  type: 'about:blank',
  code: 'invalid_input',
  title: 'Alcuni dati non sono validi',
  detail: 'Correggere i campi indicati.',
  status: 422,
  errors: [
    { path: 'text', code: 'too_short', message: 'Testo troppo corto.' },
    { path: 'token', code: 'never_heard_of', message: 'Mai sentito.' },
  ],
};

describe('a problem that the server says in Italian', () => {
  let transloco: TranslocoService;
  beforeEach(() => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { en: words, it: {} },
          translocoConfig: { availableLangs: ['en', 'it'], defaultLang: 'en' },
          preloadLangs: true,
        }),
      ],
    });
    transloco = TestBed.inject(TranslocoService);
  });

  it('is said by its codes in a page of another language, beside the same fields', () => {
    const said = forReaders(problem, 'en', transloco);
    expect(said).toMatchObject({ code: 'invalid_input', status: 422, title: 'Something needs correcting' });
    expect(said.errors).toEqual([
      { path: 'text', code: 'too_short', message: 'The text is too short: write a few more words.' },
      { path: 'token', code: 'never_heard_of', message: 'This value is not valid: check and correct it.' },
    ]);
  });

  it.each([
    [7, '7 seconds'],
    [300, '5 minutes'],
    [301, '6 minutes'],
  ])('says how long to wait: %i is %s', (seconds, wait) => {
    for (const code of ['too_many_requests', 'too_many_attempts']) {
      const said = forReaders({ ...problem, code, params: { seconds } }, 'en', transloco);
      expect(said.detail).toContain(`(${wait})`);
      expect(`${said.title} ${said.detail}`).not.toMatch(/account|attempt/i);
    }
  });

  it('names each piece that has to go, and what it may be', () => {
    const piece = {
      path: 'text',
      code: 'number_in_request',
      message: '…',
      params: { excerpt: '333 1', kind: 'phone' },
    };
    const said = forReaders({ ...problem, errors: [piece] }, 'en', transloco);
    expect(said.errors?.[0]?.message).toBe('“333 1” (phone number): remove it and send again.');
  });

  it('tells by how much a text is too long', () => {
    const long = { path: 'text', code: 'too_long', message: '…', params: { max: 10 } };
    const said = forReaders({ ...problem, errors: [long] }, 'en', transloco, { text: 'a'.repeat(1_244) });
    expect(said.errors?.[0]?.message).toContain('Characters too many: 1,234 (at most 10)');
  });

  it('has words where its code has none, and never a key', () => {
    expect(forReaders({ ...problem, code: 'of_tomorrow' }, 'en', transloco).title).toBe('Something went wrong');
  });

  it('stays as it is in the reserved area, which has no such words', () =>
    expect(forReaders(problem, 'it', transloco)).toBe(problem));

  it('speaks to whoever reads an Italian page', () => {
    transloco.setTranslation(italian, 'it');
    transloco.setActiveLang('it');
    const said = forReaders(problem, 'it', transloco);
    expect(said.title).toBe("C'è qualcosa da correggere");
    expect(said.errors?.[0]?.message).toBe('Il testo è troppo corto: scrivi qualche parola in più.');
  });
});
