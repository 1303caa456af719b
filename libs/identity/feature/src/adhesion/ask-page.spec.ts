import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import kindWords from '../i18n/organisation-kinds.it.json' with { type: 'json' };
import words from '../i18n/it.json' with { type: 'json' };
import { identityRoutes } from '../identity.routes';

describe('the form to ask to join', () => {
  let harness: RouterTestingHarness;
  let asked: string[];
  let sure: boolean;

  beforeEach(async () => {
    asked = [];
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words, ...kindWords } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([...identityRoutes, { path: '**', children: [] }]),
        { provide: Api, useValue: {} },
        {
          provide: Dialogs,
          useValue: {
            leaveAll: () => Promise.resolve(true),
            confirm: ({ title }: { title: string }) => (asked.push(title), Promise.resolve(sure)),
          },
        },
      ],
    });
    harness = await RouterTestingHarness.create('/aderisci');
    TestBed.inject(Router).setUpLocationChangeListener();
    await harness.fixture.whenStable();
  });

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    }
  };
  const service = (): HTMLInputElement | null | undefined =>
    harness.routeNativeElement?.querySelector<HTMLInputElement>('[formcontrolname=service]');
  const go = async (address: string): Promise<void> => {
    await TestBed.inject(Router).navigateByUrl(address);
    await settled();
  };

  it('asks before what was typed is left, and gives it back over Back, to nobody who comes anew', async () => {
    sure = false;
    const input = service();
    if (!input) throw new Error('no field');
    input.value = 'Patronato Prova';
    input.dispatchEvent(new Event('input'));
    await go('/argomenti');
    expect([asked.length, service()?.value]).toEqual([1, 'Patronato Prova']);
    sure = true;
    await go('/argomenti');
    expect(service()).toBeFalsy();
    TestBed.inject(Location).back();
    await settled();
    expect(service()?.value).toBe('Patronato Prova');
    await go('/argomenti');
    await go('/aderisci');
    expect(service()?.value).toBe('');
    await go('/argomenti');
    expect(asked).toHaveLength(3);
  });
});
