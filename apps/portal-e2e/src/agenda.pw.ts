import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 180_000 });

test('an agenda is put together, sent, worked through and closed, and what was put off is on the next one', async ({
  page,
}) => {
  const title = `Équipe ${Date.now() % 1_000_000}`;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
  const wide = () => page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'coordinamento');
  await page.goto(reserved('calendario/nuovo'));
  await settled(page);
  await page.getByLabel('Titolo', { exact: true }).fill(title);
  await page.getByLabel('Giorno', { exact: true }).fill(today);
  await page.getByLabel('Dalle', { exact: true }).fill('00:00');
  await page.getByLabel('Alle', { exact: true }).fill('23:59');
  await page.getByLabel('Argomenti previsti').fill('Sala di gennaio\nTurni di agosto');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('link', { name: "Prepara l'ordine del giorno" }).click();
  await settled(page);

  // Taken by keyboard; left; written by hand, with what may not stand there refused beside its field.
  const take = page.getByRole('button', { name: 'Prendi: Sala di gennaio' });
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: "Messo all'ordine del giorno" })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Proposti' })).toBeFocused();
  await page.getByRole('button', { name: 'Lascia: Turni di agosto' }).click();
  await expect(page.getByRole('button', { name: 'Lascia: Turni di agosto' })).toHaveCount(0);
  const byHand = page.getByRole('region', { name: 'Aggiungi un punto' });
  await byHand.getByLabel('Titolo').fill('Chi accompagna in Questura');
  await byHand.getByLabel('Testo').fill('La pratica di RSSMRA80A01H501U aspetta.');
  await byHand.getByRole('button', { name: 'Aggiungi' }).click();
  await expect(byHand.getByText('Sembra il dato di una persona').first()).toBeVisible();
  await byHand.getByLabel('Testo').fill('Chi ha meno di diciotto anni.');
  await byHand.getByRole('button', { name: 'Aggiungi' }).click();
  const items = page.getByRole('region', { name: /^Punti|^Un punto/ });
  await expect(items.getByRole('heading', { level: 3 })).toHaveText([/Sala di gennaio/, /Chi accompagna/]);
  await page.getByRole('button', { name: 'Sposta su: Chi accompagna in Questura' }).press('Enter');
  await expect(items.getByRole('heading', { level: 3 })).toHaveText([/1\..*Chi accompagna/s, /2\..*Sala/s]);
  await expect(page.getByRole('button', { name: 'Sposta giù: Chi accompagna in Questura' })).toBeFocused();
  const wrong = await look(page, 'agenda-draft');
  await wide();

  await page.getByRole('button', { name: "Invia l'ordine del giorno" }).click();
  await page.getByRole('dialog').getByRole('button', { name: "Invia l'ordine del giorno" }).click();
  await expect(page.getByText('Inviato', { exact: true })).toBeVisible();
  const outcome = items.getByRole('listitem').filter({ hasText: 'Chi accompagna' });
  await outcome.getByLabel('Discusso').check();
  await outcome.getByLabel('Che cosa si è deciso').fill('Lo sportello che ha scritto.');
  await outcome.getByRole('button', { name: "Registra l'esito" }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Esito registrato' })).toBeVisible();
  wrong.push(...(await look(page, 'agenda-at-the-meeting')));
  await wide();
  // An outcome that is typed and not recorded is not lost with the meeting: it is led to.
  const notes = items.getByRole('listitem').filter({ hasText: 'Sala di gennaio' }).getByLabel('Che cosa si è deciso');
  await notes.fill('Si vedrà.');
  await page.getByRole('button', { name: "Chiudi l'incontro" }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Vai al punto 2' }).click();
  await expect(notes).toBeFocused();
  await notes.fill('');
  await page.getByRole('button', { name: "Chiudi l'incontro" }).click();
  await page.getByRole('dialog').getByRole('button', { name: "Chiudi l'incontro" }).click();
  await expect(page.getByText('Chiuso', { exact: true })).toBeVisible();
  await expect(items).toContainText('Lo sportello che ha scritto.');
  await expect(items).toContainText('Rinviato al prossimo incontro');
  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bozza del verbale' }).click();
  expect((await paper).suggestedFilename()).toBe(`verbale-${today}.pdf`);
  wrong.push(...(await look(page, 'agenda-closed')));
  expect(wrong).toEqual([]);
});
