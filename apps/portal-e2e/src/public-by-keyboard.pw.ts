import type { APIRequestContext, Page } from '@playwright/test';
import { focusIsSeen } from './keyboard.ts';
import { expect, test } from './under-policy.ts';

/** As many stops as a page may have before somebody says that it never ends. */
const MOST_STOPS = 150;

/** What is wrong with what the focus is on: its name, its place and its size. */
async function wrongWithStop(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return [];
    const wrong: string[] = [];
    const told = one.outerHTML.slice(0, 140);
    const isField = one.matches('input, select, textarea');
    const seen = isField ? '' : one.innerText;
    const words = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}]+/gu, '')
        .trim();
    const labels = [...(isField ? ((one as HTMLInputElement).labels ?? []) : [])]
      .map((label) => label.textContent)
      .join(' ');
    const labelledBy = (one.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const name = [
      ...labelledBy.map((id) => document.getElementById(id)?.textContent ?? ''),
      one.getAttribute('aria-label') ?? '',
    ].join(' ').trim() || labels || one.textContent || ''; // prettier-ignore
    if (!words(name)) wrong.push(`without a name: ${told}`);
    // 2.5.3: who speaks to the page says what stands on it.
    if (words(seen) && !words(name).includes(words(seen))) wrong.push(`"${seen}" is called "${name}": ${told}`);
    const { width, height } = one.getBoundingClientRect();
    const inText = getComputedStyle(one).display === 'inline';
    if (!inText && (width < 24 || height < 24)) wrong.push(`${width} by ${height} pixels: ${told}`);
    return wrong;
  });
}

/** Goes through a page by Tab alone, from the skip link to its end, and tells what is wrong on the way. */
async function tabThrough(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  const wrong: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelectorAll('[data-stop]').forEach((one) => one.removeAttribute('data-stop'));
  });
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    // The order of the focus is that of the document: nothing before what was reached already, nothing twice.
    const where = await page.evaluate((at) => {
      const one = document.activeElement;
      if (!one || one === document.body || one === document.documentElement) return 'over';
      if (one.hasAttribute('data-stop')) return 'again';
      const last = document.querySelector(`[data-stop="${at - 1}"]`);
      one.setAttribute('data-stop', String(at));
      const before = last && last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? `back to ${one.outerHTML.slice(0, 120)}` : 'on';
    }, stops);
    if (where === 'over' || where === 'again') break;
    if (where !== 'on') wrong.push(`${path}: ${where}`);
    if (stops === 0)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/#contenuto$/);
    wrong.push(...(await wrongWithStop(page)).map((each) => `${path}: ${each}`));
    await focusIsSeen(page).catch((error: unknown) =>
      wrong.push(`${path}: ${String(error).split('Received')[1] ?? String(error)}`),
    );
  }
  expect(stops, path).toBeGreaterThan(10);
  expect(stops, path).toBeLessThan(MOST_STOPS);
  return wrong;
}

/** One h1, no level jumped, one of each landmark. */
async function wrongWithOutline(page: Page, path: string): Promise<string[]> {
  return page.evaluate((at) => {
    const wrong: string[] = [];
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((one) => (one as HTMLElement).offsetParent !== null)
      .map((one) => Number(one.tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${at}: h1: ${levels.join(' ')}`);
    levels.forEach((level, index) => {
      if (index > 0 && level > (levels[index - 1] ?? 0) + 1) wrong.push(`${at}: jumps: ${levels.join(' ')}`);
    });
    for (const landmark of ['header', 'main', 'footer'])
      if (document.querySelectorAll(`${landmark}:not(article ${landmark})`).length !== 1)
        wrong.push(`${at}: ${landmark}`);
    for (const nav of document.querySelectorAll('nav'))
      if (!nav.getAttribute('aria-label') && !nav.getAttribute('aria-labelledby'))
        wrong.push(`${at}: a nav without a name`);
    return wrong;
  }, path);
}

async function aSheet(request: APIRequestContext): Promise<string> {
  const text = await (await request.get('/sitemap.xml')).text();
  const path = /<loc>[^<]*?(\/cuneo)\/it(\/schede\/[^<]+)<\/loc>/.exec(text)?.[2] ?? '';
  expect(path).not.toBe('');
  return path;
}

for (const language of ['it', 'ar'])
  test(`public pages are gone through by Tab alone, in ${language}`, async ({ page, request }) => {
    test.setTimeout(240_000);
    const wrong: string[] = [];
    const sheet = await aSheet(request);
    const kinds = [
      '',
      '/cerca?q=permesso',
      sheet,
      '/chiedi',
      '/accessibilita/segnala',
      '/sportelli',
      '/mappa-del-sito',
    ];
    for (const path of kinds) {
      const at = `/cuneo/${language}${path}`;
      wrong.push(...(await tabThrough(page, at)), ...(await wrongWithOutline(page, at)));
    }
    expect(wrong).toEqual([]);
  });

/** Tabs until the focus is on what is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const one = document.activeElement;
      const labels =
        one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [...(one.labels ?? [])] : [];
      return [one?.textContent ?? '', ...labels.map((label) => label.textContent)].join(' ');
    });
    if (name.test(text)) return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

test('somebody without a mouse searches, reads, says that it was useful, changes the language and tells of a barrier', async ({
  page,
}) => {
  await page.goto('/cuneo/it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#contenuto$/);
  // From the content on the first field is the search.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('permesso');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cerca\?q=permesso/);
  await tabTo(page, /permesso.*\?/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/schede\//);
  await tabTo(page, /^\s*Sì/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/utile$/);
  await page.goto('/cuneo/it/sportelli');
  await tabTo(page, /Italiano/);
  await page.keyboard.press('Enter');
  await tabTo(page, /العربية/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cuneo\/ar\/sportelli$/);
  await page.goto('/cuneo/it');
  await tabTo(page, /^\s*Segnala un ostacolo/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/accessibilita\/segnala$/);
  await tabTo(page, /Che cosa non riesci a fare/);
  await page.keyboard.type('corto');
  await tabTo(page, /^\s*Manda l’avviso/);
  await page.keyboard.press('Enter');
  // The browser itself says that there is too little, and stays.
  await expect(page.getByLabel('Che cosa non riesci a fare?')).toBeFocused();
});
