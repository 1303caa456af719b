import { REQUEST, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ActivatedRouteSnapshot, RouterStateSnapshot } from '@angular/router';
import { Api, CurrentNetwork, ProblemError } from '@respi/shared/api-client';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import { type Asking, readAsked, readAsking } from './asking';

const CODE = '7K2M-9QXA-3TBW-D5FH';
const SENT = { step: 'send', token: 'il primo', text: 'Come si rinnova?', language: 'it' };

/** What the api answers, and what the browser is told. */
function given(request: object, answer: ResponseInit, post: () => Promise<unknown>) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      { provide: REQUEST, useValue: request },
      { provide: RESPONSE_INIT, useValue: answer },
      { provide: PAGE_LANGUAGE, useValue: 'ar' },
      {
        provide: CurrentNetwork,
        useValue: { slug: () => 'cuneo', link: (...path: string[]) => ['/cuneo/ar', ...path].join('/') },
      },
      { provide: Api, useValue: { get: () => Promise.resolve({ token: 'un altro', languages: [] }), post } },
    ],
  });
  return <T>(resolve: (route: ActivatedRouteSnapshot, state: RouterStateSnapshot) => T) =>
    TestBed.runInInjectionContext(() => resolve({} as ActivatedRouteSnapshot, {} as RouterStateSnapshot));
}
const sending = (fields: Readonly<Record<string, string>>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return { method: 'POST', url: 'http://localhost/cuneo/ar/chiedi', formData: () => Promise.resolve(sent) };
};

const refusedAs = (code: string): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    code: 'invalid_input',
    title: 'Da correggere',
    detail: 'Guarda i punti indicati.',
    status: 422,
    errors: [{ path: 'token', code, message: 'Già mandato.' }],
  });

describe('a question that was sent', () => {
  it('is answered with its receipt’s page, and with a code that stands in the cookie of that page alone', async () => {
    const answer: ResponseInit = {};
    const asking = await given(sending(SENT), answer, () => Promise.resolve({ code: CODE }))(readAsking);
    const headers = new Headers(answer.headers);
    expect([answer.status, headers.get('location')]).toEqual([303, '/cuneo/ar/chiedi/inviata']);
    expect(headers.get('set-cookie')).toContain(`=${CODE}; Path=/cuneo/ar/chiedi/inviata; Max-Age=600; HttpOnly`);
    expect(JSON.stringify(asking)).not.toContain(CODE);
  });

  it('shows nothing of itself to whoever goes back and sends it again', async () => {
    const post = () => Promise.reject(refusedAs('form_sent'));
    const asking = (await given(sending(SENT), {}, post)(readAsking)) as Asking;
    expect([asking.step, asking.text]).toEqual(['sent', '']);
  });

  it('leads nowhere where it is refused, and loses nothing of what was typed', async () => {
    const answer: ResponseInit = {};
    const post = () => Promise.reject(refusedAs('form_used'));
    const asking = (await given(sending(SENT), answer, post)(readAsking)) as Asking;
    expect([asking.step, asking.text, asking.token]).toEqual(['write', SENT.text, 'un altro']);
    expect(new Headers(answer.headers).get('location')).toBeNull();
  });

  it('shows its code on its page to the browser that has it, and on no page of another network or language', async () => {
    const reading = (url: string) =>
      given({ method: 'GET', url, headers: { get: () => `respi_question_receipt=${CODE}` } }, {}, () =>
        Promise.reject(new Error('nothing is asked')),
      )(readAsked);
    expect(await reading('http://localhost/cuneo/ar/chiedi/inviata')).toEqual({ code: CODE, day: null });
    expect(await reading('http://localhost/asti/ar/chiedi/inviata')).toBeNull();
    expect(await reading('http://localhost/cuneo/it/chiedi/inviata')).toBeNull();
  });
});
