import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { AbsenceList, CodeListEntry, Person, Unit } from '@respi/identity/contract';
import { Api, ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, Toasts, uiDictionary } from '@respi/shared/ui';
import absenceWords from '../i18n/absences.it.json' with { type: 'json' };
import words from '../i18n/admin.it.json' with { type: 'json' };
import { Administration } from './administration';
import { CodeEntryDialog, type EditedEntry } from './code-entry-dialog';
import { PeoplePage } from './people-page';
import { type EditedHours, UnitHoursDialog } from './unit-hours-dialog';
import { PersonPage } from './person-page';
import { UnitPage } from './unit-page';

const UNIT: Unit = {
  id: 'u1',
  code: 'QST-IMM',
  name: 'Questura',
  kind: 'ufficio',
  comune: 'Cuneo',
  basin: null,
  email: null,
  phone: null,
  openingHours: null,
  address: null,
  channels: [],
  organisation: null,
  manager: null,
  validationPolicy: 'after',
  searchableBy: null,
  active: true,
  version: 3,
};
const PERSON: Person = {
  secondFactor: false,
  id: 'p1',
  name: 'Rita Prova',
  email: 'rita@esempio.it',
  active: true,
  invitationPending: false,
  lastLoginAt: null,
  memberships: [
    { role: 'referent', unit: { code: 'QST-IMM', name: 'Questura' }, from: '2026-01-01', to: null, begun: true },
  ],
  version: 2,
};
const ABSENCES_OF_PERSON = '/admin/people/p1/absences';
const AWAY: AbsenceList = {
  items: [
    {
      id: 'a1',
      from: '2026-12-24',
      to: '2026-12-31',
      substitute: { id: 'e', name: 'Elena Prova' },
      recordedBy: 'Anna',
    },
  ],
  substitutes: [],
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  [ABSENCES_OF_PERSON]: AWAY,
  '/comuni': [{ name: 'Novara', province: 'NO' }],
};
const ENTRY: CodeListEntry = {
  code: 'lavoro',
  label: 'Lavoro',
  position: 1,
  validFrom: null,
  validTo: null,
  data: {},
  version: 6,
};
const KNOWN_ADDRESS = new ProblemError({
  type: 'about:blank',
  code: 'already_exists',
  title: 'Esiste già',
  detail: '',
  status: 409,
  errors: [{ path: 'email', code: 'already_person', message: 'È già una persona della rete.' }],
});
const STALE = new ProblemError({
  type: 'about:blank',
  code: 'stale_version',
  title: 'Cambiato',
  detail: '',
  status: 412,
  params: { version: 9, by: 'Elena Dimostra' },
});

/** Each screen refuses once, as when a colleague was first, and then takes what it is given. */
describe('a screen of the administration whose data a colleague changed first', () => {
  let page: HTMLElement;
  let fixture: ComponentFixture<unknown>;
  let stored: { unit: Unit; person: Person; entry: CodeListEntry };
  let sent: unknown[];
  let asked: string[];
  /** What is answered to every question. */
  let sure: boolean;
  let refusal: ProblemError;

  beforeAll(() => {
    // Nothing is laid out here, and nothing scrolls.
    Element.prototype.scrollIntoView = () => undefined;
  });

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };

  async function open(
    screen: Type<unknown>,
    inputs: object,
    data?: EditedEntry | EditedHours,
    person = PERSON,
  ): Promise<void> {
    stored = { unit: UNIT, person, entry: ENTRY };
    sent = [];
    asked = [];
    sure = true;
    refusal = STALE;
    const take = (meanwhile: Partial<typeof stored>, ...what: unknown[]): Promise<void> => {
      sent.push(what);
      Object.assign(stored, meanwhile);
      return sent.length === 1 ? Promise.reject(refusal) : Promise.resolve();
    };
    const administration: Partial<Record<keyof Administration, unknown>> = {
      link: (...parts: string[]) => `/${parts.join('/')}`,
      duties: () => Promise.resolve({ substituteFor: [], handlesSealed: true }),
      openWork: () => Promise.resolve({ cases: { count: 3, items: [] }, distinte: { count: 1, items: [] } }),
      bodies: () => Promise.resolve([]),
      hours: () => Promise.resolve({ items: [], version: 3 }),
      units: () => Promise.resolve([stored.unit]),
      people: () => Promise.resolve([stored.person]),
      codeList: () => Promise.resolve([stored.entry]),
      changeUnit: ({ version }: Unit, change: object) =>
        take({ unit: { ...UNIT, phone: '0171 445555', version: 9 } }, version, change),
      changePerson: ({ version }: Person, change: object) =>
        take({ person: { ...PERSON, name: 'Rita Provata', version: 9 } }, version, change),
      invite: () => Promise.reject(KNOWN_ADDRESS),
      inviteAgain: () => Promise.resolve(stored.person),
      saveEntry: (_list: string, entry: object, version: number) =>
        take({ entry: { ...ENTRY, label: 'Lavoro e tirocini', version: 9 } }, version, entry),
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words, ...absenceWords } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Administration, useValue: administration },
        {
          provide: Api,
          useValue: { get: (path: string) => Promise.resolve(ANSWERS[path] ?? null) },
        },
        {
          provide: Dialogs,
          useValue: {
            confirm: ({ text }: { text: string }) => {
              asked.push(text);
              return Promise.resolve(sure);
            },
          },
        },
        { provide: DIALOG_DATA, useValue: data },
        { provide: DialogRef, useValue: { close: () => undefined, config: {} } },
      ],
    });
    fixture = TestBed.createComponent(screen);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await settled();
  }
  afterEach(() => page.remove());

  const field = (label: string): HTMLInputElement =>
    [...page.querySelectorAll('label')].find((each) => each.textContent.includes(label))?.control as HTMLInputElement;
  async function type(label: string, value: string): Promise<void> {
    field(label).value = value;
    field(label).dispatchEvent(new Event('input'));
    await settled();
  }
  async function choose(name: string, value: string): Promise<void> {
    const control = page.querySelector<HTMLSelectElement>(`select[formcontrolname=${name}]`);
    if (!control) throw new Error(`no ${name}`);
    control.value = value;
    control.dispatchEvent(new Event('change'));
    await settled();
  }
  async function save(): Promise<void> {
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
  }
  const told = (): string => page.querySelector('respi-changed-meanwhile')?.textContent.replace(/\s+/g, ' ') ?? '';

  it('keeps what was typed of a unit, shows what is new, and saves both over the version of now', async () => {
    await open(UnitPage, { id: 'u1' });
    await type('Comune', 'Alba');
    await save();
    expect(told()).toContain('Nel frattempo Elena Dimostra ha cambiato questi dati');
    expect(told()).toContain('Telefono: 0171 445555');
    expect(document.activeElement?.tagName).toBe('RESPI-CHANGED-MEANWHILE');
    expect([field('Comune').value, field('Telefono').value]).toEqual(['Alba', '0171 445555']);
    await save();
    expect(sent).toMatchObject([
      [3, { comune: 'Alba', phone: null }],
      [9, { comune: 'Alba', phone: '0171 445555' }],
    ]);
  });

  it('says of a comune that is none that it stays as it is written', async () => {
    await open(UnitPage, { id: 'u1' });
    await type('Comune', 'Nova');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page.textContent).not.toContain("Nessun comune d'Italia");
    field('Comune').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settled();
    expect(page.textContent).toContain("Nessun comune d'Italia con questo nome: resta come è scritto.");
  });

  it('asks once at saving whether a comune that is none is meant', async () => {
    await open(UnitPage, { id: 'u1' });
    await type('Comune', 'Parigi');
    sure = false;
    await save();
    expect(asked).toEqual(["Nessun comune d'Italia si chiama «Parigi». Il pubblico lo leggerà così."]);
    expect(sent).toEqual([]);
    sure = true;
    await save();
    expect(sent).toMatchObject([[3, { comune: 'Parigi' }]]);
    await type('Comune', 'novara');
    await save();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['14-9', "La fine viene prima dell'inizio"],
    ['9-13, 12-17', 'Due orari si sovrappongono'],
    ['mattina', "Scrivere l'orario così"],
  ])('says what is wrong with %s as hours', async (typed, why) => {
    await open(UnitHoursDialog, {}, { unitId: 'u1', version: 3, row: null });
    await type('Lunedì', typed);
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(page.querySelector('.r-error:not([hidden])')?.textContent).toContain(why);
  });

  it('says why the address of a person stays, and what to do about a wrong one', async () => {
    await open(PersonPage, { id: 'p1' });
    expect(field('Indirizzo e-mail').disabled).toBe(true);
    const hint = document.getElementById(field('Indirizzo e-mail').getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toMatch(/^Non si cambia.*invitare l'indirizzo giusto/);
  });

  const press = async (text: string): Promise<void> => {
    [...page.querySelectorAll('button')].find((each) => each.textContent.includes(text))?.click();
    await settled();
  };

  it.each([
    [true, "Se l'invito è scaduto", 'Invito per rita@esempio.it'],
    [false, 'Se la password è dimenticata', 'Collegamento per rita@esempio.it'],
  ])('says what a new link is for (invited still: %s)', async (invitationPending, why, done) => {
    await open(PersonPage, { id: 'p1' }, undefined, { ...PERSON, invitationPending });
    expect(page.textContent).toContain(why);
    await press('Manda un nuovo collegamento');
    expect(TestBed.inject(Toasts).shown()).toMatchObject([{ text: expect.stringContaining(done) }]);
  });

  it('asks before a person is left without a role, and only then', async () => {
    await open(PersonPage, { id: 'p1' });
    sure = false;
    await press('Togli il ruolo 1');
    await save();
    expect(sent).toEqual([]);
    expect(asked).toEqual([expect.stringContaining('Senza ruoli questa persona non può entrare')]);
    await press('Aggiungi un altro ruolo');
    await choose('role', 'referent');
    await choose('unit', 'QST-IMM');
    await save();
    expect([asked.length, sent.length]).toEqual([1, 1]);
  });

  it('says beside the roles that the network would be left without an administrator', async () => {
    await open(PersonPage, { id: 'p1' });
    const error = { path: 'memberships', code: 'last_admin', message: 'La rete resterebbe senza chi la amministra.' };
    refusal = new ProblemError({
      type: 'about:blank',
      code: 'invalid_input',
      title: '',
      detail: '',
      status: 422,
      errors: [error],
    });
    await press('Togli il ruolo 1');
    await save();
    const said = (): string | undefined => page.querySelector('h2 + .r-error:not([hidden])')?.textContent;
    expect(said()).toBe('La rete resterebbe senza chi la amministra.');
    await press('Aggiungi un altro ruolo');
    expect(said()).toBeUndefined();
  });

  it('refuses to leave the network without an administrator before it asks anything, and sends nobody to fields', async () => {
    const role = 'network_admin' as const;
    const admin = { ...PERSON, memberships: PERSON.memberships.map((held) => ({ ...held, role })) };
    await open(PersonPage, { id: 'p1' }, undefined, admin);
    await press('Togli il ruolo 1');
    await save();
    expect([asked, sent]).toEqual([[], []]);
    const summary = page.querySelector('[role=alert]')?.textContent ?? '';
    expect(summary).toContain('La rete resterebbe senza chi la amministra');
    expect(summary).not.toContain('campi indicati');
  });

  it('says from when a role runs that has begun, and asks it only of one to come', async () => {
    await open(PersonPage, { id: 'p1' });
    expect(page.textContent).toContain('gio 1 gen 2026: già cominciato, non si cambia.');
    expect(page.querySelector('[formcontrolname=from]')).toBeNull();
    await press('Aggiungi un altro ruolo');
    expect(page.querySelectorAll('[formcontrolname=from]')).toHaveLength(1);
  });

  it('keeps the roles that were chosen for a person', async () => {
    await open(PersonPage, { id: 'p1' });
    await press('Togli il ruolo 1');
    await save();
    expect(told()).toContain('Nome e cognome: Rita Provata');
    expect(field('Nome e cognome').value).toBe('Rita Provata');
    await save();
    expect(sent.at(-1)).toEqual([9, { name: 'Rita Provata', memberships: [] }]);
  });

  it.each([
    ['works', PERSON.memberships, 'Attivo'],
    ['has no role', [], 'Senza ruolo: non può entrare'],
    ['has one to come', PERSON.memberships.map((role) => ({ ...role, begun: false })), 'Senza ruolo: non può entrare'],
  ])('says in the list whether a person who %s can enter', async (_, memberships, words) => {
    await open(PeoplePage, {}, undefined, { ...PERSON, memberships });
    expect(page.querySelector('tbody tr td:last-child')?.textContent).toContain(words);
  });

  it('says what a person would leave behind', async () => {
    await open(PersonPage, { id: 'p1' });
    expect(page.querySelector('respi-left-behind')?.textContent).toMatch(
      /3 segnalazioni in carico.*1 distinta preparata.*incaricate delle segnalazioni riservate/s,
    );
  });

  it('shows when a person is away, and asks nothing of the kind of a new one', async () => {
    await open(PersonPage, { id: 'p1' });
    expect(page.textContent).toContain('Sostituisce Elena Prova.');
    fixture.componentRef.setInput('id', undefined);
    await settled();
    expect(page.querySelector('respi-absences')).toBeNull();
  });

  it('says beside the address that the person is here already, and leads to them', async () => {
    await open(PersonPage, {});
    await type('Nome e cognome', 'Rita Prova');
    await type('Indirizzo e-mail', 'Rita@esempio.it');
    await choose('role', 'referent');
    await choose('unit', 'QST-IMM');
    await save();
    expect(field('Indirizzo e-mail').getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('È già una persona della rete.');
    const link = [...page.querySelectorAll('a')].find((each) => each.textContent.includes('Apri Rita Prova'));
    expect(link?.getAttribute('href')).toBe('/persone/p1');
    await type('Indirizzo e-mail', 'altra@esempio.it');
    expect(page.textContent).not.toMatch(/già una persona|Apri Rita/);
  });

  it('keeps what was typed of an entry of a list', async () => {
    await open(CodeEntryDialog, {}, { list: 'topics', on: '2026-11-22', entry: ENTRY, next: 2 });
    await type('Posizione', '4');
    await save();
    expect(told()).toContain('Testo mostrato: Lavoro e tirocini');
    await save();
    expect(sent).toMatchObject([
      [6, { position: 4, label: 'Lavoro' }],
      [9, { position: 4, label: 'Lavoro e tirocini' }],
    ]);
  });

  it('says of an entry that holds later where it is to be seen', async () => {
    await open(CodeEntryDialog, {}, { list: 'topics', on: '2026-11-22', entry: null, next: 2 });
    await type('Testo mostrato', 'Lavoro');
    await type('Codice', 'lavoro');
    await type('Vale dal', '2027-01-01');
    await save();
    await save();
    expect(TestBed.inject(Toasts).shown()).toMatchObject([{ text: expect.stringContaining('«In vigore il giorno»') }]);
  });

  it('says what a code is made of', async () => {
    await open(CodeEntryDialog, {}, { list: 'topics', on: '2026-11-22', entry: null, next: 2 });
    await type('Testo mostrato', 'Lavoro');
    await type('Codice', 'com bi!!');
    await save();
    expect(sent).toEqual([]);
    expect(page.textContent).toContain('senza spazi');
  });

  it('says beside its field that a code was added by somebody else', async () => {
    await open(CodeEntryDialog, {}, { list: 'topics', on: '2026-11-22', entry: null, next: 2 });
    await type('Testo mostrato', 'Lavoro');
    await type('Codice', 'lavoro');
    await save();
    expect(sent).toMatchObject([[0, { code: 'lavoro' }]]);
    expect(told()).toBe('');
    expect(field('Codice').getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain("Questo codice c'è già.");
  });
});
