import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { RunningProduct, aFiling, pause } from './running-product';

const NEW_RING_KEY = randomBytes(32).toString('base64');
const TEXT = 'Il sig. Teodoro Prugnolini, tel. 347 6612094, chiede a che punto è il rinnovo.';

let product: RunningProduct;

beforeAll(async () => {
  product = await RunningProduct.start();
  await product.aNetwork();
});
afterAll(() => product.close());

const file = (): ReturnType<RunningProduct['as']> =>
  product.as('counter', '/api/v1/segnalazioni', { body: aFiling({ text: TEXT }) });

/** The command line with another environment than the running processes: a rotation of the ring is prepared like this. */
function respi(
  args: readonly string[],
  change: Readonly<Record<string, string>> = {},
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['dist/respi/main.js', ...args], {
    env: { ...product.environment, ...change },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code: code ?? -1, said })));
}

it('are rotated while the product is at work, without a failed request, and the old ones are gone', async () => {
  const first = await file();
  expect(first.status).toBe(201);
  const statuses: number[] = [];
  const unreadable: string[] = [];
  let working = true;
  const work = async (): Promise<void> => {
    while (working) {
      const filed = await file();
      statuses.push(filed.status);
      for (const id of [first.body.id, filed.body.id]) {
        const opened = await product.as('counter', `/api/v1/segnalazioni/${id}`);
        statuses.push(opened.status);
        if (opened.body.thread?.[0]?.text !== TEXT || opened.body.person?.surname !== 'Provetti') unreadable.push(id);
      }
      await pause(20);
    }
  };
  const load = [work(), work()];
  // The processes know the old ring key alone: what is rotated under load are the data keys.
  const rotated = await respi(['keys', 'rotate', '--json']);
  await pause(500);
  working = false;
  await Promise.all(load);
  expect(rotated).toMatchObject({ code: 0 });
  const [{ key, rewritten }] = (JSON.parse(rotated.said) as { networks: [{ key: number; rewritten: number }] })
    .networks;
  expect(key).toBe(2);
  expect(rewritten).toBeGreaterThan(3);
  expect(statuses.length).toBeGreaterThan(50);
  expect(statuses.filter((status) => status >= 300)).toEqual([]);
  expect(unreadable).toEqual([]);
  expect(await product.sql('select number from respi.network_key')).toEqual([{ number: 2 }]);
  // A box says in its third byte and on which key it is under: 0x23 0x32 is "#2".
  expect(
    await product.sql(
      `select encode(substr(person, 3, 2), 'hex') as key, count(*) > 3 as many from respi.segnalazione group by 1`,
    ),
  ).toEqual([{ key: '2332', many: true }]);
});

it('are wrapped by the first key of the ring, after which the old one may go', async () => {
  const [old = ''] = (product.environment['RESPI_KEYS'] ?? '').split(',');
  const both = { RESPI_KEYS: `new:${NEW_RING_KEY},${old}` };
  expect((await respi(['keys', 'rotate'], both)).said).toContain('cuneo: chiave 3');
  const alone = await respi(['events', 'verify', '--network', 'cuneo'], { RESPI_KEYS: `new:${NEW_RING_KEY}` });
  expect(alone).toMatchObject({ code: 0 });
});

describe('that are lost or wrong', () => {
  const start = (change: Readonly<Record<string, string>>): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['dist/api/main.js'], {
      env: { ...product.environment, RESPI_KEYS: `new:${NEW_RING_KEY}`, PORT: '59997', ...change },
      encoding: 'utf8',
      timeout: 20_000,
    });
  const other = randomBytes(32).toString('base64');

  it.each([
    ['RESPI_KEYS', `other:${other}`, 'the key "new" as well: network "cuneo" is encrypted under it'],
    ['RESPI_KEYS', `new:${other}`, 'the right bytes for "new"'],
    ['RESPI_INDEX_KEY', other, 'with another one nobody is found'],
    ['RESPI_DIGEST_KEY', other, 'the history of network "cuneo"'],
  ])('keep the product from starting: %s', (variable, value, words) => {
    const { status, stderr } = start({ [variable]: value });
    expect(status).toBe(1);
    expect(stderr).toContain(variable);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain(value);
  });
});
