import { Router } from '@angular/router';
import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { FakeApi, Screen, person, setUp, words } from '../testing/browser';
import { aCase } from '../testing/a-case';
import { withLists } from '../testing/lists';
import { questionsFor } from './case-search';
import { CounterHome } from './counter-home';

describe('the home of a counter', () => {
  let api: FakeApi;
  let page: Screen<CounterHome>;

  beforeEach(async () => {
    localStorage.clear();
    api = new FakeApi()
      .on('GET /segnalazioni', () => ({ items: [aCase()], nextCursor: null }))
      .on('GET /segnalazioni/counts', () => ({ to_read: 7, to_complete: 1, in_progress: 40 }))
      .on('GET /drafts', () => ({
        items: [{ id: 'b1', updatedAt: '2026-11-20T10:00:00Z', content: { text: 'Metà domanda' } }],
      }))
      .on('GET /offices', () => [])
      .on('GET /sportelli', () => [])
      .on('POST /segnalazioni/search', () => ({ items: [aCase({ number: 'CN-2026-000999' })], nextCursor: null }));
    setUp(api, person('counter_operator'));
    page = await Screen.of(CounterHome);
    await page.settled(20);
  });
  afterEach(() => page.leave());

  const press = (key: string, target: EventTarget = document): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  it('shows what waits in order with how many there are, then the drafts', () => {
    const headings = [...page.element.querySelectorAll('h2')].map(words);
    expect(headings).toEqual(['Da leggere 7', 'Da completare 1', 'In corso 40', 'Bozze']);
    expect(page.button('Metà domanda').getAttribute('href')).toContain('/riservata/nuova?bozza=b1');
  });

  it('looks through what is in progress by what presses, and reads the rest as it came', () => {
    const asked = api.sent('GET /segnalazioni').map(({ query }) => [query?.['queue'], query?.['order'] ?? null]);
    expect(asked).toEqual([
      ['to_read', null],
      ['to_complete', null],
      ['in_progress', 'triage'],
    ]);
  });

  it('says by when an integration is awaited', async () => {
    page.leave();
    const waiting = aCase({ state: 'integration_requested', integrationDueOn: '2026-12-04' });
    api.on('GET /segnalazioni', () => ({ items: [waiting], nextCursor: null }));
    page = await Screen.of(CounterHome);
    await page.settled(20);
    expect(page.text).toContain('integrazione attesa entro ven 4 dic 2026');
  });

  it('starts a filing with N, but not while something is typed nor when the keys are off', async () => {
    press('n', page.field('Cerca una segnalazione'));
    await page.settled();
    expect(TestBed.inject(Router).url).toBe('/');
    await page.press('Disattiva i tasti di scelta rapida');
    press('n');
    await page.settled();
    expect(TestBed.inject(Router).url).toBe('/');
    await page.press('Attiva i tasti di scelta rapida');
    press('n');
    await page.settled();
    expect(TestBed.inject(Router).url).toContain('/riservata/nuova');
  });

  it('searches in the body, shows why each was found and never writes the words in the address', async () => {
    await page.write('Cerca una segnalazione', 'Provetti');
    await page.press('Cerca');
    await page.settled(20);
    expect(page.text).toContain('CN-2026-000999');
    expect(page.text).toContain('Trovata dalla persona');
    expect(document.activeElement?.textContent).toContain('Risultati per «Provetti»');
    expect(location.href + TestBed.inject(Router).url).not.toContain('Provetti');
    await page.press('Torna agli elenchi');
    expect(page.text).toContain('Da leggere');
  });
});

describe('a search that one comes back to', () => {
  let page: Screen<CounterHome>;

  async function open(): Promise<void> {
    page = await Screen.of(CounterHome);
    await page.settled(20);
  }
  beforeEach(async () => {
    const api = withLists(new FakeApi()).on('POST /segnalazioni/search', () => ({
      items: [aCase(), aCase({ id: 'c2', number: 'CN-2026-000999' })],
      nextCursor: null,
    }));
    setUp(api, person('counter_operator'));
    TestBed.inject(Router).initialNavigation();
    await TestBed.inject(Router).navigateByUrl('/cuneo/it/riservata/sportello');
    await open();
    await page.write('Cerca una segnalazione', 'Provetti');
    await page.press('Cerca');
    await page.settled(20);
    const href = page.button('CN-2026-000999').getAttribute('href') ?? '';
    page.leave();
    await TestBed.inject(Router).navigateByUrl(href);
  });
  afterEach(() => page.leave());

  it('is as it was left after Back, with the focus on the case that was opened', async () => {
    TestBed.inject(Location).back();
    await page.settled(20);
    await open();
    expect(page.field('Cerca una segnalazione').value).toBe('Provetti');
    expect(page.text).not.toContain('Da leggere');
    expect(document.activeElement?.textContent).toContain('CN-2026-000999');
  });

  it('is forgotten by who comes by a link', async () => {
    await TestBed.inject(Router).navigateByUrl('/cuneo/it/riservata/sportello');
    await open();
    expect(page.field('Cerca una segnalazione').value).toBe('');
    expect(page.text).toContain('Da leggere');
  });
});

describe('what is asked for what was typed', () => {
  it.each([
    ['CN-2026-000123', ['number']],
    ['060000000101', ['number']],
    ['rinnovo dal 2024', ['number', 'words']],
    ['Provetti', ['person', 'words']],
    ['Provetti Amal', ['person', 'person', 'words']],
    ['perché il permesso è ancora fermo', ['words']],
    ['   ', []],
  ])('%s', (typed, ways) => {
    expect(questionsFor(typed).map(({ by }) => by)).toEqual(ways);
  });
});
