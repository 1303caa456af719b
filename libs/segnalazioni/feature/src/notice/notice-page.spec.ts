import { SHIPPED_NOTICE } from '@respi/identity/contract';
import { FakeApi, Screen, person, setUp } from '../testing/browser';
import { entry, withLists } from '../testing/lists';
import { NoticePage } from './notice-page';

describe('the page with the notice to read or print', () => {
  const WARNING = "In questa lingua (العربية) non c'è un testo: qui sotto c'è quello italiano, da spiegare a voce";
  let page: Screen<NoticePage>;

  async function open(lingua?: string): Promise<void> {
    const api = withLists(new FakeApi().on('GET /code-lists/languages', () => [entry('ar', 'العربية')])).on(
      'GET /privacy-notices',
      () => [SHIPPED_NOTICE],
    );
    setUp(api, person('counter_operator'));
    page = await Screen.of(NoticePage, lingua ? { lingua } : {});
    await page.settled(20);
  }

  afterEach(() => page.leave());

  it('says that there is the Italian text alone, in a language that has none', async () => {
    await open('ar');
    expect(page.text).toContain(WARNING);
    expect(page.element.querySelector('article')?.lang).toBe('it');
  });

  it('says nothing of it in Italian', async () => {
    await open();
    expect(page.text).toContain('Che cosa facciamo con i tuoi dati');
    expect(page.text).not.toContain('da spiegare a voce');
  });
});
