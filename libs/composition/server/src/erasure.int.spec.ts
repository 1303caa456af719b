import { ActOnDistinta, ErasePerson, PrepareDistinta, ReadDistinte } from '@respi/segnalazioni/api';
import { type CaseSearch, NewDistinta } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
});

afterAll(async () => {
  await installation.close();
});

const erase = (number: string, of = network) => installation.module.get(ErasePerson).erase(of.id, number);

const WORDS = {
  text: 'Domanda zebrata.',
  person: { surname: 'Zebrini', name: 'Zeno', birthDate: '1980-02-03' },
  identifiers: [{ type: 'assicurata', value: '069999999999' }],
  comune: 'Zebrano',
  nationality: 'MA',
} as const;

/** A case with a word of its person in every place where a text can stand. */
async function aLife(): Promise<{ id: string; number: string }> {
  const { id } = await steps.file({
    ...WORDS,
    identifiers: [...WORDS.identifiers],
    urgency: { code: 'VERDE', reason: 'Motivo zebrato.' },
  });
  await steps.act('coordinator', id, { action: 'take', body: {} });
  await steps.act('coordinator', id, { action: 'add_note', body: { text: 'Nota zebrata.' } });
  await steps.act('coordinator', id, {
    action: 'forward',
    body: { referrals: [{ office: 'PREF-CIT', channel: 'distinta' }] },
  });
  const { referrals } = await steps.open(id);
  await loseItsSheet(referrals[0]!.id);
  await steps.act('coordinator', id, {
    action: 'not_competent',
    body: { referralId: referrals[0]!.id, note: 'Per il signor Zebrini.' },
  });
  await steps.act('coordinator', id, {
    action: 'request_integration',
    body: { text: 'Serve la carta zebrata.', dueOn: '2099-01-01' },
  });
  await steps.act('counter', id, {
    action: 'submit_integration',
    body: { text: 'Ecco, zebrata.', delivered: [{ what: 'carta zebrata', how: 'pec', on: '2026-01-01' }] },
  });
  await steps.act('coordinator', id, {
    action: 'forward',
    body: { referrals: [{ office: 'QST-IMM', channel: 'portal' }] },
  });
  const { replies } = await steps.act('coordinator', id, {
    action: 'collect',
    body: {
      referralId: (await steps.open(id)).referrals.find(({ status }) => status === 'open')!.id,
      text: 'Zebrato.',
      outcome: 'risolta',
      channel: 'phone',
    },
  });
  const because = { replyId: replies[0]!.id, reason: 'Svista zebrata.' };
  await steps.act('coordinator', id, { action: 'send_to_validation', body: { replyId: because.replyId } });
  await steps.act('referentQuestura', id, { action: 'correct', body: { ...because, text: 'Tutto zebrato.' } });
  await steps.act('referentQuestura', id, { action: 'reject', body: because });
  const answered = await steps.act('coordinator', id, {
    action: 'answer_directly',
    body: { text: 'Risposta zebrata.', outcome: 'risolta' },
  });
  return { id, number: answered.number };
}

/** A distinta with it was lost, and who lost it said where with whose name. */
async function loseItsSheet(referral: string): Promise<void> {
  const who = installation.as(network, 'interface', 'distinta.handle');
  const wanted = NewDistinta.parse({ office: 'PREF-CIT', referrals: [referral] });
  const { id } = await installation.module.get(PrepareDistinta).prepare(who, wanted, null);
  const { version } = await installation.module.get(ReadDistinte).open(who, id);
  const lost = { action: 'report_lost', body: { reason: 'Rimasta dal signor Zebrini, zebrata.' } } as const;
  await installation.module.get(ActOnDistinta).act(who, id, version, lost, null);
}

/** Tables where the words still stand, whole database. */
async function tracesOf(words: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'respi'`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rowCount } = await client.query(`select 1 from "${name}" t where t::text ~* $1 limit 1`, [words]);
    if (rowCount) found.push(name);
  }
  await client.end();
  return found;
}

const find = async (search: Partial<CaseSearch>) =>
  (await installation.reading.search(installation.as(network, 'coordinator', 'case.read'), { limit: 20, ...search }))
    .items;

it('leaves no word of the person anywhere, and a history that still verifies', async () => {
  const { id, number } = await aLife();
  expect((await tracesOf('zebr')).length).toBeGreaterThan(2);
  expect(await find({ person: { surname: 'Zebrini' } })).toHaveLength(1);
  await erase(number);
  expect(await tracesOf('zebr')).toEqual([]);
  expect(await find({ text: 'zebrata' })).toEqual([]);
  expect(await find({ person: { surname: 'Zebrini' } })).toEqual([]);
  expect(await find({ identifier: '069999999999' })).toEqual([]);
  const events = await installation.reading.events(installation.as(network, 'counter', 'case.read'), id);
  expect(events.chainValid).toBe(true);
  expect(events.items.at(-1)).toMatchObject({ type: 'person_erased', by: { name: 'ReSPI' } });
  expect(await steps.open(id, 'counter')).toMatchObject({
    erased: true,
    number,
    person: null,
    identifiers: [],
    comune: null,
    facts: {},
    topic: 'permesso-soggiorno',
  });
});

it('is taken up by a new case of the same counter, linked both ways, and not reopened', async () => {
  const { id, number } = await aLife();
  const stillThere = steps.file({ continues: id });
  await expect(stillThere).rejects.toMatchObject({ fields: [{ path: 'continues', code: 'reopen_instead' }] });
  await erase(number);
  await expect(steps.act('counter', id, { action: 'reopen', body: { reason: 'Ancora.' } })).rejects.toMatchObject({
    code: 'erased_file_a_new_one',
  });
  const next = await steps.file({ continues: id }, 'colleague');
  expect(await steps.open(next.id, 'counter')).toMatchObject({ continues: { id, number }, continuedBy: [] });
  expect(await steps.open(id, 'counter')).toMatchObject({ continuedBy: [{ id: next.id, number: next.number }] });
  for (const [name, continues] of [
    ['otherCounter', id],
    ['external', id],
    ['counter', '00000000-0000-4000-8000-000000000000'],
  ] as [PersonName, string][])
    await expect(steps.file({ continues, kind: 'prassi' }, name)).rejects.toMatchObject({
      fields: [{ path: 'continues', code: 'unknown_case' }],
    });
});

it('refuses what is still worked on, what is gone already, and another network’s', async () => {
  const forwarded = await steps.forwarded();
  await expect(erase(forwarded.number)).rejects.toMatchObject({ code: 'not_possible_now' });
  const { number } = await aLife();
  const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  await expect(erase(number, asti)).rejects.toMatchObject({ code: 'not_found' });
  await erase(number);
  await expect(erase(number)).rejects.toMatchObject({ code: 'not_possible_now' });
  expect((await steps.open(forwarded.id)).erased).toBe(false);
});
