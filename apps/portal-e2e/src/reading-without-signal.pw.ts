import type { BrowserContext, Page } from '@playwright/test';
import { look } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 120_000 });

const KEPT = 'respi-reading-cuneo';

async function sheetsOf(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/v1/networks/cuneo/faq?limit=3&language=it');
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  expect(items).toHaveLength(3);
  return items.map(({ slug }) => `/cuneo/it/schede/${slug}`);
}

/** What the browser holds: every address of every cache. */
function addresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  });
}

/** Reads a page, and waits until it is kept. */
async function readPage(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await expect.poll(() => addresses(page)).toContain(path);
  return page.getByRole('heading', { level: 1 }).innerText();
}

async function mayUseNoNetwork(context: BrowserContext, off: boolean): Promise<void> {
  await context.setOffline(off);
}

test('sheets that were read are read without signal, and one that was not says so', async ({ page, context }) => {
  const wrong: string[] = [];
  const [first = '', second = '', third = ''] = await sheetsOf(page);
  const titles = [await readPage(page, first), await readPage(page, second)];
  await readPage(page, '/cuneo/it');
  await readPage(page, '/cuneo/ar');
  // What was asked, searched for or sent is kept nowhere.
  for (const path of ['/cuneo/it/cerca?q=permesso', '/cuneo/it/chiedi', '/cuneo/it/risposta', '/cuneo/it/riservata'])
    await page.goto(path);
  await page.goto('/cuneo/it');
  const kept = await addresses(page);
  expect(kept.filter((path) => /riservata|chiedi|risposta|cerca|\?|chunk|main-/.test(path))).toEqual([]);
  // The bold cut of the headings too, whenever it came.
  for (const weight of [400, 600, 700])
    expect(kept.join(' ')).toContain(`/media/titillium-web-latin-${String(weight)}-`);
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual(['/api/v1/networks/cuneo/stamp']);

  await mayUseNoNetwork(context, true);
  for (const [at, path] of [first, second].entries()) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[at] ?? '');
    await expect(page.getByRole('status').first()).toContainText(
      /Senza rete: questa pagina è com’era il \d{1,2} \p{L}+ \d{4} alle \d\d:\d\d\./u,
    );
  }
  wrong.push(...(await look(page, 'offline-sheet')));
  await page.goto('/cuneo/it');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Di che cosa hai bisogno?');
  await page.goto(third);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sei senza rete');
  await expect(page.getByRole('main')).toContainText('non l’hai mai aperta');
  for (const title of titles) await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
  wrong.push(...(await look(page, 'offline-never-read')));
  await page.goto('/cuneo/it/chiedi');
  await expect(page.getByRole('main')).toContainText('Per questa pagina serve la rete');

  await page.goto('/cuneo/ar/argomenti');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('أنت دون اتصال');
  wrong.push(...(await look(page, 'offline-arabic')));
  expect(wrong).toEqual([]);
});

test('with signal a sheet is as it is now, and one that is gone is kept no longer', async ({ page, context }) => {
  const [first = '', second = ''] = await sheetsOf(page);
  await readPage(page, first);
  await readPage(page, second);
  await page.evaluate(
    async ([name, path, gone]) => {
      const cache = await caches.open(name ?? '');
      const copy = await cache.match(path ?? '');
      const headers = new Headers(copy?.headers);
      headers.set('etag', '"of-before"');
      const before = (await copy?.text())?.replace(/<h1([^>]*)>[^<]*/, '<h1$1>Come era prima');
      await cache.put(path ?? '', new Response(before, { headers }));
      await cache.put(gone ?? '', new Response('<h1>Ritirata</h1>', { headers }));
      await cache.delete('/api/v1/networks/cuneo/stamp');
    },
    [KEPT, first, '/cuneo/it/schede/una-che-non-c-e-piu'],
  );
  await mayUseNoNetwork(context, true);
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Come era prima');
  await mayUseNoNetwork(context, false);
  // Any visit will do: what was kept is looked at again.
  await page.goto(second);
  await expect.poll(() => addresses(page)).not.toContain('/cuneo/it/schede/una-che-non-c-e-piu');
  await expect.poll(() => addresses(page)).toContain('/api/v1/networks/cuneo/stamp');
  await mayUseNoNetwork(context, true);
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Come era prima');
  await mayUseNoNetwork(context, false);
});

test('a question that cannot be sent comes back with its words, and is sent as it is', async ({ page, context }) => {
  const [first = ''] = await sheetsOf(page);
  await readPage(page, first);
  await page.goto('/cuneo/it/chiedi');
  const text = 'Mio fratello vive in Svizzera.\nPuò venire a "Natale" da me & restare <due> mesi?';
  await page.getByLabel('La tua domanda').fill(text);
  await mayUseNoNetwork(context, true);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Non è stato inviato niente');
  await expect(page.locator('blockquote')).toHaveText(text.replace('\n', ''));
  const wrong = await look(page, 'offline-unsent');
  // Still without: nothing is lost.
  await page.getByRole('button', { name: 'Invia adesso' }).click();
  await expect(page.locator('blockquote')).toHaveText(text.replace('\n', ''));
  await mayUseNoNetwork(context, false);
  await page.waitForTimeout(4_000);
  await page.getByRole('button', { name: 'Invia adesso' }).click();
  await expect(page.getByRole('heading', { name: 'La tua domanda' })).toBeVisible();
  expect((await page.locator('blockquote').innerText()).replace(/\r/g, '')).toBe(text);
  expect((await addresses(page)).filter((path) => path.includes('chiedi'))).toEqual([]);
  expect(wrong).toEqual([]);
});

test('what was kept is forgotten at a press', async ({ page }) => {
  const [first = ''] = await sheetsOf(page);
  await readPage(page, first);
  await page.goto('/cuneo/it/privacy');
  await page.getByRole('button', { name: 'Togli le schede salvate' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Schede tolte da questo dispositivo' })).toBeVisible();
  expect(await addresses(page)).toEqual([]);
});

test('a network is put on the first screen by its own name, in the language of the page', async ({ page }) => {
  for (const [language, direction] of [
    ['it', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    await page.goto(`/cuneo/${language}`);
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await page.request.get(address ?? '');
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await answer.json()) as { name: string; icons: { src: string; purpose?: string }[] };
    expect(manifest).toMatchObject({
      start_url: `/cuneo/${language}`,
      scope: '/cuneo/',
      lang: language,
      dir: direction,
    });
    expect(manifest.name).toContain('Cuneo');
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src } of manifest.icons) expect((await page.request.get(src)).status(), src).toBe(200);
  }
});
