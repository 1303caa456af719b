import { TestBed } from '@angular/core/testing';
import type { EnteringTonight } from '@respi/segnalazioni/contract';
import { FakeApi, Screen, person, setUp } from '../testing/browser';
import { withLists } from '../testing/lists';
import { EndedPage } from './ended-page';

describe('the list of what is erased next', () => {
  let page: Screen<EndedPage>;

  const QUIET: EnteringTonight = { count: 0, more: false, entersOn: '2026-11-24', eraseFrom: '2026-12-01', cases: [] };

  async function open(lookedAt: string | null, tonight = QUIET): Promise<void> {
    const answer = { items: [], nextCursor: null, lookedAt, tonight };
    const api = withLists(new FakeApi()).on('GET /retention/cases', () => answer);
    setUp(api, person('coordinator'));
    page = await Screen.of(EndedPage);
    await page.settled(20);
  }

  afterEach(() => page.leave());

  it('says that it is filled by night, and when it last was', async () => {
    await open('2026-11-23T02:20:00.000Z');
    expect(page.text).toContain('L’elenco si aggiorna ogni notte. L’ultima volta: lun 23 nov 2026, 03:20.');
  });

  it('says so also where it never was', async () => {
    await open(null);
    expect(page.text).toContain('L’elenco si aggiorna ogni notte. Non è ancora mai stato aggiornato.');
  });

  it('says which cases the next night brings, where a time was shortened today', async () => {
    const cases = [
      { id: 'caso-1', number: 'CN-2026-000001' },
      { id: 'caso-2', number: 'CN-2026-000002' },
    ];
    await open(null, { ...QUIET, count: 19, cases });
    expect(page.text).toContain('19 segnalazioni entrano in questo elenco nella notte di mar 24 nov');
    expect(page.text).toContain('Sono cancellate dal mar 1 dic');
    expect(page.text).toContain('Sono le prime 2');
    expect(page.text).not.toContain('Nessuna segnalazione da cancellare');
    const links = [...page.element.querySelectorAll<HTMLAnchorElement>('details a')];
    expect(links.map(({ textContent }) => textContent)).toEqual(['CN-2026-000001', 'CN-2026-000002']);
    expect(links[0]?.getAttribute('href')).toMatch(/segnalazioni\/caso-1$/);
    page.leave();
    TestBed.resetTestingModule();
    await open(null);
    expect(page.text).not.toContain('entrano in questo elenco');
  });
});
