import { spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { look, settled } from './screens';
import { expect, test } from './under-policy.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PASSWORD = 'quattro capre sul tetto';
/** A network as an installation makes it: nothing is lifted there. Its set-up may run again in the same worker. */
let network: string;

/** What whoever runs the installation types at the machine. */
function respi(...words: readonly string[]): unknown {
  const command = spawnSync(process.execPath, ['tools/launcher/start.mjs', 'respi', ...words, '--json'], {
    cwd: ROOT,
    env: {
      ...process.env,
      RESPI_HOME: process.env['RESPI_E2E_HOME'],
      PORT: process.env['RESPI_E2E_PORT'],
      PUBLIC_URL: process.env['RESPI_E2E_URL'] ?? `http://localhost:${process.env['RESPI_E2E_PORT'] ?? ''}`,
    },
    encoding: 'utf8',
  });
  if (command.status !== 0) throw new Error(`${words.join(' ')}: ${command.stdout} ${command.stderr}`);
  return JSON.parse(command.stdout);
}

test.beforeAll(() => {
  network = `prova-${randomBytes(3).toString('hex')}`;
  const lists = join('tools', 'demo', 'data', 'codelists.json');
  const about = [
    '--name',
    'Rete di prova',
    '--owner',
    'Provincia',
    '--prefix',
    'PX',
    '--lists',
    lists,
    '--seat',
    'Cuneo',
  ];
  respi('network', 'create', network, ...about);
});

/** A person of that network who has chosen a password and signs in for the first time. */
async function aNewPerson(page: Page, role: string): Promise<string> {
  const email = `${role.split('@')[0] ?? ''}-${randomBytes(3).toString('hex')}@example.org`;
  const { link } = respi(
    'person',
    'invite',
    '--network',
    network,
    '--email',
    email,
    '--name',
    'Ada Prova',
    '--role',
    role,
  ) as { link: string };
  await page.goto(link);
  await page.getByLabel('Nuova password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Nuova password, di nuovo').fill(PASSWORD);
  await page.getByRole('button', { name: 'Salva la password' }).click();
  await page.getByRole('link', { name: "Vai all'accesso" }).click();
  await signIn(page, email);
  await expect(page.getByText('Aggiungere un secondo fattore per continuare')).toBeVisible();
  return email;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Esci' }).click();
  await page.goto(`/${network}/it/accedi`);
  await settled(page);
}

/** A phone beside the browser, whose owner is who they say (WebAuthn level 3, section 11). */
async function aPhone(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** What an app makes of the key on the screen. */
function codeOf(key: string, later = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(key.replaceAll(' ', ''))
    .map((one) => letters.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', secret).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('a passkey is added before anything else opens, and then opens by itself', async ({ page }) => {
  await aPhone(page);
  await aNewPerson(page, 'network_admin@COORD');
  // nothing else: no navigation, and every address leads back here
  await page.goto(`/${network}/it/riservata/amministrazione/persone`);
  await expect(page).toHaveURL(/riservata\/accesso$/);
  await settled(page);
  expect(await look(page, 'accesso-da-completare')).toEqual([]);
  await page.getByLabel('Nome della passkey').fill('Telefono');
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Codici di recupero nuovi' })).toBeFocused();
  await expect(page.locator('.r-codes li')).toHaveCount(10);
  expect(await look(page, 'accesso-codici')).toEqual([]);
  await page.getByRole('link', { name: /^Avvisi/ }).click();
  const leaving = page.getByRole('dialog', { name: 'I codici di recupero sono stati conservati?' });
  await leaving.getByRole('button', { name: 'Annulla' }).click();
  await page.getByRole('button', { name: 'Li ho conservati' }).click();
  await page.getByRole('link', { name: 'Vai al lavoro' }).click();
  await expect(page).toHaveURL(/amministrazione\/persone$/);
  await leave(page);
  await page.getByRole('button', { name: 'Accedi con una passkey' }).click();
  await expect(page).toHaveURL(/amministrazione\/persone$/);
  // the same network asks nobody at a counter any more, once its administrator says so
  await page.getByRole('link', { name: 'Impostazioni' }).click();
  await page.getByLabel('A tutti, tranne chi lavora solo agli sportelli').check();
  await expect(page.getByText('La scelta resta scritta negli atti della rete.')).toBeVisible();
  expect(await look(page, 'impostazioni-secondo-fattore')).toEqual([]);
  await page.getByLabel('A tutti', { exact: true }).check();
});

test('an app is added with its key, its code is asked for after the password, and a code on paper stands in for it', async ({
  page,
}) => {
  const email = await aNewPerson(page, 'coordinator@COORD');
  await page.getByRole('button', { name: "Registra un'app" }).click();
  await expect(page.getByRole('img', { name: /Codice QR/ })).toBeVisible();
  const key = (await page.locator('.r-key').textContent()) ?? '';
  expect(await look(page, 'accesso-app')).toEqual([]);
  const code = page.getByLabel("Codice mostrato dall'app");
  await code.fill('000000');
  await page.getByRole('button', { name: 'Conferma e registra' }).click();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await code.fill(codeOf(key, -1));
  await page.getByRole('button', { name: 'Conferma e registra' }).click();
  await expect(page.locator('.r-codes li')).toHaveCount(10);
  const [paper = ''] = await page.locator('.r-codes code').allTextContents();
  await page.getByRole('button', { name: 'Li ho conservati' }).click();
  await leave(page);

  await signIn(page, email);
  await expect(page.getByRole('heading', { name: 'Secondo fattore' })).toBeVisible();
  expect(await look(page, 'secondo-fattore')).toEqual([]);
  await page.getByLabel("Codice dell'app").fill('123456');
  await page.getByRole('button', { name: 'Conferma' }).click();
  await expect(page.getByRole('alert')).toContainText('Il secondo fattore non è valido');
  await page.getByLabel("Codice dell'app").fill(codeOf(key));
  await page.getByRole('button', { name: 'Conferma' }).click();
  await expect(page).toHaveURL(/riservata\/coordinamento/);
  await leave(page);

  await signIn(page, email);
  await page.getByRole('button', { name: 'Usa un codice di recupero' }).click();
  await page.getByLabel('Codice di recupero').fill(paper);
  await page.getByRole('button', { name: 'Conferma' }).click();
  await expect(page).toHaveURL(/riservata\/coordinamento/);
  await page.getByRole('link', { name: 'Il mio accesso' }).click();
  await expect(page.getByText('Ne restano 9 da usare.')).toBeVisible();
});

test('what is dangerous asks over the page who one is, and nothing that was typed is lost', async ({ page }) => {
  await aNewPerson(page, 'network_admin@COORD');
  await page.getByRole('button', { name: "Registra un'app" }).click();
  const key = (await page.locator('.r-key').textContent()) ?? '';
  await page.getByLabel("Codice mostrato dall'app").fill(codeOf(key, -1));
  await page.getByRole('button', { name: 'Conferma e registra' }).click();
  await page.getByRole('button', { name: 'Li ho conservati' }).click();
  await page.goto(`/${network}/it/riservata/amministrazione/persone/nuova`);
  await page.getByLabel('Nome e cognome').fill('Bea Nuova');
  await page.getByLabel('Indirizzo e-mail').fill(`bea-${randomBytes(3).toString('hex')}@example.org`);
  await page.getByLabel('Ruolo', { exact: true }).selectOption('coordinator');
  // As if ten minutes had gone by: the server says so once.
  let refused = 0;
  await page.route('**/api/v1/admin/people', async (route) => {
    if (route.request().method() !== 'POST' || refused++ > 0) return route.fallback();
    const problem = {
      type: 'urn:respi:problem:step_up_wanted',
      code: 'step_up_wanted',
      title: '',
      detail: '',
      status: 403,
    };
    return route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await page.getByRole('button', { name: "Invia l'invito" }).click();
  const dialog = page.getByRole('dialog', { name: 'Confermare chi si è' });
  await expect(dialog).toBeVisible();
  expect(await look(page, 'conferma')).toEqual([]);
  await dialog.getByRole('button', { name: 'Annulla' }).click();
  await expect(page.getByLabel('Nome e cognome')).toHaveValue('Bea Nuova');
  refused = 0;
  await page.getByRole('button', { name: "Invia l'invito" }).click();
  await dialog.getByLabel("Codice dell'app").fill(codeOf(key));
  await dialog.getByRole('button', { name: 'Conferma' }).click();
  await expect(page).toHaveURL(/amministrazione\/persone$/);
  await expect(page.getByText('Bea Nuova')).toBeVisible();
});

test('who forgot the password reads whom to ask where no mail leaves, and that a link is over before typing', async ({
  page,
}) => {
  await page.goto('/cuneo/it/accedi');
  await page.getByRole('link', { name: 'Password dimenticata?' }).click();
  await expect(page.getByRole('heading', { name: 'Password dimenticata' })).toBeVisible();
  await expect(page.getByText('Da qui non partono e-mail')).toBeVisible();
  expect(await look(page, 'password-dimenticata')).toEqual([]);
  for (const address of ['nuova-password', 'imposta-password']) {
    await page.goto(`/cuneo/it/${address}#token=${'x'.repeat(43)}`);
    await expect(page.getByText('Questo collegamento non è più valido')).toBeVisible();
    await expect(page.getByLabel('Nuova password')).toHaveCount(0);
    expect(await look(page, `${address}-scaduto`)).toEqual([]);
  }
  await page.getByRole('link', { name: "Vai all'accesso" }).click();
  await expect(page).toHaveURL(/accedi$/);
});

test('who was invited enters by the identity provider, whoever was not reads why, and a shared computer keeps nothing', async ({
  page,
}) => {
  await aPhone(page);
  const email = await aNewPerson(page, 'network_admin@COORD');
  await page.getByLabel('Nome della passkey').fill('Telefono');
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await page.getByRole('button', { name: 'Li ho conservati' }).click();
  await page.goto(`/${network}/it/riservata/amministrazione/impostazioni`);
  await page.getByLabel("Si può entrare con il servizio di identità dell'installazione").check();
  await page.getByRole('button', { name: /^Salva/ }).click();
  await expect(page.getByText(/salvat/i).first()).toBeVisible();
  const enter = async (as: string): Promise<void> => {
    await leave(page);
    await page.context().clearCookies();
    await page.reload();
    await page.getByLabel('Sto usando un computer condiviso').check();
    await page.getByRole('link', { name: 'Entra con la Provincia' }).click();
    await page.locator('input[name=login]').fill(as);
    await page.locator('input[name=password]').fill('non conta');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await enter(email);
  // That provider says nothing of a second factor: it is asked for here, as after a password.
  await page.getByRole('button', { name: 'Usa la passkey' }).click();
  await expect(page.getByText('Computer condiviso: qui non resta nulla.')).toBeVisible();
  await page.getByRole('link', { name: 'Il mio accesso' }).click();
  await expect(page.getByText('Computer condiviso', { exact: true })).toBeVisible();
  expect(await look(page, 'accesso-sessioni')).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const ours = (await page.context().cookies()).filter(({ name }) => name.startsWith('respi'));
  expect(ours.filter(({ expires }) => expires !== -1)).toEqual([]);
  await page.getByRole('button', { name: 'Esci' }).click();
  await expect(page).toHaveURL(/session\/end/);
  await page.goto(`/${network}/it/accedi`);
  await settled(page);
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Entra con la Provincia' }).click();
  await page.locator('input[name=login]').fill('nessuno@example.org');
  await page.locator('input[name=password]').fill('non conta');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Questa identità non ha un accesso in questa rete')).toBeVisible();
  expect(await look(page, 'identita-senza-accesso')).toEqual([]);
});
