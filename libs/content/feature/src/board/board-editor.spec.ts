import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/board.it.json' with { type: 'json' };
import { BoardEditor } from './board-editor';

const NOT_THERE = new ProblemError({
  ...{ type: 'about:blank', code: 'not_found', title: 'Non trovato', detail: 'Non esiste.', status: 404 },
});

it.each([
  ['a new message', undefined, 'Nuova comunicazione'],
  ['one that does not exist', 'wrong', 'Non trovato'],
])('stands under the board and its desk: %s', async (_, id, current) => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      {
        provide: Api,
        useValue: {
          get: (path: string) => (path.startsWith('/board-posts/') ? Promise.reject(NOT_THERE) : Promise.resolve([])),
        },
      },
      { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(BoardEditor);
  fixture.componentRef.setInput('id', id);
  for (let round = 0; round < 4; round++) await fixture.whenStable();
  const trail = [...(fixture.nativeElement as HTMLElement).querySelectorAll('respi-breadcrumb li')];
  expect(trail.map(({ textContent }) => textContent.trim())).toEqual([
    'Bacheca',
    'Gestione delle comunicazioni',
    current,
  ]);
});
