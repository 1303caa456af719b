import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** docs/admin-guide.md, step by step: whoever changes a step there changes it here. */
test.describe.configure({ timeout: 300_000, mode: 'serial' });

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PASSWORD = 'quattro gatti sul tetto rosso';
const wrong: string[] = [];
let page: Page;
let link: string;

/** What whoever runs the installation does before: a network with its coordination, and the first person. */
async function respi(...words: string[]): Promise<Record<string, string>> {
  const env = { ...process.env, RESPI_HOME: process.env['RESPI_E2E_HOME'] ?? '' };
  const launcher = join(ROOT, 'tools', 'launcher', 'start.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [launcher, 'respi', ...words, '--json'], {
    cwd: ROOT,
    env,
  });
  return JSON.parse(stdout) as Record<string, string>;
}

const reservedPage = (path: string): string => `/biella/it/riservata/${path}`;
const open = async (path: string): Promise<void> => {
  await page.goto(reservedPage(`amministrazione/${path}`));
  await settled(page);
};
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const fill = (label: string, value: string): Promise<void> => page.getByLabel(label).first().fill(value);
const seen = async (name: string): Promise<void> => {
  wrong.push(...(await look(page, name)));
  await page.setViewportSize({ width: 1280, height: 800 });
};

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage({ baseURL: baseURL ?? '', locale: 'it-IT', timezoneId: 'Europe/Rome' });
  await respi(
    'network',
    'create',
    'biella',
    '--name',
    'Rete di Biella',
    '--owner',
    'Provincia di Biella',
    '--prefix',
    'BI',
    '--base',
  );
  const who = ['--email', 'nuova@biella.example.it', '--name', 'Nora Nuova'];
  const roles = ['--role', 'network_admin@COORD', 'coordinator@COORD'];
  const invited = await respi('person', 'invite', '--network', 'biella', ...who, ...roles);
  link = new URL(invited['link'] ?? '').href;
});

test.afterAll(() => page.close());

/** A phone beside the browser, whose owner is who they say (WebAuthn level 3, section 11). */
async function aPhone(): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const phone = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  const options = { ...phone, isUserVerified: true, automaticPresenceSimulation: true };
  await devices.send('WebAuthn.addVirtualAuthenticator', { options });
}

test('1. the first person chooses a password, adds a second factor and enters', async () => {
  await aPhone();
  const { pathname, hash } = new URL(link);
  await page.goto(`${pathname}${hash}`);
  await page.getByLabel('Nuova password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Nuova password, di nuovo').fill(PASSWORD);
  await press('Salva la password');
  await page.getByRole('link', { name: "Vai all'accesso" }).click();
  await page.getByLabel('Indirizzo e-mail').fill('nuova@biella.example.it');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await press('Accedi');
  await page.getByLabel('Nome della passkey').fill('Telefono');
  await press('Aggiungi una passkey');
  await press('Li ho conservati');
  await page.getByRole('link', { name: 'Vai al lavoro' }).click();
  await expect(page.getByRole('link', { name: 'Amministrazione' })).toBeVisible();
});

test('2. bodies with their protocols', async () => {
  for (const [name, code, kind] of [
    ['Comune di Biella', 'COM-BI', 'comune'],
    ['Questura di Biella', 'QST', 'questura'],
    ['Cooperativa di prova', 'COOP', 'cooperativa'],
  ] as const) {
    await open('enti/nuovo');
    await page.getByLabel('Tipo').selectOption(kind);
    await fill('Codice', code);
    await fill('Nome', name);
    if (kind === 'cooperativa') await page.getByLabel('Gestisce sportelli per altri enti').check();
    await press("Aggiungi l'ente");
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await press('Registra un protocollo');
  await fill('Versione', '2026');
  await fill('Firmato il', '2026-01-15');
  await fill('Scade il', '2099-01-14');
  await seen('admin-protocol');
  await press('Salva');
  await expect(page.getByRole('cell', { name: 'In vigore' })).toBeVisible();
  await seen('admin-organisation');
  await open('enti');
  await expect(page.getByRole('link', { name: 'Comune di Biella' })).toBeVisible();
  await seen('admin-organisations');
});

test('3. offices and three counters, with whose they are and their hours', async () => {
  for (const [name, code, kind, owner, manager] of [
    ['Questura, Ufficio immigrazione', 'QST-IMM', 'ufficio', 'QST', ''],
    ['Sportello di Biella', 'SP-BIELLA', 'sportello', 'COM-BI', 'COOP'],
    ['Sportello di Cossato', 'SP-COSSATO', 'sportello', 'COM-BI', 'COOP'],
    ['Sportello di Vigliano', 'SP-VIGLIANO', 'sportello', 'COM-BI', ''],
  ] as const) {
    await open('sedi/nuova');
    await page.getByLabel('Tipo').selectOption(kind);
    await fill('Codice', code);
    await fill('Nome', name);
    await page.getByLabel('Ente titolare').selectOption(owner);
    await page.getByLabel('Ente gestore').selectOption(manager);
    await fill('Comune', 'Biella');
    await page.getByLabel('Su appuntamento').check();
    await press('Aggiungi');
    await expect(page.getByRole('link', { name })).toBeVisible();
  }
  await seen('admin-units-with-bodies');
  await page.getByRole('link', { name: 'Sportello di Biella' }).click();
  await press('Registra un orario');
  await fill('Lunedì', 'mattina');
  await press("Salva l'orario");
  await expect(page.getByText("Scrivere l'orario così").first()).toBeVisible();
  await fill('Lunedì', '9-12:30, 14-17');
  await seen('admin-hours');
  await press("Salva l'orario");
  await expect(page.getByRole('cell', { name: /lun 9-12:30, 14-17/ })).toBeVisible();
  await seen('admin-unit-with-hours');
});

test('4. five people, each with a role and a place', async () => {
  for (const [name, role, unit] of [
    ['Ada Prima', 'counter_operator', 'SP-BIELLA'],
    ['Bice Seconda', 'counter_operator', 'SP-COSSATO'],
    ['Ciro Terzo', 'counter_operator', 'SP-VIGLIANO'],
    ['Dora Quarta', 'interface_operator', 'COORD'],
    ['Elio Quinto', 'referent', 'QST-IMM'],
  ] as const) {
    await open('persone/nuova');
    await fill('Nome e cognome', name);
    await fill('Indirizzo e-mail', `${name.split(' ')[0]!.toLowerCase()}@biella.example.it`);
    await page.getByLabel('Ruolo', { exact: true }).selectOption(role);
    await page.getByLabel('Dove').selectOption(unit);
    await press("Invia l'invito");
    await expect(page.getByRole('link', { name })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Elio Quinto' }).click();
  await expect(page.getByText('Non ha niente in sospeso.')).toBeVisible();
  await seen('admin-person-leaving');
});

test('5. code lists, and two who handle what is sealed', async () => {
  await open('elenchi?elenco=topics');
  await press('Aggiungi una voce');
  await fill('Testo mostrato', 'Accoglienza nel Biellese');
  await page.getByRole('dialog').getByLabel('Codice').fill('accoglienza-biella');
  await press('Salva');
  await expect(page.getByText('Accoglienza nel Biellese').first()).toBeVisible();
  await open('importa');
  await page.getByLabel('Che cosa').selectOption('people');
  const file = (rows: string, encoding: 'utf8' | 'latin1' = 'utf8') => ({
    name: 'persone.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`nome;email;ruolo;sede\r\n${rows}\r\n`, encoding),
  });
  await page.getByLabel('File').setInputFiles(file('Gino Sesto;gino@biella.example.it;referente;SP-BIELLA'));
  await press('Prova');
  await expect(page.getByText('Questo ruolo non si svolge in questo tipo di sede.')).toBeVisible();
  await seen('admin-import-wrong');
  // As an Italian Windows saves it.
  await page.getByLabel('File').setInputFiles(file('Nicolò Sesto;gino@biella.example.it;referente;QST-IMM', 'latin1'));
  await press('Prova');
  await expect(page.getByText('Nicolò Sesto')).toBeVisible();
  await press('Importa');
  await expect(page.getByText('Importazione fatta')).toBeVisible();
  await open('impostazioni');
  await page.getByLabel('Nora Nuova').check();
  await page.getByLabel('Dora Quarta').check();
  await press('Salva le impostazioni');
  await expect(page.getByText('Impostazioni salvate.')).toBeVisible();
});

test('6. a service asks to join, and is taken in with body, protocol, unit and person', async ({
  browser,
  baseURL,
}) => {
  const outside = await browser.newPage({ baseURL: baseURL ?? '', locale: 'it-IT' });
  await outside.goto('/biella/it/');
  await outside.getByRole('link', { name: 'Chiedi di aderire alla rete' }).click();
  await settled(outside);
  wrong.push(...(await look(outside, 'public-ask')));
  await outside.getByLabel('Nome del servizio').fill('Patronato di prova');
  await outside.getByLabel('Tipo di ente').selectOption('associazione');
  await outside.getByLabel('Nome e cognome di chi ricontattare').fill('Fede Prova');
  await outside.getByLabel('Indirizzo e-mail di lavoro').fill('fede@patronato.example.it');
  await outside.getByLabel('A che cosa servirebbe la rete').fill('Chiedere come vanno le pratiche.');
  // Nobody reads and fills in a form in less.
  await outside.waitForTimeout(3_100);
  await outside.getByRole('button', { name: 'Invia la richiesta' }).click();
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Richiesta inviata');
  await expect(outside).toHaveURL(/\/aderisci\/inviata$/);
  // With a script the form says on the way back that it was sent.
  await outside.goBack();
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Questa richiesta è già stata inviata');
  await expect(outside.getByRole('heading', { level: 1 })).toBeFocused();
  await outside.close();

  await open('enti');
  await page.getByRole('link', { name: 'Richieste di adesione' }).click();
  await expect(page.getByRole('heading', { name: 'Patronato di prova' })).toBeVisible();
  await seen('adhesions');
  await press('Accogli Patronato di prova');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tipo', { exact: true }).selectOption('patronato');
  await dialog.getByLabel('Codice', { exact: true }).first().fill('PATR');
  await dialog.getByLabel('Versione').fill('2026');
  await dialog.getByLabel('Firmato il').fill('2026-02-01');
  await dialog.getByLabel('Codice', { exact: true }).last().fill('PATR-BI');
  await seen('adhesion-accept');
  await press('Accogli e invita');
  await expect(page.getByText('Patronato di prova è nella rete. Chi è nuovo riceve un invito')).toBeVisible();
  await open('persone');
  await expect(page.getByRole('link', { name: 'Fede Prova' })).toBeVisible();
  await page.goto(reservedPage('coordinamento/passaggi'));
  await settled(page);
  await expect(page.getByText('Niente da passare')).toBeVisible();
  await seen('hand-over');
  expect(wrong).toEqual([]);
});
