import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly possibleOwners: readonly { readonly id: string; readonly name: string }[];
  readonly owner: { readonly id: string } | null;
}

test('a sheet is entrusted to another coordinator', async ({ page, baseURL }) => {
  const coordination = await Program.of(baseURL, 'coordinamento');
  const { id, owner, possibleOwners } = await coordination.post<Sheet>('/faq', {
    question: `Chi risponde della scheda ${String(Date.now())}?`,
    shortAnswer: 'Chi l’ha scritta.',
    ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'rete', reviewBy: '2030-01-01' },
  });
  const other = possibleOwners.find((person) => person.id !== owner?.id)?.name ?? '';
  await signIn(page, 'coordinamento');
  await page.goto(reserved(`schede/${id}`));
  await settled(page);
  const wrong = await look(page, 'sheet-owner');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Affida' }).click();
  await page.getByRole('dialog').getByLabel('A chi').selectOption(other);
  wrong.push(...(await look(page, 'sheet-entrust')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('dialog').getByRole('button', { name: 'Affida' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Scheda affidata.' })).toBeAttached();
  await expect(page.getByRole('complementary')).toContainText(other);

  await page.goto(reserved('schede?scadenza=1'));
  await expect(page.getByText('Schede da rivedere entro 30 giorni')).toBeVisible();
  await settled(page);
  wrong.push(...(await look(page, 'sheets-soon')));
  const { version } = await coordination.get<Sheet>(`/faq/${id}`);
  await coordination.post(`/faq/${id}/actions/archive`, { reason: 'Era una prova.' }, version);
  expect(wrong).toEqual([]);
});
