import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { type AccessibilityStatement, SHIPPED_STATEMENT } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import arabic from '../i18n/statement-public.ar.json' with { type: 'json' };
import italian from '../i18n/statement-public.it.json' with { type: 'json' };
import { StatementBody } from './statement-body';

const OWN = { text: 'La mappa non si legge con la tastiera.', reason: 'not_conformant', alternative: null } as const;

async function shown(language: 'it' | 'ar', barriers: AccessibilityStatement['barriers']): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...(language === 'ar' ? arabic : italian) } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: PAGE_LANGUAGE, useValue: language },
      { provide: CurrentNetwork, useValue: { link: (...path: string[]) => ['/cuneo', language, ...path].join('/') } },
    ],
  });
  const fixture = TestBed.createComponent(StatementBody);
  fixture.componentRef.setInput('statement', { ...SHIPPED_STATEMENT, barriers });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

it('says in the language of the page what ReSPI ships, and in Italian what it ships in Italian', async () => {
  const page = (await shown('ar', SHIPPED_STATEMENT.barriers)).textContent;
  for (const words of Object.values(arabic.statement.ships)) expect(page).toContain(words);
  expect(page).not.toContain('sportelli');
  expect(page).not.toContain(arabic.statement.barriers.inItalian);
  const source = (await shown('it', SHIPPED_STATEMENT.barriers)).textContent;
  for (const { text, alternative } of SHIPPED_STATEMENT.barriers) {
    expect(source).toContain(text);
    expect(source).toContain(alternative ?? '');
  }
});

it('marks as Italian what a body wrote, and says so where the page is in another language', async () => {
  const page = await shown('ar', [OWN]);
  expect(page.querySelector('[lang="it"][dir="ltr"]')?.textContent).toBe(OWN.text);
  expect(page.textContent).toContain(arabic.statement.barriers.inItalian);
  expect((await shown('it', [OWN])).textContent).not.toContain(italian.statement.barriers.inItalian);
});
