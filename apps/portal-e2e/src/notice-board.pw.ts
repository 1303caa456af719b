import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 180_000 });

test('a post is written, found on a desk, read, changed, read again, and withdrawn', async ({ page, browser }) => {
  const title = `Turni di dicembre ${Date.now() % 1_000_000}`;
  const wide = () => page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'coordinamento');
  await page.goto(reserved('bacheca'));
  await settled(page);
  const wrong = await look(page, 'board');
  await wide();
  await page.getByRole('link', { name: 'Gestisci le comunicazioni' }).click();
  await settled(page);
  wrong.push(...(await look(page, 'board-desk')));
  await wide();
  await page.getByRole('link', { name: 'Nuova comunicazione' }).click();
  await settled(page);
  await page.getByLabel('Titolo', { exact: true }).fill(title);
  await page.getByLabel('Testo', { exact: true }).fill('La pratica di RSSMRA80A01H501U aspetta.');
  await page.getByLabel('Solo alcuni').check();
  await page.getByLabel('Chiedi la presa visione').check();
  await page.getByRole('button', { name: 'Metti in bacheca' }).click();
  await expect(page.getByText('Segnare almeno un ruolo o una sede')).toBeVisible();
  await page.getByLabel('Operatore di sportello').check();
  await page.getByRole('button', { name: 'Metti in bacheca' }).click();
  await expect(page.getByText('Sembra il dato di una persona').first()).toBeVisible();
  wrong.push(...(await look(page, 'board-editor')));
  await wide();
  await page
    .getByLabel('Testo', { exact: true })
    .fill('I turni di dicembre sono affissi: chiedere alla dott.ssa Hanane Zubaydi.');
  await page.getByRole('button', { name: 'Metti in bacheca' }).click();
  await expect(page.getByText('Se è di chi chiede aiuto, toglierlo').first()).toBeVisible();
  await page.getByLabel('I nomi e i recapiti indicati sono di colleghi o di uffici').check();
  await page.getByRole('button', { name: 'Metti in bacheca' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/0 di \d+ hanno letto/)).toBeVisible();
  wrong.push(...(await look(page, 'board-post')));
  await wide();
  const post = page.url();

  const context = await browser.newContext();
  const counter = await context.newPage();
  await signIn(counter, 'sportello.cuneo');
  await counter.goto(reserved('sportello'));
  await settled(counter);
  const unread = counter.getByRole('region', { name: 'In bacheca, da leggere' });
  await expect(unread).toContainText(title);
  wrong.push(...(await look(counter, 'board-on-a-desk')));
  await counter.setViewportSize({ width: 1280, height: 800 });
  await unread.getByRole('link', { name: title }).click();
  await settled(counter);
  wrong.push(...(await look(counter, 'board-to-read')));

  // Meanwhile it says another thing.
  await page.getByRole('link', { name: 'Modifica', exact: true }).click();
  await page.getByRole('textbox', { name: 'Testo', exact: true }).fill('I turni di dicembre sono affissi e spediti.');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('chi aveva letto lo rilegge')).toBeVisible();
  const read = counter.getByRole('button', { name: `Ho letto «${title}»` });
  await read.click();
  await expect(counter.getByRole('status').filter({ hasText: 'è cambiata intanto' })).toBeVisible();
  await expect(counter.getByText('affissi e spediti')).toBeVisible();
  await read.dblclick();
  await expect(counter.getByRole('status').filter({ hasText: 'è segnata come letta' })).toBeVisible();
  await expect(counter.getByRole('heading', { name: title })).toBeFocused();
  await counter.goto(reserved('sportello'));
  await settled(counter);
  await expect(counter.getByText(title)).toHaveCount(0);

  await page.goto(`${post}?mostra=letta`);
  await expect(page.getByText(/1 di \d+ hanno letto/)).toBeVisible();
  await page.getByRole('button', { name: 'Ritira' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ritira' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'è ritirata' })).toBeFocused();
  await counter.goto(reserved('bacheca'));
  await settled(counter);
  await expect(counter.getByText(title)).toHaveCount(0);
  await context.close();
  expect(wrong).toEqual([]);
});
