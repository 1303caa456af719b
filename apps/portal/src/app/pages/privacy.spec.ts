import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import arabic from '../i18n/duties.ar.json' with { type: 'json' };
import words from '../i18n/duties.it.json' with { type: 'json' };
import { portalDictionary } from '../i18n/dictionary';
import { SiteFacts } from '../shell/site-facts';
import { Privacy } from './privacy';

async function shown(language: 'it' | 'ar', months: number | null): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: {
          it: { ...uiDictionary, ...portalDictionary, ...words },
          ar: { ...uiDictionary, ...portalDictionary, ...arabic },
        },
        translocoConfig: { availableLangs: ['it', 'ar'], defaultLang: language },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: PAGE_LANGUAGE, useValue: language },
      { provide: SiteFacts, useValue: { duties: () => null } },
      {
        provide: CurrentNetwork,
        useValue: { home: () => '/cuneo', link: () => '/cuneo', inItalian: () => '/cuneo', network: () => null },
      },
    ],
  });
  const fixture = TestBed.createComponent(Privacy);
  fixture.componentRef.setInput('retention', { value: months && { months }, problem: null });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('the notice on data', () => {
  it.each([
    ['it', 25, 'al più tardi 25 mesi dopo'],
    ['ar', 2, 'بعد شهرين على الأكثر'],
    ['ar', 9, 'بعد 9 أشهر على الأكثر'],
    ['ar', 25, 'بعد 25 شهراً على الأكثر'],
  ] as const)('says in %s after how many months nothing is left of a case: %d', async (language, months, said) =>
    expect((await shown(language, months)).textContent).toContain(said),
  );

  it('names no number that it does not know', async () =>
    expect((await shown('it', null)).textContent).not.toContain('al più tardi null'));

  it('hides what takes saved sheets away until a script has seen that the browser keeps any', async () =>
    expect((await shown('it', 25)).querySelector('[data-reading=forget]')?.closest('[hidden]')).toBeTruthy());
});
