import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Agenda, AgendaItem } from '@respi/content/contract';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, type Question, uiDictionary } from '@respi/shared/ui';
import words from '../../i18n/agenda.it.json' with { type: 'json' };
import calendar from '../../i18n/calendar.it.json' with { type: 'json' };
import { AgendaPage } from './agenda-page';

const item = (id: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ id, kind: 'question', title: `Punto ${id}`, refersTo: null, text: null, minutes: null, presenter: null },
  ...{ times: 0, firstDay: '2026-12-01', outcome: null, notes: null },
  ...change,
});
const agenda = (change: Partial<Agenda> = {}): Agenda => ({
  appointment: {
    ...{ id: 'm', title: 'Équipe', day: '2026-12-01', begins: '09:30', ends: '12:00', place: null, state: 'planned' },
  },
  ...{ state: 'draft', sentAt: null, present: null, version: 1, availableActions: ['arrange', 'send'] },
  items: [item('a'), item('b')],
  ...change,
});
const STALE = new ProblemError({
  ...{ type: 'about:blank', code: 'stale_version', title: 'Nel frattempo', detail: '', status: 412 },
});

let now: Agenda;
let sent: { path: string; version: number }[];
let asked: Question[];
let answer: boolean;
let fixture: ComponentFixture<AgendaPage>;

/** Refuses what is not said of the newest version, as the server does. */
function act(path: string, _body: unknown, { version }: { version: number }): Promise<Agenda> {
  sent.push({ path, version });
  return version === now.version ? Promise.resolve((now = { ...now, version: version + 1 })) : Promise.reject(STALE);
}

async function open(first: Agenda): Promise<HTMLElement> {
  now = first;
  sent = [];
  asked = [];
  answer = true;
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: {
          it: { ...uiDictionary, ...apiClientDictionary, content: { ...words.content, ...calendar.content } },
        },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      {
        provide: Api,
        useValue: {
          get: (path: string) => Promise.resolve(path.endsWith('/proposals') ? { items: [] } : now),
          post: act,
          put: act,
        },
      },
      { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
      {
        provide: Dialogs,
        useValue: {
          confirm: (question: Question) => {
            asked.push(question);
            return Promise.resolve(answer);
          },
        },
      },
    ],
  });
  fixture = TestBed.createComponent(AgendaPage);
  fixture.componentRef.setInput('id', 'm');
  document.body.append(fixture.nativeElement as HTMLElement);
  await settled();
  return fixture.nativeElement as HTMLElement;
}

async function settled(): Promise<void> {
  for (let round = 0; round < 6; round++) {
    await fixture.whenStable();
    await Promise.resolve();
  }
}

async function press(page: HTMLElement, name: string): Promise<void> {
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
  await settled();
}

async function write(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): Promise<void> {
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await settled();
}

const titleField = (page: HTMLElement) =>
  page.querySelector<HTMLInputElement>('section[aria-labelledby=aggiungi] input[formControlName=title]');

afterEach(() => (fixture.nativeElement as HTMLElement).remove());

it('tells beside the button that somebody else was here, keeps what is typed, and sends it again on what is there now', async () => {
  const page = await open(agenda());
  await write(titleField(page), 'Chi accompagna');
  now = agenda({ version: 4, items: [item('b'), item('a')] });
  await press(page, 'Aggiungi');
  const byHand = page.querySelector('section[aria-labelledby=aggiungi]');
  expect(byHand?.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.textContent).toContain('I punti sono cambiati.');
  expect(titleField(page)?.value).toBe('Chi accompagna');
  await press(page, 'Riprova');
  expect(sent).toEqual([
    { path: '/appointments/m/agenda/items', version: 1 },
    { path: '/appointments/m/agenda/items', version: 4 },
  ]);
  expect(titleField(page)?.value).toBe('');
});

it('says that it was closed meanwhile, and leaves what was typed to be copied', async () => {
  const page = await open(agenda());
  await write(titleField(page), 'Chi accompagna');
  now = agenda({ version: 4, state: 'closed', availableActions: [] });
  await press(page, 'Aggiungi');
  expect(document.activeElement?.textContent).toContain("L'incontro è stato chiuso");
  expect(titleField(page)?.value).toBe('Chi accompagna');
  answer = false;
  await press(page, 'Mostra la versione di adesso');
  expect(sent).toHaveLength(1);
});

it('does not close over an outcome that was typed and not recorded', async () => {
  const page = await open(agenda({ state: 'sent', availableActions: ['take_back', 'record', 'close'] }));
  const notes = page.querySelectorAll<HTMLTextAreaElement>('textarea[formControlName=notes]');
  await write(notes[1] ?? null, 'Deciso due');
  await press(page, "Chiudi l'incontro");
  expect(asked.map(({ text }) => text.slice(0, 8))).toEqual(['Punto 2.']);
  expect(document.activeElement).toBe(notes[1]);
  expect(sent).toEqual([]);
  await write(notes[1] ?? null, '');
  await press(page, "Chiudi l'incontro");
  expect(sent).toEqual([{ path: '/appointments/m/agenda/close', version: 1 }]);
});

it('has the next step for its main button, and asks before it takes off what was carried over', async () => {
  const page = await open(
    agenda({ availableActions: ['arrange', 'send', 'record'], items: [item('a', { times: 1 })] }),
  );
  expect(page.textContent).not.toContain("Chiudi l'incontro");
  expect(page.textContent).toContain('si può chiudere quando è cominciato');
  answer = false;
  await press(page, 'Togli');
  expect(asked.map(({ title }) => title)).toEqual(['Togliere un punto rinviato?']);
  expect(sent).toEqual([]);
});

it('counts no days of lateness: the queue counts them by working days', () =>
  expect(JSON.stringify(words.content.agenda.why.case_late)).not.toContain('count'));
