import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { AppointmentSummary } from '@respi/content/contract';
import { Api, Session } from '@respi/shared/api-client';
import { addDays, lastOfMonth, romeDay } from '@respi/shared/kernel';
import words from '../i18n/calendar.it.json' with { type: 'json' };
import { NextAppointment, nextOf } from './next-appointment';

const MEETING: AppointmentSummary = {
  ...{ id: 'a', kind: 'team_meeting', state: 'planned', title: 'Équipe di novembre', day: '2026-11-27' },
  ...{ begins: '09:00', ends: '11:00', place: 'Sala Giolitti', online: false, coming: true },
};

it.each([
  ['2026-11-26T10:00:00Z', 'a'],
  // Eleven in Rome is ten of the world's clock.
  ['2026-11-27T09:59:00Z', 'a'],
  ['2026-11-27T10:00:00Z', 'b'],
  ['2026-12-01T10:00:00Z', null],
])('at %s the next is %s', (at, id) => {
  const later = { ...MEETING, id: 'b', day: '2026-11-28' };
  const gone = { ...MEETING, id: 'c', day: '2026-11-27', state: 'cancelled', ends: '23:00' } as const;
  expect(nextOf([later, gone, MEETING], new Date(at))?.id ?? null).toBe(id);
});

async function shown(of: (month: string) => readonly AppointmentSummary[]): Promise<string> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: words },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      {
        provide: Api,
        useValue: { get: (_: string, { month }: { month: string }) => Promise.resolve({ items: of(month) }) },
      },
      { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(NextAppointment);
  for (let round = 0; round < 8; round++) await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

it('says what comes next, where, and what one answered, also when it is next month', async () => {
  const day = addDays(lastOfMonth(`${romeDay(new Date()).slice(0, 7)}-01`), 1);
  const said = await shown((month) => (month === day.slice(0, 7) ? [{ ...MEETING, day }] : []));
  expect(said).toContain('Il prossimo incontro: Équipe di novembre');
  expect(said).toContain('dalle 09:00 alle 11:00 · Sala Giolitti');
  expect(said).toContain('Risposta data: ci sarò.');
});

it('says nothing where nothing is planned', async () => {
  expect(await shown(() => [])).toBe('');
});
