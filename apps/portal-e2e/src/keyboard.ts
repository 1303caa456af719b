// What runs inside page.evaluate() runs in the browser.
/// <reference lib="dom" />
import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 80;

/** Somebody who sees only what the page shows knows where the keys go: the focus has an outline, and nothing lies on it. */
export async function focusIsSeen(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return 'nowhere';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const { x, y, width, height } = one.getBoundingClientRect();
    if (width === 0 || height === 0) return `on nothing: ${one.outerHTML.slice(0, 100)}`;
    const above = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2);
    // A box of a label takes the press for its field, and a heading may be wider than what it says.
    const covered = above && !one.contains(above) && !above.contains(one) && !above.closest('label');
    if (covered) return `under something: ${one.outerHTML.slice(0, 100)} under ${above.outerHTML.slice(0, 100)}`;
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      ? 'seen'
      : `unseen: ${one.outerHTML.slice(0, 100)}`;
  });
  expect(focus).toBe('seen');
}

/** Presses keys as a person does and counts them; text typed counts a key for each letter. */
export class Keyboard {
  strokes = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.strokes += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.strokes += text.length;
    await this.page.keyboard.type(text);
  }

  /** Tab until it has the focus: as many keys as it takes, and the focus is seen there. */
  to(wanted: Locator): Promise<void> {
    return this.walk(wanted, 'Tab');
  }

  /** Presses a button, follows a link. */
  async enter(wanted: Locator): Promise<void> {
    await this.to(wanted);
    await this.press('Enter');
  }

  async write(wanted: Locator, text: string): Promise<void> {
    await this.to(wanted);
    await this.type(text);
  }

  /** Opens a menu, walks down to one of its items and chooses it. */
  async choose(menu: Locator, name: string): Promise<void> {
    await this.enter(menu);
    await this.walk(this.page.getByRole('menuitem', { name, exact: true }), 'ArrowDown');
    await this.press('Enter');
  }

  private async walk(wanted: Locator, key: string): Promise<void> {
    const there = wanted.first();
    await there.waitFor();
    for (let tries = 0; tries <= MOST_TABS; tries += 1) {
      if (await there.evaluate((one) => one === document.activeElement)) {
        await focusIsSeen(this.page);
        return;
      }
      await this.press(key);
    }
    throw new Error(`${key} does not reach ${String(wanted)}`);
  }
}
