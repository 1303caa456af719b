import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

interface Sheet {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

test.describe.configure({ timeout: 120_000 });

test('a law is marked as changed: readers are told until the sheet is validated and published again', async ({
  page,
  baseURL,
}) => {
  const coordination = await Program.of(baseURL, 'coordinamento');
  const referent = await Program.of(baseURL, 'questura');
  const act = async (who: Program, sheet: Sheet, action: string, body = {}): Promise<Sheet> => {
    const { version } = await who.get<Sheet>(`/faq/${sheet.id}`);
    return who.post<Sheet>(`/faq/${sheet.id}/actions/${action}`, body, version);
  };
  // An act that no other sheet cites, so that no other suite meets its notice.
  const number = String(1_000 + (Date.now() % 8_000));
  const label = `L. ${number}/1931`;
  const draft = await coordination.post<Sheet>('/faq', {
    question: `Che cosa dice la legge ${number} del 1931?`,
    shortAnswer: 'La domanda si presenta allo sportello.',
    legalRefs: [`${label} artt. 3 e 5`, 'Prassi della Questura'],
    ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'pubblica' },
  });
  await act(coordination, draft, 'send_to_review');
  await act(referent, draft, 'validate');
  const { slug } = await act(coordination, draft, 'publish');

  await signIn(page, 'coordinamento');
  await page.goto(reserved('schede'));
  await settled(page);
  await page.getByRole('link', { name: 'Norme citate' }).click();
  await settled(page);
  const wrong = await look(page, 'law-register');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(reserved(`schede/norme/l-${number}-1931`));
  await settled(page);
  await expect(page.getByRole('heading', { name: label })).toBeVisible();

  await page.getByLabel('In vigore dal').fill('2026-11-01');
  await page.getByLabel('Articoli cambiati').fill('5 comma 2');
  await page.getByLabel('Che cosa cambia').fill('Il termine diventa di sessanta giorni.');
  await page.getByRole('button', { name: 'Segna come cambiata' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Segna come cambiata' }).click();
  await expect(page.getByText('Scrivere solo numeri di articoli').first()).toBeVisible();
  await expect(page.getByLabel('Che cosa cambia')).toHaveValue('Il termine diventa di sessanta giorni.');
  wrong.push(...(await look(page, 'law-act-refused')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByLabel('Articoli cambiati').fill('5');
  await page.getByRole('button', { name: 'Segna come cambiata' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Segna come cambiata' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'è segnata come cambiata' })).toBeFocused();

  // The worker hears of it within a second or two; the page says so by itself.
  await expect(page.getByRole('status').filter({ hasText: '1 scheda è ora da rivedere' })).toBeVisible();
  await expect(page.getByText('1 scheda ancora da rivedere')).toBeVisible();
  wrong.push(...(await look(page, 'law-act')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: '1 scheda pubblicata la cita' }).click();
  await expect(page.getByText(`Schede che citano ${label}`)).toBeVisible();
  await settled(page);
  wrong.push(...(await look(page, 'law-sheets')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: `Che cosa dice la legge ${number} del 1931?` }).click();
  const told = `La norma ${label} (art. 5) è cambiata: vale dal 1 novembre 2026`;
  await expect(
    page.getByText(`La norma ${label} (art. 5) è cambiata, da dom 1 nov 2026: Il termine diventa di sessanta giorni.`),
  ).toBeVisible();
  wrong.push(...(await look(page, 'law-sheet')));

  const publicPage = `/cuneo/it/schede/${slug}`;
  await expect(async () => {
    await page.goto(publicPage);
    await expect(page.getByText(told)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  wrong.push(...(await look(page, 'law-public')));

  await act(coordination, draft, 'send_to_review');
  await act(referent, draft, 'validate');
  await page.goto(publicPage);
  await expect(page.getByText(told)).toBeVisible();
  await act(coordination, draft, 'publish');
  await expect(async () => {
    await page.goto(publicPage);
    await expect(page.getByText(told)).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await act(coordination, draft, 'archive', { reason: 'Era una prova.' });
  expect(wrong).toEqual([]);
});
