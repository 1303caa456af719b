import { type PrivacyNotice, SHIPPED_NOTICE } from '@respi/identity/contract';
import { FakeApi, Screen, person, setUp } from '../testing/browser';
import { entry, withLists } from '../testing/lists';
import { NoticePage } from './notice-page';

const ARABIC: PrivacyNotice = {
  language: 'ar',
  version: 1,
  validFrom: '2026-01-01',
  text: 'نعالج بياناتك (GDPR 2016/679).',
  toReview: false,
};

describe('the page with the notice to read or print', () => {
  const WARNING = "In questa lingua (العربية) non c'è un testo: qui sotto c'è quello italiano, da spiegare a voce";
  let page: Screen<NoticePage>;

  async function open(texts: PrivacyNotice[], lingua?: string): Promise<HTMLElement | null> {
    const api = withLists(new FakeApi().on('GET /code-lists/languages', () => [entry('ar', 'العربية')])).on(
      'GET /privacy-notices',
      () => texts,
    );
    setUp(api, person('counter_operator'));
    page = await Screen.of(NoticePage, lingua ? { lingua } : {});
    await page.settled(20);
    return page.element.querySelector('article');
  }

  afterEach(() => page.leave());

  it('says that there is the Italian text alone, in a language that has none', async () => {
    const article = await open([SHIPPED_NOTICE], 'ar');
    expect(page.text).toContain(WARNING);
    expect(article?.lang).toBe('it');
  });

  it('tells the counter nothing that only the administrator can mend', async () => {
    await open([SHIPPED_NOTICE]);
    expect(page.text).not.toContain('Testo fornito con ReSPI');
    expect(page.alerts()).toEqual([]);
  });

  it('says nothing of it in Italian', async () => {
    await open([SHIPPED_NOTICE]);
    expect(page.text).toContain('Che cosa facciamo con i tuoi dati');
    expect(page.text).not.toContain('da spiegare a voce');
  });

  it('has the direction and the language of its text', async () => {
    const article = await open([SHIPPED_NOTICE, ARABIC], 'ar');
    expect([article?.textContent, article?.dir, article?.lang]).toEqual([ARABIC.text, 'auto', 'ar']);
    expect(page.text).not.toContain('da spiegare a voce');
  });
});
