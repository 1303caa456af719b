import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, CurrentNetwork, ProblemError } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import words from '../i18n/reserved.it.json' with { type: 'json' };
import { CandidatesPage } from './candidates-page';
import { SheetCodes } from './sheet-codes';

const candidate = {
  ...{ id: 'c1', question: 'Si può viaggiare?', topic: '', since: '2026-11-20', version: 1 },
  asked: { cases: 2, searches: 0, questions: 0 },
};

it('keeps the reason for discarding what somebody else changed meanwhile', async () => {
  const asked: { again?: { reason: string } }[] = [];
  const sent: unknown[] = [];
  let version = 1;
  const stale = { type: 'about:blank', code: 'stale_version', title: 'Cambiata', detail: '', status: 412 };
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
      { provide: CurrentNetwork, useValue: { link: (...path: string[]) => ['', ...path].join('/') } },
      { provide: SheetCodes, useValue: { topic: () => '' } },
      {
        provide: Api,
        useValue: {
          get: () => Promise.resolve({ items: [{ ...candidate, version }], nextCursor: null }),
          post: (_path: string, body: unknown, options: { version: number }) => {
            sent.push([body, options.version]);
            if (options.version === 2) return Promise.resolve({});
            version = 2;
            return Promise.reject(new ProblemError(stale));
          },
        },
      },
      {
        provide: Dialogs,
        useValue: {
          open: (_dialog: unknown, question: { again?: { reason: string } }) => {
            asked.push(question);
            return Promise.resolve(question.again?.reason ?? 'Doppia.');
          },
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(CandidatesPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  page.querySelector<HTMLElement>('.actions button')?.click();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await fixture.whenStable();
  expect(asked.map(({ again }) => again?.reason)).toEqual([undefined, 'Doppia.']);
  expect(sent).toEqual([
    [{ reason: 'Doppia.' }, 1],
    [{ reason: 'Doppia.' }, 2],
  ]);
  expect(page.textContent).toContain('Nessuna candidata');
});
