import { KNOWLEDGE_HANDLERS, ReadChecklists, WriteChecklists } from '@respi/knowledge/api';
import { type ChecklistDetail, NewChecklist } from '@respi/knowledge/contract';
import type { EventHandler } from '@respi/shared/api-platform';
import { Problem, addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

type Command = Parameters<WriteChecklists['act']>[3];

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let reading: ReadChecklists;
let writing: WriteChecklists;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  reading = installation.module.get(ReadChecklists);
  writing = installation.module.get(WriteChecklists);
});
afterAll(async () => {
  await installation.close();
});

const TODAY = romeDay(new Date());
const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'sheet.act', where = network) =>
  installation.as(where, name, permission);
const open = (name: PersonName, id: string): Promise<ChecklistDetail> => reading.open(as(name, 'sheet.read'), id);
const list = (change: object = {}) =>
  NewChecklist.parse({
    procedure: 'RINNOVO',
    offices: ['QST-IMM'],
    items: [{ name: 'Passaporto' }, { name: 'Redditi (CU o 730)' }],
    ...change,
  });
async function draft(change: object = {}, where = network): Promise<string> {
  return (await writing.draft(as('coordinator', 'sheet.write', where), list(change), null)).id;
}
async function act(name: PersonName, id: string, command: Command, where = network): Promise<void> {
  await writing.act(as(name, 'sheet.act', where), id, null, command, null);
}
async function inForce(change: object = {}, from = TODAY, where = network): Promise<string> {
  const id = await draft(change, where);
  await act('coordinator', id, { action: 'send_to_review', body: {} }, where);
  await act('referentQuestura', id, { action: 'validate', body: {} }, where);
  await act('coordinator', id, { action: 'bring_into_force', body: { from } }, where);
  return id;
}
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem)
      return [error.code, ...error.fields.map(({ path, code }) => `${path} ${code}`)].join(': ');
    throw error;
  }
}
const wanted = (where = network) => reading.wanted(as('counter', 'sheet.read', where), { procedure: 'RINNOVO' });

describe('a list of documents', () => {
  let first: string;

  it('is written, validated by its office and in force from its day', async () => {
    first = await draft();
    expect(await refusal(draft())).toBe('invalid_input: procedure list_being_written');
    expect(await refusal(act('counter', first, { action: 'edit', body: {} }))).toBe('not_allowed');
    expect(await refusal(act('referentPrefettura', first, { action: 'validate', body: {} }))).toBe('not_found');
    expect(await refusal(act('referentQuestura', first, { action: 'validate', body: {} }))).toBe('not_found');
    await act('coordinator', first, { action: 'send_to_review', body: {} });
    expect(await refusal(act('coordinator', first, { action: 'validate', body: {} }))).toBe('not_allowed');
    expect(await refusal(act('coordinator', first, { action: 'bring_into_force', body: { from: TODAY } }))).toBe(
      'not_possible_now',
    );
    await act('referentQuestura', first, { action: 'validate', body: {} });
    expect(await wanted()).toEqual({ checklist: null });
    await act('coordinator', first, { action: 'bring_into_force', body: { from: TODAY } });
    expect((await wanted()).checklist).toMatchObject({
      validFrom: TODAY,
      items: [{ name: 'Passaporto' }, { name: 'Redditi (CU o 730)' }],
      validatedBy: [{ on: TODAY }],
    });
    expect(await refusal(act('coordinator', first, { action: 'edit', body: {} }))).toBe('not_possible_now');
    expect((await wanted(asti)).checklist).toBeNull();
  });

  it('refuses what the network does not have, and whatever names somebody', async () => {
    expect(
      await refusal(
        draft({
          procedure: 'NESSUNA',
          offices: ['NESSUNO'],
          items: [{ name: 'Codice RSSMRA85T10A562S', fromProcedure: 'NESSUNA', sheet: 'nessuna' }],
        }),
      ),
    ).toBe(
      'invalid_input: procedure unknown_code: offices.0 unknown_office: items.0.fromProcedure unknown_code: items.0.sheet sheet_not_published: items.0.name names_somebody',
    );
  });

  it('is superseded by the next version from its day, and goes on when that is taken back before', async () => {
    const later = addDays(TODAY, 10);
    const { items } = await open('coordinator', first);
    const second = await inForce({ items: [{ id: items[0]!.id, name: 'Passaporto e copia' }] }, later);
    expect(await open('coordinator', first)).toMatchObject({ state: 'superseded', validTo: addDays(TODAY, 9) });
    expect((await wanted()).checklist?.items).toHaveLength(2);
    const shown = await reading.publicOne(network.slug, 'RINNOVO');
    expect(shown.now.map(({ validTo }) => validTo)).toEqual([addDays(TODAY, 9)]);
    expect(shown.later.map(({ validFrom }) => validFrom)).toEqual([later]);
    await act('coordinator', second, { action: 'withdraw', body: { reason: 'Rinviata.' } });
    expect(await open('coordinator', first)).toMatchObject({ state: 'in_force', validTo: null });
    expect((await reading.publicOne(network.slug, 'RINNOVO')).later).toEqual([]);
    const owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ type: string }>('select type from event where stream_id = $1 order by seq', [
        first,
      ]);
      expect(rows.map(({ type }) => type)).toEqual([
        'checklist_drafted',
        'checklist_sent_to_review',
        'checklist_validated',
        'checklist_brought_into_force',
        'checklist_superseded',
        'checklist_resumed',
      ]);
    } finally {
      await owner.end();
    }
  });

  it('shows the public what has a day, and nothing of the bench', async () => {
    await draft({ procedure: 'RICONG_NULLA_OSTA' });
    expect((await reading.publicList(network.slug)).map(({ code }) => code)).toEqual(['RINNOVO']);
    expect(await refusal(reading.publicOne(network.slug, 'RICONG_NULLA_OSTA'))).toBe('not_found');
    expect(await reading.publicList(asti.slug)).toEqual([]);
  });

  it('hides the bench from whoever is not asked', async () => {
    const bench = await reading.list(as('counter', 'sheet.read'), { limit: 50 });
    expect(bench.items.map(({ state }) => state)).toEqual(['in_force']);
    const desk = await reading.list(as('coordinator', 'sheet.read'), { limit: 50 });
    expect(desk.items.map(({ state }) => state).sort()).toEqual(['draft', 'in_force']);
    const [head, ...rest] = (await reading.list(as('coordinator', 'sheet.read'), { limit: 1 })).items;
    expect(head?.procedure.code).toBe('RICONG_NULLA_OSTA');
    expect(rest).toEqual([]);
  });
});

it('counts what an office asks for against the list, once, and nothing of a sealed case', async () => {
  const steps = new CaseSteps(installation, network);
  const handler = KNOWLEDGE_HANDLERS.map((type) => installation.module.get<EventHandler>(type)).find(
    ({ name }) => name === 'count-asked-documents',
  )!;
  const asked = async (change: object, text: string): Promise<void> => {
    const { id, referrals } = await steps.forwarded(change);
    await steps.act('coordinator', id, {
      action: 'collect',
      body: {
        referralId: referrals[0]!.id,
        text,
        outcome: 'richiesta_integrazione',
        channel: 'in_person',
        dueOn: addDays(TODAY, 20),
      },
    });
    const [reply] = (await steps.open(id)).replies;
    const body = { replyId: reply!.id };
    if ((await steps.open(id)).availableActions.includes('send_to_validation'))
      await steps.act('coordinator', id, { action: 'send_to_validation', body });
    await steps.act('referentQuestura', id, { action: 'approve', body });
    const owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
    await owner.connect();
    const { rows } = await owner.query<{ id: string; type: string; at: Date }>(
      'select id, type, at from event where stream_id = $1 order by seq',
      [id],
    );
    await owner.end();
    for (const event of [...rows, ...rows])
      if (handler.types.includes(event.type))
        await handler.handle(
          {
            eventId: event.id,
            networkId: network.id,
            stream: 'case',
            streamId: id,
            type: event.type,
            actorId: null,
            at: event.at.toISOString(),
            silent: false,
          },
          new AbortController().signal,
        );
  };
  await asked({}, 'Manca la CU dell’anno scorso.');
  await asked({}, 'Occorrono il 730 e lo stato di famiglia.');
  await asked({}, 'Precisare la data di spedizione.');
  const id = (await reading.list(as('coordinator', 'sheet.read'), { limit: 50, procedure: 'RINNOVO' })).items[0]!.id;
  const { asked: counted, items } = await open('coordinator', id);
  expect(counted).toMatchObject({
    requests: 3,
    unread: 1,
    documents: [
      { item: items[1]!.id, document: 'Redditi (CU o 730)', total: 2 },
      { item: null, document: 'Stato di famiglia', total: 1 },
    ],
  });
  expect((await open('referentQuestura', id)).asked).toBeNull();
});

it('finds where practices wait for one another', async () => {
  const circles = async () =>
    (await reading.circles(as('coordinator', 'sheet.write'))).circles.map(({ steps }) =>
      steps.map(({ procedure, wants, from }) => [procedure.code, wants, from.code]),
    );
  await inForce({
    procedure: 'RINNOVO',
    permit: 'FAMIGLIA',
    items: [{ name: 'Nulla osta', fromProcedure: 'RICONG_NULLA_OSTA' }],
  });
  expect(await circles()).toEqual([]);
  await inForce({
    procedure: 'RICONG_NULLA_OSTA',
    permit: 'LAV_SUB',
    items: [{ name: 'Permesso rinnovato', fromProcedure: 'RINNOVO' }],
  });
  expect(await circles()).toEqual([
    [
      ['RICONG_NULLA_OSTA', 'Permesso rinnovato', 'RINNOVO'],
      ['RINNOVO', 'Nulla osta', 'RICONG_NULLA_OSTA'],
    ],
  ]);
});
