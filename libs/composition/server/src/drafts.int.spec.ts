import { randomUUID } from 'node:crypto';
import { KeepDrafts } from '@respi/segnalazioni/api';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

let installation: TestInstallation;
let cuneo: TestNetwork;
let asti: TestNetwork;
let drafts: KeepDrafts;

beforeAll(async () => {
  installation = await anInstallation();
  cuneo = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  drafts = installation.module.get(KeepDrafts);
});

afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName, network = cuneo) => installation.as(network, name, 'draft.keep');

async function rows(): Promise<{ content: Buffer }[]> {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  const found = await client.query<{ content: Buffer }>('select content from respi.draft');
  await client.end();
  return found.rows;
}

it('keeps, replaces, lists and throws away; the server holds ciphertext', async () => {
  const id = randomUUID();
  await drafts.save(as('counter'), id, { text: 'Parola zebrata' });
  const saved = await drafts.save(as('counter'), id, { text: 'Parola maculata', office: 'QST-IMM' });
  expect((await drafts.list(as('counter'))).items).toEqual([saved]);
  expect((await rows()).map(({ content }) => content.toString('latin1')).join()).not.toMatch(/zebrata|maculata/);
  await drafts.discard(as('counter'), id);
  await drafts.discard(as('counter'), id);
  expect((await drafts.list(as('counter'))).items).toEqual([]);
});

it('is its writer’s alone: not a colleague’s, not another network’s, not who has no drafts', async () => {
  const id = randomUUID();
  await drafts.save(as('counter'), id, { text: 'Mia' });
  expect((await drafts.list(as('colleague'))).items).toEqual([]);
  expect((await drafts.list(as('counter', asti))).items).toEqual([]);
  for (const stranger of [as('colleague'), as('counter', asti)]) {
    await expect(drafts.save(stranger, id, { text: 'Sua' })).rejects.toMatchObject({ code: 'not_found' });
    await drafts.discard(stranger, id);
  }
  await expect(drafts.list(as('coordinator'))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await drafts.list(as('counter'))).items).toMatchObject([{ id, content: { text: 'Mia' } }]);
});

it('does not open when its box is moved to another row', async () => {
  const [from, to] = [randomUUID(), randomUUID()];
  await drafts.save(as('external'), from, { text: 'Da qui' });
  await drafts.save(as('external'), to, { text: 'A qui' });
  await asSuper(
    installation.ownerUrl,
    `update respi.draft set content = (select content from respi.draft where id = '${from}') where id = '${to}'`,
  );
  await expect(drafts.list(as('external'))).rejects.toThrow();
});

it('holds twenty of a person, also when many are saved at once, and 64 kB of each', async () => {
  const saves = await Promise.allSettled(
    Array.from({ length: 25 }, (_, index) => drafts.save(as('otherCounter'), randomUUID(), { index })),
  );
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  const { items } = await drafts.list(as('otherCounter'));
  await drafts.save(as('otherCounter'), items[0]!.id, { index: 'replaced' });
  const tooMany = drafts.save(as('otherCounter'), randomUUID(), {});
  await expect(tooMany).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path: 'id', code: 'too_many' }] });
  await expect(drafts.save(as('otherCounter'), items[0]!.id, { text: 'è'.repeat(40_000) })).rejects.toMatchObject({
    fields: [{ path: 'content', code: 'too_big' }],
  });
  await expect(drafts.save(as('otherCounter'), 'draft-1', {})).rejects.toMatchObject({ code: 'invalid_input' });
});
