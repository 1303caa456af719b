import type { Page } from '@playwright/test';
import { fromMenu, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

test.describe.configure({ timeout: 120_000, mode: 'serial' });

async function openRules(page: Page, network = 'cuneo'): Promise<void> {
  await page.goto(reserved('coordinamento', network));
  await settled(page);
  await fromMenu(page, 'Regole e tempi');
  await expect(page).toHaveURL(/\/regole\/urgenza$/);
  await settled(page);
  await expect(page.getByRole('article', { name: 'Regola R1', exact: true })).toBeVisible();
}

test('a coordinator writes a rule by choosing, sees what it would change, and saves it with a reason', async ({
  page,
}) => {
  // In Asti, where no other suite waits for the urgencies of Cuneo.
  await signIn(page, 'coordinamento@asti');
  await openRules(page, 'asti');
  const wrong = await look(page, 'rules-urgency');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Aggiungi una regola' }).click();
  const rule = page.getByRole('article', { name: 'Regola R11' });
  await rule.getByLabel('La regola in parole').fill('verifica di una pratica con il suo numero');
  await rule.getByLabel('Fonte di legge').fill('Protocollo della rete');
  await rule.getByLabel('Propone').selectOption('ARANCIONE');

  // A condition without its value is refused beside its field, and nothing is lost.
  await page.getByRole('button', { name: 'Prova sui casi degli ultimi 90 giorni' }).click();
  const refusal = rule.getByText('Scegliere almeno un valore dall’elenco.');
  await expect(refusal).toBeVisible();

  await rule.getByLabel('Che cosa guarda la condizione').selectOption('fact:kind');
  await expect(refusal).toHaveCount(0);
  await rule.getByLabel('Aggiungi un valore').selectOption('verifica_stato');
  await rule.getByLabel('Che cosa guarda la condizione').selectOption('all');
  await rule.getByRole('button', { name: 'Aggiungi una condizione' }).click();
  await rule.getByLabel('Che cosa guarda la condizione').nth(2).selectOption('identifiers:some');
  await expect(rule).toContainText(
    'Tipo di segnalazione «Verifica dello stato di una pratica» e numero di pratica indicato',
  );
  wrong.push(...(await look(page, 'rules-urgency-editing')));
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Prova sui casi degli ultimi 90 giorni' }).click();
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible();
  await expect(page.getByText(/cambierebbero codice|cambierebbe codice/)).toBeVisible();
  wrong.push(...(await look(page, 'rules-urgency-replay')));
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByLabel('Motivo').fill('Lo vuole il protocollo.');
  await page.getByRole('button', { name: 'Salva le regole' }).click();
  await expect(page.getByText('Regole salvate: è in vigore la versione 2.')).toBeVisible();
  await expect(page.getByText('Lo vuole il protocollo.').first()).toBeVisible();

  // An older version comes back into the form, and is in force only once it is saved.
  await page.getByRole('button', { name: /Carica nel modulo Versione 1/ }).click();
  await expect(page.getByText('La versione 1 è nel modulo')).toBeVisible();
  await expect(rule).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla le modifiche' }).click();
  await expect(rule).toHaveCount(1);
  expect(wrong).toEqual([]);
});

test('an example is tried, and a rule is deleted, by keyboard alone', async ({ page }) => {
  await signIn(page, 'coordinamento');
  await openRules(page);
  await page.locator('summary', { hasText: 'Prova su un esempio inventato' }).press('Enter');
  await page.getByLabel('Violenza, tratta o sfruttamento').press('Space');
  await page.getByRole('button', { name: "Prova l'esempio" }).press('Enter');
  await expect(page.getByText('Le regole propongono')).toBeVisible();
  await expect(page.locator('respi-trial-panel [role=status]')).toContainText('R1');
  expect(await look(page, 'rules-urgency-trial')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  const first = page.getByRole('article', { name: 'Regola R1', exact: true });
  await first.getByRole('button', { name: 'Modifica R1' }).press('Enter');
  await first.getByRole('button', { name: 'Elimina R1' }).press('Enter');
  await page.getByRole('button', { name: 'Elimina', exact: true }).press('Enter');
  await expect(first).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla le modifiche' }).press('Enter');
  await expect(first).toHaveCount(1);
});

test('interface operators read the rules and change nothing; counters have no such page', async ({ page }) => {
  await signIn(page, 'interfaccia');
  await page.goto(reserved('regole'));
  await settled(page);
  await expect(page.getByRole('article', { name: 'Regola R1', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Modifica|Aggiungi una regola|Prova sui casi/ })).toHaveCount(0);
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved('regole/urgenza'));
  await expect(page).toHaveURL(/\/sportello$/);
});

test('the share of high codes by counter is a plain table', async ({ page }) => {
  await signIn(page, 'coordinamento');
  await page.goto(reserved('cifre'));
  await settled(page);
  await page.getByRole('link', { name: 'Quota dei codici alti' }).click();
  await settled(page);
  await expect(page.getByRole('table', { name: 'Quota dei codici alti' })).toContainText('Tutta la rete');
  expect(await look(page, 'urgency-shares')).toEqual([]);
});
