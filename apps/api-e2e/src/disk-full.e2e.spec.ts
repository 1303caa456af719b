import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asSuper } from '@respi/shared/testing';
import pg from 'pg';
import { type Answer, RunningProduct, aFiling } from './running-product';

jest.setTimeout(120_000);

const MEGABYTES = 64;
const TABLESPACE = 'tiny_disk';

/** Needs a file system that can be filled, which only root can mount. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!mayMount) console.warn('skipped: the full disk needs root, to mount a small one');

(mayMount ? describe : describe.skip)('on a full disk', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'respi-disk-')), 'mount');
  const ballast = join(folder, 'ballast');
  const server = process.env['TEST_DATABASE_SUPER_URL'] ?? '';
  let product: RunningProduct;

  beforeAll(async () => {
    chmodSync(dirname(folder), 0o755); // the server runs as somebody else
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=0755`, 'respi-disk', folder]);
    const files = join(folder, 'files');
    mkdirSync(files);
    const { uid, gid } = statSync(await dataDirectory(server));
    chownSync(files, uid, gid);
    await asSuper(server, `create tablespace ${TABLESPACE} location '${files}'`);
    await asSuper(server, `grant create on tablespace ${TABLESPACE} to respi_owner`);
    product = await RunningProduct.start({}, TABLESPACE);
    await product.aNetwork();
    await product.token('counter');
  });

  afterAll(async () => {
    rmSync(ballast, { force: true });
    await product.close();
    await asSuper(server, `drop tablespace ${TABLESPACE}`);
    execFileSync('umount', [folder]);
    rmSync(dirname(folder), { recursive: true });
  });

  it('refuses with a clear word what it cannot keep, goes on answering, and takes the same again when there is space', async () => {
    fill(ballast, folder);
    // The pages that are there still have room for a few.
    const filed: string[] = [];
    let refused: Answer | undefined;
    let key = '';
    for (let turn = 0; turn < 500 && !refused; turn += 1) {
      key = `full-disk-${String(turn).padStart(4, '0')}`;
      const answer = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key });
      if (answer.status === 201) filed.push(answer.body.id);
      else refused = answer;
    }
    expect(refused).toMatchObject({ status: 507, body: { code: 'storage_full' } });
    expect(refused?.headers.get('content-type')).toContain('application/problem+json');
    expect(refused?.body.detail).toContain('quanto scritto resta nel modulo');

    expect((await product.ask('/api/health/ready')).status).toBe(200);
    const read = await product.as('counter', '/api/v1/segnalazioni?limit=5');
    expect(read.status).toBe(200);

    rmSync(ballast);
    const kept = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key });
    expect(kept.status).toBe(201);
    const again = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key });
    expect(again.body.id).toBe(kept.body.id);

    const [counted] = await product.sql(
      `select (select count(*)::int from respi.segnalazione) as cases, (select count(*)::int from respi.event) as events,
              (select count(*)::int from respi.outbox) as waiting`,
    );
    const cases = filed.length + 1;
    expect(counted).toEqual({ cases, events: cases, waiting: cases });
  });
});

function fill(ballast: string, folder: string): void {
  const block = Buffer.alloc(4096);
  const file = openSync(ballast, 'w');
  try {
    while (statfsSync(folder).bavail > 0) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

async function dataDirectory(superUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await client.end();
  }
}
