import type { Page } from '@playwright/test';
import { act, file } from './cases.ts';
import { Program, reserved, signIn } from './people.ts';
import { expect, test } from './under-policy.ts';

interface Heard {
  readonly kind: string;
  readonly case: { readonly number: string } | null;
  readonly standingInFor: { readonly name: string } | null;
}

/** The worker makes a notice a moment after the event, and the bell asks a moment later. */
const SOON = { timeout: 15_000 };

const bell = (page: Page) => page.getByRole('link', { name: /^Avvisi/ });

test('what others do to a case is counted in the header, told in a sentence and read by opening the case', async ({
  page,
  baseURL,
}) => {
  const [counter, coordinator] = [
    await Program.of(baseURL, 'sportello.bra'),
    await Program.of(baseURL, 'coordinamento'),
  ];
  const { id, number } = await file(counter, { text: 'Si chiede a che punto è la pratica del ricongiungimento.' });
  await signIn(page, 'sportello.bra');
  const listening = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/live') && answer.ok());
  await page.goto(reserved('avvisi'));
  await listening;
  // Some are unread from the demo, and the tab beside the bell says how many.
  await expect(page.getByRole('link', { name: /^Da leggere [1-9]/ })).toBeVisible();
  const before = await bell(page).getAttribute('aria-label');

  await act(coordinator, id, 'take');
  await expect(bell(page)).not.toHaveAttribute('aria-label', before ?? '', SOON);
  await expect(page.getByText(/avvis[oi] nuov[oi]/)).toBeVisible();
  await expect(page.getByText(number)).toHaveCount(0);

  await page.getByRole('button', { name: "Aggiorna l'elenco" }).click();
  const notice = page.getByRole('listitem').filter({ hasText: number });
  await expect(notice).toContainText("il coordinamento l'ha presa in carico.");
  await expect(notice).toContainText('Da leggere');
  await notice.getByRole('link', { name: `Segnalazione ${number}` }).click();
  await expect(page).toHaveURL(new RegExp(`segnalazioni/${id}$`));
  await page.goto(reserved('avvisi'));
  await expect(notice).toBeVisible();
  await expect(notice).not.toContainText('Da leggere');
});

test('a substitute hears in the place of a colleague, until the absence ends', async ({ page, baseURL }) => {
  const [counter, absent, substitute] = [
    await Program.of(baseURL, 'sportello.fossano'),
    await Program.of(baseURL, 'coordinamento2'),
    await Program.of(baseURL, 'coordinamento'),
  ];
  const withdrawn = async (): Promise<string> => {
    const { id, number } = await file(counter, { text: 'Si chiede quando è possibile ritirare il titolo.' });
    await act(absent, id, 'take');
    await act(counter, id, 'withdraw', { reason: 'La persona ha già avuto risposta.' });
    return number;
  };
  const heard = async (who: Program, number: string): Promise<string | null> => {
    const { items } = await who.get<{ items: readonly Heard[] }>('/me/notices?limit=100');
    const notice = items.find((each) => each.kind === 'withdrawn' && each.case?.number === number);
    return notice ? (notice.standingInFor?.name ?? 'self') : null;
  };
  await signIn(page, 'coordinamento2');
  await page.goto(reserved('avvisi/preferenze'));
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
  await page.getByLabel('Primo giorno').fill(today);
  await page.getByLabel('Ultimo giorno').fill(today);
  await page.getByLabel('Chi sostituisce').selectOption({ label: 'Elena Dimostra' });
  await page.getByRole('button', { name: "Aggiungi l'assenza" }).click();
  await expect(page.getByText('Assenza aggiunta.')).toBeVisible();
  const first = await withdrawn();
  await expect.poll(() => heard(substitute, first), SOON).toBe('Davide Simulato');
  await expect.poll(() => heard(absent, first), SOON).toBe('self');

  await page.getByRole('button', { name: 'Termina adesso' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Termina adesso' }).click();
  await expect(page.getByText('Assenza terminata.')).toBeVisible();
  const second = await withdrawn();
  await expect.poll(() => heard(absent, second), SOON).toBe('self');
  expect(await heard(substitute, second)).toBeNull();
});

test('a page of the public asks for no notices', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/cuneo/it');
  await page.waitForLoadState('networkidle');
  await expect(bell(page)).toHaveCount(0);
  expect(asked.filter((path) => /notices|live|reserved/.test(path))).toEqual([]);
});
