import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, CaseSummary } from '@respi/segnalazioni/contract';
import queueWords from '../i18n/queue.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { aCase, aReply } from '../testing/a-case';
import { withLists } from '../testing/lists';
import { QueuePage } from './queue-page';

const row = (id: string, urgency: CaseSummary['urgency'], changes: Partial<CaseSummary> = {}): CaseSummary =>
  aCase({ id, number: `CN-2026-${id}`, urgency, state: 'submitted', version: 7, ...changes });

describe('the queue of the coordination', () => {
  let api: FakeApi;
  let page: Screen<QueuePage>;
  let rows: CaseSummary[];
  let beside: Partial<CaseDetail>;

  async function open(inputs: Record<string, string> = {}): Promise<void> {
    api = withLists(new FakeApi())
      .on('GET /segnalazioni', () => ({ items: rows, nextCursor: null }))
      .on('GET /segnalazioni/counts', () => ({ to_triage: rows.length }))
      .on('GET /segnalazioni/*', () => aCase({ id: rows[0]?.id ?? '', availableActions: ['take'], ...beside }));
    setUp(api, person('coordinator', 'COORD'));
    TestBed.inject(TranslocoService).setTranslation(queueWords, 'it');
    page = await Screen.of(QueuePage, inputs);
    await page.settled(5);
  }
  async function keys(...pressed: string[]): Promise<void> {
    for (const key of pressed) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await page.settled();
    }
  }
  const focused = (): string => words(document.activeElement ?? document.body);
  const ticked = (): string[] =>
    [...page.element.querySelectorAll<HTMLInputElement>('tbody input:checked')].map((each) =>
      words(each.closest('label') ?? each),
    );

  beforeEach(() => {
    rows = [row('1', 'ROSSO'), row('2', 'ROSSO'), row('3', 'VERDE')];
    beside = {};
  });
  afterEach(() => {
    page.leave();
    localStorage.clear();
  });

  it('groups by urgency, the worst first, with counts that match the rows', async () => {
    await open();
    expect([...page.element.querySelectorAll('tr.group')].map(words)).toEqual([
      "Urgenza 1 ROSSO 2 nell'elenco",
      "Urgenza 4 VERDE 1 nell'elenco",
    ]);
    expect(words(page.element.querySelector('[aria-current=page]')!)).toBe('Da smistare 3');
  });

  it('marks the case that proposes a more urgent code', async () => {
    const proposed = {
      code: 'ARANCIONE',
      before: 'VERDE',
      rule: 'R8',
      text: 'R8',
      fact: '',
      law: null,
      at: '',
    } as const;
    rows = [row('1', 'VERDE', { reproposal: proposed }), row('2', 'VERDE')];
    await open();
    const marked = [...page.element.querySelectorAll('.flagged')].map(words);
    expect(marked).toEqual(['Riproposta: 2 ARANCIONE, R8']);
  });

  it('is moved through and chosen from by J, K and X, in the order of the eye', async () => {
    await open();
    await keys('j');
    expect(focused()).toBe('CN-2026-1');
    await keys('x', 'j', 'j', 'x', 'k');
    expect(focused()).toBe('CN-2026-2');
    expect(ticked()).toEqual(['Scegli CN-2026-1', 'Scegli CN-2026-3']);
  });

  it('takes many with one key: one request each, with the version that was seen', async () => {
    await open();
    await keys('j', 'x', 'j', 'x');
    rows = rows.filter(({ id }) => id === '3');
    await keys('p');
    await page.settled(5);
    expect(api.sent('POST /segnalazioni/1/actions/take')).toMatchObject([{ body: {}, version: 7 }]);
    expect(api.sent('POST /segnalazioni/2/actions/take')).toHaveLength(1);
    expect(page.text).toContain('2 segnalazioni fatte.');
    expect(focused()).toBe('CN-2026-3');
  });

  it('keeps chosen what did not succeed, with the reason on its row', async () => {
    await open();
    api.on('POST /segnalazioni/2/actions/take', () => {
      throw refused(409, 'taken_by_another');
    });
    await keys('j', 'x', 'j', 'x', 'p');
    await page.settled(5);
    expect(ticked()).toEqual(['Scegli CN-2026-2']);
    expect(page.text).toContain('1 non riuscita');
    expect(words(page.element.querySelector('.failed')!)).toBe('Riprovare.');
  });

  it('says beside the case which counters a reply reaches that goes out from the list', async () => {
    const mergedFrom = [{ id: 'm', number: 'CN-2026-000062', sportello: 'SP-ALBA', erased: false }];
    beside = { replies: [aReply({ releasedAt: null, availableActions: ['release'] })], mergedFrom };
    await open();
    await page.settled(20);
    expect(words(page.element.querySelector('respi-case-preview')!)).toMatch(
      /La risposta arriva a 2 sportelli: .+ \(anche CN-2026-000062, unita a questa\)/,
    );
  });

  it('has a queue of disputed mergings only while there are some, in no order of triage', async () => {
    await open();
    expect(page.text).not.toContain('Unioni da rivedere');
    page.leave();
    TestBed.resetTestingModule();
    rows = [row('1', 'VERDE', { state: 'merged' })];
    await open({ coda: 'disputed' });
    expect(words(page.element.querySelector('[aria-current=page]')!)).toContain('Unioni da rivedere');
    expect(api.sent('GET /segnalazioni').map(({ query }) => query)).toEqual([
      expect.objectContaining({ queue: 'disputed', order: 'newest' }),
    ]);
    expect(page.text).toContain('CN-2026-1');
  });

  it('reads its filters from the address and asks for nothing that is not in a closed set', async () => {
    await open({ coda: 'mine', urgenza: 'ROSSO', ufficio: 'ROSSI MARIO' });
    const asked = api.sent('GET /segnalazioni');
    expect(asked.length).toBeGreaterThan(0);
    expect(words(page.element.querySelector('summary')!)).toContain('Filtri (2 attivi)');
    expect(words(page.element.querySelector('[aria-current=page]')!)).toBe('In carico a me');
  });

  it('searches in the body of a request, and the words stand in no address', async () => {
    await open();
    await page.write('Parole della richiesta o della risposta', 'ricongiungimento figlio');
    await page.press('Cerca');
    expect(api.sent('POST /segnalazioni/search')).toMatchObject([{ body: { text: 'ricongiungimento figlio' } }]);
    expect(location.href).not.toContain('figlio');
  });

  it('shows again what was looked for to who comes Back from a case, on the row that was opened', async () => {
    await open();
    const router = TestBed.inject(Router);
    router.initialNavigation();
    await router.navigateByUrl('/cuneo/it/riservata/coordinamento');
    api.on('POST /segnalazioni/search', () => ({ items: [rows[2], rows[1]], nextCursor: null }));
    await page.write('Parole della richiesta o della risposta', 'Provetti');
    await page.press('Cerca');
    await page.settled(5);
    const href = page.button('CN-2026-2').getAttribute('href') ?? '';
    page.leave();
    await router.navigateByUrl(href);
    TestBed.inject(Location).back();
    await page.settled(20);
    page = await Screen.of(QueuePage);
    await page.settled(20);
    expect(page.field('Parole della richiesta o della risposta').value).toBe('Provetti');
    expect(page.text).toContain('2 segnalazioni');
    expect(focused()).toBe('CN-2026-2');
    expect(router.url).not.toContain('Provetti');
  });
});
