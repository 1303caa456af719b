import type { Page } from '@playwright/test';
import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** The other network of the demo: what it says of itself is read by no other spec. */
const ADMIN = 'amministrazione@asti';
const duties = (path: string): string => reserved(`amministrazione/doveri${path}`, 'asti');

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pubblicare' }).click();
  await expect(page.getByText('Il sito la mostra da adesso')).toBeVisible();
}

test('who administers writes the facts of the body and its statement, and both stand on the site', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  await signIn(page, ADMIN);
  await page.goto(reserved('amministrazione', 'asti'));
  await expect(page.getByRole('heading', { name: 'Il sito pubblico non è completo' })).toBeVisible();
  await page.getByRole('link', { name: 'Vedere quali e scriverle' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doveri del sito' })).toBeVisible();
  await settled(page);
  wrong.push(...(await look(page, 'duties')));

  await page.goto(duties('/ente'));
  await settled(page);
  wrong.push(...(await look(page, 'duties-body')));
  await page.getByRole('textbox', { name: /^Indirizzo( \(|$)/ }).fill('Piazza Alfieri 33, 14100 Asti');
  await page.getByRole('textbox', { name: /^PEC/ }).fill('non è una casella');
  await page.getByRole('button', { name: 'Pubblicare' }).click();
  await expect(page.getByRole('textbox', { name: /^PEC/ })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: /^PEC/ }).fill('ente@pec.example.org');
  await page.getByLabel('Responsabile della pubblicazione').fill('Ufficio comunicazione');
  await publish(page);

  const other = await browser.newPage();
  await signIn(other, ADMIN);
  await other.goto(duties('/dichiarazione'));
  await page.goto(duties('/dichiarazione'));
  await settled(page);
  wrong.push(...(await look(page, 'duties-statement')));
  await other.getByLabel('Telefono o indirizzo per chi trova un ostacolo').fill('0141 433111');
  await publish(other);
  await other.close();
  const contents = page.getByLabel('Che cosa non è accessibile');
  const before = await contents.count();
  await page.getByRole('button', { name: 'Aggiungere un contenuto non accessibile' }).click();
  await expect(contents).toHaveCount(before + 1);
  await contents.last().fill('Le mappe dei servizi non si leggono a voce.');
  await page.getByRole('button', { name: "Vedere l'anteprima" }).click();
  await expect(page.getByText('Non è ancora pubblicata')).toBeVisible();
  await page.getByRole('button', { name: 'Pubblicare' }).click();
  await expect(page.getByText(/Nel frattempo è stata pubblicata la versione/)).toBeVisible();
  await expect(page.getByLabel('Che cosa non è accessibile').last()).toHaveValue(/Le mappe dei servizi/);
  await publish(page);

  const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  // The kept page is asked about at most twice a second.
  await expect(async () => {
    await bare.goto('/asti/it/accessibilita');
    await expect(bare.getByText('Le mappe dei servizi non si leggono a voce.').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(bare.getByRole('contentinfo')).toContainText('Piazza Alfieri 33');
  await expect(bare.getByRole('contentinfo').getByRole('link', { name: 'ente@pec.example.org' })).toBeVisible();
  await bare.goto('/asti/ar/note-legali');
  await expect(bare.locator('main').getByText('Ufficio comunicazione')).toBeVisible();
  await bare.context().close();
  expect(wrong).toEqual([]);
});

test('a barrier is told and its answer read without JavaScript, and nothing typed is lost', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/asti/it/accessibilita');
  await page.locator('main').getByRole('link', { name: 'Segnala un ostacolo' }).click();
  const told = 'Con il lettore di schermo non trovo il tasto per stampare. Scrivetemi: anna@example.org';
  await page.getByLabel('Che cosa non riesci a fare?').fill(told);
  await page.getByLabel('Dove succede?').fill('Una scheda');
  await page.getByRole('button', { name: 'Manda l’avviso' }).click();
  const text = page.getByLabel('Che cosa non riesci a fare?');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveValue(told);
  await expect(page.locator('#ostacolo-errore')).toContainText('«anna@example.org» (indirizzo e-mail)');
  await expect(page.getByLabel('Dove succede?')).toHaveValue('Una scheda');
  await text.fill('Con il lettore di schermo non trovo il tasto per stampare.');
  await page.getByRole('button', { name: 'Manda l’avviso' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Avviso mandato' })).toBeVisible();
  await expect(page).toHaveURL(/\/accessibilita\/segnala\/inviata$/);
  const code = (await page.locator('#codice-dato').textContent()) ?? '';
  expect(code).toMatch(/^[\dA-Z]{4}(-[\dA-Z]{4}){3}$/);
  await page.reload();
  await expect(page.locator('#codice-dato')).toHaveText(code);
  await expect(page.getByText(/La risposta arriva qui, sul sito, entro il \d+ \p{L}+ \d{4}/u)).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'Leggi la risposta a un avviso' }).click();
  await page.getByLabel('Codice').fill('AAAA-AAAA-AAAA-AAAA');
  await page.getByRole('button', { name: 'Leggi' }).click();
  await expect(page.getByLabel('Codice')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Codice').fill(code);
  await page.getByRole('button', { name: 'Leggi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'L’avviso aspetta la risposta' })).toBeVisible();
  await expect(page.getByText('non trovo il tasto per stampare')).toBeVisible();
  await page.goto('/asti/it/accessibilita/segnala/inviata');
  await page.getByRole('button', { name: 'Ho scritto il codice: nascondilo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui il codice non si vede');
  await expect(page.getByRole('main')).not.toContainText(code);
  await page.context().close();
});
