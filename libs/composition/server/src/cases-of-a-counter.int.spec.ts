import type { CaseQueue } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl, 'rete-sportelli', 'NS');
  steps = new CaseSteps(installation, network);
  await alsoInterface('counter');
});
afterAll(() => installation.close());

/** As in a small network, where who is at a counter brings the answers as well. */
async function alsoInterface(name: PersonName): Promise<void> {
  const client = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await client.connect();
  await client.query(
    `insert into membership (id, network_id, account_id, unit_id, role)
     values (gen_random_uuid(), $1, $2, $3, 'interface_operator')`,
    [network.id, network.person[name], network.unit['COORD']],
  );
  await client.end();
}

const as = (name: PersonName) => installation.as(network, name, 'case.read');
const queueOf = async (name: PersonName, queue: CaseQueue) =>
  (await installation.reading.list(as(name), { order: 'newest', limit: 20, queue })).items;

async function toComplete(by: PersonName): Promise<string> {
  const { id } = await steps.file({}, by);
  await steps.act('coordinator', id, { action: 'take', body: {} });
  await steps.act('coordinator', id, {
    action: 'request_integration',
    body: { text: 'Serve la ricevuta.', dueOn: '2099-01-31' },
  });
  return id;
}

async function toRead(by: PersonName): Promise<string> {
  const { id } = await steps.file({}, by);
  await steps.act('coordinator', id, {
    action: 'answer_directly',
    body: { text: 'Titolo pronto.', outcome: 'risolta' },
  });
  return id;
}

describe('the queues of a counter', () => {
  const mine: Partial<Record<CaseQueue, string>> = {};

  beforeAll(async () => {
    for (const by of ['otherCounter', 'counter'] as const) {
      mine.in_progress = (await steps.file({}, by)).id;
      mine.to_complete = await toComplete(by);
      mine.to_read = await toRead(by);
    }
  });

  it.each(['to_read', 'to_complete', 'in_progress'] as const)(
    'tell and count the cases of one’s own counters, and each once: %s',
    async (queue) => {
      expect((await queueOf('counter', queue)).map(({ id }) => id)).toEqual([mine[queue]]);
      expect((await installation.reading.counts(as('counter')))[queue]).toBe(1);
    },
  );

  it('tell once, as to be read, what goes on since its answer was taken back', async () => {
    const collected = await steps.collected({
      office: 'PREF-SUI-RIC',
      topic: 'ricongiungimento',
      procedure: undefined,
    });
    const replyId = collected.replies[0]!.id;
    await steps.act('coordinator', collected.id, { action: 'release', body: { replyId } });
    const reason = 'Era di un’altra pratica.';
    await steps.act('referentPrefettura', collected.id, { action: 'reject', body: { replyId, reason } });
    expect(await queueOf('counter', 'to_read')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: collected.id, state: 'in_charge' })]),
    );
    expect((await queueOf('counter', 'in_progress')).map(({ id }) => id)).toEqual([mine.in_progress]);
    await steps.act('counter', collected.id, { action: 'mark_read', body: {} });
    expect((await queueOf('counter', 'in_progress')).map(({ id }) => id)).toContain(collected.id);
    await steps.act('counter', collected.id, { action: 'withdraw', body: { reason: 'Non serve più.' } });
  });

  it('can be told by urgency, page by page', async () => {
    const { id } = await steps.file({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    const page = (cursor?: string) =>
      installation.reading.list(as('counter'), { order: 'triage', limit: 1, queue: 'in_progress', cursor });
    const first = await page();
    expect(first.items.map((row) => row.id)).toEqual([id]);
    expect((await page(first.nextCursor!)).items.map((row) => row.id)).toEqual([mine.in_progress]);
    await steps.act('counter', id, { action: 'withdraw', body: { reason: 'Prova.' } });
  });

  it('leave the coordination’s queues as wide as they are', async () => {
    expect(await queueOf('counter', 'to_triage')).toHaveLength(2);
  });

  it('are empty for who works at none', async () => {
    expect(await queueOf('coordinator', 'to_read')).toEqual([]);
  });

  it('offer no second nudge on the same day, and say from when', async () => {
    const before = await steps.open(mine.in_progress!, 'counter');
    expect(before).toMatchObject({ availableActions: expect.arrayContaining(['nudge']), nextNudgeOn: null });
    const after = await steps.act('counter', mine.in_progress!, { action: 'nudge', body: {} });
    expect(after.availableActions).not.toContain('nudge');
    expect(after.nextNudgeOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('say by when an integration is awaited, only while it is', async () => {
    expect((await queueOf('counter', 'to_complete'))[0]).toMatchObject({
      unread: true,
      integrationDueOn: '2099-01-31',
    });
    expect((await queueOf('counter', 'to_read'))[0]?.integrationDueOn).toBeNull();
  });
});
