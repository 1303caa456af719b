import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { UrgencyReplay, UrgencyRules, UrgencyRulesInForce } from '@respi/segnalazioni/contract';
import { UnsavedChanges } from '@respi/shared/ui';
import rulesWords from '../i18n/rules.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { withLists } from '../testing/lists';
import { UrgencyRulesPage } from './urgency-rules-page';

const RULES: UrgencyRules = {
  rules: [
    { code: 'R1', urgency: 'ROSSO', label: 'pericolo', law: 'art. 18 TUI', when: { signal: 'violenza' } },
    { code: 'R2', urgency: 'AZZURRO', label: 'titolo', law: null, when: { day: 'titleExpiresOn', from: 0, to: 30 } },
  ],
  otherwise: [{ urgency: 'VERDE', text: 'nulla di urgente', fact: 'facts', when: null }],
};
const IN_FORCE: UrgencyRulesInForce = {
  version: 2,
  knownFrom: '2026-11-18T09:00:00Z',
  by: 'Elena Dimostra',
  reason: 'Protocollo',
  data: RULES,
  versions: [
    { version: 2, knownFrom: '2026-11-18T09:00:00Z', by: 'Elena Dimostra', reason: 'Protocollo' },
    { version: 1, knownFrom: null, by: null, reason: null },
  ],
};
const REPLAY: UrgencyReplay = {
  from: '2026-08-24',
  totals: { examined: 9, complete: true, changed: 1, moves: [{ before: 'AZZURRO', after: 'VERDE', count: 1 }] },
  items: [
    {
      id: 'caso-1',
      number: 'CN-2026-000123',
      submittedOn: '2026-11-01',
      given: 'AZZURRO',
      before: { code: 'AZZURRO', rule: 'R2' },
      after: { code: 'VERDE', rule: 'predefinita' },
    },
  ],
  nextCursor: null,
};

describe('the page of the urgency rules', () => {
  let api: FakeApi;
  let page: Screen<UrgencyRulesPage>;

  async function open(role: Parameters<typeof person>[0] = 'coordinator'): Promise<void> {
    api = withLists(new FakeApi())
      .on('GET /rules/urgency', () => IN_FORCE)
      .on('GET /rules/urgency/versions/1', () => ({ ...IN_FORCE, version: 1, data: { ...RULES, rules: [] } }))
      .on('POST /rules/urgency/replay', () => REPLAY)
      .on('PUT /rules/urgency', () => ({ ...IN_FORCE, version: 3 }));
    setUp(api, person(role));
    TestBed.inject(TranslocoService).setTranslation(rulesWords, 'it');
    page = await Screen.of(UrgencyRulesPage);
    await page.settled(5);
  }
  const cards = (): string[] => [...page.element.querySelectorAll('respi-rule-card')].map(words);
  const replayed = () => api.sent('POST /rules/urgency/replay');

  afterEach(() => {
    page.leave();
    document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.remove());
  });

  it('reads each rule as a sentence, with its source', async () => {
    await open('interface_operator');
    expect(cards()[0]).toContain('R1');
    expect(cards()[0]).toContain('Fonte: art. 18 TUI');
    expect(cards()[1]).toContain('Quando: Scadenza del titolo: da oggi a 30 giorni da oggi');
    expect(page.text).toContain('decisa da Elena Dimostra');
    expect(page.hasButton('Aggiungi una regola')).toBe(false);
  });

  it('offers to save only what was tried on the cases, with a reason', async () => {
    await open();
    const label = async (text: string): Promise<void> => {
      const field = page.element.querySelector<HTMLTextAreaElement>('respi-rule-card textarea')!;
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await page.settled(5);
    };
    await page.press('Modifica R1');
    await label('pericolo grave');
    expect(page.hasButton('Salva le regole')).toBe(false);
    await page.press('Prova sui casi degli ultimi 90 giorni');
    await page.settled(5);
    expect(page.text).toContain('1 cambierebbe codice.');
    expect(page.hasButton('Salva le regole')).toBe(true);
    await label('pericolo gravissimo');
    expect(page.text).toContain('ripeterla prima di salvare');
    expect(page.hasButton('Salva le regole')).toBe(false);
    await page.press('Prova sui casi degli ultimi 90 giorni');
    await page.settled(5);
    const reason = [...page.element.querySelectorAll('textarea')].at(-1)!;
    reason.value = 'Più chiaro.';
    reason.dispatchEvent(new Event('input'));
    await page.press('Salva le regole');
    await page.settled(5);
    expect(api.sent('PUT /rules/urgency')[0]).toMatchObject({
      version: 2,
      body: { reason: 'Più chiaro.', data: { rules: [{ code: 'R1', label: 'pericolo gravissimo' }, { code: 'R2' }] } },
    });
    expect(page.text).toContain('Regole salvate: è in vigore la versione 3.');
    expect(words(document.activeElement!)).toBe('Regole salvate: è in vigore la versione 3.');
    expect(replayed()).toHaveLength(2);
  });

  it('shows a refusal within the rule that it is about, and lets it go when the condition is written anew', async () => {
    await open();
    const path = 'rules.rules.1.when.from';
    api.on('POST /rules/urgency/replay', () => {
      throw refused(422, 'invalid_input', [{ path, code: 'period_reversed', message: 'La fine viene prima.' }]);
    });
    await page.press('Prova sui casi degli ultimi 90 giorni');
    await page.settled(5);
    const card = page.element.querySelectorAll('respi-rule-card')[1]!;
    expect(words(card.querySelector('respi-condition-editor .r-error')!)).toBe('La fine viene prima.');
    expect(page.alerts().join()).toContain('R2: La fine viene prima.');
    const from = card.querySelector<HTMLInputElement>('input[type=number]')!;
    from.value = '-60';
    from.dispatchEvent(new Event('change'));
    await page.settled(5);
    expect(card.querySelector('respi-condition-editor .r-error')).toBeNull();
    expect(cards()[1]).toContain('da 60 giorni fa a 30 giorni da oggi');
  });

  it('asks before what was written and not saved is left', async () => {
    await open();
    const changes = TestBed.inject(UnsavedChanges);
    expect(changes.mayLeave()).toBe(true);
    await page.press('Aggiungi una regola');
    const left = changes.mayLeave();
    await page.settled(5);
    expect(document.querySelector('[role=dialog], [role=alertdialog]')?.textContent).toContain('senza salvare');
    await page.press('Lascia');
    expect(await left).toBe(true);
  });

  it('brings an older version into the form, and back', async () => {
    await open();
    await page.press('Carica nel modulo Versione 1');
    await page.settled(5);
    expect(cards()).toEqual([]);
    await page.press('Annulla le modifiche');
    await page.settled(5);
    expect(cards()).toHaveLength(2);
  });

  it('says who decided meanwhile, takes that up beside what is written here, and tries both anew', async () => {
    await open();
    const [first, second] = RULES.rules;
    const data = { ...RULES, rules: [first!, { ...second!, urgency: 'VERDE' as const }] };
    const theirs = { ...IN_FORCE, version: 3, by: 'Davide Dimostra', reason: 'Accordo', data };
    api.on('GET /rules/urgency', () => theirs);
    api.on('PUT /rules/urgency', ({ version }) => {
      if (version !== 3) throw refused(412, 'stale_version');
      return { ...theirs, version: 4 };
    });
    await page.press('Modifica R1');
    const words = page.element.querySelector<HTMLTextAreaElement>('respi-rule-card textarea')!;
    words.value = 'pericolo grave';
    words.dispatchEvent(new Event('input'));
    const save = async (): Promise<void> => {
      await page.press('Prova sui casi degli ultimi 90 giorni');
      await page.settled(5);
      const reason = [...page.element.querySelectorAll('textarea')].at(-1)!;
      reason.value = 'Più chiaro.';
      reason.dispatchEvent(new Event('input'));
      await page.press('Salva le regole');
      await page.settled(20);
    };
    await save();
    expect(page.text).toContain('Nel frattempo Davide Dimostra ha deciso diversamente');
    expect(
      [...document.querySelector('respi-change-list')!.querySelectorAll('li')].map(({ textContent }) =>
        textContent.trim(),
      ),
    ).toEqual([expect.stringMatching(/^R2, Propone:\s+4 VERDE\s+\(prima: 3 AZZURRO\)$/)]);
    await save();
    expect(page.text).toContain('è in vigore la versione 4');
    expect(api.sent('PUT /rules/urgency').at(-1)?.body).toMatchObject({
      data: {
        rules: [
          { code: 'R1', label: 'pericolo grave' },
          { code: 'R2', urgency: 'VERDE' },
        ],
      },
    });
  });
});
