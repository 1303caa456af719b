import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 180_000 });

test('who works at a counter asks for help with the portal, and who administers answers', async ({ page, browser }) => {
  const wrong: string[] = [];
  const words = `Il tasto per stampare non risponde, prova ${crypto.randomUUID().slice(0, 8).replace(/\d/g, 'x')}.`;
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved('sportello'));
  await settled(page);
  await page.getByRole('link', { name: 'Assistenza sul portale' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chiedere assistenza' })).toBeVisible();
  await expect(page.getByText('/cuneo/it/riservata/sportello')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Nuova segnalazione' })).toBeVisible();
  wrong.push(...(await look(page, 'assistenza-nuova')));
  const text = page.getByRole('textbox', { name: 'Che cosa succede' });
  await text.fill('Nato il 3/4/1990, non riesce a stampare.');
  await page.getByRole('button', { name: 'Inviare la richiesta' }).click();
  await expect(page.getByText('Un problema del portale si racconta senza dati di persone').first()).toBeVisible();
  wrong.push(...(await look(page, 'assistenza-rifiutata')));
  await text.fill(words);
  await page.getByRole('button', { name: 'Inviare la richiesta' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Richiesta di assistenza' })).toBeVisible();
  await settled(page);
  const own = page.url();

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, 'amministrazione');
  await desk.goto(reserved('assistenza?elenco=da-gestire'));
  await settled(desk);
  wrong.push(...(await look(desk, 'assistenza-elenco')));
  await desk.getByRole('link', { name: words }).click();
  await desk.getByRole('button', { name: 'Prendere in carico' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'presa in carico' })).toBeFocused();
  await desk.getByRole('textbox', { name: 'Testo' }).fill('Ora il tasto risponde.');
  wrong.push(...(await look(desk, 'assistenza-in-carico')));
  await desk.getByRole('button', { name: 'Rispondere e segnare risolta' }).click();
  await expect(desk.getByText('Risposta inviata')).toBeVisible();
  await desk.context().close();

  await page.goto(own);
  await settled(page);
  await expect(page.getByText('Ora il tasto risponde.')).toBeVisible();
  wrong.push(...(await look(page, 'assistenza-risolta')));
  await page.getByRole('button', { name: 'Chiudere' }).click();
  await expect(page.getByText('Richiesta chiusa.')).toBeVisible();
  expect(wrong).toEqual([]);
});
