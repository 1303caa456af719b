import type { Page } from '@playwright/test';
import { accountOf, Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** Who goes away in the middle of something, or is sent away, finds it again. */

test.describe.configure({ timeout: 120_000 });

const withWords = 'permesso';

async function opensAndComesBack(page: Page, search: () => Promise<void>, name: RegExp): Promise<void> {
  await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/search') && answer.ok()), search()]);
  await page.locator('main').getByRole('link', { name }).last().click();
  await page.waitForURL(/\/(segnalazioni|schede)\/[0-9a-f-]{36}$/);
  await settled(page);
  const opened = new URL(page.url()).pathname;
  await page.goBack();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(opened);
  expect(page.url()).not.toContain(withWords);
}

test('Back from a case finds the search of the counter again, and a link does not', async ({ page }) => {
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved('sportello'));
  const box = page.getByLabel('Cerca una segnalazione');
  await opensAndComesBack(
    page,
    async () => {
      await box.fill(withWords);
      await page.getByRole('button', { name: 'Cerca', exact: true }).first().click();
    },
    /CN-\d{4}-\d+/,
  );
  await expect(box).toHaveValue(withWords);
  await expect(page.getByRole('heading', { name: /Risultati per/ })).toBeVisible();
  expect(await look(page, 'sportello-search-again')).toEqual([]);
  await page.reload();
  await expect(box).toHaveValue('');
});

test('Back finds the search of the coordination, of the sheets and of the referent', async ({ page }) => {
  await signIn(page, 'coordinamento');
  await page.goto(reserved('coordinamento'));
  const words = page.getByLabel('Parole della richiesta o della risposta');
  await opensAndComesBack(
    page,
    async () => {
      await words.fill(withWords);
      await words.press('Enter');
      await expect(page.getByRole('button', { name: /Torna/ })).toBeVisible();
    },
    /^CN-\d{4}-\d+$/,
  );
  await expect(words).toHaveValue(withWords);

  await page.goto(reserved('schede'));
  const sheets = page.getByRole('searchbox').last();
  await opensAndComesBack(
    page,
    async () => {
      await sheets.fill(withWords);
      await sheets.press('Enter');
      await expect(page.getByText(/trovat/).first()).toBeVisible();
    },
    /\?/,
  );
  await expect(sheets).toHaveValue(withWords);

  await signIn(page, 'questura');
  await page.goto(reserved('referente?parte=tutte'));
  const replies = page.getByLabel("Cerca nelle risposte dell'ufficio");
  await opensAndComesBack(
    page,
    async () => {
      await replies.fill(withWords);
      await replies.press('Enter');
      await expect(page.getByRole('button', { name: 'Torna a tutte le risposte' })).toBeVisible();
    },
    /^CN-\d{4}-\d+$/,
  );
  await expect(replies).toHaveValue(withWords);
});

async function beginFiling(page: Page, words: string): Promise<void> {
  await page.goto(reserved('nuova'));
  await settled(page);
  await page.getByLabel('Che cosa si chiede').fill(words);
  await expect(page.getByText('Bozza salvata alle')).toBeVisible();
  await page.context().clearCookies();
  await page.getByLabel('Che cosa si chiede').pressSequentially(' Grazie.');
  await expect(page.getByText('La sessione è scaduta: accedere di nuovo').first()).toBeVisible();
}

test('a session that ran out loses no word: signed in over the page, the draft goes on its way', async ({ page }) => {
  await signIn(page, 'sportello.cuneo', { leaves: true });
  const words = `Rinnovo fermo da mesi, scritto alle ${String(Date.now())}.`;
  await beginFiling(page, words);
  const dialog = page.getByRole('dialog', { name: 'Accedere di nuovo' });
  await dialog.getByLabel('Password').fill(accountOf('sportello.cuneo').password);
  await dialog.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByText('Bozza salvata alle')).toBeVisible();
  await expect(page.getByLabel('Che cosa si chiede')).toHaveValue(`${words} Grazie.`);
});

test('a reload after the session ran out leads to the login, and from there to the draft', async ({ page }) => {
  await signIn(page, 'sportello.cuneo', { leaves: true });
  const words = `Rinnovo fermo da un anno, scritto alle ${String(Date.now())}.`;
  await beginFiling(page, words);
  expect(await look(page, 'nuova-expired')).toEqual([]);
  await page.reload();
  const { email, password } = accountOf('sportello.cuneo');
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(page.getByText('Bozza ripresa da dove era stata lasciata.')).toBeVisible();
  await expect(page.getByLabel('Che cosa si chiede')).toHaveValue(`${words} Grazie.`);
});

test('a rejection that is half written waits while the referent looks elsewhere', async ({ page }) => {
  await signIn(page, 'questura');
  await page.goto(reserved('referente'));
  await settled(page);
  const card = page.getByRole('heading', { name: /^CN-\d/ });
  const number = await card.innerText();
  /** Replies of other specs may have come before it meanwhile. */
  const backToIt = async (): Promise<void> => {
    for (let shown = await card.innerText(); shown !== number; shown = await card.innerText()) {
      await page.getByRole('button', { name: 'Più tardi' }).click();
      await expect(card).not.toHaveText(shown);
    }
  };
  await page.getByRole('button', { name: 'Respingi' }).click();
  const reason = page.getByLabel('Perché è respinta');
  await reason.fill('La data non è quella');
  await page.getByRole('link', { name: /^Tutte le risposte/ }).click();
  await settled(page);
  await page.getByRole('link', { name: /^Da validare/ }).click();
  await backToIt();
  await expect(page.getByText("C'è un rifiuto scritto a metà")).toBeVisible();
  expect(await look(page, 'referente-begun')).toEqual([]);
  await page.reload();
  await backToIt();
  await page.getByRole('button', { name: 'Respingi' }).click();
  await expect(reason).toHaveValue('La data non è quella');
});

test('an administrator is told what a colleague changed first, and keeps what was typed', async ({ page, baseURL }) => {
  await signIn(page, 'amministrazione');
  await page.goto(reserved('amministrazione/impostazioni'));
  await settled(page);
  const days = page.getByLabel('Giorni prima della chiusura automatica');
  const text = page.getByLabel('Chi risponde adesso');
  const before = await text.inputValue();
  const colleague = await Program.of(baseURL, 'amministrazione');
  const { version, ...settings } = await colleague.get<{ version: number; autoCloseDays: number }>('/admin/settings');
  await colleague.put('/admin/settings', { ...settings, autoCloseDays: 25 }, version);
  await text.fill(`${before} Grazie.`);
  await page.getByRole('button', { name: 'Salva le impostazioni' }).click();
  await expect(page.getByText(/Nel frattempo .* ha cambiato questi dati/)).toBeVisible();
  await expect(days).toHaveValue('25');
  await expect(text).toHaveValue(`${before} Grazie.`);
  expect(await look(page, 'admin-meanwhile')).toEqual([]);
  await text.fill(before);
  await days.fill(String(settings.autoCloseDays));
  await page.getByRole('button', { name: 'Salva le impostazioni' }).click();
  await expect(page.getByText('Impostazioni salvate.')).toBeVisible();
});
