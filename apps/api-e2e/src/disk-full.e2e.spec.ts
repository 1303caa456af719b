import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type TinyFilesystem,
  asSuper,
  canMountTinyFilesystem,
  dataDirectory,
  mountTinyFilesystem,
} from '@respi/shared/testing';
import { type Answer, RunningProduct, aFiling } from './running-product';

const MEGABYTES = 64;
const TABLESPACE = 'tiny_disk';

/** Needs a file system that can be filled, which only root can mount. */
const mayMount = canMountTinyFilesystem();
if (!mayMount) console.warn('skipped: the full disk needs root, to mount a small one');

(mayMount ? describe : describe.skip)('on a full disk', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'respi-disk-')), 'mount');
  const server = process.env['TEST_DATABASE_SUPER_URL'] ?? '';
  let product: RunningProduct;
  let disk: TinyFilesystem;

  beforeAll(async () => {
    chmodSync(dirname(folder), 0o755); // the server runs as somebody else
    disk = mountTinyFilesystem(folder, MEGABYTES);
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
    disk.free();
    await product.close();
    await asSuper(server, `drop tablespace ${TABLESPACE}`);
    disk.unmount();
    rmSync(dirname(folder), { recursive: true });
  });

  it('refuses with a clear word what it cannot keep, goes on answering, and takes the same again when there is space', async () => {
    // As in an api that has been at work: its connections are open.
    await Promise.all(Array.from({ length: 12 }, () => product.as('counter', '/api/v1/segnalazioni?limit=5')));
    disk.fill();
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
    expect(read).toMatchObject({ status: 200 });

    disk.free();
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
