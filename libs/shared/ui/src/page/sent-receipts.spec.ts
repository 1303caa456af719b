import { REQUEST, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PUBLIC_ORIGIN } from './page-address';
import { type SentReceipt, SentReceipts, type SentThing } from './sent-receipts';

const CODE = '7K2M-9QXA-3TBW-D5FH';
const PAGE = '/cuneo/it/chiedi/inviata';

/** @param asked what a browser asks for, with its cookies; answer: what it is told */
function on(
  asked: { method?: string; path?: string; cookie?: string },
  answer: ResponseInit = {},
  origin = 'https://a.it',
) {
  TestBed.resetTestingModule();
  const headers = new Map(asked.cookie === undefined ? [] : [['cookie', asked.cookie]]);
  const request = {
    method: asked.method ?? 'GET',
    url: `http://127.0.0.1:4000${asked.path ?? PAGE}`,
    headers: { get: (name: string) => headers.get(name) ?? null },
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: REQUEST, useValue: request },
      { provide: RESPONSE_INIT, useValue: answer },
      { provide: PUBLIC_ORIGIN, useValue: origin },
    ],
  });
  return TestBed.inject(SentReceipts);
}
const unasked = () => Promise.reject(new Error('nothing is asked'));
const told = (answer: ResponseInit) => {
  const headers = new Headers(answer.headers);
  return [answer.status, headers.get('location'), headers.get('set-cookie')];
};
const shown = (cookie: string, path = PAGE, thing: SentThing = 'question'): Promise<SentReceipt | null> =>
  on({ cookie, path }, {}, 'http://localhost:4300').shownOn(thing, PAGE, unasked);

describe('the receipt of what was sent', () => {
  it('travels in a cookie that its page alone gets, no script reads and no other site brings along', () => {
    const answer: ResponseInit = {};
    on({ method: 'POST', path: '/cuneo/it/chiedi' }, answer).show('question', PAGE, CODE);
    expect(told(answer)).toEqual([
      303,
      PAGE,
      `__Secure-respi_question_receipt=${CODE}; Path=${PAGE}; Max-Age=600; HttpOnly; SameSite=Strict; Secure`,
    ]);
  });

  it('is sent without TLS where people reach us without', () => {
    const answer: ResponseInit = {};
    on({ method: 'POST' }, answer, 'http://localhost:4300').show('barrier', PAGE, CODE, '2026-12-23');
    expect(told(answer)[2]).toMatch(/^respi_barrier_receipt=7K2M-9QXA-3TBW-D5FH\.2026-12-23; (?!.*Secure)/);
  });

  it('is shown on its page, among other cookies, and with the day of the answer where there is one', async () => {
    expect(await shown(`a=b; respi_question_receipt=${CODE}; c=d`)).toEqual({ code: CODE, day: null });
    expect(await shown(`respi_question_receipt=${CODE}.2026-12-23`)).toEqual({ code: CODE, day: '2026-12-23' });
  });

  it.each([
    '',
    'respi_question_receipt=',
    'respi_question_receipt=7K2M',
    'respi_question_receipt=7K2M-9QXA-3TBW-D5FU',
    `respi_question_receipt=${CODE}.domani`,
    `respi_question_receipt=${CODE}<b>`,
    `respi_barrier_receipt=${CODE}`,
    `x_respi_question_receipt=${CODE}`,
  ])('is nothing that somebody made up: %s', async (cookie) => expect(await shown(cookie)).toBeNull());

  it('is believed, where people reach us by TLS, in a cookie that only such an answer can set', async () => {
    const given = (cookie: string) => on({ cookie }).shownOn('question', PAGE, unasked);
    expect((await given(`__Secure-respi_question_receipt=${CODE}`))?.code).toBe(CODE);
    expect(await given(`respi_question_receipt=${CODE}`)).toBeNull();
  });

  it.each(['/', '?da=a', '/%20'])('is not shown where the server may keep the page for others: %s', async (after) =>
    expect(await shown(`respi_question_receipt=${CODE}`, PAGE + after)).toBeNull(),
  );

  it('is hidden at a press, here and where its form was taken, and the page loaded again without it', async () => {
    const answer: ResponseInit = {};
    const cookie = `__Secure-respi_question_receipt=${CODE}`;
    const hidden: string[] = [];
    const hide = (code: string) => {
      hidden.push(code);
      return Promise.resolve(null);
    };
    expect(await on({ method: 'POST', cookie }, answer).shownOn('question', PAGE, hide)).toBeNull();
    expect(hidden).toEqual([CODE]);
    expect(told(answer)).toEqual([
      303,
      PAGE,
      `__Secure-respi_question_receipt=; Path=${PAGE}; Max-Age=0; HttpOnly; SameSite=Strict; Secure`,
    ]);
  });

  it('is not said to be hidden where its form would give it again', async () => {
    const answer: ResponseInit = {};
    const cookie = `__Secure-respi_question_receipt=${CODE}`;
    const problem = { type: 'about:blank', code: 'unavailable' as const, title: 'Riprova', detail: '', status: 503 };
    const hide = () => Promise.resolve(problem);
    expect(await on({ method: 'POST', cookie }, answer).shownOn('question', PAGE, hide)).toMatchObject({ problem });
    expect(told(answer)).toEqual([undefined, null, null]);
  });

  it.each(['https://altro.it', '//altro.it', '/\\altro.it', 'altro'])('leads to nobody else: %s', (page) =>
    expect(() => on({ method: 'POST' }).show('question', page, CODE)).toThrow(),
  );
});
