import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { FakeApi, Screen, person, setUp, words } from '../testing/browser';
import { aCase } from '../testing/a-case';
import { questionsFor } from './case-search';
import { CounterHome } from './counter-home';

describe('the home of a counter', () => {
  let api: FakeApi;
  let page: Screen<CounterHome>;

  beforeEach(async () => {
    localStorage.clear();
    api = new FakeApi()
      .on('GET /segnalazioni', () => ({ items: [aCase()], nextCursor: null }))
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

  it('shows what waits in order, then the drafts', () => {
    const headings = [...page.element.querySelectorAll('h2')].map(words);
    expect(headings).toEqual(['Da leggere', 'Da completare', 'In corso', 'Bozze']);
    expect(page.button('Metà domanda').getAttribute('href')).toContain('/riservata/nuova?bozza=b1');
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
