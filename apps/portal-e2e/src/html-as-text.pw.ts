// What runs inside page.evaluate() runs in the browser.
/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { act, freshAssicurata, seen } from './cases.ts';
import { Program, reserved, signIn } from './people.ts';
import { settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** What people write is text everywhere, also when it looks like a page: nobody can put a script into a colleague's day. */
test.describe.configure({ timeout: 120_000 });

const BAIT = '<img src=x onerror="window.caught=1"><b>grassetto</b></script><script>window.caught=1</script>';
const QUESTION = `${BAIT} che cosa manca?`;
const NOTE = `${BAIT} da chiedere.`;
const REPLY = `${BAIT} non manca niente.`;
const STEP = `${BAIT} tornare allo sportello.`;

/** All of them are there to be read, and none became part of the page. */
async function readAsText(page: Page, where: string, ...texts: string[]): Promise<void> {
  await settled(page);
  for (const text of texts) await expect(page.getByText(text).first(), where).toBeVisible();
  const caught = await page.evaluate(() => ({
    elements: [...document.querySelectorAll('img[src="x"], b')].map((one) => one.outerHTML),
    ran: 'caught' in window,
  }));
  expect(caught, where).toEqual({ elements: [], ran: false });
}

test('HTML in a question, a note, a reply and a sheet is text on every page', async ({ page, baseURL }) => {
  const [coordinator, referent] = await Promise.all([
    Program.of(baseURL, 'coordinamento'),
    Program.of(baseURL, 'cittadinanza'),
  ]);
  const wanted: string[] = [];
  page.on('request', (request) => wanted.push(new URL(request.url()).pathname));
  const open = (path: string): Promise<unknown> => page.goto(reserved(path));

  await signIn(page, 'sportello.alba');
  await open('nuova');
  await settled(page);
  await page.getByLabel('Procedura').selectOption({ label: 'Rinnovo' });
  await page.getByLabel('Numero', { exact: true }).fill(freshAssicurata());
  await page.getByLabel('Che cosa si chiede').fill(QUESTION);
  await expect(page.getByText('Bozza salvata alle')).toBeVisible();
  await open('sportello');
  await page
    .locator('main a[href*="/nuova"]', { hasText: BAIT.slice(0, 30) })
    .first()
    .click();
  await expect(page.getByLabel('Che cosa si chiede')).toHaveValue(QUESTION);
  await readAsText(page, 'draft');
  await page.getByRole('button', { name: 'Invia', exact: true }).click();
  await expect(page).toHaveURL(/\/segnalazioni\/[0-9a-f-]{36}$/);
  await readAsText(page, 'case of the counter', QUESTION);
  const id = page.url().split('/').at(-1) ?? '';
  await open('sportello');
  const going = page.getByRole('region', { name: /^In corso/ });
  await settled(page);
  // What else the counter waits for stands before it.
  while ((await going.getByText(BAIT).count()) === 0) {
    await going.getByRole('button', { name: 'Mostra altri' }).click();
    await settled(page);
  }
  await readAsText(page, 'home of the counter', BAIT);

  await signIn(page, 'coordinamento');
  await open('coordinamento?sportello=SP-ALBA');
  const { number } = await seen(coordinator, id);
  await page.getByRole('link', { name: number }).focus();
  await expect(page.getByRole('heading', { level: 2, name: number })).toBeVisible();
  await readAsText(page, 'queue and preview', BAIT, QUESTION);
  await open(`segnalazioni/${id}`);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Aggiungi una nota interna' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Nota' }).fill(NOTE);
  await page.getByRole('button', { name: 'Aggiungi la nota' }).click();
  await readAsText(page, 'case of the coordination', QUESTION, NOTE);

  await act(coordinator, id, 'take');
  await act(coordinator, id, 'forward', { referrals: [{ office: 'PREF-CIT', channel: 'phone' }] });
  await signIn(page, 'interfaccia');
  await open('interfaccia?parte=registrare&ufficio=PREF-CIT');
  await page.getByRole('button', { name: `Registra la risposta a ${number}` }).click();
  await page.getByLabel('Chiarimento').check();
  await page.getByLabel("Risposta dell'ufficio").fill(REPLY);
  await readAsText(page, 'interface with the offices', QUESTION);
  await page.getByRole('button', { name: 'Registra', exact: true }).last().click();
  await expect(page.getByText(`Risposta a ${number} registrata.`)).toBeAttached();

  const [reply] = (await seen(coordinator, id)).replies;
  await act(coordinator, id, 'send_to_validation', { replyId: reply?.id });
  await signIn(page, 'cittadinanza');
  await open('referente');
  const card = page.getByRole('heading', { name: /^CN-\d/ });
  for (let shown = await card.innerText(); shown !== number; shown = await card.innerText()) {
    await page.getByRole('button', { name: 'Più tardi' }).click();
    await expect(card).not.toHaveText(shown);
  }
  await readAsText(page, 'desk of the referent', QUESTION, REPLY);
  await act(referent, id, 'approve', { replyId: reply?.id });
  await open('referente?parte=tutte');
  await readAsText(page, 'replies of the office', QUESTION, REPLY);

  await signIn(page, 'coordinamento');
  await open(`segnalazioni/${id}`);
  await readAsText(page, 'answered case', QUESTION, NOTE, REPLY);
  await page.getByRole('link', { name: 'Scrivi una scheda da qui' }).click();
  await expect(page.getByRole('textbox', { name: /^Domanda/ })).toHaveValue(QUESTION);
  await expect(page.getByRole('textbox', { name: /^Risposta breve/ })).toHaveValue(REPLY);
  await page.getByRole('button', { name: 'Aggiungi un passo' }).click();
  await page.getByRole('textbox', { name: /riga 1/ }).fill(STEP);
  await page.getByLabel('Per il pubblico').check();
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await readAsText(page, 'draft of the sheet', QUESTION, REPLY, STEP);
  const sheet = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const step = async (who: Program, action: string): Promise<{ slug: string }> => {
    const { version } = await coordinator.get<{ version: number }>(`/faq/${sheet}`);
    return who.post(`/faq/${sheet}/actions/${action}`, {}, version);
  };
  await step(coordinator, 'send_to_review');
  await signIn(page, 'cittadinanza');
  await open('referente?parte=schede');
  await readAsText(page, 'sheets that wait for the referent', QUESTION, REPLY);
  await step(referent, 'validate');
  const { slug } = await step(coordinator, 'publish');

  await page.context().clearCookies();
  await page.goto(`/cuneo/it/schede/${slug}`);
  await readAsText(page, 'public sheet', QUESTION, REPLY, STEP);
  await page.goto(`/cuneo/it/cerca?q=${encodeURIComponent('grassetto manca niente')}`);
  await readAsText(page, 'public search', QUESTION);
  expect(await page.title()).toContain('grassetto');
  expect(wanted.filter((path) => path.endsWith('/x'))).toEqual([]);

  await signIn(page, 'sportello.alba');
  await open('nuova');
  await page.getByLabel('Che cosa si chiede').fill('grassetto: che cosa manca, se non manca niente?');
  await expect(page.getByRole('button', { name: 'Questo mi risponde' }).first()).toBeVisible();
  await readAsText(page, 'what matches a question', QUESTION, REPLY);
});
