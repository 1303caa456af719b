import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 180_000 });

test('a training that is opened to the public is read there without a script, in other languages too', async ({
  page,
  browser,
}) => {
  const title = `Formazione aperta ${Date.now() % 1_000_000}`;
  await signIn(page, 'coordinamento');
  await page.goto(reserved('calendario/nuovo'));
  await settled(page);
  await page.getByLabel('Formazione', { exact: true }).check();
  await page.getByLabel('Titolo', { exact: true }).fill(title);
  await page.getByLabel('Giorno', { exact: true }).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Dalle', { exact: true }).fill('15:00');
  await page.getByLabel('Alle', { exact: true }).fill('17:00');
  await page.getByLabel('Descrizione').fill('Nota interna.');
  await page.getByLabel('Aperta al pubblico').check();
  await page.getByLabel('Come ci si iscrive').fill('Ne sa il signor Curatore.');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('checkbox', { name: 'Quello che è indicato non è il nome' })).not.toBeChecked();
  await page.getByLabel('Come ci si iscrive').fill('Basta arrivare dieci minuti prima.');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goto(reserved('calendario'));
  await settled(page);
  const wrong = await look(page, 'calendar-month');

  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto('/cuneo/it/incontri');
  const training = reader.getByRole('listitem').filter({ hasText: title });
  await expect(training).toContainText('Basta arrivare dieci minuti prima.');
  await expect(reader.locator('body')).not.toContainText('Nota interna');
  await reader.goto('/cuneo/it');
  await expect(reader.getByRole('region', { name: 'Incontri aperti' })).toBeVisible();
  await context.close();
  for (const language of ['it', 'ar']) {
    await page.goto(`/cuneo/${language}/incontri`);
    await settled(page);
    wrong.push(...(await look(page, `trainings-${language}`)));
  }
  expect(wrong).toEqual([]);
});
