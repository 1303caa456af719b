import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG: Axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const CONTRAST = 'color-contrast';
const ALL: Asked = { runOnly: WCAG };
const BUT_CONTRAST: Asked = { runOnly: WCAG, rules: { [CONTRAST]: { enabled: false } } };
const CONTRAST_ALONE: Asked = { runOnly: { type: 'rule', values: [CONTRAST] } };
type Asked = Pick<Axe.RunOptions, 'runOnly' | 'rules'>;

/** `RESPI_E2E_PICTURES=1` */
const KEEP_PICTURES = process.env['RESPI_E2E_PICTURES'] !== undefined;

const SIZES = [
  ['360', { width: 360, height: 740 }],
  ['1280', { width: 1280, height: 800 }],
] as const;
const WIDE = 1280;

/** The page has its content: skeletons are gone, and nothing more is asked of the server. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('respi-skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Colours that pass over into one another have half way no contrast to speak of. */
async function withoutTransitions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before, ::after { transition: none !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Put into a document once: reading it anew for each question costs as much as the answer. */
async function findings(page: Page, name: string, asked: Asked): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  // What passes is not described.
  const options: Axe.RunOptions = { ...asked, resultTypes: ['violations'] };
  const found = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, given);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, options);
  return found.map((one) => `${name}: ${one}`);
}

export async function overflow(page: Page, name: string): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const guilty = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return guilty
      .slice(-3)
      .map((one) => one.outerHTML.slice(0, 120))
      .join(' | ');
  });
  return wide === null ? [] : [`${name}: scrolls sideways: ${wide}`];
}

/** As a phone shows it, once: what is wrong. */
export async function lookOnce(page: Page, name: string): Promise<string[]> {
  await page.waitForLoadState('load');
  const [[size, viewport]] = SIZES;
  await page.setViewportSize(viewport);
  if (KEEP_PICTURES) await page.screenshot({ path: join(SCREENS, `${name}-${size}.png`), fullPage: true });
  return [...(await overflow(page, name)), ...(await findings(page, name, ALL))];
}

/**
 * Looks at the page as it stands, narrow and wide: returns what is wrong, and keeps pictures for whoever wants to look too.
 * Colours hang on light and dark and not on the width, so each width is asked about those of one: dark where it is narrow.
 */
export async function look(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  // The words are there before their style: what a browser has not painted yet is no page to measure.
  await page.waitForLoadState('load');
  await withoutTransitions(page);
  for (const [size, viewport] of SIZES) {
    await page.setViewportSize(viewport);
    if (KEEP_PICTURES) await page.screenshot({ path: join(SCREENS, `${name}-${size}.png`), fullPage: true });
    // A window as tall as the page: what sticks to it covers nothing then.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > viewport.height) await page.setViewportSize({ width: viewport.width, height });
    wrong.push(...(await overflow(page, `${name} ${size}`)));
    if (viewport.width < WIDE) {
      wrong.push(...(await findings(page, `${name} ${size}`, BUT_CONTRAST)));
      await page.emulateMedia({ colorScheme: 'dark' });
      wrong.push(...(await findings(page, `${name} ${size} dark`, CONTRAST_ALONE)));
      await page.emulateMedia({ colorScheme: 'light' });
    } else wrong.push(...(await findings(page, `${name} ${size}`, ALL)));
  }
  await page.setViewportSize(SIZES[1][1]);
  return wrong;
}
