import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type QueueBackend, openQueue } from '@respi/shared/api-platform';
import { type TestNetwork, aNetwork, freshDatabase } from '@respi/shared/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type TestSchema, aCase, anEvent, environmentFor, mailsOf, migratedDatabase } from './testing/a-worker';

const ROOT = join(import.meta.dirname, '../../..');
const redisUrl = process.env['REDIS_URL'] ? `${process.env['REDIS_URL']}/3` : undefined;

let database: TestSchema;
let network: TestNetwork;
let queue: QueueBackend;
const running: ChildProcess[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build/build.ts', 'worker'], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  database = await migratedDatabase();
  network = await aNetwork(database.ownerUrl);
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.quit();
  }
  queue = await openQueue(
    redisUrl ? { backend: 'redis', url: redisUrl } : { backend: 'postgres', url: database.queueUrl },
  );
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

afterAll(async () => {
  await queue.close();
  await database.drop();
});

interface Started {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly errors: string[];
  readonly left: Promise<number | string>;
}

function start(more: Record<string, string> = {}): Started {
  const environment = { ...environmentFor(database, redisUrl ? { REDIS_URL: redisUrl } : {}), ...more };
  const child = spawn(process.execPath, ['dist/worker/main.js'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...environment },
  });
  running.push(child);
  const [lines, errors]: [string[], string[]] = [[], []];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const left = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code ?? -1));
  });
  return { child, lines, errors, left };
}

async function until(condition: () => boolean | Promise<boolean>, ms = 45_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ready({ lines, errors }: Started): Promise<void> {
  await until(() => lines.length > 0 || errors.length > 0);
  expect({ lines, errors }).toEqual({ lines: ['{"process":"worker","state":"ready"}'], errors: [] });
}

const told = async (): Promise<string[]> => (await mailsOf(database, network)).map(({ who }) => who);

describe(`the worker process, with its queue in ${redisUrl ? 'Redis' : 'PostgreSQL'}`, () => {
  it('says that it is ready, turns committed events into mails, and stops in order', async () => {
    const worker = start();
    await ready(worker);
    await anEvent(database, network, await aCase(database, network), 'reply_released', { to: 'answered' });
    await until(async () => (await told()).length === 2);
    expect(await told()).toEqual(['colleague', 'counter']);
    // the schedules wait for their hour: those of the platform and those of the contexts
    expect((await queue.counts('schedule')).delayed).toBeGreaterThanOrEqual(3);

    const asked = performance.now();
    worker.child.kill('SIGTERM');
    expect(await worker.left).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    const { rows } = await database.owner.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name in ('respi-relay', 'respi-queue')`,
    );
    // the queue of this spec itself
    expect(rows[0]?.n).toBeLessThanOrEqual(redisUrl ? 0 : 6);
  });

  it('goes on when the database drops its connections', async () => {
    const worker = start();
    await ready(worker);
    const before = (await told()).length;
    const admin = new pg.Client({ connectionString: database.superUrl });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'respi_app'`,
    );
    await admin.end();
    await anEvent(database, network, await aCase(database, network), 'integration_requested', {
      to: 'integration_requested',
    });
    await until(async () => (await told()).length === before + 2);
    expect(worker.child.exitCode).toBeNull();
  });

  it('leaves with plain words, and no stack, when a setting is wrong', async () => {
    const worker = start({ RESPI_TOKEN_KEY: 'short' });
    expect(await worker.left).toBe(1);
    expect(worker.errors.join('\n')).toContain('RESPI_TOKEN_KEY');
    expect(worker.errors.join('\n')).not.toContain('    at ');
  });

  it('leaves with plain words when the queue was not migrated', async () => {
    if (redisUrl) return;
    const empty = await freshDatabase();
    const worker = start({ DATABASE_QUEUE_URL: empty.queueUrl });
    expect(await worker.left).toBe(1);
    expect(worker.errors.join('\n')).toContain('not initialized');
    await empty.drop();
  });
});
