import { FakeApi, Screen, person, setUp } from '../testing/browser';
import { withLists } from '../testing/lists';
import { EndedPage } from './ended-page';

describe('the list of what is erased next', () => {
  let page: Screen<EndedPage>;

  async function open(lookedAt: string | null): Promise<void> {
    const api = withLists(new FakeApi()).on('GET /retention/cases', () => ({ items: [], nextCursor: null, lookedAt }));
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
});
