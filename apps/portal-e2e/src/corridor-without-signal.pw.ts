import type { Page } from '@playwright/test';
import { act, file, seen } from './cases.ts';
import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** The corridor of the Questura: what was read outside is all there is, and what is written there must arrive, once. */

test.describe.configure({ timeout: 180_000 });

interface Sheet {
  readonly id: string;
  readonly number: string;
  readonly lines: readonly { shortCode: string; case: { id: string } }[];
}

async function record(page: Page, number: string, words: string): Promise<void> {
  await page.getByLabel('Chiarimento').check();
  await page.getByLabel("Risposta dell'ufficio").fill(words);
  await page.getByRole('button', { name: 'Registra', exact: true }).last().click();
  await expect(page.getByText(`Risposta a ${number} conservata qui`)).toBeAttached();
}

test('answers are recorded from the list, by code and on the distinta, and all arrive once', async ({
  page,
  context,
  baseURL,
}) => {
  const [counter, coordinator, desk] = await Promise.all([
    Program.of(baseURL, 'sportello.cuneo'),
    Program.of(baseURL, 'coordinamento'),
    Program.of(baseURL, 'interfaccia'),
  ]);
  const forwarded = async (
    text: string,
    channel: string,
  ): Promise<{ id: string; number: string; referral: string }> => {
    const { id, number } = await file(counter, { text });
    await act(coordinator, id, 'take');
    const { referrals } = await act(coordinator, id, 'forward', { referrals: [{ office: 'QST-IMM', channel }] });
    return { id, number, referral: referrals[0]?.id ?? '' };
  };
  const listed = await forwarded('Il permesso elettronico è arrivato allo sportello?', 'phone');
  const coded = await forwarded('Le impronte vanno prese di nuovo?', 'distinta');
  const onSheet = await forwarded('Serve il certificato di residenza?', 'distinta');
  const sheet = await desk.post<Sheet>('/distinte', {
    office: 'QST-IMM',
    referrals: [coded.referral, onSheet.referral],
  });
  const shortCode = sheet.lines.find((line) => line.case.id === coded.id)?.shortCode ?? '';

  await signIn(page, 'interfaccia');
  await page.goto(reserved(`distinte/${sheet.id}`));
  await page.getByRole('link', { name: 'Interfaccia con gli uffici' }).first().click();
  await settled(page);
  await page.getByRole('link', { name: 'Distinte', exact: true }).click();
  await expect(page.getByRole('link', { name: sheet.number })).toBeVisible();
  const answers = page.getByRole('link', { name: /^Risposte da registrare/ });
  await answers.click();
  const open = page.getByRole('button', { name: `Registra la risposta a ${listed.number}` });
  await expect(open).toBeVisible();

  await context.setOffline(true);
  await open.click();
  await expect(page.getByRole('heading', { name: `Risposta a ${listed.number}` })).toBeFocused();
  await page.getByRole('link', { name: 'Apri la segnalazione' }).click();
  await expect(page.getByText('La pagina non si è aperta: serve la rete.')).toBeVisible();

  // Another line is opened half way: the words stay with the one that they were written for.
  const words = page.getByLabel("Risposta dell'ufficio");
  await page.getByLabel('Risolta').check();
  await words.fill('È arrivato.');
  await page.getByRole('button', { name: `Registra la risposta a ${coded.number}` }).click();
  await expect(page.getByRole('heading', { name: `Risposta a ${coded.number}` })).toBeFocused();
  await expect(words).toHaveValue('');
  await expect(page.getByLabel('Risolta')).not.toBeChecked();
  await open.click();
  await expect(words).toHaveValue('È arrivato.');
  await record(page, listed.number, 'È arrivato: si ritira il martedì.');
  await expect(open).toHaveCount(0);

  const code = page.getByLabel('Codice della riga o numero');
  await code.fill(shortCode.toLowerCase());
  await code.press('Enter');
  await expect(page.getByRole('heading', { name: `Risposta a ${coded.number}` })).toBeFocused();
  expect(await look(page, 'corridor-form')).toEqual([]);
  await record(page, coded.number, 'No, valgono quelle di marzo.');

  await code.fill('ZZZZZZ');
  await code.press('Enter');
  await expect(page.getByText('Senza rete si trova solo quello che era già in elenco')).toBeVisible();
  expect(await look(page, 'corridor-unknown-code')).toEqual([]);

  await page.getByRole('link', { name: 'Distinte', exact: true }).click();
  await expect(page.getByText(/Senza rete: dati delle \d\d:\d\d/)).toBeVisible();
  await answers.click();
  await expect(page.getByText('Registrata qui, da inviare')).toHaveCount(2);
  expect(await look(page, 'corridor-list')).toEqual([]);

  await page.getByRole('link', { name: 'Distinte', exact: true }).click();
  await page.getByRole('link', { name: sheet.number }).click();
  await page.getByRole('button', { name: `Registra la risposta a ${onSheet.number}` }).click();
  await record(page, onSheet.number, 'No, basta la dichiarazione di ospitalità.');
  await expect(page.getByText('3 risposte non sono ancora arrivate al server')).toBeVisible();
  expect(await look(page, 'corridor-distinta')).toEqual([]);

  await context.setOffline(false);
  await expect(page.getByText('non sono ancora arrivate al server')).toHaveCount(0);
  await expect(page.getByText('Senza rete')).toHaveCount(0);
  await page.goto(reserved('interfaccia?parte=registrare'));
  await code.fill(shortCode);
  await code.press('Enter');
  await expect(page.getByText(`La risposta a ${coded.number} è già registrata`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Apri la segnalazione' })).toBeVisible();
  expect(await look(page, 'corridor-recorded-code')).toEqual([]);
  for (const [{ id }, text] of [
    [listed, 'È arrivato: si ritira il martedì.'],
    [coded, 'No, valgono quelle di marzo.'],
    [onSheet, 'No, basta la dichiarazione di ospitalità.'],
  ] as const)
    expect((await seen(coordinator, id)).replies.map((reply) => reply.text)).toEqual([text]);
});
