import { createHash, randomBytes } from 'node:crypto';
import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 240_000 });

/** Different each time, and of several parts. */
function aPdf(size: number): Buffer {
  return Buffer.from(`%PDF-1.7\n${randomBytes(size / 2).toString('hex')}\n%%EOF\n`);
}

test('minutes are put, versioned, published, read by the public without JavaScript, and withdrawn', async ({
  page,
  browser,
}) => {
  const wrong: string[] = [];
  const title = `Modulo di prova ${randomBytes(3).toString('hex').replace(/\d/g, 'x')}`;
  const [first, second] = [aPdf(400_000), aPdf(1_000)];
  await signIn(page, 'coordinamento');
  await page.goto(reserved('archivio'));
  await settled(page);
  wrong.push(...(await look(page, 'archivio')));
  await page.getByRole('link', { name: 'Nuovo documento' }).click();
  const file = page.getByLabel('File', { exact: true });

  // What is called PDF and is a page is not sent at all.
  await file.setInputFiles({ name: 'modulo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>') });
  await expect(page.getByRole('alert').filter({ hasText: 'Si guarda il contenuto, non il nome' })).toBeVisible();
  wrong.push(...(await look(page, 'archivio-nuovo')));
  // Cut off after the first part; chosen again it goes on there.
  let parts = 0;
  await page.route('**/archive-uploads/*/parts/*', (route) => {
    parts += 1;
    return parts === 2 ? route.abort() : route.continue();
  });
  await file.setInputFiles({ name: 'modulo.html', mimeType: 'text/html', buffer: first });
  await page.getByRole('button', { name: "Riprendi l'invio" }).click();
  await expect(page.getByText('File arrivato: PDF')).toBeVisible();
  expect(parts).toBe(4);
  await page.unroute('**/archive-uploads/*/parts/*');
  await page.getByRole('textbox', { name: 'Titolo' }).fill(title);
  await page.getByRole('textbox', { name: 'Che cos' }).fill('Un modulo per provare l’archivio.');
  await page.getByRole('combobox', { name: 'Tipo' }).selectOption('form');
  await page.getByRole('button', { name: 'Metti in archivio' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = page.url();

  await page.getByRole('button', { name: 'Nuova versione' }).click();
  await file.setInputFiles({ name: 'modulo.pdf', mimeType: 'application/pdf', buffer: first });
  await expect(page.getByText('Questo file è già in archivio')).toBeVisible();
  await file.setInputFiles({ name: 'modulo.pdf', mimeType: 'application/pdf', buffer: second });
  await expect(page.getByText('File arrivato: PDF')).toBeVisible();
  await page.getByRole('textbox', { name: 'Che cosa è cambiato' }).fill('Più corto.');
  await page.getByRole('button', { name: 'Metti in vigore' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La nuova versione è in vigore' })).toBeFocused();
  wrong.push(...(await look(page, 'archivio-documento')));

  const isPublic = page.getByRole('button', { name: 'Pubblica' });
  await isPublic.click();
  await expect(page.getByText('Prima di mostrarlo a tutti confermare').first()).toBeVisible();
  await page.getByRole('checkbox', { name: "L'ho letto per intero" }).check();
  await isPublic.click();
  await expect(page.getByText('Il documento è fra i documenti utili del sito.')).toBeVisible();

  // A resident without JavaScript, and without an account.
  const resident = await browser.newContext({ javaScriptEnabled: false });
  const reading = await resident.newPage();
  await expect(async () => {
    await reading.goto('/cuneo/it/documenti-utili');
    await expect(reading.getByRole('heading', { level: 2, name: title })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await reading.getByRole('searchbox', { name: 'Che cosa cerchi' }).fill(title);
  await reading.getByRole('button', { name: 'Cerca' }).last().click();
  await expect(reading.getByText('1 documento trovato.')).toBeVisible();
  const coming = reading.waitForEvent('download');
  await reading.getByRole('link', { name: `Scarica ${title}` }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toMatch(/^modulo-di-prova-\w+-v2\.pdf$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  expect(createHash('sha256').update(Buffer.concat(chunks)).digest('hex')).toBe(
    createHash('sha256').update(second).digest('hex'),
  );
  await resident.close();
  const looking = await (await browser.newContext()).newPage();
  for (const language of ['it', 'ar']) {
    await looking.goto(`/cuneo/${language}/documenti-utili`);
    wrong.push(...(await look(looking, `documenti-utili-${language}`)));
  }

  await page.getByRole('button', { name: 'Ritira' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Era una prova.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ritira' }).click();
  await expect(page.getByText('Documento ritirato')).toBeVisible();
  wrong.push(...(await look(page, 'archivio-ritirato')));
  await expect(async () => {
    await looking.goto('/cuneo/it/documenti-utili');
    await expect(looking.getByRole('heading', { level: 2, name: title })).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await looking.context().close();

  // Who works at a counter reads minutes, and is offered nothing to change.
  await signIn(page, 'sportello.cuneo');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: "Il documento non c'è" })).toBeVisible();
  await page.goto(reserved('archivio'));
  await page.getByRole('link', { name: 'Verbale dell’équipe di rete' }).click();
  await expect(page.getByRole('button', { name: 'Ritira' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Équipe di rete' }).click();
  await expect(page.getByRole('link', { name: 'Verbale dell’équipe di rete' })).toBeVisible();
  wrong.push(...(await look(page, 'incontro-con-verbale')));
  expect(wrong).toEqual([]);
});
