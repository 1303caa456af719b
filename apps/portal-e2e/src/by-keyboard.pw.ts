import { file } from './cases.ts';
import { focusIsSeen } from './keyboard.ts';
import { accountOf, Program, reserved, signIn } from './people.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 90_000 });

test('login, with the skip link first', async ({ page }) => {
  const { email, password } = accountOf('sportello.bra');
  await page.goto('/cuneo/it/accedi');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('textbox', { name: 'Indirizzo e-mail' }).focus();
  await focusIsSeen(page);
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await focusIsSeen(page);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/riservata\/sportello/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goto('/cuneo/it');
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toHaveAttribute('href', /#contenuto/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#contenuto')).toBeFocused();
});

test('twenty cases are triaged with j, x and p', async ({ page, baseURL }) => {
  const counter = await Program.of(baseURL, 'sportello.fossano');
  const numbers: string[] = [];
  for (let each = 1; each <= 20; each += 1) {
    numbers.push((await file(counter, { text: `Stato della pratica numero ${String(each)}: è pronta?` })).number);
  }
  await signIn(page, 'coordinamento2');
  await page.goto(reserved('coordinamento?sportello=SP-FOSSANO'));
  const rows = page.locator('a[data-case]');
  await rows.first().focus();
  const count = await rows.count();
  expect(count).toBeGreaterThanOrEqual(20);
  for (let each = 0; each < count; each += 1) {
    await focusIsSeen(page);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
  }
  await page.keyboard.press('k');
  await focusIsSeen(page);
  await page.keyboard.press('p');
  for (const number of numbers) await expect(page.getByRole('link', { name: number })).toHaveCount(0);
});

test('dialogs give the focus back', async ({ page }) => {
  await signIn(page, 'coordinamento');
  await page.goto(reserved('coordinamento'));
  const help = page.getByRole('button', { name: /Tasti rapidi/ });
  await help.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(help).toBeFocused();
});
