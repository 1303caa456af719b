import { TestBed } from '@angular/core/testing';
import type { CaseClock, CaseClocks, CaseDetail } from '@respi/segnalazioni/contract';
import { aCase } from '../../testing/a-case';
import { FakeApi, Screen, person, refused, setUp, words } from '../../testing/browser';
import { ClocksOfCase } from './clocks-of-case';

const clock = (changes: Partial<CaseClock> = {}): CaseClock => ({
  key: '1.forward',
  act: 'forward',
  lap: 1,
  office: null,
  referralId: null,
  state: 'running',
  turn: 'network',
  urgency: 'AZZURRO',
  target: { minutes: 240 },
  targetWords: '4 ore di servizio',
  beganAt: '2026-11-26T09:00:00.000Z',
  endedAt: null,
  dueAt: '2026-11-26T14:00:00.000Z',
  dueWords: 'entro oggi alle 15:00',
  ranMinutes: 150,
  stoodMinutes: 30,
  allowedMinutes: 240,
  share: 0.625,
  late: false,
  inferred: false,
  serviceHours: 'lun–ven 8:30–13:00 e 14:00–17:00',
  lines: [
    {
      kind: 'ran',
      from: '2026-11-26T09:00:00.000Z',
      to: '2026-11-26T10:00:00.000Z',
      state: 'in_charge',
      minutes: 60,
      text: 'Presa in carico: il tempo correva',
      off: [{ day: '2026-12-08', name: 'Immacolata' }],
    },
    {
      kind: 'stood',
      from: '2026-11-26T10:00:00.000Z',
      to: null,
      state: 'integration_requested',
      minutes: 30,
      text: 'Integrazione richiesta: il tempo era fermo',
      off: [],
    },
  ],
  ...changes,
});

const clocks = (changes: Partial<CaseClocks> = {}): CaseClocks => ({
  at: '2026-11-26T11:30:00.000Z',
  clocks: [clock()],
  laps: [{ lap: 1, beganAt: '2026-11-26T09:00:00.000Z', networkMinutes: 150, officeMinutes: 0 }],
  total: { networkMinutes: 150, officeMinutes: 0 },
  terms: [],
  ...changes,
});

describe('the clocks of a case on its page', () => {
  let api: FakeApi;
  let page: Screen<ClocksOfCase>;

  async function open(answer: () => CaseClocks, changes: Partial<CaseDetail> = {}): Promise<void> {
    api = new FakeApi().on('GET /segnalazioni/caso-1/clocks', answer);
    setUp(api, person('coordinator'));
    page = await Screen.of(ClocksOfCase, { detail: { ...aCase(), id: 'caso-1', version: 3, ...changes } });
    await page.settled(20);
  }

  afterEach(() => {
    TestBed.resetTestingModule();
    page.leave();
  });

  it('say who owes what by when, how much of the time is used, and why', async () => {
    await open(() => clocks());
    expect(page.text).toContain('Trasmissione all’ufficio');
    expect(page.text).toContain('entro oggi alle 15:00');
    expect(page.text).toContain('62% del tempo: 2 h 30 min di servizio (obiettivo: 4 ore di servizio)');
    const [first, second] = [...page.element.querySelectorAll('respi-account-of-clock li')].map(words);
    expect(first).toContain('Presa in carico: il tempo correva');
    expect(first).toContain('Immacolata, chiuso');
    expect(second).toContain('adesso');
    const sums = [...page.element.querySelectorAll('dt')].map((name) => [
      words(name),
      words(name.nextElementSibling ?? name),
    ]);
    expect(sums).toContainEqual(['Tempo contato', '2 h 30 min']);
    expect(sums).toContainEqual(['Tempo fermo, non contato', '30 min']);
    expect(sums).toContainEqual(['Si conta nelle ore di servizio', 'lun–ven 8:30–13:00 e 14:00–17:00']);
  });

  it('say what stands, what the law gives, and what is over', async () => {
    await open(() =>
      clocks({
        clocks: [
          clock({ key: '1.take', act: 'take', state: 'done', endedAt: '2026-11-26T09:00:00.000Z', late: true }),
          clock({ state: 'standing', dueAt: null, dueWords: null }),
        ],
        terms: [
          {
            who: 'amministrazione',
            law: 'art. 29 TUI',
            startedOn: '2025-10-04',
            endsOn: '2026-03-03',
            daysLeft: -268,
            text: 'Presentata il 04/10/2025',
          },
        ],
      }),
    );
    expect(page.text).toContain('Il tempo è fermo');
    expect(page.text).toContain('Termine di legge dell’ufficio');
    expect(page.text).toContain('superato da 268 giorni');
    expect(page.text).toContain('1 tempo concluso');
    expect(page.text).toContain('In ritardo: 2 h 30 min di servizio');
  });

  it('say whose turn it is, and mark what is late by a sign and a word', async () => {
    const office = { code: 'questura', name: 'Questura' };
    await open(() =>
      clocks({
        clocks: [
          clock(),
          clock({
            key: 'office.1',
            act: 'office_answer',
            office,
            turn: 'office',
            late: true,
            dueWords: 'in ritardo da oggi alle 9:00',
          }),
          clock({ key: 'office.2', act: 'office_answer', office, state: 'standing', turn: 'counter', dueWords: null }),
        ],
      }),
    );
    expect(page.text).toContain('Tocca alla rete');
    expect(page.text).toContain('Tocca all’ufficio: Questura');
    expect(page.text).toContain('Tocca allo sportello');
    const late = [...page.element.querySelectorAll('respi-due-time.late')];
    expect(late.map(words)).toEqual(['in ritardo da oggi alle 9:00']);
    expect(late[0]?.querySelector('respi-icon')).not.toBeNull();
  });

  it('do not say that nobody has to do anything while the counter is to complete the case', async () => {
    await open(() => clocks({ clocks: [] }), { state: 'integration_requested' });
    expect(page.text).toContain('Tocca allo sportello');
    expect(page.text).not.toContain('Non tocca a nessuno');
  });

  it('say of a merged case that it goes on with the other one, where its time is counted', async () => {
    const standing = clock({ state: 'standing', turn: 'nobody', dueAt: null, dueWords: null });
    await open(() => clocks({ clocks: [standing] }), { state: 'merged' });
    expect(page.text).toContain("Va avanti insieme all'altra segnalazione");
    expect(page.text).toContain("Il tempo si conta sull'altra");
    for (const dropped of ['Non tocca a nessuno', 'Il tempo è fermo']) expect(page.text).not.toContain(dropped);
  });

  it('offer to try again when they cannot be read', async () => {
    let down = true;
    await open(() => {
      if (down) throw refused(503, 'unavailable');
      return clocks();
    });
    expect(page.text).toContain('Rifiuto unavailable');
    down = false;
    await page.press('Riprova');
    await page.settled(20);
    expect(page.text).toContain('Trasmissione all’ufficio');
  });
});
