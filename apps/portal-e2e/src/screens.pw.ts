import type { Page } from '@playwright/test';
import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** A screen in a state: how one gets there once the page is open. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly into?: (page: Page) => Promise<unknown>;
}

async function lookAtAll(page: Page, screens: readonly Screen[]): Promise<void> {
  const wrong: string[] = [];
  for (const { name, path, into } of screens) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await settled(page);
    await into?.(page);
    wrong.push(...(await look(page, name)));
  }
  expect(wrong).toEqual([]);
}

const button = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

test.describe.configure({ timeout: 180_000 });

test('public pages', async ({ page }) => {
  await page.goto('/cuneo/it/argomenti');
  const topic = await page.locator('main a[href*="/argomenti/"]').first().getAttribute('href');
  await page.goto(topic ?? '');
  const sheet = await page.locator('main a[href*="/schede/"]').first().getAttribute('href');
  await lookAtAll(page, [
    { name: 'public-networks', path: '/' },
    { name: 'public-home', path: '/cuneo/it' },
    { name: 'public-topics', path: '/cuneo/it/argomenti' },
    { name: 'public-topic', path: topic ?? '' },
    { name: 'public-sheet', path: sheet ?? '' },
    { name: 'public-search', path: '/cuneo/it/cerca?q=permesso' },
    { name: 'public-search-empty', path: '/cuneo/it/cerca?q=zzzzqqq' },
    { name: 'public-counters', path: '/cuneo/it/sportelli' },
    { name: 'public-privacy', path: '/cuneo/it/privacy' },
    { name: 'public-accessibility', path: '/cuneo/it/accessibilita' },
    { name: 'public-legal', path: '/cuneo/it/note-legali' },
    { name: 'public-missing', path: '/cuneo/it/schede/non-esiste' },
    { name: 'login', path: '/cuneo/it/accedi' },
    {
      name: 'login-refused',
      path: '/cuneo/it/accedi',
      into: async () => {
        await page.getByLabel('Indirizzo e-mail').fill('nessuno@example.org');
        await page.getByLabel('Password', { exact: true }).fill('sbagliata del tutto');
        await button(page, 'Accedi');
        await expect(page.getByRole('alert')).toBeVisible();
      },
    },
    { name: 'set-password', path: '/cuneo/it/imposta-password' },
  ]);
});

test('the counter', async ({ page, baseURL }) => {
  await signIn(page, 'sportello.cuneo');
  const counter = await Program.of(baseURL, 'sportello.cuneo');
  const answered = await counter.get<{ items: { id: string }[] }>('/segnalazioni?status=answered&limit=1');
  const toComplete = await counter.get<{ items: { id: string }[] }>('/segnalazioni?queue=to_complete&limit=1');
  const caseAt = (page: { items: { id: string }[] }): string =>
    reserved(`segnalazioni/${page.items[0]?.id ?? 'nessuna'}`);
  await lookAtAll(page, [
    { name: 'sportello-home', path: reserved('sportello') },
    {
      name: 'sportello-search',
      path: reserved('sportello'),
      into: async () => {
        await page.getByLabel('Cerca una segnalazione').fill('permesso');
        await button(page, 'Cerca');
        await expect(page.getByRole('heading', { name: /Risultati|Nessuna/ })).toBeVisible();
      },
    },
    { name: 'nuova', path: reserved('nuova') },
    {
      name: 'nuova-errors',
      path: reserved('nuova'),
      into: async () => {
        await button(page, 'Invia');
        await expect(page.getByRole('alert').first()).toBeVisible();
      },
    },
    {
      name: 'nuova-written',
      path: reserved('nuova'),
      into: async () => {
        await page
          .getByLabel('Procedura')
          .selectOption({ label: 'Rinnovo del permesso' })
          .catch(() => undefined);
        await page
          .getByLabel('Che cosa si chiede')
          .fill(
            'Il permesso è in rinnovo da otto mesi e il codice fiscale RSSMRA80A01D205X non risulta. Che cosa manca?',
          );
        await expect(page.getByRole('button', { name: 'Sposta nel campo' })).toBeVisible();
      },
    },
    { name: 'caso-answered', path: caseAt(answered) },
    {
      name: 'caso-menu',
      path: caseAt(answered),
      into: () => page.getByRole('group', { name: 'Azioni' }).getByRole('button').last().click(),
    },
    {
      name: 'caso-reopen',
      path: caseAt(answered),
      into: async () => {
        await button(page, 'Riapri');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    { name: 'caso-integration', path: caseAt(toComplete) },
    { name: 'caso-missing', path: reserved('segnalazioni/00000000-0000-7000-8000-000000000000') },
    { name: 'schede', path: reserved('schede') },
  ]);
});

test('an external service', async ({ page }) => {
  await signIn(page, 'cpi.alba');
  await lookAtAll(page, [
    { name: 'external-home', path: reserved('sportello') },
    { name: 'external-nuova', path: reserved('nuova') },
  ]);
});

test('the coordination', async ({ page }) => {
  await signIn(page, 'coordinamento');
  await page.goto(reserved('coordinamento'));
  const first = page.locator('a[data-case]').first();
  const open = (await first.getAttribute('href')) ?? '';
  await lookAtAll(page, [
    { name: 'coordinamento', path: reserved('coordinamento') },
    {
      name: 'coordinamento-chosen',
      path: reserved('coordinamento'),
      into: async () => {
        await first.focus();
        await page.keyboard.press('x');
        await page.keyboard.press('j');
        await page.keyboard.press('x');
        await page.keyboard.press('t');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'coordinamento-keys',
      path: reserved('coordinamento'),
      into: () => button(page, /Tasti rapidi/),
    },
    { name: 'coordinamento-mine', path: reserved('coordinamento?coda=mine') },
    { name: 'coordinamento-release', path: reserved('coordinamento?coda=to_release') },
    { name: 'coordinamento-empty', path: reserved('coordinamento?coda=all&urgenza=ROSSO&stato=in_validation') },
    { name: 'coordinamento-caso', path: open },
    {
      name: 'coordinamento-caso-menu',
      path: open,
      into: () =>
        page
          .getByRole('group', { name: 'Azioni' })
          .getByRole('button', { name: /azioni/i })
          .click(),
    },
    { name: 'cifre', path: reserved('cifre') },
    { name: 'cifre-letture', path: reserved('cifre/letture') },
    { name: 'avvisi', path: reserved('avvisi') },
    { name: 'avvisi-unread', path: reserved('avvisi?mostra=unread') },
    {
      name: 'avvisi-all-read',
      path: reserved('avvisi'),
      into: async () => {
        await button(page, 'Segna tutti come letti');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    { name: 'avvisi-preferenze', path: reserved('avvisi/preferenze') },
    {
      name: 'avvisi-preferenze-errors',
      path: reserved('avvisi/preferenze'),
      into: async () => {
        await button(page, "Aggiungi l'assenza");
        await expect(page.getByRole('alert').first()).toBeVisible();
      },
    },
  ]);
});

test('the interface with the offices', async ({ page }) => {
  await signIn(page, 'interfaccia');
  await page.goto(reserved('interfaccia?parte=distinte'));
  const sheet = (await page.locator('a[href*="/distinte/"]').first().getAttribute('href')) ?? '';
  await lookAtAll(page, [
    { name: 'interfaccia', path: reserved('interfaccia') },
    { name: 'interfaccia-distinte', path: reserved('interfaccia?parte=distinte') },
    { name: 'interfaccia-registrare', path: reserved('interfaccia?parte=registrare') },
    {
      name: 'interfaccia-unknown',
      path: reserved('interfaccia?parte=registrare'),
      into: async () => {
        await page.getByLabel('Codice della riga o numero').fill('ZZZZZZ');
        await button(page, 'Trova');
        await expect(page.getByText('Nessuna segnalazione con questo codice')).toBeVisible();
      },
    },
    { name: 'interfaccia-empty', path: reserved('interfaccia?parte=registrare&ufficio=PREF-SUI-TEST') },
    { name: 'distinta', path: sheet },
  ]);
});

test('the referent', async ({ page }) => {
  await signIn(page, 'questura');
  await lookAtAll(page, [
    { name: 'referente', path: reserved('referente') },
    {
      name: 'referente-correct',
      path: reserved('referente'),
      into: async () => {
        await page.keyboard.press('c');
        await expect(page.getByLabel('Risposta corretta')).toBeVisible();
      },
    },
    { name: 'referente-rispondere', path: reserved('referente?parte=rispondere') },
    { name: 'referente-schede', path: reserved('referente?parte=schede') },
    { name: 'referente-tutte', path: reserved('referente?parte=tutte') },
  ]);
});

test('the sheets of the network', async ({ page, baseURL }) => {
  await signIn(page, 'coordinamento');
  const coordinator = await Program.of(baseURL, 'coordinamento');
  const { items } = await coordinator.get<{ items: { id: string; state: string }[] }>('/faq?limit=50');
  const states = [...new Set(items.map(({ state }) => state))];
  const oneOf = (state: string): string => items.find((sheet) => sheet.state === state)?.id ?? '';
  await lookAtAll(page, [
    { name: 'schede-coordinamento', path: reserved('schede') },
    { name: 'schede-none', path: reserved('schede?stato=archived&argomento=sport-cultura') },
    { name: 'scheda-nuova', path: reserved('schede/nuova') },
    {
      name: 'scheda-nuova-errors',
      path: reserved('schede/nuova'),
      into: () => button(page, 'Salva la bozza'),
    },
    ...states.map((state) => ({ name: `scheda-${state}`, path: reserved(`schede/${oneOf(state)}`) })),
    { name: 'scheda-modifica', path: reserved(`schede/${oneOf('published')}/modifica`) },
    { name: 'scheda-versioni', path: reserved(`schede/${oneOf('published')}/versioni`) },
  ]);
});

test('what the network decides about time', async ({ page }) => {
  await signIn(page, 'coordinamento');
  await lookAtAll(page, [
    ...['tempi', 'calendari', 'avvisi', 'conservazione'].flatMap((path): Screen[] => [
      { name: `regole-${path}`, path: reserved(`regole/${path}`) },
      {
        name: `regole-${path}-unchanged`,
        path: reserved(`regole/${path}`),
        into: async () => {
          await page.getByLabel('Motivo').fill('Prova');
          await button(page, /^Salva/);
          await expect(page.getByText('Non hai cambiato nulla')).toBeVisible();
        },
      },
    ]),
    { name: 'dati-scadenza', path: reserved('dati/scadenza') },
    {
      name: 'dati-richieste',
      path: reserved('dati/richieste'),
      into: async () => {
        await page.getByLabel('Numero di pratica o di segnalazione').fill('CN-2025-000030');
        await button(page, 'Cerca il numero');
        await button(page, 'È sua: CN-2025-000030');
        await page.getByLabel('La cancellazione dei suoi dati').check();
        await expect(page.getByText('Non si può annullare')).toBeVisible();
      },
    },
    {
      name: 'regole-tempi-errors',
      path: reserved('regole/tempi'),
      into: async () => {
        const amounts = page.getByLabel('Presa in carico', { exact: true });
        await amounts.first().fill('');
        await amounts.last().fill('-1');
        await button(page, 'Salva i tempi');
        await expect(page.getByRole('alert')).toContainText('1 ROSSO, Presa in carico');
        await expect(amounts.first()).toBeFocused();
      },
    },
    {
      name: 'regole-calendari-errors',
      path: reserved('regole/calendari'),
      into: async () => {
        await page.getByRole('group', { name: 'Giovedì' }).getByLabel('Alle', { exact: true }).first().fill('06:00');
        await page.getByLabel('Motivo').fill('Prova');
        await button(page, 'Salva il calendario');
        await expect(page.getByRole('alert')).toContainText('Giovedì, orario 1, Alle: Di giovedì');
        await expect(
          page.getByRole('group', { name: 'Giovedì' }).getByLabel('Alle', { exact: true }).first(),
        ).toBeFocused();
      },
    },
    {
      name: 'regole-calendari-long',
      path: reserved('regole/calendari'),
      into: async () => {
        await button(page, 'Aggiungi una chiusura');
        await page.getByLabel('Primo giorno').last().fill('2031-01-01');
        await page.getByLabel('Ultimo giorno').last().fill('2031-12-31');
        await page.getByLabel('Perché').last().fill('Lavori');
        await page.getByLabel('Motivo').fill('Prova');
        await button(page, 'Salva il calendario');
        await expect(page.getByRole('dialog')).toContainText('dura 365 giorni');
      },
    },
    {
      name: 'regole-avvisi-leave',
      path: reserved('regole/avvisi'),
      into: async () => {
        await button(page, 'Elimina l’avviso 1');
        await page.getByRole('link', { name: 'Tempi', exact: true }).click();
        await expect(page.getByRole('dialog')).toContainText('Lasciare la pagina senza salvare?');
      },
    },
    { name: 'regole-missing', path: reserved('regole/calendari?sede=NON-ESISTE') },
  ]);
});

test('a decision that somebody else took first, and what its versions say', async ({ page, baseURL }) => {
  await signIn(page, 'coordinamento');
  const other = await Program.of(baseURL, 'coordinamento');
  interface Ladder {
    readonly version: number;
    readonly data: { readonly steps: readonly object[] };
  }
  /** @returns at what point the others are told now: another one each time */
  const decide = async (): Promise<number> => {
    const { version, data } = await other.get<Ladder>('/rules/ladder');
    const percent = 200 + version;
    const steps = [...data.steps.slice(0, 2), { percent, to: 'coordination' }];
    await other.put('/rules/ladder', { data: { steps }, reason: 'Accordo con gli uffici' }, version);
    return percent;
  };
  const percent = await decide();
  const wrong: string[] = [];
  await page.goto(reserved('regole/avvisi'));
  await settled(page);
  await button(page, /^Che cosa è cambiato/);
  await expect(page.getByText(`${String(percent)}% del tempo`).first()).toBeVisible();
  wrong.push(...(await look(page, 'regole-avvisi-history')));
  await page
    .getByLabel('A che punto')
    .first()
    .fill(String(percent - 150));
  await page.getByLabel('Motivo').fill('Prova');
  await decide();
  await button(page, 'Salva gli avvisi');
  await expect(page.getByText(/Nel frattempo .* ha deciso diversamente/)).toBeInViewport();
  wrong.push(...(await look(page, 'regole-avvisi-meanwhile')));
  await button(page, 'Salva gli avvisi');
  await expect(page.getByText('Salvato: è in vigore')).toBeInViewport();
  wrong.push(...(await look(page, 'regole-avvisi-saved')));
  expect(wrong).toEqual([]);
});

test('who may only read what the network decides', async ({ page }) => {
  await signIn(page, 'interfaccia');
  await lookAtAll(
    page,
    ['urgenza', 'tempi', 'calendari', 'avvisi', 'conservazione'].map((path) => ({
      name: `regole-${path}-read`,
      path: reserved(`regole/${path}`),
      into: () => expect(page.getByText('Qui si legge soltanto')).toBeVisible(),
    })),
  );
});

test('the administration and the figures', async ({ page }) => {
  await signIn(page, 'amministrazione');
  await page.goto(reserved('amministrazione/persone'));
  const person = (await page.locator('main a[href*="/persone/"]').nth(1).getAttribute('href')) ?? '';
  await page.goto(reserved('amministrazione/sedi'));
  const unit = (await page.locator('main a[href*="/sedi/"]').nth(1).getAttribute('href')) ?? '';
  await lookAtAll(page, [
    { name: 'admin-persone', path: reserved('amministrazione/persone') },
    { name: 'admin-persona-nuova', path: reserved('amministrazione/persone/nuova') },
    { name: 'admin-persona', path: person },
    { name: 'admin-sedi', path: reserved('amministrazione/sedi') },
    { name: 'admin-sede-nuova', path: reserved('amministrazione/sedi/nuova') },
    { name: 'admin-sede', path: unit },
    { name: 'admin-elenchi', path: reserved('amministrazione/elenchi') },
    { name: 'admin-impostazioni', path: reserved('amministrazione/impostazioni') },
    { name: 'admin-email', path: reserved('amministrazione/email') },
    { name: 'admin-email-failed', path: reserved('amministrazione/email?stato=failed') },
    { name: 'admin-avvisi', path: reserved('avvisi') },
    { name: 'admin-avvisi-preferenze', path: reserved('avvisi/preferenze') },
    { name: 'admin-coda', path: reserved('amministrazione/coda') },
  ]);
  await signIn(page, 'provincia');
  await lookAtAll(page, [{ name: 'provincia-cifre', path: reserved('cifre') }]);
});
