import type { Page } from '@playwright/test';
import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 180_000 });

const PHONE = '333 1234567';
const NAMED = `Mi chiamo Zoraide Quaglinotti, telefono ${PHONE}: come si fa il rinnovo del permesso di soggiorno?`;
/** Another one each time: the desk has those of other runs too. */
const asked = (): string =>
  `Alle ${String(Date.now() % 1e8)}: come si fa il rinnovo\ndel permesso di soggiorno se ho perso il passaporto?`;

/** Nobody fills in a form within three seconds: what is sent sooner waits that long. */
async function read(page: Page): Promise<void> {
  await page.waitForTimeout(3_100);
}

/** Each step, with whatever is to be done on it; the code at the end. */
async function ask(page: Page, question: string, seen: (name: string) => Promise<void>): Promise<string> {
  await page.goto('/cuneo/it');
  await page.getByRole('navigation').getByRole('link', { name: 'Fai una domanda' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Fai una domanda');
  await seen('ask-write');
  const text = main.getByLabel('La tua domanda');
  await text.fill(NAMED);
  await main.getByLabel('In quale lingua').selectOption({ index: 1 });
  await read(page);
  await main.getByRole('button', { name: 'Avanti' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Forse ti risponde già una scheda');
  await expect(main.getByText(PHONE).last()).toBeVisible();
  await seen('ask-check');
  await main.getByRole('button', { name: 'Toglili' }).click();
  await expect(text).toHaveValue(NAMED);
  await expect(main.getByLabel('In quale lingua')).not.toHaveValue('it');
  await text.fill(question);
  await main.getByRole('button', { name: 'Avanti' }).click();
  await expect(main.getByText('Nella domanda ci sono dati personali?')).toHaveCount(0);
  expect(await main.getByRole('button', { name: 'Questa mi risponde' }).count()).toBeGreaterThan(0);
  await main.getByRole('button', { name: 'Non è il mio caso: mandate la domanda' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Domanda mandata');
  await seen('ask-sent');
  // Nothing of what was typed stands in an address, nor does the code.
  expect(new URL(page.url()).href).toMatch(/\/cuneo\/it\/chiedi\/inviata$/);
  return (await main.locator('.code').innerText()).trim();
}

async function readAnswer(page: Page, code: string): Promise<void> {
  await page.goto('/cuneo/it/risposta');
  await page.getByLabel('Codice').fill(code);
  await page.getByRole('button', { name: 'Leggi' }).click();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const shownCode = (page: Page) => page.locator('#codice-dato');

/** To the receipt, where nothing is sent again; to the form, which says that it was sent. */
async function goneBackWithoutScript(page: Page, question: string, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Sportelli', exact: true }).first().click();
  await expect(page).toHaveURL(/\/sportelli$/);
  await page.goBack();
  await expect(shownCode(page)).toHaveText(code);
  // Once it is hidden, whoever sits down next and sends the same form with the same words is given nothing.
  const send = page.getByRole('button', { name: 'Non è il mio caso: mandate la domanda' });
  await page.getByRole('button', { name: 'Ho scritto il codice: nascondilo' }).click();
  await expect(heading(page)).toHaveText('Qui il codice non si vede');
  await page.goBack();
  if ((await send.count()) === 0) await page.goBack();
  await send.click();
  await expect(heading(page)).toHaveText('Questa domanda è già stata mandata');
  await expect(page.getByRole('main')).toContainText('Hai perso il codice?');
  await expect(page.getByRole('main')).not.toContainText('se ho perso il passaporto?');
  expect(await page.content()).not.toContain(code);
  await page.goBack();
  await page.getByRole('button', { name: 'Cambia la domanda' }).click();
  await page.getByLabel('La tua domanda').fill(`${question} Di nuovo.`);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await send.click();
  await expect(page.getByText('Questo modulo è già stato mandato.')).toBeVisible();
  const already = page.getByText('La risposta si legge con il codice che hai ricevuto.').first();
  await expect(already).toBeVisible();
  await already.getByRole('link', { name: 'Leggi la risposta' }).click();
  await expect(page).toHaveURL(/\/risposta$/);
}

test('a question is asked without JavaScript, answered by the coordination, and read by its code', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  const question = asked();
  const code = await ask(bare, question, () => Promise.resolve());
  await goneBackWithoutScript(bare, question, code);
  await readAnswer(bare, code);
  await expect(bare.getByRole('heading', { level: 1 })).toHaveText('La domanda aspetta la risposta');
  await readAnswer(bare, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  await expect(bare.getByText("Con questo codice non c'è nessuna domanda")).toBeVisible();
  await expect(bare.getByLabel('Codice')).toHaveValue('ZZZZ-ZZZZ-ZZZZ-ZZZZ');

  const wrong: string[] = [];
  await signIn(page, 'coordinamento');
  await page.goto(reserved('domande'));
  await settled(page);
  wrong.push(...(await look(page, 'questions')));
  await page
    .getByRole('main')
    .getByRole('link', { name: question.slice(0, 30) })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'Che cosa chiede' })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('main')).toContainText('se ho perso il passaporto?');
  wrong.push(...(await look(page, 'question')));
  await page.getByRole('button', { name: 'Invia la risposta' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  wrong.push(...(await look(page, 'question-errors')));
  await page.getByLabel('Cerca nelle schede pubbliche').fill('rinnovo permesso');
  await page.getByRole('main').getByRole('button', { name: 'Cerca' }).click();
  await page.getByRole('checkbox').first().check();
  // Nobody else looks at it before it is read: a telephone is an office's, or is taken out.
  await page.getByLabel('Risposta', { exact: true }).fill('Chiamare il 333 1234567.');
  await page.getByRole('button', { name: 'Invia la risposta' }).click();
  const mine = page.getByRole('checkbox', { name: 'Quello che è indicato non è il nome né il recapito' });
  await expect(mine).not.toBeChecked();
  await expect(page.getByRole('alert').first()).toContainText('«333 1234567»');
  wrong.push(...(await look(page, 'question-names')));
  await page
    .getByLabel('Risposta', { exact: true })
    .fill('Prima si denuncia lo smarrimento.\nPoi si chiede il rinnovo.');
  await page.getByRole('button', { name: 'Invia la risposta' }).click();
  await expect(page.getByText('Risposta inviata.')).toBeFocused();
  wrong.push(...(await look(page, 'question-answered')));

  await readAnswer(bare, code.toLowerCase().replaceAll('-', ' '));
  await expect(bare.getByRole('heading', { level: 1 })).toHaveText('Ecco la risposta');
  await expect(bare.getByRole('main')).toContainText('Prima si denuncia lo smarrimento.');
  await expect(bare.getByRole('main')).toContainText('Ha risposto:');
  await bare.getByRole('heading', { name: 'Le schede da leggere' }).locator('..').getByRole('link').first().click();
  await expect(bare).toHaveURL(/\/cuneo\/it\/schede\//);
  await context.close();

  await page.getByRole('link', { name: 'Fanne una scheda' }).click();
  await settled(page);
  await expect(page.getByLabel('Domanda', { exact: true })).toHaveValue(question.replace('\n', ' '));
  expect(wrong).toEqual([]);
});

test('who goes back in the steps of a question finds what they wrote, and is asked nothing', async ({ page }) => {
  const question = asked();
  await page.goto('/cuneo/it/chiedi');
  await page.getByLabel('La tua domanda').fill(question);
  await read(page);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forse ti risponde già una scheda');
  await page.getByRole('link', { name: 'Sportelli', exact: true }).first().click();
  await expect(page).toHaveURL(/\/sportelli$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forse ti risponde già una scheda');
  await expect(page.getByRole('main')).toContainText('se ho perso il passaporto?');
  await page.goBack();
  await expect(page.getByLabel('La tua domanda')).toHaveValue(question);
});

test('a code is copied at a press, loaded again and gone back to without sending anything, until it is hidden', async ({
  page,
  browser,
  baseURL,
}) => {
  const addresses: string[] = [];
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  page.on('request', (request) => addresses.push(request.url()));
  const question = asked();
  const code = await ask(page, question, () => Promise.resolve());
  await page.getByRole('button', { name: 'Copia il codice' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copiato' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await shownCode(page).evaluate((shown) => shown.getClientRects().length)).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  const receipt = page.url();
  const [cookie] = await page.context().cookies(receipt);
  expect(cookie).toMatchObject({
    value: code,
    path: '/cuneo/it/chiedi/inviata',
    httpOnly: true,
    sameSite: 'Strict',
    secure: baseURL?.startsWith('https:') ?? false,
  });
  const left = (cookie?.expires ?? 0) - Date.now() / 1000;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(600);
  expect(await page.evaluate(() => document.cookie)).not.toContain(code);

  await page.reload();
  await expect(shownCode(page)).toHaveText(code);
  await page.getByRole('link', { name: 'Sportelli', exact: true }).first().click();
  await expect(page).toHaveURL(/\/sportelli$/);
  await page.goBack();
  await expect(shownCode(page)).toHaveText(code);

  // The check and the form before it were sent: a script knows, and says how the answer is read.
  await page.goBack();
  await expect(heading(page)).toHaveText('Questa domanda è già stata mandata');
  await expect(page.getByRole('button', { name: 'mandate la domanda' })).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: 'Leggi la risposta' }).first()).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([sessionStorage, history.state]));
  expect(kept).not.toContain('passaporto');
  expect(kept).not.toContain(code);
  for (let step = 0; step < 3; step++) await page.goBack();
  await expect(page).toHaveURL(/\/cuneo\/it\/chiedi$/);
  await expect(heading(page)).toHaveText('Questa domanda è già stata mandata');
  await page.getByRole('main').getByRole('link', { name: "Fai un'altra domanda" }).click();
  await expect(page.getByLabel('La tua domanda')).toBeEditable();

  await page.goto(receipt);
  await expect(shownCode(page)).toHaveText(code);
  await page.getByRole('button', { name: 'Ho scritto il codice: nascondilo' }).click();
  await expect(heading(page)).toHaveText('Qui il codice non si vede');
  expect(await page.context().cookies(receipt)).toEqual([]);
  await page.reload();
  await expect(heading(page)).toHaveText('Qui il codice non si vede');
  await page.goBack();
  await expect(page.getByText(code)).toHaveCount(0);
  expect(addresses.filter((address) => address.includes(code))).toEqual([]);

  // What somebody else made up is shown to nobody, and neither is a code on the page of another network.
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const bare = await stranger.newPage();
  for (const [path, value] of [
    ['/cuneo/it/chiedi/inviata', 'paga-a-questo-conto'],
    ['/asti/it/chiedi/inviata', null],
    ['/cuneo/it/chiedi/inviata/', code],
    ['/cuneo/it/chiedi/inviata?da=altrove', code],
  ] as const) {
    await stranger.clearCookies();
    if (value !== null)
      await stranger.addCookies([{ name: cookie!.name, value, url: new URL('/cuneo/it/chiedi/', receipt).href }]);
    await bare.goto(path);
    await expect(heading(bare)).toHaveText('Qui il codice non si vede');
    await expect(bare.getByRole('main')).not.toContainText(value ?? code);
  }
  await stranger.close();
});

test('each page of a question stands on a phone and for whoever does not see it', async ({ page }) => {
  const wrong: string[] = [];
  const question = asked();
  const code = await ask(page, question, async (name) => void wrong.push(...(await look(page, name))));
  await page.goto('/cuneo/it/risposta');
  wrong.push(...(await look(page, 'receipt-empty')));
  await readAnswer(page, 'ABC');
  await expect(page.getByText('Il codice ha 16 lettere e numeri')).toHaveCount(1);
  await expect(page.getByLabel('Codice')).toHaveValue('ABC');
  wrong.push(...(await look(page, 'receipt-wrong')));
  await readAnswer(page, code);
  wrong.push(...(await look(page, 'receipt-waiting')));
  await page.goto('/cuneo/it/chiedi/inviata');
  await page.getByRole('button', { name: 'Ho scritto il codice: nascondilo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui il codice non si vede');
  wrong.push(...(await look(page, 'ask-hidden')));

  // Quicker than a person: it waits, and goes on. Too long: nothing is lost.
  await page.goto('/cuneo/it/chiedi');
  const long = question.padEnd(2_100, ' ancora');
  await page.getByLabel('La tua domanda').fill(long);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await expect(page.getByLabel('La tua domanda')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('La tua domanda')).toHaveValue(long);
  wrong.push(...(await look(page, 'ask-refused')));
  await page.getByLabel('La tua domanda').fill(question);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Questa mi risponde' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bene!');
  wrong.push(...(await look(page, 'ask-answered')));

  await signIn(page, 'coordinamento');
  await page.goto(reserved('domande'));
  await settled(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: question.slice(0, 30) })
    .last()
    .click();
  await page.getByRole('button', { name: 'Non riguarda la rete' }).click();
  wrong.push(...(await look(page, 'question-close')));
  await page.getByRole('button', { name: 'Chiudi la domanda' }).click();
  await expect(page.getByText('Domanda chiusa.')).toBeFocused();
  await readAnswer(page, code);
  await expect(page.getByRole('main')).toContainText('Uno sportello ti ascolta gratis');
  wrong.push(...(await look(page, 'receipt-closed')));
  expect(wrong).toEqual([]);
});
