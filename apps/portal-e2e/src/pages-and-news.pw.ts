import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 180_000 });

test('a piece of news is written, mended, published, read without a script, and taken back', async ({
  page,
  browser,
}) => {
  const mark = String(Date.now() % 1_000_000);
  const title = `Incontro aperto numero ${mark}`;
  const wide = () => page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'coordinamento');
  await page.goto(reserved('bacheca/notizie'));
  await settled(page);
  const wrong = await look(page, 'content-reading');
  await wide();
  await page.getByRole('link', { name: 'Redazione' }).click();
  await settled(page);
  wrong.push(...(await look(page, 'content-desk')));
  await wide();
  await page.getByRole('link', { name: 'Nuova notizia' }).click();
  await settled(page);

  await page.getByRole('textbox', { name: 'Titolo', exact: true }).fill(title);
  await page.getByLabel('In breve').fill('La rete incontra chi vive qui.');
  await expect(page.getByLabel('Indirizzo', { exact: true })).toHaveValue(`incontro-aperto-numero-${mark}`);
  await page.getByLabel('Indirizzo', { exact: true }).fill('corsi-di-italiano');
  await page.getByRole('textbox', { name: 'Paragrafo' }).fill('Ci si trova allo sportello. <script>alert(1)</script>');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByLabel('Parole del link')).toBeFocused();
  await page.getByLabel('Parole del link').fill('Dove andare');
  await page.getByLabel('Indirizzo del link').fill('schede/questa-non-esiste');
  await page.getByRole('button', { name: 'Elenco', exact: true }).click();
  await page.getByRole('textbox', { name: 'Elenco' }).fill('Lunedì\nChiamare 333 1234567');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Sembra il dato di una persona').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Elenco' }).fill('Lunedì\nMartedì');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Nel portale questa pagina non c’è').first()).toBeVisible();
  wrong.push(...(await look(page, 'content-editor-refused')));
  await wide();
  await page.getByLabel('Indirizzo del link').fill('sportelli');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Un’altra pagina o notizia ha già questo indirizzo').first()).toBeVisible();
  await page.getByLabel('Indirizzo', { exact: true }).fill(`incontro-${mark}`);
  await page.getByText('Anteprima').click();
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await settled(page);
  wrong.push(...(await look(page, 'content-article-draft')));
  await wide();
  await page.getByRole('button', { name: 'Pubblica' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'chi legge la vede adesso' })).toBeFocused();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await expect(async () => {
    await bare.goto('/cuneo/it');
    await expect(bare.getByRole('link', { name: title })).toBeVisible({ timeout: 500 });
  }).toPass();
  await bare.getByRole('link', { name: title }).click();
  await expect(bare.getByText('<script>alert(1)</script>')).toBeVisible();
  await bare.getByRole('link', { name: 'Dove andare' }).click();
  await expect(bare).toHaveURL(/\/cuneo\/it\/sportelli$/);
  await context.close();

  await page.goto(`/cuneo/it/notizie/incontro-${mark}`);
  wrong.push(...(await look(page, 'public-news-one')));
  for (const [path, name] of [
    ['/cuneo/it/notizie', 'public-news'],
    ['/cuneo/it/pagine', 'public-pages'],
    ['/cuneo/it/pagina/chi-siamo', 'public-page'],
    ['/cuneo/it', 'public-home-with-news'],
    ['/cuneo/it/pagina/non-esiste', 'public-page-missing'],
  ] as const) {
    await wide();
    await page.goto(path);
    wrong.push(...(await look(page, name)));
  }

  await wide();
  await page.goto(reserved('bacheca/redazione'));
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: 'Versioni precedenti' }).click();
  await settled(page);
  wrong.push(...(await look(page, 'content-versions')));
  await wide();
  await page.goBack();
  await page.getByRole('button', { name: 'Archivia' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archivia' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'chi legge non la vede più' })).toBeFocused();
  await expect(async () => {
    expect((await page.request.get(`/cuneo/it/notizie/incontro-${mark}`)).status()).toBe(404);
  }).toPass();
  expect(wrong).toEqual([]);
});

test('two write the same page: the second is told, and nothing typed is lost', async ({ page, baseURL }) => {
  const coordination = await Program.of(baseURL, 'coordinamento');
  const words = {
    slug: `doppia-${Date.now() % 1_000_000}`,
    audience: 'rete',
    title: 'Pagina scritta in due',
    summary: 'Prova.',
    blocks: [{ kind: 'paragraph', text: 'Prima.' }],
    shownFrom: null,
    shownUntil: null,
  };
  const { id, version } = await coordination.post<{ id: string; version: number }>('/articles', {
    kind: 'page',
    ...words,
  });
  await signIn(page, 'coordinamento');
  await page.goto(reserved(`bacheca/redazione/${id}/modifica`));
  await settled(page);
  await page.getByLabel('In breve').fill('Quello che scrivo io.');
  await coordination.post(`/articles/${id}/publish`, {}, version);
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('In breve')).toHaveValue('Quello che scrivo io.');
});
