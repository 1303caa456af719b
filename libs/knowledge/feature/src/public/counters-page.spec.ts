import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/it.json' with { type: 'json' };
import { CountersPage } from './counters-page';
import type { PublicCounter } from './public-reading';

const counter = (name: string, basin: string | null): PublicCounter => ({
  code: name,
  name,
  comune: name,
  basin,
  email: null,
  phone: null,
  openingHours: null,
  address: null,
  channels: [],
});

it('puts counters of no area last, under a heading of their own', async () => {
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
      {
        provide: CurrentNetwork,
        useValue: {
          home: () => '/cuneo/it',
          link: (...path: string[]) => ['/cuneo/it', ...path].join('/'),
          network: () => null,
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(CountersPage);
  const shown = async (counters: readonly PublicCounter[]): Promise<(string | undefined)[]> => {
    fixture.componentRef.setInput('counters', { value: counters, problem: null });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return [...page.querySelectorAll('section')].map((area) => area.querySelector('h2')?.textContent.trim());
  };
  expect(await shown([counter('Alba', null), counter('Bra', 'Roero'), counter('Ceva', ' ')])).toEqual([
    'Roero',
    'Altri sportelli',
  ]);
  expect(await shown([counter('Alba', null)])).toEqual([undefined]);
});
