import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Program, reserved, signIn } from './people.ts';
import { settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

const PICTURES = join(import.meta.dirname, '..', '..', '..', 'docs', 'guide', 'img');

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly role: string | null;
}

const PEOPLE: Readonly<Record<string, string>> = {
  counter_operator: 'sportello.cuneo',
  coordinator: 'coordinamento',
  interface_operator: 'interfaccia',
  referent: 'questura',
  network_admin: 'amministrazione',
};

/** What a page shows that is not there when it opens. */
const INTO: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'nuova-segnalazione': async (page) => {
    const question = page.getByLabel('Che cosa si chiede');
    await question.fill('Il rinnovo del permesso è fermo da cinque mesi: si può lavorare con la ricevuta?');
    await expect(page.getByRole('button', { name: 'Questo mi risponde' }).first()).toBeVisible();
    await question.scrollIntoViewIfNeeded();
  },
  distinta: (page) =>
    page
      .getByRole('button', { name: /^Registra la risposta/ })
      .first()
      .click(),
};

test('the pictures of the guides', async ({ page, baseURL }) => {
  test.skip(!process.env['RESPI_PICTURES'], 'RESPI_PICTURES=1 draws them again');
  test.setTimeout(120_000);
  const { pictures } = JSON.parse(readFileSync(join(PICTURES, 'manifest.json'), 'utf8')) as { pictures: Picture[] };
  const counter = await Program.of(baseURL, 'sportello.cuneo');
  const desk = await Program.of(baseURL, 'interfaccia');
  const first = async (who: Program, path: string): Promise<string> => {
    const { items } = await who.get<{ items: { id?: string; slug?: string; openLines?: number }[] }>(path);
    const one = items.find(({ openLines }) => openLines !== 0);
    return one?.id ?? one?.slug ?? '';
  };
  const answered = await first(counter, '/segnalazioni?status=answered&limit=1');
  const distinta = await first(desk, '/distinte?limit=20');
  const sheet = await first(counter, '/networks/cuneo/faq?limit=1');
  // A first page is shown without the bold letters that come after it: the pictures have them all.
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved('sportello'));
  await settled(page);
  for (const { name, page: path, role } of pictures) {
    if (role) await signIn(page, PEOPLE[role] ?? '');
    else await page.context().clearCookies();
    const filled = path
      .replace('segnalazioni/{id}', `segnalazioni/${answered}`)
      .replace('distinte/{id}', `distinte/${distinta}`)
      .replace('{slug}', sheet);
    await page.goto(role ? reserved(filled.replace('riservata/', '')) : `/cuneo/it/${filled}`);
    await settled(page);
    await INTO[name]?.(page);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
});
