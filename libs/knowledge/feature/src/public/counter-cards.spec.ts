import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import words from '../i18n/it.json' with { type: 'json' };
import { CounterCards } from './counter-cards';
import type { PublicCounter } from './public-reading';

const counter = (name: string, more: Partial<PublicCounter>): PublicCounter => ({
  code: name,
  name,
  comune: 'Alba',
  basin: null,
  email: null,
  phone: null,
  openingHours: null,
  address: null,
  channels: [],
  ...more,
});

it('says when a counter is open, and to telephone for it only where there is a number', async () => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
  });
  const fixture = TestBed.createComponent(CounterCards);
  fixture.componentRef.setInput('counters', [
    counter('Alba', { openingHours: 'lunedì 9:00-12:30; giovedì 15:00-18:00' }),
    counter('Bra', { phone: '0171 000011' }),
    counter('Ceva', {}),
  ]);
  await fixture.whenStable();
  const cards = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map(({ textContent }) =>
    textContent.replace(/\u2060/g, ''),
  );
  expect(cards[0]).toMatch(/lunedì 9:00-12:30.*giovedì 15:00-18:00/s);
  expect(cards[1]).toContain('Telefona per sapere gli orari');
  expect(cards[2]).toContain('Orari non indicati');
  expect(cards[2]).not.toContain('Telefona');
});

it('says that hours in words of their own are Italian, on a page of another language', async () => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [{ provide: PAGE_LANGUAGE, useValue: 'ar' }],
  });
  const fixture = TestBed.createComponent(CounterCards);
  fixture.componentRef.setInput('counters', [
    counter('Alba', { openingHours: 'lunedì 9:00-12:30' }),
    counter('Ceva', { openingHours: 'primo e terzo martedì del mese 9:00-12:30' }),
  ]);
  await fixture.whenStable();
  const [alba, ceva] = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')];
  expect(alba?.textContent).toContain('من 9:00 إلى 12:30');
  expect(alba?.textContent).not.toContain('Orario scritto in italiano');
  expect(ceva?.textContent).toContain('Orario scritto in italiano');
});
