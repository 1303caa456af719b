import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/board.it.json' with { type: 'json' };
import { BoardEditor } from './board-editor';

it('stands under the board and its desk', async () => {
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
      { provide: Api, useValue: { get: () => Promise.resolve([]) } },
      { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(BoardEditor);
  for (let round = 0; round < 4; round++) await fixture.whenStable();
  const trail = [...(fixture.nativeElement as HTMLElement).querySelectorAll('respi-breadcrumb li')];
  expect(trail.map(({ textContent }) => textContent.trim())).toEqual([
    'Bacheca',
    'Gestione delle comunicazioni',
    'Nuova comunicazione',
  ]);
});
