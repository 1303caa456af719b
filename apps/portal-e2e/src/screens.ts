import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const SIZES = [
  ['360', { width: 360, height: 740 }],
  ['1280', { width: 1280, height: 800 }],
] as const;

/** The page has its content: skeletons are gone, and nothing more is asked of the server. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('respi-skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function findings(page: Page, name: string, rules?: string[]): Promise<string[]> {
  // No frames: nothing need be gathered in a page of its own. What passes is not described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${name}: ${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
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

/**
 * Looks at the page as it stands, narrow and wide, light and dark: keeps pictures, returns what is wrong. Dark changes
 * colours and nothing else, so that contrast is all it is asked about.
 */
export async function look(page: Page, name: string): Promise<string[]> {
  mkdirSync(SCREENS, { recursive: true });
  const wrong: string[] = [];
  for (const [size, viewport] of SIZES) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(SCREENS, `${name}-${size}.png`), fullPage: true });
    wrong.push(...(await overflow(page, `${name} ${size}`)));
    wrong.push(...(await findings(page, `${name} ${size}`)));
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours pass over into one another: half way there is no contrast to speak of.
  await page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  wrong.push(...(await findings(page, `${name} dark`, ['color-contrast'])));
  await page.emulateMedia({ colorScheme: 'light' });
  return wrong;
}
