import { gzipSync } from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { lookOnce } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** CSS and JavaScript of a page before anybody touches it, and of these what a script adds: bytes under gzip. */
const ALL_AT_MOST = 60_000;
const SCRIPTS_AT_MOST = 10_000;

async function addresses(page: Page): Promise<string[]> {
  await page.goto('/cuneo/it/argomenti');
  const topic = (await page.locator('main a[href*="/argomenti/"]').first().getAttribute('href')) ?? '';
  await page.goto(topic);
  const sheet = (await page.locator('main a[href*="/schede/"]').first().getAttribute('href')) ?? '';
  const fixed = ['', '/argomenti', '/sportelli', '/cerca?q=permesso', '/privacy', '/accessibilita', '/note-legali'];
  return ['/', ...fixed.map((path) => `/cuneo/it${path}`), topic, sheet];
}

test('public pages bring little along, and no framework', async ({ page }) => {
  test.setTimeout(60_000);
  for (const path of await addresses(page)) {
    const sizes = new Map<string, number>();
    const scripts = new Set<string>();
    const heard: Promise<void>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (kind !== 'script' && kind !== 'stylesheet') return;
      if (kind === 'script') scripts.add(response.url());
      heard.push(response.body().then((body) => void sizes.set(response.url(), gzipSync(body).length)));
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await Promise.all(heard);
    page.removeAllListeners('response');
    const sum = (urls: Iterable<string>): number => [...urls].reduce((total, url) => total + (sizes.get(url) ?? 0), 0);
    expect(sum(sizes.keys()), path).toBeLessThan(ALL_AT_MOST);
    expect(sum(scripts), path).toBeLessThan(SCRIPTS_AT_MOST);
    expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count(), path).toBe(0);
    expect(await page.locator('[ngh], [jsaction]').count(), path).toBe(0);
  }
});

test('nothing jumps where the letters come late', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto('/cuneo/it/argomenti');
  await page.evaluate(() => document.fonts.ready);
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) sum += (shift as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(moved).toBe(0);
  await context.close();
});

test('public pages say the same without JavaScript, and lead on', async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  for (const path of await addresses(page)) {
    await page.goto(path);
    await bare.goto(path);
    expect(await bare.locator('#contenuto').innerText(), path).toBe(
      (await page.locator('#contenuto').innerText())
        .replace(/\n*Stampa.*/, '')
        // Without a script nothing is kept, and there is nothing to take away.
        .replace(/\n*Le schede che leggi restano[\s\S]*/, ''),
    );
  }
  await bare.goto('/cuneo/it/cerca?q=permesso');
  await bare.keyboard.press('Tab');
  await bare.keyboard.press('Enter');
  await expect(bare).toHaveURL(/\/cuneo\/it\/cerca\?q=permesso#contenuto$/);
  await context.close();
});

test('a service asks to join without JavaScript, and loses nothing by a mistake or by being quick', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/cuneo/it');
  await page.getByRole('link', { name: 'Chiedi di aderire alla rete' }).click();
  await page.getByLabel('Nome del servizio').fill('Associazione "Prova"');
  await page.getByLabel('Tipo di ente').selectOption('associazione');
  await page.getByLabel('Nome e cognome di chi ricontattare').fill('Fede Prova');
  await page.getByLabel('Indirizzo e-mail di lavoro').fill('fede@prova');
  await page.getByLabel('A che cosa servirebbe la rete').fill('Chiedere come va.\nNiente altro.');
  const send = page.getByRole('button', { name: 'Invia la richiesta' });
  await send.click();
  await expect(page.getByRole('listitem').getByRole('link', { name: 'Indirizzo e-mail di lavoro' })).toBeVisible();
  await expect(page.getByLabel('Nome del servizio')).toHaveValue('Associazione "Prova"');
  await expect(page.getByLabel('Tipo di ente')).toHaveValue('associazione');
  await expect(page.getByLabel('A che cosa servirebbe la rete')).toHaveValue('Chiedere come va.\nNiente altro.');
  await page.getByLabel('Indirizzo e-mail di lavoro').fill('fede@prova.example.it');
  await send.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Richiesta inviata');
  await expect(page).toHaveURL(/\/cuneo\/it\/aderisci\/inviata$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Richiesta inviata');
  await context.close();
});

test('what a reader wrote is marked at the side on which it begins', async ({ page }) => {
  await page.goto('/cuneo/ar/chiedi');
  await page.locator('textarea').fill('كيف أجدد تصريح الإقامة إذا كنت أعمل؟');
  await page.waitForTimeout(3_100);
  await page.locator('button[value=check]').click();
  const quote = page.locator('blockquote');
  await expect(quote).toHaveCSS('border-left-width', '0px');
  await expect(quote).not.toHaveCSS('border-right-width', '0px');
});

test('in the list of networks each way lies free, also that of who works there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const ways = page.locator('main a');
  expect(await ways.count()).toBeGreaterThan(2);
  // A click that another one lies upon is refused.
  for (const way of await ways.all()) await way.click({ trial: true });
});

test('every language can be seen in the list of them, on the smallest screen too', async ({ page }) => {
  for (const width of [320, 360, 390, 768, 1280])
    for (const language of ['it', 'ar']) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`/cuneo/${language}/sportelli`);
      await page.locator('respi-language-switch summary').click();
      for (const link of await page.locator('respi-language-switch a').all()) {
        const box = await link.boundingBox();
        const [from, to] = [box?.x ?? -1, (box?.x ?? 0) + (box?.width ?? Infinity)];
        expect([width, language, from >= 0 && to <= width]).toEqual([width, language, true]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
});

test('the short address of a network opens in the language of who comes', async ({ request }) => {
  for (const [wanted, language] of [
    ['ar', 'ar'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['zh-CN', 'it'],
  ] as const) {
    const answer = await request.get('/cuneo', { headers: { 'accept-language': wanted } });
    expect([wanted, new URL(answer.url()).pathname]).toEqual([wanted, `/cuneo/${language}`]);
  }
});

test('a sheet is printed by its button', async ({ page }) => {
  const path = (await addresses(page)).at(-1) ?? '';
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(path);
  await page.getByRole('button', { name: 'Stampa' }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
});

test('a sheet and the counters say what they are to search engines, and news can be followed', async ({
  page,
  request,
}) => {
  const path = (await addresses(page)).at(-1) ?? '';
  const data = async (of: string): Promise<Record<string, unknown>> => {
    await page.goto(of);
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(texts).toHaveLength(1);
    return JSON.parse(texts[0] ?? '') as Record<string, unknown>;
  };
  const heading = async (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  expect(await data(path)).toMatchObject({ '@type': 'FAQPage', mainEntity: [{ name: await heading() }] });
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', await heading());
  expect(await data('/cuneo/it/sportelli')).toMatchObject({ '@type': 'GovernmentService', isAccessibleForFree: true });
  await page.goto('/cuneo/it');
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const answer = await request.get(feed ?? '');
  expect(answer.headers()['content-type']).toContain('application/atom+xml');
  expect(await answer.text()).toContain('<entry>');
});

/** One page of each kind that search engines are told of, and those that they are not told of. */
async function everyKind(request: APIRequestContext): Promise<string[]> {
  const text = await (await request.get('/sitemap.xml')).text();
  const listed = [...text.matchAll(/<loc>[^<]*?(\/cuneo\/it[^<]*)<\/loc>/g)].map(([, path = '']) => path);
  const kinds = new Map(listed.map((path) => [path.replace(/^((?:\/[^/]+){3})\/.*/, '$1/…'), path]));
  const sheet = kinds.get('/cuneo/it/schede/…') ?? '';
  const forms = ['risposta', 'cerca?q=permesso', 'cerca?q=zzzzqqq', 'servizi?q=zzzzqqq'];
  const duties = ['privacy', 'accessibilita', 'note-legali'];
  const missing = ['non-esiste', ...['schede', 'servizi', 'documenti', 'notizie'].map((each) => `${each}/non-esiste`)];
  return [...kinds.values(), `${sheet}/utile`, ...[...forms, ...duties, ...missing].map((each) => `/cuneo/it/${each}`)];
}

test('every public page is there in Arabic, whole and accessible without JavaScript, and leads to itself in other languages', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  const paths = await everyKind(request);
  // Without these the list would say little.
  for (const kind of ['schede', 'argomenti', 'servizi', 'documenti', 'notizie', 'pagina'])
    expect(paths.some((path) => path.startsWith(`/cuneo/it/${kind}/`) && !path.includes('non-esiste'))).toBe(true);
  const wrong: string[] = [];
  for (const path of paths) {
    const arabic = path.replace('/it', '/ar');
    await bare.goto(arabic);
    await expect(bare.locator('html[lang=ar][dir=rtl]'), path).toHaveCount(1);
    await expect(bare.getByText(/\b(knowledge|portal|duties|ui|content|useful)\.\w/), path).toHaveCount(0);
    // What an office wrote is said to be Italian, in the language of the page.
    if (
      /\/(notizie|pagin[ae]|servizi|incontri|documenti|documenti-utili)(\/|$)/.test(path) &&
      !path.includes('non-esiste')
    )
      await expect(bare.getByText(/مكتوبة بالإيطالية/).first(), path).toBeVisible();
    const links = bare.locator('respi-language-switch a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), path).toEqual(
      ['it', 'en', 'fr', 'ar', 'sq', 'ro', 'uk', 'es', 'it-facile'].map((language) =>
        path.replace('/it', `/${language}`),
      ),
    );
    wrong.push(...(await wordsInLatin(bare)).map((words) => `${path}: not said to be Italian: ${words}`));
    // What looks is a script itself: the page is the same with one.
    await page.goto(arabic);
    wrong.push(...(await lookOnce(page, `public-arabic${path.replace(/\W+/g, '-')}`)));
  }
  expect(wrong).toEqual([]);
  await bare.goto('/cuneo/ar/sportelli');
  await bare.locator('summary').first().focus();
  await bare.keyboard.press('Enter');
  await bare.getByRole('link', { name: 'Українська' }).click();
  await expect(bare).toHaveURL(/\/cuneo\/uk\/sportelli$/);
  await expect(bare.locator('html[lang=uk]:not([dir])')).toHaveCount(1);
  await expect(bare.getByRole('heading', { level: 1 })).toHaveText(/Пункти допомоги/);
  await context.close();
});

/** Texts of a page without one letter of its own language, that do not say which one they are in. */
async function wordsInLatin(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(
      document.querySelector('respi-root') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (texts.nextNode()) {
      const { parentElement: around, textContent } = texts.currentNode;
      const words = textContent?.trim() ?? '';
      const told = around?.closest('[lang]')?.getAttribute('lang') === 'ar' && !around.closest('respi-language-switch');
      if (told && /\p{Script=Latin}{4}/u.test(words) && !/\p{Script=Arabic}/u.test(words) && !/[@/]/.test(words))
        found.push(words);
    }
    return found;
  });
}

test('a sheet that is not translated says so in the language of the reader, and stays one page for search engines', async ({
  page,
}) => {
  const sheet = (await addresses(page)).at(-1) ?? '';
  await page.goto(sheet.replace('/it/', '/en/'));
  await expect(page.getByText('This guide is not translated yet')).toBeVisible();
  await expect(page.locator('h1').locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'it');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${sheet}$`));
  await expect(page.locator('link[hreflang]')).toHaveCount(0);
});

test('the reserved area and what belongs to it are Italian', async ({ page }) => {
  await page.goto('/cuneo/en/riservata');
  await expect(page).toHaveURL(/\/cuneo\/it\/accedi/);
});
