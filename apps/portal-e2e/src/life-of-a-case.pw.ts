import type { Browser, Page } from '@playwright/test';
import { freshAssicurata } from './cases.ts';
import { Keyboard } from './keyboard.ts';
import { Program, reserved, signIn } from './people.ts';
import { expect, test } from './under-policy.ts';

/**
 * From the counter to the public sheet, each person at their own screen. A word that nothing else in the demo has is the
 * thread through it: by it the sheet is found at the end.
 */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const WORD = 'dirigibile';
const ASKED = `Il rinnovo per chi lavora su un ${WORD} è fermo da cinque mesi: si chiede se il fascicolo è completo e se serve altro.`;
const ANSWER = `Il fascicolo è completo. Per chi lavora su un ${WORD} basta il contratto: il titolo è in stampa.`;
const QUESTION = `Quali documenti servono per il rinnovo se si lavora su un ${WORD}, con attività già avviata?`;

let casePath = '';
let number = '';
let sheetPath = '';
let publicPath = '';

async function as(browser: Browser, mailbox: string, phone = false): Promise<Page> {
  const page = await browser.newPage(phone ? { viewport: { width: 360, height: 740 } } : {});
  await signIn(page, mailbox);
  return page;
}

test('the counter files by keyboard alone, in fewer keys than 90 seconds hold', async ({ browser }) => {
  const page = await as(browser, 'sportello.cuneo');
  await page.goto(reserved('sportello'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const keys = new Keyboard(page);
  await keys.press('n');
  await expect(page).toHaveURL(/\/riservata\/nuova/);
  await expect(page.getByLabel('Argomento')).toContainText('Permesso di soggiorno');
  await keys.to(page.getByRole('combobox', { name: /^Procedura/ }));
  await keys.type('Rin');
  await keys.to(page.getByRole('combobox', { name: /^Argomento/ }));
  await keys.type('Permesso di s');
  await keys.to(page.getByRole('textbox', { name: /^Numero/ }));
  await keys.type(freshAssicurata());
  await keys.to(page.getByRole('textbox', { name: /^Che cosa si chiede/ }));
  await keys.type(ASKED);
  await keys.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /CN-\d/ })).toBeVisible();
  await expect(page.getByText('Questura - Ufficio Immigrazione').first()).toBeVisible();
  number = /CN-\d{4}-\d{6}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  casePath = new URL(page.url()).pathname;
  // A slow typist does 3 keys a second; the question itself is two thirds of them.
  expect(keys.strokes).toBeLessThan(90 * 3);
  await page.close();
});

test('the coordination finds it, takes it and forwards it with the keys of the queue', async ({ browser }) => {
  const page = await as(browser, 'coordinamento');
  await page.goto(reserved('coordinamento?sportello=SP-CUNEO'));
  const row = page.getByRole('link', { name: number });
  await row.focus();
  await page.keyboard.press('p');
  await expect(row).toHaveCount(0);
  await page.goto(reserved('coordinamento?coda=to_forward&sportello=SP-CUNEO'));
  await row.focus();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('distinta', { exact: false }).first().check();
  await dialog.getByRole('button', { name: 'Trasmetti' }).click();
  await expect(row).toHaveCount(0);
  await page.close();
});

test('the interface operator prints the distinta and brings the answer back on a phone', async ({ browser }) => {
  const page = await as(browser, 'interfaccia', true);
  await page.goto(reserved('interfaccia?parte=distinte&ufficio=QST-IMM'));
  await page.getByRole('button', { name: 'Prepara la distinta' }).click();
  await expect(page).toHaveURL(/\/distinte\//);
  await expect(page.getByText(number)).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const pdf = await page.request.get(`/api/v1/distinte/${id}.pdf`);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: 'Segna consegnata' }).click();
  await expect(page.getByText("Consegnata all'ufficio")).toBeVisible();
  await page.getByRole('button', { name: `Registra la risposta a ${number}` }).click();
  await page.getByLabel('Chiarimento').check();
  await page.getByLabel("Risposta dell'ufficio").fill(ANSWER);
  await page.getByRole('button', { name: 'Registra', exact: true }).last().click();
  await expect(page.getByText(`Risposta a ${number} registrata.`)).toBeAttached();
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
  await page.close();
});

test('the referent approves what the coordination sends', async ({ browser }) => {
  const coordinator = await as(browser, 'coordinamento');
  await coordinator.goto(casePath);
  await coordinator.getByRole('button', { name: 'Invia in validazione' }).first().click();
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Invia in validazione' }).click();
  await expect(coordinator.getByText('Risposta inviata in validazione.')).toBeVisible();
  await coordinator.close();

  const referent = await as(browser, 'questura');
  await referent.goto(reserved('referente'));
  const card = referent.getByRole('heading', { name: /^CN-\d/ });
  for (let shown = await card.innerText(); shown !== number; shown = await card.innerText()) {
    await referent.getByRole('button', { name: 'Più tardi' }).click();
    await expect(card).not.toHaveText(shown);
  }
  await referent.keyboard.press('a');
  await expect(referent.getByText(`${number} approvata.`)).toBeAttached();
  await referent.close();
});

test('the counter reads the answer, reopens with a reason, and the coordination answers again', async ({ browser }) => {
  const page = await as(browser, 'sportello.cuneo');
  await page.goto(reserved('sportello'));
  await page.getByRole('link', { name: number }).first().click();
  await expect(page.getByText(ANSWER)).toBeVisible();
  await page.getByRole('button', { name: 'Riapri' }).click();
  await page.getByRole('dialog').getByLabel('Motivo').fill('Resta da sapere se serve anche la busta paga.');
  await page.getByRole('dialog').getByRole('button', { name: 'Riapri' }).click();
  await expect(page.getByText('Segnalazione riaperta.')).toBeVisible();
  await expect(page.getByText('Riapertura 1', { exact: true })).toBeVisible();

  const coordinator = await as(browser, 'coordinamento');
  await coordinator.goto(casePath);
  await coordinator.getByRole('button', { name: 'Prendi in carico' }).click();
  await expect(coordinator.getByText('Segnalazione presa in carico.')).toBeVisible();
  await coordinator
    .getByRole('group', { name: 'Azioni' })
    .getByRole('button', { name: /azioni/i })
    .click();
  await coordinator.getByRole('menuitem', { name: 'Rispondi direttamente' }).click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByLabel('Risposta').fill('No: la busta paga non serve, basta il contratto.');
  await dialog.getByLabel('Esito').selectOption({ label: 'Risolta' });
  await dialog.getByRole('button', { name: 'Invia la risposta' }).click();
  await expect(coordinator.getByText('Risposta inviata allo sportello.')).toBeVisible();
  await coordinator.close();
  await page.close();
});

test('it becomes a sheet, which no personal data gets through', async ({ browser, baseURL }) => {
  const page = await as(browser, 'coordinamento');
  await page.goto(casePath);
  await page.getByRole('link', { name: 'Scrivi una scheda da qui' }).click();
  await page.getByRole('textbox', { name: /^Domanda/ }).fill(QUESTION);
  await page
    .getByRole('textbox', { name: /^Risposta breve/ })
    .fill('Basta il contratto. Per informazioni chiamare Samba al 347 1234567.');
  await page.getByRole('combobox', { name: /^Argomento/ }).selectOption({ label: 'Permesso di soggiorno' });
  const office = page.getByLabel('Questura - Ufficio Immigrazione');
  await office.check();
  await page.getByLabel('Per il pubblico').check();
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  sheetPath = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Manda in revisione' }).click();
  await expect(page.getByText('In revisione').first()).toBeVisible();
  await page.close();

  const referent = await as(browser, 'questura');
  await referent.goto(sheetPath);
  await referent.getByRole('button', { name: 'Valida', exact: true }).click();
  await expect(referent.getByText('Scheda validata.')).toBeAttached();
  await referent.close();

  const publisher = await as(browser, 'coordinamento');
  await publisher.goto(sheetPath);
  await expect(publisher.getByText(/La scheda non si può pubblicare/).first()).toBeVisible();
  await expect(publisher.getByRole('button', { name: 'Pubblica' })).toHaveAttribute('aria-disabled', 'true');
  const program = await Program.of(baseURL, 'coordinamento');
  const sheet = `/faq/${sheetPath.split('/').at(-1) ?? ''}`;
  const { version } = await program.get<{ version: number }>(sheet);
  expect(await program.refusal(`${sheet}/actions/publish`, {}, version)).toBeGreaterThanOrEqual(400);
  await publisher
    .getByRole('button', { name: /^Togli «.*» dal testo/ })
    .first()
    .click();
  await publisher.getByLabel('Il testo dopo la correzione').fill('Basta il contratto: la busta paga non serve.');
  await publisher.getByRole('button', { name: 'Salva il testo' }).click();
  await expect(publisher.getByText('Basta il contratto: la busta paga non serve.')).toBeVisible();
  await publisher.getByRole('button', { name: 'Manda in revisione' }).click();
  await expect(publisher.getByText('In revisione').first()).toBeVisible();

  const again = await as(browser, 'questura');
  await again.goto(sheetPath);
  await again.getByRole('button', { name: 'Valida', exact: true }).click();
  await expect(again.getByText('Scheda validata.')).toBeAttached();
  await again.close();

  await publisher.reload();
  await publisher.getByRole('button', { name: 'Pubblica' }).click();
  await publisher.getByRole('dialog').getByRole('button', { name: 'Pubblica' }).click();
  const open = publisher.getByRole('link', { name: 'Vedi la pagina pubblica' });
  await expect(open).toBeVisible();
  publicPath = (await open.getAttribute('href')) ?? '';
  await publisher.close();
});

test('the network reads it', async ({ browser }) => {
  const page = await as(browser, 'sportello.alba');
  await page.goto(sheetPath);
  await expect(page.getByText('Basta il contratto: la busta paga non serve.')).toBeVisible();
  await page.close();
});

test('the public reads it without JavaScript, and finds it without the accent and with a typing error', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(publicPath);
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await expect(page.getByText('Basta il contratto: la busta paga non serve.')).toBeVisible();
  await expect(page.getByText('Questura - Ufficio Immigrazione').first()).toBeVisible();
  for (const typed of ['attivita gia avviata', 'dirigibble']) {
    await page.goto('/cuneo/it');
    await page.locator('main input[type=search], main input[name=q]').first().fill(typed);
    await page.locator('main form button[type=submit]').first().click();
    await expect(page.getByRole('link', { name: QUESTION }), typed).toBeVisible();
  }
  // Texts inside `noscript` are nothing that Playwright finds; its links are.
  const wayBack = page.getByRole('link', { name: 'Torna alle pagine pubbliche' });
  await expect(wayBack).toBeHidden();
  await page.goto('/cuneo/it/riservata');
  await expect(wayBack).toBeVisible();
  await context.close();
});
