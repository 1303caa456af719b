import { act, file, seen, type CaseSeen } from './cases.ts';
import { Program, reserved, signIn } from './people.ts';
import { look } from './screens.ts';
import { expect, test } from './under-policy.ts';

/** The lives that a case rarely has, and must be able to have. Programs do what leads there; people look. */
test.describe.configure({ timeout: 60_000 });

const NEXT_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

async function staff(baseURL: string | undefined): Promise<Record<'counter' | 'coordinator' | 'desk', Program>> {
  const [counter, coordinator, desk] = await Promise.all([
    Program.of(baseURL, 'sportello.cuneo'),
    Program.of(baseURL, 'coordinamento'),
    Program.of(baseURL, 'interfaccia'),
  ]);
  return { counter, coordinator, desk };
}

test('two offices, one not competent: the other still answers', async ({ page, baseURL }) => {
  const { counter, coordinator, desk } = await staff(baseURL);
  const { id } = await file(counter, { text: 'Nulla osta e rinnovo insieme: chi decide per primo?' });
  await act(coordinator, id, 'take');
  const forwarded = await act(coordinator, id, 'forward', {
    referrals: [
      { office: 'QST-IMM', channel: 'phone' },
      { office: 'PREF-SUI-RIC', channel: 'phone' },
    ],
  });
  const referralTo = (office: string): string =>
    forwarded.referrals.find((one) => one.office.code === office)?.id ?? '';
  await act(desk, id, 'not_competent', { referralId: referralTo('QST-IMM'), rightOffice: 'PREF-SUI-RIC' });
  expect((await seen(coordinator, id)).state).toBe('forwarded');
  const collected = await act(desk, id, 'collect', {
    referralId: referralTo('PREF-SUI-RIC'),
    text: 'Prima il nulla osta, poi il rinnovo.',
    outcome: 'chiarimento',
    channel: 'phone',
  });
  await act(coordinator, id, 'release', { replyId: collected.replies.at(-1)?.id });

  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved(`segnalazioni/${id}`));
  await expect(page.getByText('Prima il nulla osta, poi il rinnovo.')).toBeVisible();
  await expect(page.getByText(/Questura - Ufficio Immigrazione non è competente/)).toBeVisible();
});

test('integration asked twice, closed and reopened', async ({ page, baseURL }) => {
  const { counter, coordinator } = await staff(baseURL);
  const { id } = await file(counter, { text: 'Manca qualcosa alla domanda di aggiornamento?' });
  for (const what of ['Copia del passaporto.', 'Tutte le pagine, non solo la prima.']) {
    await act(coordinator, id, 'request_integration', { text: what, dueOn: NEXT_WEEK });
    const back = await act(counter, id, 'submit_integration', { text: `Consegnato: ${what}` });
    expect([back.state, back.lap]).toEqual(['in_charge', 1]);
  }
  await act(coordinator, id, 'answer_directly', { text: 'Ora la domanda è completa.', outcome: 'risolta' });
  expect((await act(counter, id, 'close')).state).toBe('closed');
  const again = await act(counter, id, 'reopen', { reason: 'Il titolo riporta un cognome sbagliato.' });
  expect([again.state, again.lap]).toEqual(['submitted', 2]);

  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved(`segnalazioni/${id}`));
  await expect(page.getByText('Tutte le pagine, non solo la prima.', { exact: true })).toBeVisible();
  await expect(page.getByText('Riapertura 1', { exact: true })).toBeVisible();
});

test('a case of last year is reopened under its own number', async ({ page, baseURL }) => {
  const year = String(new Date().getFullYear());
  for (const mailbox of ['cuneo', 'alba', 'bra', 'mondovi', 'fossano']) {
    const counter = await Program.of(baseURL, `sportello.${mailbox}`);
    const { items } = await counter.get<{ items: CaseSeen[] }>('/segnalazioni?limit=100');
    const old = items.filter(({ number }) => !number.includes(`-${year}-`));
    for (const { id, number, lap } of old) {
      if (!(await seen(counter, id)).availableActions.includes('reopen')) continue;
      const again = await act(counter, id, 'reopen', { reason: 'Un anno dopo il problema si è ripresentato.' });
      expect([again.number, again.state, again.lap]).toEqual([number, 'submitted', lap + 1]);
      await signIn(page, `sportello.${mailbox}`);
      await page.goto(reserved(`segnalazioni/${id}`));
      await expect(page.getByText('Un anno dopo il problema si è ripresentato.').first()).toBeVisible();
      return;
    }
  }
  throw new Error('the demo has no case of another year that can be reopened');
});

test('corrected after release, then rejected: the counter is told each time', async ({ page, baseURL }) => {
  const { counter, coordinator, desk } = await staff(baseURL);
  const referent = await Program.of(baseURL, 'ricongiungimenti');
  const { id } = await file(counter, {
    text: 'Quanto deve essere grande la casa per tre persone?',
    office: 'PREF-SUI-RIC',
    topic: 'ricongiungimento',
    identifiers: [{ type: 'sui_protocollo', value: 'P-CN/L/N/2026/104455' }],
  });
  await act(coordinator, id, 'take');
  const { referrals } = await act(coordinator, id, 'forward', {
    referrals: [{ office: 'PREF-SUI-RIC', channel: 'phone' }],
  });
  const { replies } = await act(desk, id, 'collect', {
    referralId: referrals[0]?.id,
    text: 'Servono 28 metri quadri.',
    outcome: 'chiarimento',
    channel: 'phone',
  });
  const replyId = replies[0]?.id;
  await act(coordinator, id, 'release', { replyId });
  const corrected = await act(referent, id, 'correct', { replyId, text: 'Servono 42 metri quadri.' });
  expect(corrected.state).toBe('answered');

  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved(`segnalazioni/${id}`));
  await expect(page.getByText('Una risposta è stata corretta o ritirata dopo la lettura')).toBeVisible();
  await expect(page.getByText('Servono 42 metri quadri.')).toBeVisible();

  const rejected = await act(referent, id, 'reject', { replyId, reason: 'Dipende dal Comune.' });
  expect(rejected.state).toBe('in_charge');
  await page.reload();
  await expect(page.getByText('Ritirata', { exact: true })).toBeVisible();
});

test('a merge undone: each case keeps its own, and the copies stay', async ({ page, baseURL }) => {
  const { counter, coordinator } = await staff(baseURL);
  const other = await Program.of(baseURL, 'sportello.alba');
  const survivor = await file(counter, { text: 'Quando riapre lo sportello passaporti?' });
  const merged = await file(other, { text: 'Stessa domanda, da un altro sportello.' });
  await act(coordinator, merged.id, 'merge', { into: survivor.id });
  await act(coordinator, survivor.id, 'answer_directly', { text: 'Riapre lunedì alle 9.', outcome: 'risolta' });
  expect(await counter.statusOf(`/segnalazioni/${merged.id}`)).toBe(404);
  const back = await act(coordinator, merged.id, 'unmerge', { reason: 'Sono due persone diverse.' });
  expect(back.state).toBe('submitted');

  await signIn(page, 'sportello.alba');
  await page.goto(reserved(`segnalazioni/${merged.id}`));
  await expect(page.getByText('Riapre lunedì alle 9.')).toBeVisible();
  await expect(page.getByText('copia dalla segnalazione unita')).toBeVisible();
  await expect(page.getByText('Quando riapre lo sportello passaporti?')).toHaveCount(0);
});

test('a merged case is disputed by its counter, seen on the desk and parted', async ({ page, baseURL }) => {
  const { counter, coordinator } = await staff(baseURL);
  const other = await Program.of(baseURL, 'sportello.alba');
  const survivor = await file(counter, { text: 'Quando si ritira il titolo di viaggio?' });
  const merged = await file(other, { text: 'Il ritiro del titolo, per un altro nucleo.' });
  await act(coordinator, merged.id, 'merge', { into: survivor.id });

  await signIn(page, 'sportello.alba');
  await page.goto(reserved(`segnalazioni/${merged.id}`));
  await expect(page.getByText('le risposte arrivano anche qui')).toBeVisible();
  await expect(page.getByText(survivor.number)).toHaveCount(0);
  expect(await look(page, 'caso-unito-sportello')).toEqual([]);
  await page.getByRole('button', { name: 'Non è la stessa cosa' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Perché non è la stessa cosa').fill('Qui il titolo è stato rifiutato.');
  expect(await look(page, 'caso-unito-modulo')).toEqual([]);
  await dialog.getByRole('button', { name: 'Invia al coordinamento' }).click();
  await expect(page.getByText('Il coordinamento è avvisato.')).toBeVisible();

  await signIn(page, 'coordinamento');
  await page.goto(reserved(`segnalazioni/${survivor.id}`));
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Rispondi direttamente' }).click();
  await expect(page.getByRole('dialog').getByText(/La risposta arriva a 2 sportelli: .* unita a questa/)).toBeVisible();
  expect(await look(page, 'caso-riunito-risposta')).toEqual([]);
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await page.goto(reserved('coordinamento?coda=disputed'));
  await page.getByRole('link', { name: merged.number }).first().click();
  await expect(page.getByText('Qui il titolo è stato rifiutato.').first()).toBeVisible();
  expect(await look(page, 'caso-unito-conteso')).toEqual([]);
  await page.getByRole('button', { name: "Annulla l'unione" }).click();
  await page.getByRole('dialog').getByLabel('Motivo').fill('Sono due nuclei.');
  await page.getByRole('button', { name: 'Separa le segnalazioni' }).click();
  await expect(page.getByText('Unione annullata.')).toBeVisible();
  expect((await seen(other, merged.id)).state).toBe('submitted');
});

test('a sealed case is not there for a colleague at the same counter', async ({ page, baseURL }) => {
  const { counter } = await staff(baseURL);
  const colleague = await Program.of(baseURL, 'sportello2.cuneo');
  const all = '/segnalazioni?limit=100';
  interface Rows {
    items: { id: string; number: string }[];
  }
  const text = 'Ospitata in struttura protetta: chiede come avere il kaleidoscopio dei documenti senza indirizzo.';
  const sealed = await file(counter, { text, sealed: true });

  expect((await colleague.get<Rows>(all)).items.map(({ id }) => id)).not.toContain(sealed.id);
  // Others work at this counter meanwhile: what is counted is held against the rows, read again if it moved.
  await expect(async () => {
    const counts = await colleague.get<Record<string, number>>('/segnalazioni/counts');
    for (const queue of ['to_read', 'to_complete', 'in_progress']) {
      const { items } = await colleague.get<Rows>(`${all}&queue=${queue}`);
      expect(counts[queue]).toBe(items.length);
    }
  }).toPass({ timeout: 15_000 });
  expect(await colleague.statusOf(`/segnalazioni/${sealed.id}`)).toBe(404);
  expect(await colleague.statusOf(`/segnalazioni/${sealed.id}/events`)).toBe(404);
  const found = await colleague.post<Rows>('/segnalazioni/search', { text: 'kaleidoscopio' });
  expect(found.items).toEqual([]);
  const suggested = await colleague.post<{ cases: { id: string }[] }>('/suggestions', { text });
  expect(suggested.cases.map(({ id }) => id)).not.toContain(sealed.id);

  await signIn(page, 'sportello2.cuneo');
  await page.goto(reserved(`segnalazioni/${sealed.id}`));
  await expect(page.getByRole('heading', { level: 1, name: 'Segnalazione non disponibile' })).toBeVisible();
  await page.goto(reserved('sportello'));
  await page.getByLabel('Cerca una segnalazione').fill('kaleidoscopio');
  await page.getByRole('button', { name: 'Cerca' }).click();
  await expect(page.getByText(/Nessuna segnalazione trovata/)).toBeVisible();

  // Who filed it goes on with it.
  await signIn(page, 'sportello.cuneo');
  await page.goto(reserved(`segnalazioni/${sealed.id}`));
  await expect(page.getByText(text)).toBeVisible();
});
