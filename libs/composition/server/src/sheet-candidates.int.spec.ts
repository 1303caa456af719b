import type { INestApplicationContext } from '@nestjs/common';
import { ActOnSheet, CountUnanswered, ProposeASheet, ReadSheets, UnansweredDesk } from '@respi/knowledge/api';
import { NewCandidate, type Proposed, SHOWN_FROM_TIMES, SheetListQuery } from '@respi/knowledge/contract';
import { Filing } from '@respi/segnalazioni/contract';
import { KeyedDigests, chainHolds, readStream } from '@respi/shared/api-platform';
import { Problem, newId } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: INestApplicationContext;

beforeAll(async () => {
  installation = await anInstallation();
  app = installation.module;
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
});
afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'sheet.write', where = network) =>
  installation.as(where, name, permission);
const propose = (body: object, where = network): Promise<Proposed> =>
  app.get(ProposeASheet).propose(as('coordinator', 'sheet.write', where), NewCandidate.parse(body));
const list = (where = network, name: PersonName = 'coordinator') =>
  app.get(ProposeASheet).list(as(name, 'sheet.write', where), { limit: 50 });
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}
async function aCase(text: string, answered = true): Promise<string> {
  const person = { surname: 'Prova', name: 'Zubayda', birthDate: '1986-05-17' };
  const filing = Filing.parse({ kind: 'consulenza_caso', office: 'COORD', topic: 'permesso-soggiorno', person, text });
  const { id } = await installation.filing.file(as('counter', 'case.file'), filing, null);
  if (!answered) return id;
  const { version } = await installation.reading.open(as('coordinator', 'case.read'), id);
  const command = { action: 'answer_directly', body: { text: 'Fatto.', outcome: 'risolta' } } as const;
  await installation.acting.act(as('coordinator', 'case.act'), id, version, command, null);
  return id;
}

it('counts how often something is asked: in cases, in searches, by the public, by hand', async () => {
  const first = await propose({
    question: 'Come si converte il permesso per studio in lavoro?',
    case: await aCase('Come si converte il permesso per studio in lavoro?'),
  });
  expect(first).toMatchObject({ joined: false, asked: { cases: 1, searches: 0, questions: 0 } });
  const again = await propose({
    question: 'conversione permesso studio in permesso lavoro, come si converte?',
    case: await aCase('Conversione'),
  });
  expect(again).toMatchObject({ id: first.id, joined: true, asked: { cases: 2 } });

  const counting = app.get(CountUnanswered);
  const search = async (): Promise<void> => {
    for (let times = 0; times < SHOWN_FROM_TIMES; times++) counting.note(network.id, 'it', 'corbezzolo');
    await counting.flush();
  };
  await search();
  const desk = app.get(UnansweredDesk);
  const [found] = (await desk.list(as('coordinator'), { view: 'open', limit: 20 })).items;
  const wanted = await propose({ question: 'Corbezzolo', search: found!.id });
  expect(wanted).toMatchObject({ joined: false, asked: { searches: SHOWN_FROM_TIMES } });
  await search();
  // Most asked first; what goes on being searched goes on being counted.
  expect((await list()).items).toMatchObject([
    { id: wanted.id, asked: { searches: 2 * SHOWN_FROM_TIMES } },
    { id: first.id, asked: { cases: 2 } },
  ]);
  // Pressed twice it is counted once.
  expect(await propose({ question: 'Corbezzolo', search: found!.id })).toMatchObject({
    joined: true,
    asked: { searches: 2 * SHOWN_FROM_TIMES },
  });
  expect(await propose({ question: 'Che cosa costa la carta di identità?' })).toMatchObject({
    joined: false,
    asked: { cases: 0, searches: 0, questions: 0 },
  });
  const others = await app.get(ReadSheets).list(as('coordinator', 'sheet.read'), SheetListQuery.parse({}));
  expect(others.items).toEqual([]);
});

it('becomes a draft, or is discarded with a reason, in one history', async () => {
  const { id, version } = await propose({ question: 'Chi paga il viaggio di ritorno volontario?' });
  const act = (command: Parameters<ActOnSheet['act']>[3], at: number | null = null) =>
    app.get(ActOnSheet).act(as('coordinator', 'sheet.act'), id, at, command, null);
  expect(await refusal(act({ action: 'edit', body: { shortAnswer: 'Il programma.' } }, version))).toBe('invalid_input');
  expect(await refusal(act({ action: 'send_to_review', body: {} }))).toBe('not_possible_now');
  await act({ action: 'archive', body: { reason: 'Non riguarda la rete' } });
  expect((await list()).items.map((one) => one.id)).not.toContain(id);
  await act({ action: 'restore', body: { version: 1 } });
  const back = await app.get(ReadSheets).open(as('coordinator', 'sheet.read'), id);
  expect(back).toMatchObject({ state: 'candidate', asked: { cases: 0 } });
  await act({
    action: 'edit',
    body: { shortAnswer: 'Il programma.', topic: 'permesso-soggiorno', offices: ['QST-IMM'] },
  });
  expect(await app.get(ReadSheets).open(as('coordinator', 'sheet.read'), id)).toMatchObject({
    state: 'draft',
    asked: null,
  });
  const events = await installation.database.run(as('coordinator', 'sheet.read'), (tx) => readStream(tx, id));
  expect(events.map(({ type }) => type)).toEqual([
    'sheet_proposed',
    'sheet_archived',
    'sheet_restored',
    'sheet_edited',
  ]);
  expect(chainHolds(app.get(KeyedDigests), events)).toBe(true);
});

it('keeps a name as ciphertext, and out of its address', async () => {
  const question = 'Zubayda Prova può lavorare con la ricevuta?';
  const { id } = await propose({ question, case: await aCase(question) });
  const shown = (await list()).items.find((one) => one.id === id);
  expect(shown?.question).toBe(question);
  const owner = new pg.Client(installation.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query<{ slug: string; content: object }>(
    'select s.slug, v.content from respi.sheet s join respi.sheet_version v on v.sheet_id = s.id where s.id = $1',
    [id],
  );
  await owner.end();
  expect(JSON.stringify(rows)).not.toMatch(/zubayda/i);
});

it('refuses whoever does not write sheets, and sources that are not there', async () => {
  for (const name of ['counter', 'referentQuestura', 'admin', 'interface'] as const)
    expect(await refusal(app.get(ProposeASheet).propose(as(name), NewCandidate.parse({ question: 'Prova?' })))).toBe(
      'not_allowed',
    );
  const body = { question: 'Che cosa è la Carta blu?' };
  expect(await refusal(propose({ ...body, case: await aCase('Aspetta', false) }))).toBe('invalid_input');
  expect(await refusal(propose({ ...body, case: await aCase('Di Cuneo') }, asti))).toBe('invalid_input');
  expect(await refusal(propose({ ...body, search: newId() }))).toBe('invalid_input');
  expect(await refusal(propose({ ...body, asked: newId() }))).toBe('invalid_input');
  expect(await refusal(propose({ ...body, topic: 'nessuno' }))).toBe('invalid_input');
  expect((await list(asti)).items).toEqual([]);
});
