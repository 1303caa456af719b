// What runs inside page.evaluate() runs in the browser.
/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { act, file } from './cases.ts';
import { Program, reserved, signIn } from './people.ts';
import { overflow, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 120_000 });

/** A desktop of 1280 at 200%, and the narrowest that must hold without scrolling sideways (1280 at 400%). */
const SIZES = [
  { name: '1280 at 200%', viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  { name: '320 pixels', viewport: { width: 320, height: 512 }, deviceScaleFactor: 1 },
] as const;

const MAIN_PAGES: Readonly<Record<string, readonly string[]>> = {
  'sportello.cuneo': ['sportello', 'nuova'],
  'cpi.alba': ['sportello'],
  coordinamento: ['coordinamento', 'cifre', 'schede/nuova'],
  interfaccia: ['interfaccia', 'interfaccia?parte=distinte', 'interfaccia?parte=registrare'],
  questura: ['referente', 'referente?parte=tutte'],
  amministrazione: ['amministrazione/persone', 'amministrazione/persone/nuova'],
  provincia: ['cifre'],
};

/** Controls that leave the page, are hidden by what holds them, or hold more words than they show. */
function cutOff(page: Page, name: string): Promise<string[]> {
  return page.evaluate((page) => {
    const wide = document.documentElement.clientWidth;
    const wrong: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
    for (const one of controls) {
      if (one.closest('.visually-hidden, .visually-hidden-focusable') || !one.checkVisibility()) continue;
      const own = one.getBoundingClientRect();
      if (own.width <= 1 || own.height <= 1) continue;
      let seen: DOMRect = own;
      let [from, to] = [0, wide];
      for (let around = one.parentElement; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'visible') continue;
        const box = around.getBoundingClientRect();
        // What scrolls by itself shows the rest to a finger and to the focus: then it has to be whole in its turn.
        if (overflowX === 'auto' || overflowX === 'scroll') seen = box;
        else [from, to] = [Math.max(from, box.left), Math.min(to, box.right)];
      }
      const words = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      const short = words && one.matches('a, button');
      if (seen.left < from - 1 || seen.right > to + 1 || short) wrong.push(`${page}: cut off: ${one.outerHTML}`);
    }
    return wrong;
  }, name);
}

async function whole(page: Page, name: string): Promise<string[]> {
  await settled(page);
  return [...(await overflow(page, name)), ...(await cutOff(page, name))];
}

for (const { name, ...size } of SIZES) {
  test.describe(name, () => {
    test.use(size);

    test('every role finds its page whole, and a case is opened and taken', async ({ page, baseURL }) => {
      const wrong: string[] = [];
      for (const path of ['/cuneo/it', '/cuneo/it/sportelli', '/cuneo/it/accedi']) {
        await page.goto(path);
        wrong.push(...(await whole(page, path)));
      }
      for (const [mailbox, paths] of Object.entries(MAIN_PAGES)) {
        await signIn(page, mailbox);
        for (const path of paths) {
          await page.goto(reserved(path));
          wrong.push(...(await whole(page, `${mailbox} ${path}`)));
        }
      }

      const counter = await Program.of(baseURL, 'sportello.mondovi');
      const { id, number } = await file(counter, { text: 'A che punto è la pratica, e che cosa manca?' });
      await signIn(page, 'coordinamento2');
      await page.goto(reserved('coordinamento?sportello=SP-MONDOVI'));
      await page.getByRole('link', { name: number }).first().click();
      await page.getByRole('button', { name: 'Prendi in carico' }).click();
      await expect(page.getByText('Segnalazione presa in carico.')).toBeVisible();
      wrong.push(...(await whole(page, 'case of the coordination')));
      await page.getByRole('button', { name: 'Altre azioni' }).click();
      wrong.push(...(await whole(page, 'actions on a case')));
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Trasmetti' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      wrong.push(...(await whole(page, 'forwarding')));
      await page.getByRole('dialog').getByRole('button', { name: 'Annulla' }).click();

      await act(await Program.of(baseURL, 'coordinamento2'), id, 'answer_directly', {
        text: 'È pronta.',
        outcome: 'risolta',
      });
      await signIn(page, 'sportello.mondovi');
      await page.goto(reserved(`segnalazioni/${id}`));
      wrong.push(...(await whole(page, 'case of the counter')));
      await page.getByRole('button', { name: 'Riapri' }).click();
      await page.getByRole('dialog').getByLabel('Motivo').fill('Non è pronta.');
      wrong.push(...(await whole(page, 'reopening')));
      await page.getByRole('dialog').getByRole('button', { name: 'Riapri' }).click();
      await expect(page.getByText('Segnalazione riaperta.')).toBeVisible();
      expect(wrong).toEqual([]);
    });
  });
}

test('the opening sentence of a page has the width of a phone, and the button stands below it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'amministrazione');
  await page.goto(reserved('amministrazione/coda'));
  const lead = (await page.locator('.r-lead').boundingBox())!;
  const button = (await page.getByRole('button', { name: 'Aggiorna' }).boundingBox())!;
  expect(lead.width).toBeGreaterThan(300);
  expect(button.y).toBeGreaterThanOrEqual(lead.y + lead.height);
});
