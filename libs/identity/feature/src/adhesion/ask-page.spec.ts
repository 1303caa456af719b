import { REQUEST, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, CurrentNetwork, ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import kindWords from '../i18n/organisation-kinds.it.json' with { type: 'json' };
import words from '../i18n/it.json' with { type: 'json' };
import { identityRoutes } from '../identity.routes';

const TYPED = {
  token: 'il primo',
  service: 'Patronato "Prova"',
  kind: 'patronato',
  contactName: 'Lia Prova',
  contactEmail: 'lia',
  purpose: 'Chiedere come va.\r\nNiente altro.',
};
const refusal = (path: string, code: string, message: string) =>
  new ProblemError({
    type: 'about:blank',
    code: 'invalid_input',
    title: 'Da correggere',
    detail: 'Guarda i punti indicati.',
    status: 422,
    errors: [{ path, code, message }],
  });

/** @param sent what a browser posts; nothing: the page is only opened */
async function opened(
  sent: Readonly<Record<string, string>> | null,
  post: (body: unknown) => Promise<unknown> = () => Promise.resolve({ received: true }),
  answer: ResponseInit = {},
  path = '/aderisci',
): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  const request = { method: 'POST', formData: () => Promise.resolve(new Map(Object.entries(sent ?? {}))) };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words, ...kindWords } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter(identityRoutes, withComponentInputBinding()),
      { provide: REQUEST, useValue: sent && request },
      { provide: RESPONSE_INIT, useValue: answer },
      {
        provide: Api,
        useValue: {
          get: () => Promise.resolve({ token: 'un altro' }),
          post: (_path: string, body: unknown) => post(body),
        },
      },
    ],
  });
  await TestBed.inject(CurrentNetwork).choose('cuneo');
  const harness = await RouterTestingHarness.create(path);
  await harness.fixture.whenStable();
  return harness.routeNativeElement!;
}
const form = (page: HTMLElement): Record<string, string | null> => {
  const fields = page.querySelectorAll<HTMLInputElement>('form [name]');
  return Object.fromEntries([...fields].map((each) => [each.name, each.value]));
};

describe('the form to ask to join', () => {
  it('is a form that a browser without a script sends', async () => {
    const page = await opened(null);
    expect(page.querySelector('form')).toMatchObject({ method: 'post' });
    expect(page.querySelector('button')?.getAttribute('type')).toBe('submit');
    expect(Object.keys(form(page))).toEqual([
      'token',
      'service',
      'kind',
      'contactName',
      'contactEmail',
      'purpose',
      'website',
    ]);
    expect(form(page)['token']).toBe('un altro');
  });

  it('sends what was typed, and leads to a page that says that it was received', async () => {
    const [sent, answer]: [unknown[], ResponseInit] = [[], {}];
    await opened(TYPED, (body) => Promise.resolve(sent.push(body)), answer);
    expect(sent).toEqual([{ ...TYPED, purpose: 'Chiedere come va.\nNiente altro.' }]);
    const headers = new Headers(answer.headers);
    expect([answer.status, headers.get('location')]).toEqual([303, '/cuneo/it/aderisci/inviata']);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('says what follows, on a page that holds no form and is for no search engine', async () => {
    const page = await opened(null, undefined, {}, '/aderisci/inviata');
    expect(page.textContent).toContain(words.identity.ask.done.title);
    expect(page.querySelector('form')).toBeNull();
    expect(page.textContent).toContain(words.identity.ask.done.then);
    expect(page.querySelector('p a')?.textContent).toBe(words.identity.ask.done.home);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('leads nowhere with what is refused', async () => {
    const answer: ResponseInit = {};
    const page = await opened(TYPED, () => Promise.reject(refusal('token', 'form_used', 'Di nuovo.')), answer);
    expect(answer.status).toBe(422);
    expect(page.querySelector('[data-reading-once]')?.textContent).toContain(words.identity.ask.alreadyText);
  });

  it('says beside the field what is wrong, and gives back what was typed with the same form', async () => {
    const page = await opened(TYPED, () => Promise.reject(refusal('contactEmail', 'not_an_email', 'Non va.')));
    expect(form(page)).toEqual({ ...TYPED, purpose: 'Chiedere come va.\nNiente altro.', website: '' });
    const email = page.querySelector('#email');
    expect(email?.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector(`#${email?.getAttribute('aria-describedby')}`)?.textContent.trim()).toBe('Non va.');
    expect(page.querySelectorAll('[aria-invalid]')).toHaveLength(1);
    const link = page.querySelector('li a[href$="#email"]');
    expect(link?.textContent).toBe(words.identity.ask.contactEmail);
    expect(link?.closest('li')?.textContent).toContain('Non va.');
  });

  it('cuts nothing that is typed or pasted', async () =>
    expect((await opened(null)).querySelectorAll('[maxlength]')).toHaveLength(0));

  it.each([
    ['form_expired', 'un altro'],
    ['form_used', 'un altro'],
    ['form_too_quick', 'il primo'],
  ])('after %s goes on with the form %s', async (code, token) => {
    const page = await opened(TYPED, () => Promise.reject(refusal('token', code, 'Di nuovo.')));
    expect(form(page)).toMatchObject({ token, service: TYPED.service });
    expect(page.textContent).toContain('Di nuovo.');
  });
});
