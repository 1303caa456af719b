import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Absence, AbsenceList } from '@respi/identity/contract';
import { Api, ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { addDays, romeDay } from '@respi/shared/kernel';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/absences.it.json' with { type: 'json' };
import { Absences } from './absences';

const day = (ahead: number): string => addDays(romeDay(new Date()), ahead);
const ELENA = { id: 'e', name: 'Elena Dimostra' };
const NOW: Absence = { id: 'a1', from: day(-1), to: day(3), substitute: ELENA, recordedBy: 'Rita Prova' };
const LATER: Absence = { ...NOW, id: 'a2', from: day(10), to: day(10) };

let fixture: ComponentFixture<Absences>;
let calls: { readonly route: string; readonly body?: unknown }[];
let list: AbsenceList;
let refusal: ProblemError | null;

function refused(status: number, errors: ProblemDocument['errors'] = []): ProblemError {
  return new ProblemError({ type: 'about:blank', code: 'refused', title: 'Rifiutato', detail: '', status, errors });
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    await fixture.whenStable();
  }
}

async function open(items: Absence[], of?: string, substitutes = [ELENA]): Promise<void> {
  calls = [];
  refusal = null;
  list = { items, substitutes };
  const answer = async (route: string, body?: unknown): Promise<AbsenceList> => {
    calls.push({ route, body });
    await Promise.resolve();
    if (refusal && !route.startsWith('GET')) throw refusal;
    return list;
  };
  crypto.randomUUID = () => '00000000-0000-4000-8000-000000000001';
  const api = {
    get: (path: string) => answer(`GET ${path}`),
    post: (path: string, body: unknown) => answer(`POST ${path}`, body),
    delete: (path: string) => answer(`DELETE ${path}`),
  };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [{ provide: Api, useValue: api }],
  });
  fixture = TestBed.createComponent(Absences);
  // The router sets what a route does not give to undefined.
  fixture.componentRef.setInput('of', of);
  document.body.append(fixture.nativeElement as HTMLElement);
  await settled();
}
afterEach(() => {
  fixture.destroy();
  document.body.innerHTML = '';
});

const text = (): string => document.body.textContent.replace(/\s+/g, ' ');
const control = (label: string): HTMLInputElement =>
  [...document.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(label))
    ?.control as HTMLInputElement;

async function write(label: string, value: string): Promise<void> {
  control(label).value = value;
  control(label).dispatchEvent(new Event(control(label).tagName === 'SELECT' ? 'change' : 'input'));
  await settled();
}
/** The last one: a dialog's stands after the page's. */
async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].findLast((each) => each.textContent.trim().startsWith(name));
  if (!button) throw new Error(`No button ${name}`);
  button.click();
  await settled();
}
async function fill(from: string, to: string): Promise<void> {
  await write('Primo giorno', from);
  await write('Ultimo giorno', to);
  await write('Chi sostituisce', 'e');
}

it('lists those of now and those to come, with who stands in and who recorded them', async () => {
  await open([NOW, LATER]);
  expect(calls).toEqual([{ route: 'GET /me/absences' }]);
  expect(text()).toContain('In corso');
  expect(text()).toContain('Sostituisce Elena Dimostra.');
  expect(text()).toContain('Registrata da Rita Prova.');
});

it('adds one and shows it', async () => {
  await open([]);
  expect(text()).toContain('Nessuna assenza');
  await fill(day(10), day(10));
  list = { ...list, items: [LATER] };
  await press("Aggiungi l'assenza");
  expect(calls.at(-1)).toEqual({
    route: 'POST /me/absences',
    body: { from: day(10), to: day(10), substitute: 'e' },
  });
  expect(text()).toContain('Assenza aggiunta.');
  expect(text()).not.toContain('Nessuna assenza');
  expect(control('Primo giorno').value).toBe('');
});

it('asks whether a long one is meant', async () => {
  await open([]);
  await fill(day(0), day(300));
  await press("Aggiungi l'assenza");
  expect(text()).toContain("Un'assenza di 301 giorni?");
  await press('Annulla');
  expect(calls).toHaveLength(1);
});

it('is about the person whose page it is on', async () => {
  await open([], 'p1');
  await fill(day(10), day(11));
  await press("Aggiungi l'assenza");
  expect(calls.map(({ route }) => route)).toEqual(['GET /admin/people/p1/absences', 'POST /admin/people/p1/absences']);
});

it('asks the server nothing while days are missing or reversed', async () => {
  await open([]);
  await press("Aggiungi l'assenza");
  expect(control('Chi sostituisce').getAttribute('aria-invalid')).toBe('true');
  await fill(day(3), day(2));
  await press("Aggiungi l'assenza");
  expect(text()).toContain("L'ultimo giorno viene prima del primo.");
  expect(control('Ultimo giorno').getAttribute('aria-invalid')).toBe('true');
  expect(calls).toHaveLength(1);
});

it('says beside the field what the server refuses, and keeps what was typed', async () => {
  await open([NOW]);
  refusal = refused(409, [{ path: 'from', code: 'already_absent', message: 'In questi giorni c’è già un’assenza.' }]);
  await fill(day(1), day(2));
  await press("Aggiungi l'assenza");
  expect(control('Primo giorno').getAttribute('aria-invalid')).toBe('true');
  expect(text()).toContain('In questi giorni c’è già un’assenza.');
  expect(control('Ultimo giorno').value).toBe(day(2));
});

it('ends one after asking, and keeps the focus in the section', async () => {
  await open([NOW]);
  await press('Termina adesso');
  expect(text()).toContain("Terminare l'assenza?");
  expect(calls).toHaveLength(1);
  list = { ...list, items: [] };
  await press('Termina adesso');
  expect(calls.at(-1)).toEqual({ route: 'DELETE /me/absences/a1' });
  expect(text()).toContain('Assenza terminata.');
  expect(document.activeElement?.id).toBe('assenze');
});

it('takes one as ended that somebody else ended first', async () => {
  await open([LATER]);
  refusal = refused(404);
  await press("Annulla l'assenza");
  list = { ...list, items: [] };
  await press("Annulla l'assenza");
  expect(text()).toContain('Assenza terminata.');
  expect(text()).toContain('Nessuna assenza');
});

it('says so where nobody may stand in', async () => {
  await open([], undefined, []);
  expect(text()).toContain("Non c'è nessuno per la sostituzione");
  expect(text()).toContain('Chi amministra la rete può aggiungerne una');
  expect(document.querySelector('form')).toBeNull();
});
