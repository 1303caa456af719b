import { REQUEST, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { receiptWords } from '@respi/shared/ui/sending';
import words from '../i18n/statement-public.it.json' with { type: 'json' };
import { dutiesPublicRoutes } from './duties-public.routes';

const CODE = '7K2M-9QXA-3TBW-D5FH';
const PAGE = '/accessibilita/segnala/inviata';

/** @param request of the browser; answer: what it is told */
async function opened(path: string, request: object, answer: ResponseInit = {}): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...receiptWords, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter(dutiesPublicRoutes, withComponentInputBinding()),
      { provide: REQUEST, useValue: request },
      { provide: RESPONSE_INIT, useValue: answer },
      {
        provide: Api,
        useValue: {
          get: () => Promise.resolve({ token: 'un altro' }),
          post: () => Promise.resolve({ code: CODE, dueOn: '2026-12-23' }),
        },
      },
      {
        provide: CurrentNetwork,
        useValue: { slug: () => 'cuneo', home: () => '', link: (...parts: string[]) => ['', ...parts].join('/') },
      },
    ],
  });
  const harness = await RouterTestingHarness.create(path);
  await harness.fixture.whenStable();
  return harness.routeNativeElement!;
}
const reading = (cookie: string) => ({ method: 'GET', url: `http://a.it${PAGE}`, headers: { get: () => cookie } });

describe('the message about a barrier', () => {
  it('is answered with the page of its receipt, which alone gets its code and the day of the answer', async () => {
    const answer: ResponseInit = {};
    const sent = new Map([['text', 'Il menu non si apre da tastiera.']]);
    const request = { method: 'POST', url: 'http://a.it', formData: () => Promise.resolve(sent) };
    await opened('/accessibilita/segnala', request, answer);
    const headers = new Headers(answer.headers);
    expect([answer.status, headers.get('location')]).toEqual([303, PAGE]);
    expect(headers.get('set-cookie')).toContain(`=${CODE}.2026-12-23; Path=${PAGE}; Max-Age=600; HttpOnly`);
  });

  it('shows its receipt, and a button that hides it from who comes next', async () => {
    const page = await opened(PAGE, reading(`respi_barrier_receipt=${CODE}.2026-12-23`));
    expect(page.querySelector('#codice-dato')?.textContent).toBe(CODE);
    expect(page.textContent).toContain('23 dicembre 2026');
    const form = page.querySelector('form');
    expect([form?.method, form?.getAttribute('action')]).toEqual(['post', PAGE]);
    expect(form?.textContent.trim()).toBe(receiptWords.receipt.hide);
    expect(page.textContent).toContain(receiptWords.receipt.hide);
  });

  it.each(['', 'respi_barrier_receipt=domani', `respi_barrier_receipt=${CODE}`])(
    'says without a receipt of ours how the answer is read: «%s»',
    async (cookie) => {
      const page = await opened(PAGE, reading(cookie));
      expect(page.querySelector('[data-reading-receipt]')).toBeNull();
      expect(page.textContent).not.toContain(CODE);
      expect(page.querySelector('h1')?.textContent).toBe(receiptWords.receipt.gone);
      expect(page.querySelector('a[href="/accessibilita/risposta"]')).not.toBeNull();
    },
  );

  it('has in reserve what who goes back after sending reads in place of the form', async () => {
    const page = await opened('/accessibilita/segnala', { method: 'GET', url: 'http://a.it' });
    const instead = page.querySelector('[data-reading-once]')?.nextElementSibling;
    expect(instead?.hasAttribute('hidden')).toBe(true);
    expect(instead?.querySelector('h1')?.textContent).toBe(words.barrier.already);
  });
});
