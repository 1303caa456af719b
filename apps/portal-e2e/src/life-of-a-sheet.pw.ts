import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

interface Sheet {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

test.describe.configure({ timeout: 120_000 });

const WIDE = { width: 1280, height: 800 };

/** Sheets of this run alone, published by the people of the demo. */
async function publisher(baseURL: string | undefined): Promise<(question: string) => Promise<Sheet>> {
  const coordination = await Program.of(baseURL, 'coordinamento');
  const referent = await Program.of(baseURL, 'questura');
  const act = async (who: Program, id: string, action: string): Promise<Sheet> => {
    const { version } = await who.get<Sheet>(`/faq/${id}`);
    return who.post<Sheet>(`/faq/${id}/actions/${action}`, {}, version);
  };
  return async (question) => {
    const { id } = await coordination.post<Sheet>('/faq', {
      question,
      shortAnswer: 'La domanda si presenta allo sportello.',
      ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'pubblica' },
    });
    await act(coordination, id, 'send_to_review');
    await act(referent, id, 'validate');
    return act(coordination, id, 'publish');
  };
}

test('a sheet is superseded: its address leads on, its words come back as a new version', async ({
  page,
  request,
  baseURL,
}) => {
  const publish = await publisher(baseURL);
  const run = `zibibbo${Date.now() % 100_000}`;
  const old = await publish(`Dove si ritira lo ${run}?`);
  const next = await publish(`Dove si ritira lo ${run} elettronico?`);

  await signIn(page, 'coordinamento');
  await page.setViewportSize(WIDE);
  await page.goto(reserved('schede/nuova'));
  await settled(page);
  await page.getByLabel('Domanda', { exact: true }).fill(`Che cosa costa lo ${run}?`);
  await page.getByLabel('Risposta breve').fill('Dieci euro.');
  await page.getByLabel('Argomento').selectOption('permesso-soggiorno');
  await page.getByRole('group', { name: 'Uffici che la validano' }).getByRole('checkbox').first().check();
  await page.getByLabel('Indirizzo della pagina').fill(old.slug);
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByText(`È libero: ${old.slug}-2`).first()).toBeVisible();
  const wrong = await look(page, 'sheet-address-taken');
  await page.setViewportSize(WIDE);
  await page.getByLabel('Indirizzo della pagina').fill(`${old.slug}-2`);
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByRole('heading', { name: `Che cosa costa lo ${run}?` })).toBeVisible();

  await page.goto(reserved(`schede/${old.id}`));
  await settled(page);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Segna come superata' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Cerca la scheda che prende il suo posto').fill(run);
  await dialog.getByRole('button', { name: 'Cerca' }).click();
  await dialog.getByRole('radio', { name: `Dove si ritira lo ${run} elettronico?` }).check();
  wrong.push(...(await look(page, 'sheet-supersede')));
  await page.setViewportSize(WIDE);
  await dialog.getByRole('button', { name: 'Segna come superata' }).click();
  await expect(page.getByText('Questa scheda è superata')).toBeVisible();
  wrong.push(...(await look(page, 'sheet-superseded')));
  await page.setViewportSize(WIDE);

  const led = await request.get(`/cuneo/it/schede/${old.slug}`, { maxRedirects: 0 });
  expect([led.status(), led.headers()['location']]).toEqual([301, `/cuneo/it/schede/${next.slug}`]);
  await page.goto(`/cuneo/it/schede/${old.slug}`);
  await expect(page).toHaveURL(`/cuneo/it/schede/${next.slug}`);
  for (const list of ['/sitemap.xml', '/cuneo/it/schede.atom'])
    expect(await (await request.get(list)).text()).not.toMatch(new RegExp(`${old.slug}<`));

  await page.goto(reserved(`schede/${old.id}`));
  await settled(page);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Riprendi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Riprendi' }).click();
  await expect(page.getByText('Il vecchio indirizzo porta ancora a un’altra scheda')).toBeVisible();
  await page.goto(reserved(`schede/${old.id}/modifica`));
  await settled(page);
  await page.getByLabel('Risposta breve').fill('La domanda si manda per posta.');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await settled(page);
  await page.goto(reserved(`schede/${old.id}/versioni`));
  await settled(page);
  await page.getByRole('button', { name: 'Riprendi la versione 2' }).waitFor();
  wrong.push(...(await look(page, 'sheet-restore')));
  await page.setViewportSize(WIDE);
  await page.getByRole('button', { name: 'Riprendi la versione 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Riprendi la versione 2' }).click();
  await expect(page.getByText('La domanda si presenta allo sportello.')).toBeVisible();
  await expect(page.getByText('Ripresa la versione 2')).toBeVisible();
  expect(wrong).toEqual([]);
});

test('a new version is given up: readers and offices are left in peace, its words can come back', async ({
  page,
  baseURL,
}) => {
  const run = `lampascione${Date.now() % 100_000}`;
  const sheet = await (await publisher(baseURL))(`Dove si ritira il ${run}?`);
  await signIn(page, 'coordinamento');
  await page.setViewportSize(WIDE);
  await page.goto(reserved(`schede/${sheet.id}/modifica`));
  await settled(page);
  await page.getByLabel('Risposta breve').fill('Da casa.');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByText('Chi legge vede ancora la versione pubblicata')).toBeVisible();
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Torna alla versione pubblicata' }).click();
  const dialog = page.getByRole('dialog');
  const wrong = await look(page, 'sheet-give-up');
  await page.setViewportSize(WIDE);
  await dialog.getByRole('button', { name: 'Torna alla versione pubblicata' }).click();
  await expect(page.getByText('La domanda si presenta allo sportello.')).toBeVisible();
  await expect(page.locator('respi-state').getByText('Pubblicata')).toBeVisible();
  wrong.push(...(await look(page, 'sheet-given-up')));
  await page.setViewportSize(WIDE);
  await page.goto(reserved(`schede/${sheet.id}/versioni`));
  await settled(page);
  wrong.push(...(await look(page, 'sheet-given-up-versions')));
  await page.setViewportSize(WIDE);
  await page.getByRole('button', { name: 'Riprendi la versione 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Riprendi la versione 2' }).click();
  await expect(page.getByText('Da casa.')).toBeVisible();
  await expect(page.getByText('Ripresa la versione 2')).toBeVisible();
  expect(wrong).toEqual([]);
});

test('a question becomes a candidate, is counted, and is written or discarded', async ({ page }) => {
  const run = `corbezzolo${Date.now() % 100_000}`;
  await signIn(page, 'coordinamento');
  await page.setViewportSize(WIDE);
  await page.goto(reserved('schede'));
  await settled(page);
  await page.getByRole('link', { name: 'Candidate' }).click();
  await settled(page);
  const line = page.getByLabel('Una nuova domanda, in una riga');
  await line.fill(`Che cosa serve per il ${run}?`);
  await page.getByRole('button', { name: 'Aggiungi' }).click();
  await expect(page.getByText('aggiunta alle candidate')).toBeVisible();
  await line.fill(`che cosa serve per il ${run}`);
  await page.getByRole('button', { name: 'Aggiungi' }).click();
  await expect(page.getByText('C’era già')).toBeVisible();
  const wrong = await look(page, 'candidates');
  await page.setViewportSize(WIDE);
  await page.getByRole('link', { name: `Scrivi la scheda Che cosa serve per il ${run}?` }).click();
  await settled(page);
  await expect(page.getByLabel('Domanda', { exact: true })).toHaveValue(`Che cosa serve per il ${run}?`);
  await page.goBack();
  await settled(page);
  await page.getByRole('link', { name: `Che cosa serve per il ${run}?`, exact: true }).click();
  await expect(page.getByText('È una candidata')).toBeVisible();
  wrong.push(...(await look(page, 'candidate')));
  await page.setViewportSize(WIDE);
  await page.goBack();
  await settled(page);
  await page.getByRole('button', { name: `Scarta Che cosa serve per il ${run}?` }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Non riguarda la rete');
  await page.getByRole('dialog').getByRole('button', { name: 'Scarta' }).click();
  await expect(page.getByText('scartata.')).toBeVisible();

  // With one press, from a case that was answered.
  const cases = await Program.of(test.info().project.use.baseURL, 'coordinamento');
  const { items } = await cases.get<{ items: { id: string }[] }>('/segnalazioni?status=answered&limit=1');
  await page.goto(reserved(`segnalazioni/${items[0]!.id}`));
  await settled(page);
  await page.getByRole('button', { name: 'Proponi come scheda' }).click();
  await expect(page.getByText(/candidat/).first()).toBeVisible();
  expect(wrong).toEqual([]);
});

test('a reader says that a sheet was not useful, and what was missing, without a script', async ({
  browser,
  baseURL,
  page,
}) => {
  const publish = await publisher(baseURL);
  const { id, slug } = await publish(`Dove si chiede il giuggiolo${Date.now() % 100_000}?`);
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  // Not by turning scripts off: what looks for barriers is one.
  await context.route('**/*.js', (script) => script.abort());
  const reader = await context.newPage();
  await reader.goto(`/cuneo/it/schede/${slug}`);
  await expect(reader.getByRole('heading', { name: 'Questa scheda ti è stata utile?' })).toBeVisible();
  const wrong = await look(reader, 'useful-ask');
  await reader.getByRole('button', { name: 'No', exact: true }).click();
  await expect(reader.getByRole('heading', { name: 'Che cosa mancava?' })).toBeVisible();
  wrong.push(...(await look(reader, 'useful-missing')));
  // A form that is sent at once is a program's.
  await reader.waitForTimeout(4_000);
  await reader.getByLabel('Che cosa non hai trovato').fill('Scrivetemi a mario.rossi@example.it');
  await reader.getByRole('button', { name: 'Manda' }).click();
  await expect(reader.locator('#manca-errore')).toContainText('«mario.rossi@example.it» (indirizzo e-mail)');
  await expect(reader.getByLabel('Che cosa non hai trovato')).toHaveValue('Scrivetemi a mario.rossi@example.it');
  wrong.push(...(await look(reader, 'useful-refused')));
  await reader.getByLabel('Che cosa non hai trovato').fill('Manca quanto costa e dove si paga.');
  await reader.getByRole('button', { name: 'Manda' }).click();
  await expect(reader.getByRole('heading', { name: 'Grazie!' })).toBeVisible();
  wrong.push(...(await look(reader, 'useful-thanks')));
  await context.close();

  await signIn(page, 'coordinamento');
  await page.setViewportSize(WIDE);
  await page.goto(reserved(`schede/${id}`));
  await settled(page);
  await expect(page.getByText('non utile a 1 persona')).toBeVisible();
  await expect(page.getByText('Manca quanto costa e dove si paga.')).toBeVisible();
  await page.goto(reserved('schede/pareri'));
  await settled(page);
  wrong.push(...(await look(page, 'feedback-list')));
  expect(wrong).toEqual([]);
});

test('what is typed on a sheet outlives what somebody else does to it meanwhile', async ({ page, baseURL }) => {
  const run = `pungitopo${Date.now() % 100_000}`;
  const [coordination, referent] = [await Program.of(baseURL, 'coordinamento'), await Program.of(baseURL, 'questura')];
  const other = await Program.of(baseURL, 'coordinamento2');
  const { id } = await coordination.post<Sheet>('/faq', {
    question: `Entro quando si ritira il ${run}?`,
    shortAnswer: 'Entro 60 giorni dalla convocazione, allo sportello.',
    ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'pubblica' },
  });
  const act = async (who: Program, action: string, body: object = {}): Promise<unknown> => {
    const { version } = await who.get<Sheet>(`/faq/${id}`);
    return who.post(`/faq/${id}/actions/${action}`, body, version);
  };

  await signIn(page, 'coordinamento');
  await page.setViewportSize(WIDE);
  await page.goto(reserved(`schede/${id}/modifica`));
  await settled(page);
  await act(other, 'edit', {
    question: `Entro quando si ritira il ${run} pronto?`,
    shortAnswer: 'Entro 90 giorni dalla convocazione, allo sportello.',
    changeNote: 'Nuovo termine',
  });
  await page.getByLabel('Risposta breve').fill('Entro 30 giorni dalla convocazione, allo sportello.');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByText(/Intanto .* ha modificato la scheda/)).toBeVisible();
  await expect(page.getByLabel('Domanda', { exact: true })).toHaveValue(`Entro quando si ritira il ${run} pronto?`);
  const wrong = await look(page, 'sheet-two-editors');
  await page.setViewportSize(WIDE);
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await expect(page.getByText('Prima di salvare, scegliere per: risposta breve.')).toBeVisible();
  await page.getByRole('radio', { name: 'Quello già salvato' }).check();
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.waitForURL(`**/schede/${id}`);
  await expect(page.getByText('Entro 90 giorni dalla convocazione, allo sportello.')).toBeVisible();

  await act(coordination, 'send_to_review');
  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Archivia' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Lo dice meglio la scheda del kit.');
  await act(referent, 'validate');
  await dialog.getByRole('button', { name: 'Archivia' }).click();
  await expect(dialog.getByText(/Intanto .* ha validato la scheda/)).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveValue('Lo dice meglio la scheda del kit.');
  wrong.push(...(await look(page, 'sheet-reason-again')));
  await page.setViewportSize(WIDE);
  await act(other, 'archive', { reason: 'Non serve più.' });
  await dialog.getByRole('button', { name: 'Archivia' }).click();
  await expect(page.getByText('Non si può più archiviare.')).toBeVisible();
  await expect(page.getByLabel('Quanto scritto, da copiare')).toHaveValue('Lo dice meglio la scheda del kit.');
  wrong.push(...(await look(page, 'sheet-reason-kept')));
  expect(wrong).toEqual([]);
});
