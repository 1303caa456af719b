import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { type Ladder, type ServiceCalendarInput, type Targets, URGENCIES } from '@respi/segnalazioni/contract';
import rulesWords from '../../i18n/rules.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp } from '../../testing/browser';
import { withLists } from '../../testing/lists';
import { CalendarsPage } from './calendars-page';
import { LadderPage } from './ladder-page';
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

describe('what the network decides about time', () => {
  let api: FakeApi;
  let page: Screen<unknown>;

  async function open<T>(
    component: Parameters<typeof Screen.of<T>>[0],
    path: string,
    data: unknown,
    role: Parameters<typeof person>[0] = 'coordinator',
  ): Promise<void> {
    const inForce = { version: 3, knownFrom: '2026-11-02T08:00:00.000Z', by: 'Elena', reason: 'Prova', data };
    api = withLists(new FakeApi())
      .on(`GET ${path}`, () => inForce)
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

  it('asks for a reason, and for some minutes, before anything is sent', async () => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    await page.write('Presa in carico', '0');
    await page.press('Salva i tempi');
    expect(api.sent('PUT /rules/targets')).toEqual([]);
    expect(page.alerts().join(' ')).toContain('Motivo');
  });

  it('keeps what was typed when somebody decided meanwhile, says who, and saves over it when asked again', async () => {
    await open(TargetsPage, '/rules/targets', TARGETS);
    const theirs = {
      version: 4,
      knownFrom: '2026-11-20T08:00:00.000Z',
      by: 'Davide',
      reason: 'Accordo',
      data: TARGETS,
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
    expect([page.field('Presa in carico').value, page.field('Motivo').value]).toEqual(['90', 'Prova']);
    await page.press('Salva i tempi');
    await page.settled(20);
    expect(page.text).toContain('è in vigore la versione 5');
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

  it('is only read by an interface operator', async () => {
    await open(LadderPage, '/rules/ladder', LADDER, 'interface_operator');
    expect(page.hasButton('Salva gli avvisi')).toBe(false);
    expect(page.hasButton('Aggiungi un avviso')).toBe(false);
  });
});
