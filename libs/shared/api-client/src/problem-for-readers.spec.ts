import { TestBed } from '@angular/core/testing';
import { TranslocoService, TranslocoTestingModule } from '@jsverse/transloco';
import words from './i18n/public.en.json' with { type: 'json' };
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
          langs: { en: words },
          translocoConfig: { availableLangs: ['en'], defaultLang: 'en' },
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

  it('says how long to wait', () => {
    const said = forReaders({ ...problem, code: 'too_many_requests', params: { seconds: 7 } }, 'en', transloco);
    expect(said.detail).toContain('seconds: 7');
  });

  it('has words where its code has none, and never a key', () => {
    expect(forReaders({ ...problem, code: 'of_tomorrow' }, 'en', transloco).title).toBe('Something went wrong');
  });

  it('stays as it is in Italian', () => expect(forReaders(problem, 'it', transloco)).toBe(problem));
});
