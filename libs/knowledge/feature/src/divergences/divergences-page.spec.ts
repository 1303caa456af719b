import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/divergences.it.json' with { type: 'json' };
import { DivergencesPage } from './divergences-page';

describe('the page of practices', () => {
  it.each([
    ['counter_operator', 'Prassi'],
    ['referent', 'Prassi'],
    ['coordinator', 'Prassi'],
  ])('is called the same to a %s as to everybody', async (role, title) => {
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
          useValue: { get: (path: string) => Promise.resolve(path.startsWith('/diverg') ? { items: [] } : []) },
        },
        { provide: Session, useValue: { me: () => null, hasRole: (each: string) => each === role } },
      ],
    });
    const fixture = TestBed.createComponent(DivergencesPage);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('h1')?.textContent.trim()).toBe(title);
  });
});
