import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Agenda, Appointment } from '@respi/content/contract';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import agendaWords from '../i18n/agenda.it.json' with { type: 'json' };
import archiveWords from '../i18n/archive.it.json' with { type: 'json' };
import words from '../i18n/calendar.it.json' with { type: 'json' };
import { AgendaPage } from './agenda/agenda-page';
import { AppointmentPage } from './appointment-page';

const meeting: Appointment = {
  ...{ id: 'm1', kind: 'team_meeting', state: 'planned', day: '2026-12-02', begins: '09:30', ends: '12:00' },
  ...{ title: 'Équipe di rete', place: null, link: null, description: null, coming: false },
  ...{ agenda: ['Prassi sul sopralluogo'], agendaSent: false, trainer: null, places: null, roles: [], units: [] },
  ...{ unitNames: [], publicly: false, enrolment: null, enrolLink: null, repeats: false, reason: null },
  ...{ comingCount: 0, attendance: null, availableActions: ['answer'], version: 1 },
};
const closed: Agenda = {
  appointment: { ...meeting, state: 'held' },
  ...{ state: 'closed', sentAt: null, items: [], present: null, availableActions: [], version: 3 },
};

describe('a meeting for whoever is invited', () => {
  let page: HTMLElement;

  async function open(kind: typeof AppointmentPage | typeof AgendaPage, shown: Appointment, coordinates = false) {
    const get = (path: string): Promise<unknown> =>
      Promise.resolve(path.endsWith('/agenda') ? closed : path === '/appointments/m1' ? shown : { items: [] });
    const content = { ...words.content, ...agendaWords.content };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...archiveWords, content } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Api, useValue: { get } },
        { provide: Session, useValue: { me: () => null, hasRole: () => coordinates } },
      ],
    });
    const fixture = TestBed.createComponent<AppointmentPage | AgendaPage>(kind);
    fixture.componentRef.setInput('id', 'm1');
    page = fixture.nativeElement as HTMLElement;
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  }
  const text = (): string => page.textContent.replace(/\s+/g, ' ');

  it('offers no agenda that is not sent, and says that it will come', async () => {
    await open(AppointmentPage, meeting);
    expect(text()).toContain("L'ordine del giorno non è ancora inviato");
    expect(text()).not.toContain("Apri l'ordine del giorno");
    expect(text()).toContain('Prassi sul sopralluogo');
  });

  it('leads to the agenda once it is sent, and lists no other topics beside it', async () => {
    await open(AppointmentPage, { ...meeting, agendaSent: true });
    expect(text()).toContain("Apri l'ordine del giorno");
    expect(text()).not.toContain('Prassi sul sopralluogo');
  });

  it.each([
    [false, false],
    [true, true],
  ])('has the draft of the proceedings for the coordination alone: %s', async (coordinates, there) => {
    await open(AgendaPage, meeting, coordinates);
    expect(text().includes('Bozza del verbale')).toBe(there);
  });
});
