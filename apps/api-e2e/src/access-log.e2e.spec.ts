import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckpointFiles, KeyedDigests, ownerSource, signingKey, verifyAccessLog } from '@respi/shared/api-platform';
import type { DataSource } from 'typeorm';
import { RunningProduct, aFiling, pause } from './running-product';

const home = mkdtempSync(join(tmpdir(), 'respi-audit-'));
let product: RunningProduct;
let caseId: string;

beforeAll(async () => {
  product = await RunningProduct.start({ RESPI_HOME: home });
  await product.aNetwork();
  await product.startWorker();
  caseId = (await product.as('counter', '/api/v1/segnalazioni', { body: aFiling() })).body.id as string;
});
afterAll(async () => {
  await product.close();
  rmSync(home, { recursive: true });
});

interface Row {
  readonly act: string;
  readonly subject_id: string | null;
  readonly basis: string;
  readonly route: string;
  readonly screen: string | null;
  readonly block: number | null;
}

const rows = (where = 'true'): Promise<Row[]> =>
  product.sql<Row & Record<string, unknown>>(`select * from respi.access_record where ${where} order by id`);

async function allSealed(): Promise<void> {
  while ((await rows('block is null')).length > 0) await pause(100);
}

/** Its checkpoint is written after it was sealed: a worker that leaves between the two writes it no more. */
async function lastBlockIsKept(): Promise<void> {
  const [last] = await product.sql<{ number: number }>('select max(number) as number from respi.access_block');
  const kept = (): number[] =>
    new CheckpointFiles(join(home, 'checkpoints')).all().checkpoints.map(({ block }) => block);
  while (!kept().includes(Number(last?.number))) await pause(100);
}

const fromItsPage = { headers: { 'x-respi-screen': '/cuneo/segnalazioni/:id' } };

/** One block each, so that there is something between the first and the last. */
async function reads(times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await product.as('coordinator', `/api/v1/segnalazioni/${caseId}`);
    await allSealed();
  }
}

function respi(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/respi/main.js', ...args], {
    env: { ...product.environment },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

describe('is written', () => {
  it('who opened a case, by what right and from which page', async () => {
    await product.as('coordinator', `/api/v1/segnalazioni/${caseId}`, fromItsPage);
    expect((await rows(`act = 'case_read'`)).at(-1)).toMatchObject({
      subject_id: caseId,
      basis: 'coordinator',
      route: 'GET /api/v1/segnalazioni/:id',
      screen: '/cuneo/segnalazioni/:id',
    });
  });

  it('that somebody looked for a person, and not for whom', async () => {
    await product.as('counter', '/api/v1/segnalazioni/search', { body: { person: { surname: 'Provetti' } } });
    const [row] = await rows(`act = 'people_searched'`);
    expect(row).toMatchObject({ subject_id: null, basis: 'counter_operator' });
    expect(JSON.stringify(row)).not.toContain('rovetti');
  });

  it('one opening once, however much of it the page asks for', async () => {
    const before = await rows();
    for (const path of ['', '/events'])
      await product.as('coordinator', `/api/v1/segnalazioni/${caseId}${path}`, fromItsPage);
    expect((await rows()).length).toBe(before.length);
    await product.as('coordinator', `/api/v1/segnalazioni/${caseId}/events`);
    expect((await rows()).length).toBe(before.length + 1);
  });

  it('that a page was refused, also where there is nothing to see: a sealed case is not told from none', async () => {
    await product.token('otherCounter'); // logging in is written too
    const before = await rows();
    for (const path of ['', '/events'])
      expect((await product.as('otherCounter', `/api/v1/segnalazioni/${caseId}${path}`, fromItsPage)).status).toBe(404);
    expect((await product.as('counter', `/api/v1/segnalazioni/${caseId.replace(/.{4}$/, '0000')}`)).status).toBe(404);
    const added = (await rows()).slice(before.length).map(({ act }) => act);
    expect(added).toEqual(['case_refused', 'case_refused']);
  });

  it('what an administrator asked', async () => {
    await product.as('admin', '/api/v1/admin/people');
    expect((await rows(`act = 'administered'`)).at(-1)).toMatchObject({ route: 'GET /api/v1/admin/people' });
  });

  it('no free text of a page that does not say where it stands', async () => {
    await product.as('coordinator', `/api/v1/segnalazioni/${caseId}`, { headers: { 'x-respi-screen': 'Mario Rossi' } });
    expect((await rows()).at(-1)).toMatchObject({ screen: null });
  });
});

describe('verifies', () => {
  let owner: DataSource;

  beforeAll(async () => {
    await reads(4);
    await lastBlockIsKept();
    // In its absence: it would seal what is put in.
    await product.kill('worker');
    owner = await ownerSource(product.database.ownerUrl, { entities: [], migrations: [] }).initialize();
  });
  afterAll(() => owner.destroy());

  /** What is found after `harm`, which is undone. */
  async function foundAfter(harm: string): Promise<string> {
    const digests = new KeyedDigests(keyOf('RESPI_INDEX_KEY'), keyOf('RESPI_DIGEST_KEY'));
    const { checkpoints } = new CheckpointFiles(join(home, 'checkpoints')).all();
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(harm);
      const key = signingKey(digests.checkpointSeed());
      return (await verifyAccessLog(runner.manager, digests, key, checkpoints)).broken.join('\n');
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
  const keyOf = (name: string): Buffer => Buffer.from(product.environment[name] ?? '', 'base64');

  it('as it was written', async () => {
    expect(respi('audit', 'verify')).toMatchObject({ status: 0 });
    expect(await foundAfter('select 1')).toBe('');
  });

  const last = `(select max(id::text)::uuid from respi.access_record)`;
  const columns =
    'network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, reason, route, screen, request_id, mac';
  it.each([
    [
      'one byte of a row',
      `update respi.access_record set route = route || ' ' where id = ${last}`,
      'modificata o inserita',
    ],
    [
      'the reader of the first row',
      `update respi.access_record set account_id = gen_random_uuid() where id = (select min(id::text)::uuid from respi.access_record)`,
      'modificata',
    ],
    [
      'one byte of a digest',
      `update respi.access_record set mac = set_byte(mac, 3, (get_byte(mac, 3) + 1) % 256) where id = ${last}`,
      'modificata',
    ],
    ['a row in the middle', `delete from respi.access_record where block = 3`, 'blocco 3'],
    ['the last row', `delete from respi.access_record where id = ${last}`, 'righe invece di'],
    [
      'the last row and its block',
      `with b as (select max(number) as n from respi.access_block), r as (delete from respi.access_record using b where block = b.n)
       delete from respi.access_block using b where number = b.n`,
      'il punto di controllo',
    ],
    [
      'everything',
      'with r as (delete from respi.access_record) delete from respi.access_block',
      'il punto di controllo',
    ],
    [
      'a block in the middle',
      'with r as (delete from respi.access_record where block = 3) delete from respi.access_block where number = 3',
      'mancano i blocchi',
    ],
    [
      'a copy of a row, put in',
      `insert into respi.access_record (id, ${columns}, block) select gen_random_uuid(), ${columns}, block from respi.access_record where id = ${last}`,
      'modificata o inserita',
    ],
    [
      'a row put in before it is sealed',
      `insert into respi.access_record (id, ${columns}) select gen_random_uuid(), ${columns} from respi.access_record where id = ${last}`,
      'modificata o inserita',
    ],
    [
      'two blocks that change places',
      `update respi.access_record set block = 7 - block where block in (3, 4)`,
      'blocco 3',
    ],
  ])('finds %s', async (_, harm, words) => {
    expect(await foundAfter(harm)).toContain(words);
  });

  it('lets go of old rows by a signature, and of none that are younger than six months', async () => {
    expect(respi('audit', 'prune', '--before', '2100-01-01')).toMatchObject({ status: 1 });
    await product.sql(`update respi.access_block set sealed_at = '2020-01-01' where number <= 2`);
    expect(respi('audit', 'prune', '--before', '2020-06-01').said).toContain('Righe cancellate: ');
    expect(await rows('block <= 2')).toEqual([]);
    expect(respi('audit', 'verify')).toMatchObject({ status: 0 });
    await product.sql('delete from respi.access_record where block = 3');
    expect(respi('audit', 'verify')).toMatchObject({ status: 1 });
  });
});
