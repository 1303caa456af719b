import type { Browser, BrowserContext, Page } from '@playwright/test';
import { act, file, seen } from './cases.ts';
import { Program, reserved, signIn } from './people.ts';
import { expect, test } from './under-policy.ts';

/** What others do is seen without asking for it. Each test has cases of its own. */
const A_SECOND = { timeout: 1_000 };
const HALF_A_MINUTE = 30_000;

async function forwarded(baseURL: string | undefined): Promise<{ id: string; number: string }> {
  const [counter, coordinator] = [
    await Program.of(baseURL, 'sportello.cuneo'),
    await Program.of(baseURL, 'coordinamento'),
  ];
  const { id, number } = await file(counter, { text: 'Si chiede a che punto è la pratica, aperta da due persone.' });
  await act(coordinator, id, 'take');
  await act(coordinator, id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] });
  return { id, number };
}

/** Streams that the pages of a browser have asked for, and their answers as they are read. */
function countStreams(context: BrowserContext): () => number {
  let count = 0;
  context.on('request', (request) => {
    if (request.url().endsWith('/api/v1/live')) count += 1;
  });
  return () => count;
}

async function openedBy(browser: Browser, mailbox: string, path: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, mailbox);
  const listening = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/live') && answer.ok(), {
    timeout: 25_000,
  });
  await page.goto(reserved(path));
  await listening;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

test('two people on one case see each other’s act within a second, where they are reading', async ({
  browser,
  baseURL,
}) => {
  const { id } = await forwarded(baseURL);
  const one = await openedBy(browser, 'coordinamento', `segnalazioni/${id}`);
  const other = await openedBy(browser, 'interfaccia', `segnalazioni/${id}`);
  await expect(other.getByText("Trasmessa all'ufficio").first()).toBeVisible();
  await other.evaluate(() => window.scrollTo(0, 200));
  await one.getByRole('button', { name: 'Azioni' }).click();
  await one.getByRole('menuitem', { name: /nota/i }).click();
  await one.getByRole('dialog').getByRole('textbox').first().fill('Sentita la Questura al telefono.');
  await one
    .getByRole('dialog')
    .getByRole('button', { name: /Salva|Aggiungi/ })
    .click();
  await expect(one.getByText('Sentita la Questura al telefono.').first()).toBeVisible();
  await expect(other.getByText('Sentita la Questura al telefono.').first()).toBeVisible(A_SECOND);
  await expect(other.getByRole('status').filter({ hasText: /nota/i }).first()).toBeVisible();
  expect(await other.evaluate(() => window.scrollY)).toBe(200);
});

test('somebody who writes a reply is seen to be writing by a colleague, and by nobody at the counter', async ({
  browser,
  baseURL,
}) => {
  const { id } = await forwarded(baseURL);
  const writer = await openedBy(browser, 'coordinamento', `segnalazioni/${id}`);
  const colleague = await openedBy(browser, 'interfaccia', `segnalazioni/${id}`);
  const counter = await openedBy(browser, 'sportello.cuneo', `segnalazioni/${id}`);
  await writer
    .getByRole('button', { name: /Registra/ })
    .first()
    .click();
  await writer
    .getByRole('dialog')
    .getByRole('textbox', { name: /Risposta dell/ })
    .first()
    .fill('Il titolo è in st');
  await expect(colleague.getByText('sta scrivendo una risposta')).toBeVisible(A_SECOND);
  await colleague.setViewportSize({ width: 360, height: 740 });
  await expect(colleague.getByText('sta scrivendo una risposta')).toBeInViewport();
  await expect(counter.getByText('sta scrivendo')).toHaveCount(0);
  await writer.keyboard.press('Escape');
  await writer.getByRole('button', { name: 'Lascia senza salvare' }).click();
  await expect(colleague.getByText('sta scrivendo una risposta')).toHaveCount(0);
});

test('a list says how many came and waits to be asked, while its counts go on', async ({ browser, baseURL }) => {
  const queue = await openedBy(browser, 'coordinamento', 'coordinamento');
  const counter = await Program.of(baseURL, 'sportello.cuneo');
  const rows = queue.locator('tr[respirow], tbody tr');
  await expect(rows.first()).toBeVisible();
  const before = await rows.allInnerTexts();
  const { number } = await file(counter, { text: 'Una domanda che arriva mentre altri leggono.' });
  await expect(queue.getByText(/\d+ novità\./)).toBeVisible(A_SECOND);
  expect((await rows.allInnerTexts()).length).toBe(before.length);
  await queue.setViewportSize({ width: 360, height: 740 });
  await queue.getByRole('button', { name: "Aggiorna l'elenco" }).click();
  await expect(queue.getByText(/\d+ novità\./)).toHaveCount(0);
  await expect(queue.getByText(number).first()).toBeVisible();
});

test('a tab that slept catches up', async ({ browser, baseURL }) => {
  const { id } = await forwarded(baseURL);
  const sleeper = await openedBy(browser, 'interfaccia', `segnalazioni/${id}`);
  await sleeper.context().setOffline(true);
  const coordinator = await Program.of(baseURL, 'coordinamento');
  await act(coordinator, id, 'add_note', { text: 'Scritta mentre l’altra scheda dormiva.' });
  await sleeper.waitForTimeout(1_500);
  await expect(sleeper.getByText('Scritta mentre')).toHaveCount(0);
  await sleeper.context().setOffline(false);
  await expect(sleeper.getByText('Scritta mentre').first()).toBeVisible({ timeout: 5_000 });
});

test('who may not see a case hears nothing of it on the wire', async ({ browser, baseURL }) => {
  const { id } = await forwarded(baseURL);
  const coordinator = await Program.of(baseURL, 'coordinamento');
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'sportello.alba');
  await page.addInitScript(() => {
    const ask = window.fetch.bind(window);
    (window as unknown as { wire: string }).wire = '';
    window.fetch = async (...request) => {
      const answer = await ask(...request);
      if (!answer.headers.get('content-type')?.startsWith('text/event-stream') || !answer.body) return answer;
      const [kept, given] = answer.body.tee();
      void kept.pipeThrough(new TextDecoderStream()).pipeTo(
        new WritableStream({
          write: (part) => void ((window as unknown as { wire: string }).wire += part),
        }),
      );
      return new Response(given, answer);
    };
  });
  await page.goto(reserved('sportello'));
  const wire = (): Promise<string> => page.evaluate(() => (window as unknown as { wire: string }).wire);
  await expect.poll(wire).toContain('hello');
  await page.waitForTimeout(1_000);
  const before = await wire();
  const witness = await openedBy(browser, 'interfaccia', `segnalazioni/${id}`);
  await act(coordinator, id, 'add_note', { text: 'Di questo Alba non sente nulla.' });
  await expect(witness.getByText('Di questo Alba').first()).toBeVisible(A_SECOND);
  await page.waitForTimeout(5_000);
  expect((await wire()).slice(before.length).replace(/^(id: \S+-0{12}\n\n)*$/, '')).toBe('');
  expect((await seen(coordinator, id)).version).toBeGreaterThan(3);
});

test('a form over a case asks before its words are lost, whichever way it is left', async ({ browser, baseURL }) => {
  const { id } = await forwarded(baseURL);
  const page = await openedBy(browser, 'coordinamento', `segnalazioni/${id}`);
  const dialog = page.getByRole('dialog');
  const going = dialog.filter({ hasText: 'Lasciare senza salvare?' });
  await page.getByRole('button', { name: /azioni/i }).click();
  await page.getByRole('menuitem', { name: 'Rendi riservata' }).click();
  await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Emersa una minaccia.');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const way of ['Annulla', 'Chiudi', 'Escape']) {
      if (way === 'Escape') await page.keyboard.press(way);
      else await dialog.getByRole('button', { name: way, exact: true }).click();
      await expect(going.getByRole('button', { name: 'Continua a scrivere' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(going).toHaveCount(0);
      await expect(dialog.getByRole('textbox', { name: 'Motivo' })).toHaveValue('Emersa una minaccia.');
    }
  }
  await dialog.getByRole('button', { name: 'Annulla', exact: true }).click();
  await going.getByRole('button', { name: 'Lascia senza salvare' }).click();
  await expect(dialog).toHaveCount(0);
  await page.context().close();
});

test('a case that is sealed while it is open leaves the page, with the form that was being written', async ({
  browser,
  baseURL,
}) => {
  const { id, number } = await forwarded(baseURL);
  const reader = await openedBy(browser, 'interfaccia', `segnalazioni/${id}`);
  const second = await openedBy(browser, 'interfaccia', `segnalazioni/${id}`);
  await expect(second.getByText('aperta da due persone').first()).toBeVisible();
  await reader.getByRole('button', { name: /azioni/i }).click();
  await reader.getByRole('menuitem', { name: /nota/i }).click();
  await reader.getByRole('dialog').getByRole('textbox').first().fill('Parole a metà.');

  const coordinator = await Program.of(baseURL, 'coordinamento');
  await act(coordinator, id, 'seal', { reason: 'Emersa una minaccia.' });
  for (const page of [reader, second]) {
    await expect(page.getByRole('heading', { level: 1, name: 'Segnalazione non disponibile' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${number}|aperta da due persone|a metà`));
    await expect(page.getByRole('button', { name: 'Riprova' })).toHaveCount(0);
  }
  await reader.setViewportSize({ width: 360, height: 740 });
  await reader.getByRole('link', { name: "Torna all'elenco" }).click();
  await expect(reader).toHaveURL(/\/riservata\/interfaccia/);
  // An account has a few streams at once, and others here work as the same person.
  for (const page of [reader, second]) await page.context().close();
});

test('two tabs of one browser share one stream, and the second goes on when the first is closed', async ({
  browser,
  baseURL,
}) => {
  const { id } = await forwarded(baseURL);
  const context = await browser.newContext();
  const streams = countStreams(context);
  const first = await context.newPage();
  await signIn(first, 'interfaccia');
  await first.goto(reserved(`segnalazioni/${id}`));
  await expect.poll(streams).toBe(1);
  const second = await context.newPage();
  await second.goto(reserved(`segnalazioni/${id}`));
  await expect(second.getByRole('heading', { level: 1, name: /CN-/ })).toBeVisible();
  await second.waitForTimeout(1_000);
  expect(streams()).toBe(1);
  const coordinator = await Program.of(baseURL, 'coordinamento');
  await act(coordinator, id, 'add_note', { text: 'Prima nota per due schede.' });
  await second.bringToFront();
  await expect(second.getByText('Prima nota').first()).toBeVisible(A_SECOND);
  await first.close();
  await expect.poll(streams).toBe(2);
  await act(coordinator, id, 'add_note', { text: 'Seconda nota per una scheda.' });
  await expect(second.getByText('Seconda nota').first()).toBeVisible({ timeout: 3_000 });
});

test('where no stream comes through, the page asks every half minute', async ({ browser, baseURL }) => {
  const { id } = await forwarded(baseURL);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/api/v1/live', (route) =>
    route.request().headers()['accept'] === 'text/event-stream' ? route.abort() : route.continue(),
  );
  await page.clock.install();
  await signIn(page, 'interfaccia');
  await page.goto(reserved(`segnalazioni/${id}`));
  await expect(page.getByRole('heading', { level: 1, name: /CN-/ })).toBeVisible();
  let asked = 0;
  page.on('response', (answer) => (asked += answer.url().includes('/api/v1/live?after=') ? 1 : 0));
  const halfAMinuteLater = (): Promise<void> => page.clock.fastForward(HALF_A_MINUTE);
  await expect.poll(() => halfAMinuteLater().then(() => asked)).toBeGreaterThan(0);
  const coordinator = await Program.of(baseURL, 'coordinamento');
  await act(coordinator, id, 'add_note', { text: 'Arriva anche senza flusso.' });
  await expect.poll(() => halfAMinuteLater().then(() => page.getByText('Arriva anche').first().isVisible())).toBe(true);
});

test('a public page opens no stream', async ({ browser }) => {
  const context = await browser.newContext();
  const streams = countStreams(context);
  const page = await context.newPage();
  await page.goto('/cuneo/it');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(streams()).toBe(0);
});
