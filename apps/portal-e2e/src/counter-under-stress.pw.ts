import type { Page } from '@playwright/test';
import { act, file, freshAssicurata } from './cases.ts';
import { accountOf, Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** What a counter must live through without losing a word: a server that goes away, two presses, somebody quicker. */

test.describe.configure({ timeout: 120_000 });

const asked = (what: string): string => `Rinnovo del permesso per lavoro subordinato: ${what}`;

test('nothing typed moves while the network’s knowledge arrives', async ({ page }) => {
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved('nuova'));
  await settled(page);
  const question = page.getByLabel('Che cosa si chiede');
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(viewport);
    await question.fill('');
    await question.click();
    const before = await question.boundingBox();
    await question.pressSequentially('si può lavorare con la ricevuta?');
    await expect(page.getByRole('button', { name: 'Questo mi risponde' }).first()).toBeVisible();
    const after = await question.boundingBox();
    expect(after?.y).toBe(before?.y);
  }
});

test('a draft outlives a server that does not answer, as ciphertext, and is resumed from the home', async ({
  page,
}) => {
  await signIn(page, 'sportello.alba', { leaves: true });
  await page.goto(reserved('nuova'));
  await settled(page);
  const words = asked(`ripreso il ${String(Date.now())}`);
  await page.route('**/api/v1/drafts/**', (route) => route.abort());
  await page.getByLabel('Che cosa si chiede').fill(words);
  await expect(page.getByText('Il server non risponde: la bozza è su questo dispositivo').first()).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('Rinnovo');

  await page.goto(reserved('sportello'));
  await page.getByRole('link', { name: words.slice(0, 60) }).click();
  await expect(page.getByLabel('Che cosa si chiede')).toHaveValue(words);

  const otherTab = await page.context().newPage();
  await otherTab.goto(reserved('sportello'));
  await expect(otherTab.getByRole('button', { name: 'Esci' })).toBeVisible();
  await page.unroute('**/api/v1/drafts/**');
  await page.getByLabel('Che cosa si chiede').pressSequentially(' Grazie.');
  await page.getByRole('button', { name: 'Esci' }).click();
  await expect(page).toHaveURL(/\/cuneo\/it$/);
  await expect(otherTab).toHaveURL(/\/cuneo\/it$/);
  await expect(otherTab.getByText("Uscita fatta in un'altra scheda.")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('draft')))).toEqual([]);

  // Esci a moment after the last word: the word is there.
  await signIn(page, 'sportello.alba');
  await page.goto(reserved('sportello'));
  await page.getByRole('link', { name: words.slice(0, 60) }).click();
  await expect(page.getByLabel('Che cosa si chiede')).toHaveValue(/ Grazie\.$/);
});

test('two presses file one case, also when the first answer is lost', async ({ page, baseURL }) => {
  const counter = await Program.of(baseURL, 'sportello.cuneo');
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved('nuova'));
  await settled(page);
  const number = freshAssicurata();
  await page.getByLabel('Procedura').selectOption({ label: 'Rinnovo' });
  await page.getByLabel('Numero', { exact: true }).fill(number);
  await page.getByLabel('Che cosa si chiede').fill(asked('a che punto è?'));
  let lost = 0;
  await page.route('**/api/v1/segnalazioni', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Invia', exact: true }).dblclick();
  await expect(page).toHaveURL(/\/segnalazioni\/[0-9a-f-]{36}$/);
  const found = await counter.post<{ items: unknown[] }>('/segnalazioni/search', { identifier: number });
  expect(found.items).toHaveLength(1);
});

test('a note on a case that changed meanwhile is kept, explained and sent on the new version', async ({
  page,
  baseURL,
}) => {
  const counter = await Program.of(baseURL, 'sportello.cuneo');
  const { id } = await file(counter, { text: asked('quando si ritira?') });
  const colleague = await Program.of(baseURL, 'coordinamento2');
  await signIn(page, 'coordinamento');
  await page.goto(reserved(`segnalazioni/${id}`));
  await settled(page);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Aggiungi una nota interna' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nota' }).fill('Da chiedere martedì.');
  await act(colleague, id, 'take');
  await dialog.getByRole('button', { name: 'Aggiungi la nota' }).click();
  await expect(dialog.getByText('ha preso in carico la segnalazione')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Nota' })).toHaveValue('Da chiedere martedì.');
  await dialog.getByRole('button', { name: 'Invia sulla versione aggiornata' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Da chiedere martedì.')).toBeVisible();
});

/** The session of this browser is over, as after a night: the server knows nobody any more. */
async function signInAgain(page: Page, mailbox: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Accedere di nuovo' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password').fill(accountOf(mailbox).password);
  await dialog.getByRole('button', { name: 'Continua' }).click();
  await expect(dialog).toBeHidden();
}

test('a session that ends in the middle of a form takes no word with it', async ({ page }) => {
  const mailbox = 'sportello.fossano';
  await signIn(page, mailbox, { leaves: true });
  await page.goto(reserved('nuova'));
  await settled(page);
  const question = page.getByLabel('Che cosa si chiede');
  const number = page.getByLabel('Numero', { exact: true });
  const assicurata = freshAssicurata();
  await page.getByLabel('Procedura').selectOption({ label: 'Rinnovo' });
  await number.fill(assicurata);
  await question.fill(asked('scritto prima,'));
  await expect(page.getByText('Bozza salvata alle')).toBeVisible();
  await page.context().clearCookies();
  await question.press('End');
  await question.pressSequentially(' e dopo.');
  await expect(page.getByRole('dialog', { name: 'Accedere di nuovo' })).toBeVisible();
  expect(await look(page, 'accedere-di-nuovo')).toEqual([]);
  await signInAgain(page, mailbox);
  await expect(question).toBeFocused();
  await expect(question).toHaveValue(asked('scritto prima, e dopo.'));
  await expect(number).toHaveValue(assicurata);
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await expect(page).toHaveURL(/\/segnalazioni\/[0-9a-f-]{36}$/);
  await expect(page.getByText(asked('scritto prima, e dopo.'))).toBeVisible();

  // The same over a dialog that is half filled: it is still there under the one that asks for the password.
  await page.getByRole('group', { name: 'Azioni' }).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Ritira' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Motivo').fill('Il titolo è arrivato.');
  await page.context().clearCookies();
  await form.getByRole('button', { name: 'Ritira la segnalazione' }).click();
  await signInAgain(page, mailbox);
  await expect(form.getByLabel('Motivo')).toHaveValue('Il titolo è arrivato.');
  await form.getByRole('button', { name: 'Ritira la segnalazione' }).click();
  await expect(page.getByText('Il titolo è arrivato.').first()).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('what is typed in one network is not sent in another that was entered in another tab', async ({ page }) => {
  const mailbox = 'youssef.bifronte';
  await signIn(page, mailbox, { leaves: true });
  await page.goto(reserved('nuova'));
  await settled(page);
  const question = page.getByLabel('Che cosa si chiede');
  await question.fill(asked('scritto a Cuneo,'));
  await expect(page.getByText('Bozza salvata alle')).toBeVisible();
  const moved = await page.request.post('/api/v1/auth/switch-network', {
    data: { network: 'asti' },
    headers: { 'x-respi': '1' },
  });
  expect(moved.ok()).toBe(true);
  await question.press('End');
  await question.pressSequentially(' e poi.');
  await signInAgain(page, mailbox);
  await expect(page).toHaveURL(/\/cuneo\/it\/riservata\/nuova/);
  await expect(question).toHaveValue(asked('scritto a Cuneo, e poi.'));
  await expect(page.getByText('Bozza salvata alle')).toBeVisible();
  const me = (await (await page.request.get('/api/v1/me')).json()) as { network: { slug: string } };
  expect(me.network.slug).toBe('cuneo');
});
