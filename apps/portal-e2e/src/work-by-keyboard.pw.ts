import type { Locator, Page } from '@playwright/test';
import { act, file, seen, type CaseSeen } from './cases.ts';
import { focusIsSeen, Keyboard } from './keyboard.ts';
import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** The day of each role with no mouse at all, in the network of Asti, where nothing else of this run is at work. */
test.describe.configure({ timeout: 120_000 });

const NETWORK = 'asti';
const at = (path: string): string => reserved(path, NETWORK);

async function open(page: Page, mailbox: string, path: string): Promise<Keyboard> {
  await signIn(page, `${mailbox}@${NETWORK}`);
  return go(page, path);
}

async function go(page: Page, path: string): Promise<Keyboard> {
  await page.goto(at(path));
  await settled(page);
  return new Keyboard(page);
}

const program = (baseURL: string | undefined, mailbox: string): Promise<Program> =>
  Program.of(baseURL, `${mailbox}@${NETWORK}`);

const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });

/** What was pressed is gone from the page: whoever has no mouse must still be somewhere on it. */
async function keepsItsPlace(page: Page): Promise<void> {
  await expect(async () => {
    await focusIsSeen(page);
  }).toPass({ timeout: 3_000 });
}

async function forwarded(
  { counter, coordinator }: Record<'counter' | 'coordinator', Program>,
  referral: { office: string; channel: string },
  words: { text: string },
): Promise<CaseSeen> {
  const { id } = await file(counter, words);
  await act(coordinator, id, 'take');
  return act(coordinator, id, 'forward', { referrals: [referral] });
}

test('the interface operator makes a distinta, hands it over and records what came back by code', async ({
  page,
  baseURL,
}) => {
  const [counter, coordinator] = await Promise.all([
    program(baseURL, 'sportello.asti'),
    program(baseURL, 'coordinamento'),
  ]);
  const onPaper = { office: 'PREF-SUI-RIC', channel: 'distinta' };
  const answered = await forwarded({ counter, coordinator }, onPaper, { text: 'Quanto dura il nulla osta?' });
  const elsewhere = await forwarded({ counter, coordinator }, onPaper, { text: 'Quando si ritira il titolo?' });

  const keys = await open(page, 'interfaccia', 'interfaccia');
  await keys.to(page.getByRole('combobox', { name: 'Ufficio' }));
  await keys.type('Prefettura');
  await expect(page).toHaveURL(/ufficio=PREF-SUI-RIC/);
  await keys.enter(page.getByRole('link', { name: 'Distinte', exact: true }));
  await keys.enter(button(page, 'Prepara la distinta'));
  await expect(page).toHaveURL(/\/distinte\//);
  const distinta = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Distinta ', '');
  await keys.enter(button(page, 'Segna consegnata'));
  await expect(page.getByText("Consegnata all'ufficio")).toBeVisible();
  await keepsItsPlace(page);
  const codeOf = async ({ number }: CaseSeen): Promise<string> =>
    (await page.getByRole('listitem').filter({ hasText: number }).locator('respi-short-code').innerText()).slice(-6);
  const [first, second] = [await codeOf(answered), await codeOf(elsewhere)];

  await keys.enter(page.getByRole('link', { name: 'Interfaccia con gli uffici' }));
  await keys.enter(page.getByRole('link', { name: /^Risposte da registrare/ }));
  const code = page.getByRole('searchbox', { name: 'Codice della riga o numero' });
  await keys.write(code, first);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: `Risposta a ${answered.number}` })).toBeFocused();
  await keys.to(page.getByRole('radio').first());
  await keys.press('Space', 'ArrowDown', 'ArrowUp');
  await keys.write(page.getByRole('textbox', { name: /^Risposta dell'ufficio/ }), 'Il nulla osta vale sei mesi.');
  await keys.enter(button(page, 'Registra'));
  await expect(page.getByText(`Risposta a ${answered.number} registrata.`)).toBeAttached();
  await expect(code).toBeFocused();

  await keys.type(second);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: `Risposta a ${elsewhere.number}` })).toBeFocused();
  await keys.enter(button(page, 'Non competente'));
  const dialog = page.getByRole('dialog');
  await keys.to(dialog.getByRole('combobox', { name: /^Ufficio competente/ }));
  await keys.type('Questura');
  expect(await look(page, 'interfaccia-not-competent')).toEqual([]);
  await keys.write(dialog.getByRole('textbox', { name: /^Che cosa ha detto/ }), 'Se ne occupa la Questura.');
  await keys.enter(button(dialog, 'Non competente'));
  await expect(page.getByText(`Risposta a ${elsewhere.number} registrata.`)).toBeAttached();
  await expect(code).toBeFocused();
  await focusIsSeen(page);

  await keys.enter(page.getByRole('link', { name: 'Distinte', exact: true }));
  await keys.enter(page.getByRole('link', { name: distinta }));
  await keys.enter(button(page, 'Segna rientrata'));
  await keys.enter(button(page, 'Chiudi la distinta'));
  await expect(page.getByText('Chiusa', { exact: true })).toBeVisible();
  await keepsItsPlace(page);

  expect((await seen(coordinator, answered.id)).replies.map(({ text }) => text)).toEqual([
    'Il nulla osta vale sei mesi.',
  ]);
  expect((await seen(coordinator, elsewhere.id)).referrals.map(({ status }) => status)).toEqual(['not_competent']);
});

test('the referent approves, corrects and rejects with A, C and R', async ({ page, baseURL }) => {
  const [counter, coordinator, desk] = await Promise.all([
    program(baseURL, 'sportello.canelli'),
    program(baseURL, 'coordinamento'),
    program(baseURL, 'interfaccia'),
  ]);
  const byPhone = { office: 'QST-IMM', channel: 'phone' };
  const ids = new Map<string, { id: string; text: string }>();
  for (const which of ['prima', 'seconda', 'terza']) {
    const { id, number, referrals } = await forwarded({ counter, coordinator }, byPhone, { text: `La ${which}?` });
    const text = `Risposta alla ${which}.`;
    const { replies } = await act(desk, id, 'collect', {
      referralId: referrals[0]?.id,
      text,
      outcome: 'chiarimento',
      channel: 'phone',
    });
    await act(coordinator, id, 'release', { replyId: replies[0]?.id });
    ids.set(number, { id, text });
  }
  const verdictOn = async (number: string): Promise<unknown> => {
    const [reply] = (await seen(coordinator, ids.get(number)?.id ?? '')).replies;
    return [reply?.validation, reply?.text];
  };

  const keys = await open(page, 'questura', 'referente');
  const card = page.getByRole('heading', { name: /^AT-\d/ });
  const approved = await card.innerText();
  await keys.press('a');
  await expect(card).not.toHaveText(approved);
  await expect(card).toBeFocused();

  const corrected = await card.innerText();
  await keys.press('c');
  const words = page.getByRole('textbox', { name: /^Risposta corretta/ });
  await expect(words).toBeFocused();
  await keys.press('Escape');
  await expect(card).toBeFocused();
  await keys.press('c');
  await expect(words).toBeFocused();
  await focusIsSeen(page);
  await keys.press('Control+a');
  await keys.type('Cosa dice ora la Questura.');
  await keys.press('Control+Enter');
  await expect(card).not.toHaveText(corrected);
  await expect(card).toBeFocused();

  const rejected = await card.innerText();
  await keys.press('r');
  await expect(page.getByRole('textbox', { name: /^Perché è respinta/ })).toBeFocused();
  await focusIsSeen(page);
  await keys.press('Control+Enter');
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await look(page, 'referente-reject-errors')).toEqual([]);
  await keys.write(page.getByRole('textbox', { name: /^Perché è respinta/ }), 'Non è quanto risulta qui.');
  await keys.enter(button(page, 'Respingi la risposta'));
  await expect(page.getByText('Nessuna risposta da validare')).toBeVisible();

  expect(await verdictOn(approved)).toEqual(['approved', ids.get(approved)?.text]);
  expect(await verdictOn(corrected)).toEqual(['corrected', 'Cosa dice ora la Questura.']);
  expect(await verdictOn(rejected)).toEqual(['rejected', ids.get(rejected)?.text]);
});

test('the coordination makes a sheet of a resolved case, and the referent validates it', async ({ page, baseURL }) => {
  const [counter, coordinator] = await Promise.all([
    program(baseURL, 'sportello.asti'),
    program(baseURL, 'coordinamento'),
  ]);
  const { id } = await file(counter, { text: 'Come si prenota il ritiro del titolo?' });
  await act(coordinator, id, 'take');
  await act(coordinator, id, 'answer_directly', { text: 'Si prenota sul portale.', outcome: 'chiarimento' });
  // Digits would be taken for a telephone number, and the sheet would be held.
  const word = String(Date.now()).replace(/\d/g, (digit) => 'abcdefghil'.charAt(Number(digit)));
  const question = `Come si prenota il ritiro in caso di ${word}?`;

  let keys = await open(page, 'coordinamento', `segnalazioni/${id}`);
  await keys.enter(page.getByRole('link', { name: 'Scrivi una scheda da qui' }));
  await settled(page);
  await keys.to(page.getByRole('textbox', { name: /^Domanda/ }));
  await keys.press('Control+a');
  await keys.type(question);
  await keys.enter(button(page, 'Aggiungi un passo'));
  await expect(page.getByRole('textbox', { name: /riga 1/ })).toBeFocused();
  await keys.type('Entrare nel portale');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: /riga 2/ })).toBeFocused();
  await keys.type('Scegliere il giorno');
  await keys.to(page.getByRole('checkbox', { name: 'Questura - Ufficio Immigrazione' }));
  await keys.press('Space');
  await keys.to(page.getByRole('radio', { checked: true }));
  await keys.press('ArrowDown');
  await expect(page.getByLabel('Per il pubblico')).toBeChecked();
  await keys.enter(button(page, 'Salva la bozza'));
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  const sheet = new URL(page.url()).pathname.split('/riservata/')[1] ?? '';
  await keys.enter(button(page, 'Manda in revisione'));
  await expect(page.getByText('In revisione').first()).toBeVisible();
  await keepsItsPlace(page);

  keys = await open(page, 'questura', 'referente');
  await keys.enter(page.getByRole('link', { name: 'Schede da validare' }));
  await keys.enter(page.getByRole('link', { name: question }));
  await keys.enter(button(page, 'Valida'));
  await expect(page.getByText('Scheda validata.')).toBeAttached();
  await keepsItsPlace(page);

  keys = await open(page, 'coordinamento', sheet);
  await keys.enter(button(page, 'Pubblica'));
  expect(await look(page, 'scheda-publish')).toEqual([]);
  await keys.enter(button(page.getByRole('dialog'), 'Pubblica'));
  await expect(page.getByText('Scheda pubblicata.')).toBeAttached();
  await keepsItsPlace(page);
  await keys.enter(page.getByRole('link', { name: 'Vedi la pagina pubblica' }));
  await expect(page).toHaveURL(/\/asti\/it\/schede\//);
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(page.getByText('Scegliere il giorno')).toBeVisible();
});

test('the coordination merges two cases and takes them apart', async ({ page, baseURL }) => {
  const counter = await program(baseURL, 'sportello.asti');
  const survivor = await file(counter, { text: 'La domanda che continua.' });
  const { id } = await file(counter, { text: 'La stessa domanda, una seconda volta.' });

  const keys = await open(page, 'coordinamento', `segnalazioni/${id}`);
  await keys.choose(button(page, 'Altre azioni'), "Unisci a un'altra");
  const dialog = page.getByRole('dialog');
  await keys.write(dialog.getByRole('searchbox'), survivor.number);
  await keys.press('Enter');
  await keys.to(dialog.getByRole('radio', { name: survivor.number }));
  await keys.press('Space');
  expect(await look(page, 'caso-merge')).toEqual([]);
  await keys.enter(button(dialog, 'Unisci'));
  await expect(page.getByText('Segnalazioni unite.')).toBeVisible();
  await expect(page.getByRole('link', { name: `Unita alla segnalazione ${survivor.number}` })).toBeVisible();
  await keepsItsPlace(page);

  await keys.enter(button(page, "Annulla l'unione"));
  await keys.write(dialog.getByRole('textbox', { name: /^Motivo/ }), 'Sono due persone.');
  expect(await look(page, 'caso-unmerge')).toEqual([]);
  await keys.enter(button(dialog, 'Separa le segnalazioni'));
  await expect(page.getByText('Unione annullata.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Unita alla/ })).toHaveCount(0);
  await keepsItsPlace(page);
});

test('the counter reopens a case and answers what it is asked', async ({ page, baseURL }) => {
  const [counter, coordinator] = await Promise.all([
    program(baseURL, 'sportello.canelli'),
    program(baseURL, 'coordinamento'),
  ]);
  const { id, number } = await file(counter, { text: 'Serve la marca da bollo?' });
  await act(coordinator, id, 'take');
  await act(coordinator, id, 'answer_directly', { text: 'Sì.', outcome: 'risolta' });

  const keys = await open(page, 'sportello.canelli', 'sportello');
  await keys.enter(page.getByRole('link', { name: number }));
  await keys.enter(button(page, 'Riapri'));
  const dialog = page.getByRole('dialog');
  await keys.write(dialog.getByRole('textbox', { name: /^Motivo/ }), 'Di quale importo?');
  await keys.enter(button(dialog, 'Riapri'));
  await expect(page.getByText('Segnalazione riaperta.')).toBeVisible();
  await keepsItsPlace(page);

  await act(coordinator, id, 'take');
  const dueOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await act(coordinator, id, 'request_integration', { text: 'Quale domanda?', dueOn });
  await keys.enter(page.getByRole('link', { name: 'Sportello', exact: true }));
  await keys.enter(page.getByRole('link', { name: number }));
  await keys.enter(button(page, "Invia l'integrazione"));
  await keys.write(dialog.getByRole('textbox', { name: /^Che cosa si risponde/ }), 'Quella di rinnovo.');
  await keys.enter(button(dialog, 'Aggiungi un documento'));
  await keys.write(dialog.getByRole('textbox', { name: 'Documento' }), 'Ricevuta');
  expect(await look(page, 'caso-integration-dialog')).toEqual([]);
  await keys.enter(button(dialog, "Invia l'integrazione"));
  await expect(page.getByText('Integrazione inviata.')).toBeVisible();
  await expect(page.getByText('Quella di rinnovo.')).toBeVisible();
  await keepsItsPlace(page);
});

test('the administration invites a person', async ({ page }) => {
  const mail = `nuova.${String(Date.now())}@asti.example.org`;
  const keys = await open(page, 'amministrazione', 'amministrazione/persone');
  await keys.enter(page.getByRole('link', { name: 'Invita una persona' }));
  await keys.write(page.getByRole('textbox', { name: /^Nome e cognome/ }), 'Nuova Persona');
  await keys.enter(button(page, "Invia l'invito"));
  await expect(page.getByRole('alert').first()).toBeVisible();
  await keepsItsPlace(page);
  expect(await look(page, 'admin-persona-nuova-errors')).toEqual([]);
  await keys.write(page.getByRole('textbox', { name: /^Indirizzo e-mail/ }), mail);
  await keys.to(page.getByRole('combobox', { name: /^Ruolo/ }));
  await keys.type('Operatore di sp');
  await keys.to(page.getByRole('combobox', { name: /^Dove/ }));
  await keys.type('Sportello immigrati di C');
  await keys.enter(button(page, "Invia l'invito"));
  await expect(page.getByText(`Invito per ${mail} preparato`)).toBeVisible();
  await expect(page.getByText(mail, { exact: true })).toBeVisible();
  await keepsItsPlace(page);
});
