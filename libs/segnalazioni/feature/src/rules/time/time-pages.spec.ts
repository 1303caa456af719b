import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import {
  type Ladder,
  type Retention,
  type RetentionReach,
  type ServiceCalendarInput,
  type Targets,
  URGENCIES,
} from '@respi/segnalazioni/contract';
import { UnsavedChanges } from '@respi/shared/ui';
import rulesWords from '../../i18n/rules.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../../testing/browser';
import { withLists } from '../../testing/lists';
import { CalendarsPage } from './calendars-page';
import { LadderPage } from './ladder-page';
import { RetentionPage } from './retention-page';
import { TargetsPage } from './targets-page';

const ACTS = {
  take: { minutes: 120 },
  forward: { working_days: 0 },
  office_answer: { working_days: 1 },
  hand_on_reply: { minutes: 240 },
};
const TARGETS: Targets = {
  byUrgency: Object.fromEntries(URGENCIES.map((code) => [code, ACTS])) as Targets['byUrgency'],
  exceptions: [],
};
const LADDER: Ladder = {
  steps: [
    { percent: 75, to: 'in_charge' },
    { percent: 150, to: 'office_head', offices: ['QST-IMM'] },
  ],
};
const CALENDAR: ServiceCalendarInput = {
  hours: { '1': [{ from: '08:30', to: '13:00' }] },
  closures: [{ from: '2026-12-24', to: '2026-12-31', name: 'Natale' }],
};
const RETENTION: Retention = {
  graceDays: 30,
  days: {
    risolta: 730,
    chiarimento: 365,
    appuntamento_fissato: 730,
    senza_esito: 730,
    withdrawn: 180,
    declined: 365,
    merged: 730,
  },
  exceptions: [],
};

describe('what the network decides about time', () => {
  let api: FakeApi;
  let page: Screen<unknown>;
  let reach: RetentionReach = { entering: 0, more: false, entersOn: '2026-11-24', eraseFrom: '2026-12-24' };

  async function open(
    component: Parameters<typeof Screen.of<unknown>>[0],
    path: string,
    data: unknown,
    role: Parameters<typeof person>[0] = 'coordinator',
  ): Promise<void> {
    const first = { version: 1, knownFrom: null, by: null, reason: null };
    const latest = { version: 3, knownFrom: '2026-11-02T08:00:00.000Z', by: 'Elena', reason: 'Prova' };
    const inForce = { ...latest, data, versions: [latest, first] };
    api = withLists(new FakeApi())
      .on(`GET ${path}`, () => inForce)
      .on(`GET ${path}/versions/3`, () => inForce)
      .on(`POST ${path}/unusual-closures`, () => ({ closures: [] }))
      .on('POST /rules/retention/reach', () => reach)
      .on(`PUT ${path}`, ({ body }) => ({ ...inForce, version: 4, data: (body as { data: unknown }).data }));
    setUp(api, person(role));
    TestBed.inject(TranslocoService).setTranslation(rulesWords, 'it', { merge: true });
    page = await Screen.of(component);
    await page.settled(20);
  }

  afterEach(() => {
    TestBed.resetTestingModule();
    page.leave();
  });

  it('sends the targets whole, with the reason', async () => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    expect(page.text).toContain('In vigore la versione 3, decisa da Elena');
    await page.write('Presa in carico', '90');
    await page.press('Aggiungi un’eccezione');
    await page.write('Che cosa', 'office_answer');
    await page.write('Ufficio', 'QST-IMM');
    await page.write('Motivo', 'Più in fretta');
    await page.press('Salva i tempi');
    const [sent] = api.sent('PUT /rules/targets');
    expect(sent?.body).toEqual({
      reason: 'Più in fretta',
      data: {
        byUrgency: { ...TARGETS.byUrgency, ROSSO: { ...ACTS, take: { minutes: 90 } } },
        exceptions: [{ act: 'office_answer', office: 'QST-IMM', target: { working_days: 1 } }],
      },
    });
    expect(page.text).toContain('è in vigore la versione 4');
  });

  it.each([
    ['1.5', 'Scrivere un numero intero, senza virgola.'],
    ['99999999999', 'Da 1 a 43.200 minuti di servizio.'],
    ['0', 'Da 1 a 43.200 minuti di servizio.'],
  ])('names the field that %s was written into, what it takes and in what unit', async (amount, said) => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    await page.write('Presa in carico', amount);
    await page.write('Motivo', 'Prova');
    await page.press('Salva i tempi');
    expect(api.sent('PUT /rules/targets')).toEqual([]);
    expect(page.field('Presa in carico').getAttribute('aria-invalid')).toBe('true');
    expect(page.alerts()[0]).toContain(`Presa in carico`);
    expect(page.text).toContain(said);
  });

  it('asks for a reason, and for some minutes, before anything is sent', async () => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    await page.write('Presa in carico', '0');
    await page.press('Salva i tempi');
    expect(api.sent('PUT /rules/targets')).toEqual([]);
    expect(page.alerts().join(' ')).toContain('Motivo');
  });

  it('keeps what was typed when somebody decided meanwhile, says who, takes up what they decided, and saves both', async () => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    const theirs = {
      version: 4,
      knownFrom: '2026-11-20T08:00:00.000Z',
      by: 'Davide',
      reason: 'Accordo',
      data: { ...TARGETS, byUrgency: { ...TARGETS.byUrgency, BIANCO: { ...ACTS, take: { minutes: 1 } } } },
      versions: [],
    };
    api.on('GET /rules/targets', () => theirs);
    api.on('PUT /rules/targets', ({ version }) => {
      if (version !== 4) throw refused(412, 'stale_version');
      return { ...theirs, version: 5 };
    });
    await page.write('Presa in carico', '90');
    await page.write('Motivo', 'Prova');
    await page.press('Salva i tempi');
    await page.settled(20);
    expect(page.text).toContain('Nel frattempo Davide ha deciso diversamente');
    expect(page.text).toContain('Accordo');
    expect(page.text).toContain('5 BIANCO, Presa in carico: 1 minuto di servizio (prima: 120 minuti di servizio)');
    expect(page.text).toMatch(/salvare cambia:\s*1 ROSSO, Presa in carico:\s*90 minuti di servizio/);
    expect([page.field('Presa in carico').value, page.field('Motivo').value]).toEqual(['90', 'Prova']);
    await page.press('Salva i tempi');
    await page.settled(20);
    expect(page.text).toContain('è in vigore la versione 5');
    // What Davide decided is not undone by who never touched it.
    expect(api.sent('PUT /rules/targets').at(-1)?.body).toMatchObject({
      data: {
        byUrgency: {
          ROSSO: { ...ACTS, take: { minutes: 90 } },
          BIANCO: { ...ACTS, take: { minutes: 1 } },
        },
      },
    });
  });

  it('writes a calendar by weekday, with its closures', async () => {
    await open(CalendarsPage, '/rules/calendars/network', CALENDAR);
    await page.press('Aggiungi un orario Lunedì');
    const times = [...document.querySelectorAll<HTMLInputElement>('input[type=time]')];
    expect(times.map(({ value }) => value)).toEqual(['08:30', '13:00', '13:00', '']);
    times[2]!.value = '14:00';
    times[3]!.value = '17:00';
    for (const time of times) time.dispatchEvent(new Event('input', { bubbles: true }));
    await page.press('Elimina la chiusura 1');
    await page.write('Motivo', 'Prova');
    await page.press('Salva il calendario');
    expect(api.sent('PUT /rules/calendars/network')[0]?.body).toEqual({
      reason: 'Prova',
      data: {
        hours: {
          '1': [
            { from: '08:30', to: '13:00' },
            { from: '14:00', to: '17:00' },
          ],
        },
        closures: [],
      },
    });
  });

  it('sends how long data are kept, and refuses fewer days than there may be', async () => {
    await open(RetentionPage, '/rules/retention', RETENTION);
    await page.write('Ritirata', '10');
    await page.write('Motivo', 'Così vuole il titolare');
    await page.press('Salva la conservazione');
    expect(api.sent('PUT /rules/retention')).toEqual([]);
    await page.write('Ritirata', '90');
    await page.press('Aggiungi un’eccezione');
    await page.write('Tipo di segnalazione', 'prassi');
    await page.write('Giorni', '400');
    await page.press('Salva la conservazione');
    expect(api.sent('PUT /rules/retention')[0]?.body).toEqual({
      reason: 'Così vuole il titolare',
      data: {
        ...RETENTION,
        days: { ...RETENTION.days, withdrawn: 90 },
        exceptions: [{ kind: 'prassi', days: 400 }],
      },
    });
  });

  it('asks before it saves a shorter time that reaches cases: how many, and from when they go', async () => {
    reach = { entering: 1234, more: false, entersOn: '2026-11-24', eraseFrom: '2026-12-24' };
    await open(RetentionPage, '/rules/retention', RETENTION);
    await page.write('Ritirata', '90');
    await page.write('Motivo', 'Così vuole il titolare');
    await page.press('Salva la conservazione');
    await page.settled(20);
    expect(api.sent('POST /rules/retention/reach')[0]?.body).toEqual({
      ...RETENTION,
      days: { ...RETENTION.days, withdrawn: 90 },
    });
    expect(page.text).toContain('1234 segnalazioni già finite vanno verso la cancellazione');
    expect(page.text).toContain('Le prime sono cancellate dal gio 24 dic');
    expect(page.text).toContain('Salvando, «Da cancellare» dice subito quali.');
    expect(page.button('Quali sono: «Da cancellare»').getAttribute('href')).toMatch(/dati\/scadenza$/);
    await page.press('Annulla');
    expect(api.sent('PUT /rules/retention')).toEqual([]);
    await page.press('Salva la conservazione');
    await page.settled(20);
    await page.press('Salva lo stesso');
    await page.settled(20);
    expect(api.sent('PUT /rules/retention')).toHaveLength(1);
  });

  it('names the offices whose head is told, and no office for the other steps', async () => {
    await open(LadderPage, '/rules/ladder', LADDER);
    const box = page.field('Ufficio Cittadinanza');
    box.click();
    await page.write('Motivo', 'Protocollo firmato');
    await page.press('Salva gli avvisi');
    expect(api.sent('PUT /rules/ladder')[0]?.body).toEqual({
      reason: 'Protocollo firmato',
      data: {
        steps: [
          { percent: 75, to: 'in_charge' },
          { percent: 150, to: 'office_head', offices: ['QST-IMM', 'PREF-CIT'] },
        ],
      },
    });
  });

  it('says of a step for heads of offices that it warns nobody as long as no office is ticked', async () => {
    await open(LadderPage, '/rules/ladder', LADDER);
    expect(page.text).not.toContain('Questo avviso non arriva a nessuno');
    page.field('Questura').click();
    await page.settled();
    expect(page.text).toContain('Questo avviso non arriva a nessuno');
    await page.write('Motivo', 'Protocollo scaduto');
    await page.press('Salva gli avvisi');
    expect(api.sent('PUT /rules/ladder')[0]?.body).toMatchObject({
      data: { steps: [{ to: 'in_charge' }, { to: 'office_head', offices: [] }] },
    });
  });

  it('names the step of a wrong field after another was taken away, goes there, and says no older thing any more', async () => {
    await open(LadderPage, '/rules/ladder', LADDER);
    page.field('Ufficio Cittadinanza').click();
    await page.write('Motivo', 'Prova');
    await page.press('Salva gli avvisi');
    await page.settled(20);
    expect(page.text).toContain('Salvato: è in vigore la versione 4');
    await page.press('Elimina l’avviso 1');
    expect(page.text).not.toContain('Salvato');
    api.on('PUT /rules/ladder', () => {
      throw refused(422, 'invalid_input', [
        { path: 'data.steps.0.percent', code: 'x', message: 'Questo avviso c’è già.' },
      ]);
    });
    await page.write('Motivo', 'Prova');
    await page.press('Salva gli avvisi');
    await page.settled(20);
    expect(page.alerts().join(' ')).toContain('Avviso 1, A che punto: Questo avviso c’è già.');
    expect(document.activeElement).toBe(page.field('A che punto'));
    expect(page.text).not.toContain('Salvato');
  });

  it('says urgency and act of each field that is wrong', async () => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    await page.write('Motivo', 'Prova');
    const amounts = [...document.querySelectorAll<HTMLInputElement>('input[type=number]')];
    for (const amount of [amounts[0]!, amounts[6]!]) {
      amount.value = '';
      amount.dispatchEvent(new Event('input'));
    }
    await page.press('Salva i tempi');
    const named = [...document.querySelectorAll('[role=alert] li')].map(words);
    expect(named).toEqual([
      '1 ROSSO, Presa in carico: Questo campo va compilato.',
      '2 ARANCIONE, Risposta dell’ufficio: Questo campo va compilato.',
    ]);
    expect(document.activeElement).toBe(amounts[0]);
  });

  it('names the day of a wrong hour', async () => {
    await open(CalendarsPage, '/rules/calendars/network', CALENDAR);
    const message = 'Di lunedì l’orario deve finire dopo l’inizio.';
    api.on('PUT /rules/calendars/network', () => {
      throw refused(422, 'invalid_input', [{ path: 'data.hours.1.0.to', code: 'not_a_stretch', message }]);
    });
    await page.write('Alle', '07:00');
    await page.write('Motivo', 'Prova');
    await page.press('Salva il calendario');
    await page.settled(20);
    expect(page.alerts().join(' ')).toContain(`Lunedì, orario 1, Alle: ${message}`);
    const field = page.field('Alle');
    expect(document.activeElement).toBe(field);
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain(message);
  });

  it('sends nothing when nothing changed, and says so', async () => {
    await open(LadderPage, '/rules/ladder', LADDER);
    await page.write('Motivo', 'Prova');
    await page.press('Salva gli avvisi');
    expect(api.sent('PUT /rules/ladder')).toEqual([]);
    expect(page.text).toContain('Non hai cambiato nulla');
    page.field('Ufficio Cittadinanza').click();
    await page.settled();
    expect(page.text).not.toContain('Non hai cambiato nulla');
  });

  it('leaves the focus on the next part when one is taken away, and then on the button that adds one', async () => {
    await open(CalendarsPage, '/rules/calendars/network', {
      ...CALENDAR,
      closures: [...CALENDAR.closures, { from: '2027-08-10', to: '2027-08-20', name: 'Ferie' }],
    });
    const remove = async (name: string): Promise<string> => {
      page.button(name).focus();
      await page.press(name);
      await page.settled(5);
      return words(document.activeElement!);
    };
    expect(await remove('Elimina la chiusura 1')).toContain('Chiusura 1');
    expect(await remove('Elimina la chiusura 1')).toBe('Aggiungi una chiusura');
    await page.press('Aggiungi una chiusura');
    await page.settled(5);
    expect(document.activeElement).toBe(page.field('Primo giorno'));
    await page.write('Primo giorno', '0026-12-24');
    await page.write('Ultimo giorno', '0026-12-26');
    await page.press('Salva il calendario');
    expect(page.field('Primo giorno').getAttribute('aria-invalid')).toBe('true');
    expect(page.text).toContain("Data troppo lontana nel passato: controllare l'anno.");
    expect(api.sent('POST /rules/calendars/network/unusual-closures')).toEqual([]);
  });

  it('asks before a draft is lost, and only then', async () => {
    await open(LadderPage, '/rules/ladder', LADDER);
    const changes = TestBed.inject(UnsavedChanges);
    const closing = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([changes.mayLeave(), closing()]).toEqual([true, false]);
    await page.press('Elimina l’avviso 1');
    expect(closing()).toBe(true);
    const left = changes.mayLeave();
    await page.settled(20);
    expect(page.text).toContain('Lasciare la pagina senza salvare?');
    await page.press('Lascia la pagina');
    expect(await left).toBe(true);
  });

  it('asks once about a closure that nobody may have meant, and sends nothing for a no', async () => {
    await open(CalendarsPage, '/rules/calendars/network', CALENDAR);
    api.on('POST /rules/calendars/network/unusual-closures', () => ({
      closures: [{ index: 0, days: 373, workingDays: 251, past: false }],
    }));
    await page.write('Ultimo giorno', '2027-12-31');
    await page.write('Motivo', 'Prova');
    await page.press('Salva il calendario');
    expect(page.text).toContain('dura 373 giorni. Da oggi in poi toglie 251 giornate di lavoro. I giri già iniziati');
    await page.press('Annulla');
    expect(api.sent('PUT /rules/calendars/network')).toEqual([]);
    await page.press('Salva il calendario');
    await page.press('Salva la chiusura');
    await page.settled(20);
    expect(api.sent('PUT /rules/calendars/network')).toHaveLength(1);
  });

  it('tells what a version changed, and brings an old one back into the form', async () => {
    await open(LadderPage, '/rules/ladder', LADDER);
    api.on('GET /rules/ladder/versions/1', () => ({ data: { steps: [{ percent: 80, to: 'in_charge' }] } }));
    await page.press('Che cosa è cambiato Versione 3');
    await page.settled(20);
    const changes = [...document.querySelectorAll('respi-change-list li')].map(words);
    expect(changes).toEqual([
      'Avvisi, 80% del tempo: tolto (prima: chi segue la segnalazione)',
      'Avvisi, 75% del tempo: chi segue la segnalazione (prima non c’era)',
      'Avvisi, 150% del tempo: il responsabile dell’ufficio: Questura (prima non c’era)',
    ]);
    await page.press('Carica nel modulo Versione 1');
    await page.settled(20);
    expect(page.field('A che punto').value).toBe('80');
    expect(page.text).toContain('La versione 1 è nel modulo');
  });

  it.each([
    [TargetsPage, '/rules/targets', TARGETS, 'Presa in carico120 minuti di servizio'],
    [CalendarsPage, '/rules/calendars/network', CALENDAR, 'Lunedì08:30–13:00'],
    [LadderPage, '/rules/ladder', LADDER, '150% del tempoil responsabile dell’ufficio: Questura'],
    [RetentionPage, '/rules/retention', RETENTION, 'Ritirata180 giorni'],
  ])(
    'is read as plain words by an interface operator, who is told who may change it',
    async (component, path, data, said) => {
      await open(component, path, data, 'interface_operator');
      expect(page.text).toContain('Qui si legge soltanto');
      expect(page.text).toContain(said);
      expect(document.querySelectorAll('form, input, textarea')).toHaveLength(0);
      expect(page.hasButton('Carica nel modulo')).toBe(false);
    },
  );
});
