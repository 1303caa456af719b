import { reserved, signIn } from './people.ts';
import { settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** The bar with the main action stays under the thumb on a phone: it must not lie over what is being put right. */

test('a field that is wrong, and what is wrong with it, stand free of the bar with "Salva"', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'cpi.alba');
  await page.goto(reserved('servizi'));
  await settled(page);
  await page
    .getByRole('link', { name: /Centro per l.impiego/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Modifica' }).click();
  const telephone = page.getByLabel('Telefono').first();
  await telephone.fill('chiamare a voce');
  await page.getByLabel('Lunedì').fill('dalle nove 25:99');
  await page.getByRole('button', { name: 'Salva' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('button')).toHaveCount(2);
  await summary.getByRole('button', { name: /^Lunedì/ }).click();
  const monday = page.getByLabel('Lunedì');
  await expect(monday).toBeFocused();
  // just above the bar: the field is in sight, what stands below it is not
  await monday.evaluate((field) => {
    field.blur();
    window.scrollBy(0, field.getBoundingClientRect().bottom - (window.innerHeight - 80));
    field.focus();
  });
  const said = page.locator('.r-field-invalid', { has: monday }).locator('.r-error');
  const [error, bar] = await Promise.all([said.boundingBox(), page.locator('.r-sticky-actions').boundingBox()]);
  expect(error!.y + error!.height).toBeLessThanOrEqual(bar!.y);
});
