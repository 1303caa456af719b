import { Logger } from '@nestjs/common';
import { type FreshDatabase, freshDatabase } from '@respi/shared/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { EventJob } from '../outbox/event-job';
import { migrateQueue } from './migrate-queue';
import { type QueueAddress, openQueue } from './open-queue';
import type { QueueBackend, QueueWorker } from './queue-backend';
import { QUEUES } from './queues';

/** Runs twice: on PostgreSQL, and on Redis where the test run names one. */
const redisUrl = process.env['REDIS_URL'] ? `${process.env['REDIS_URL']}/2` : undefined;

const quick = {
  events: { ...QUEUES.events, backOffMs: 20, timeLimitMs: 400, lockMs: 1_000, attempts: 3 },
  schedule: { ...QUEUES.schedule, backOffMs: 20, timeLimitMs: 400, lockMs: 1_000 },
  clocks: { ...QUEUES.clocks, backOffMs: 20, timeLimitMs: 400, lockMs: 1_000 },
};

let database: FreshDatabase | undefined;
let address: QueueAddress;
const open: QueueBackend[] = [];
const working: QueueWorker[] = [];

async function queue(): Promise<QueueBackend> {
  const made = await openQueue(address, quick);
  open.push(made);
  return made;
}

async function work(...args: Parameters<QueueBackend['work']>): Promise<QueueWorker> {
  const worker = (open[0] ?? (await queue())).work(...args);
  working.push(worker);
  return worker;
}

function event(id: string): { id: string; name: string; data: EventJob } {
  const data = {
    eventId: id,
    networkId: 'n',
    stream: 'case',
    streamId: 's',
    type: 'taken',
    actorId: null,
    at: '2026-01-01T00:00:00Z',
    silent: false,
  };
  return { id, name: 'case.taken', data };
}

async function until(condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

beforeAll(async () => {
  Logger.overrideLogger(false);
  if (redisUrl) {
    address = { backend: 'redis', url: redisUrl };
  } else {
    database = await freshDatabase();
    await migrateQueue(database.queueUrl);
    address = { backend: 'postgres', url: database.queueUrl };
  }
});

beforeEach(async () => {
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.quit();
  } else {
    const client = new pg.Client({ connectionString: database?.queueUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`,
    );
    await client.query(`truncate ${rows.map(({ name }) => `bullmq."${name}"`).join(', ')}`);
    await client.end();
  }
});

afterEach(async () => {
  await Promise.all(working.splice(0).map((worker) => worker.stop(2_000)));
  await Promise.all(open.splice(0).map((each) => each.close()));
});

afterAll(async () => {
  await database?.drop();
});

describe(`the queue on ${redisUrl ? 'Redis' : 'PostgreSQL'}`, () => {
  it('tells what failed and about which network, and lets it run once more', async () => {
    let broken = true;
    const ran: string[] = [];
    await work('clocks', ({ id }) => {
      if (broken) return Promise.reject(new Error('no'));
      ran.push(id);
      return Promise.resolve();
    });
    const waits = await queue();
    await waits.add('clocks', [{ id: 'breaks', name: 'climb', data: { networkId: 'n', caseId: 'c' } }]);
    await until(async () => (await waits.failed('clocks')).length === 1);
    expect(await waits.failed('clocks')).toMatchObject([{ id: 'breaks', name: 'climb', networkId: 'n' }]);
    broken = false;
    expect(await waits.retry('clocks', ['breaks', 'unknown'])).toBe(1);
    await until(() => ran.length === 1);
    await until(async () => (await waits.failed('clocks')).length === 0);
    expect(await waits.retry('clocks', ['breaks'])).toBe(0);
  });

  it('runs a job that is put off at its time, once however often it is put', async () => {
    const ran: number[] = [];
    await work('clocks', () => Promise.resolve(void ran.push(Date.now())));
    const job = { id: 'later', name: 'climb', data: { networkId: 'n', caseId: 'c' }, delayMs: 600 };
    const put = Date.now();
    await (await queue()).add('clocks', [job]);
    await (await queue()).add('clocks', [job]);
    await until(() => ran.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(ran).toHaveLength(1);
    expect(ran[0]! - put).toBeGreaterThanOrEqual(600);
  });

  it('runs every job once, with what it carries', async () => {
    const seen: EventJob[] = [];
    await work('events', ({ data }) => Promise.resolve(void seen.push(data as EventJob)));
    const jobs = Array.from({ length: 50 }, (_, index) => event(`e-${index}`));
    await (await queue()).add('events', jobs);
    await until(() => seen.length === 50);
    expect(seen.map(({ eventId }) => eventId).sort()).toEqual(jobs.map(({ id }) => id).sort());
    expect(seen[0]).toEqual(jobs.find(({ id }) => id === seen[0]?.eventId)?.data);
  });

  it('adds the same id once, while it waits and after it was done', async () => {
    const backend = await queue();
    await backend.add('events', [event('twice'), event('twice')]);
    await backend.add('events', [event('twice')]);
    expect((await backend.counts('events')).waiting).toBe(1);
    let runs = 0;
    await work('events', () => Promise.resolve(void (runs += 1)));
    await until(async () => (await backend.counts('events')).completed === 1);
    await backend.add('events', [event('twice'), event('after')]);
    await until(async () => (await backend.counts('events')).completed === 2);
    expect(runs).toBe(2);
  });

  it('tries again what failed, and keeps what fails to the end under a code alone', async () => {
    const backend = await queue();
    let attempts = 0;
    await work('events', ({ id }) => {
      attempts += 1;
      if (id === 'third-time-lucky' && attempts >= 3) return Promise.resolve();
      return Promise.reject(
        Object.assign(new Error('Key (email)=(anna@example.org) already exists'), { code: '23505' }),
      );
    });
    await backend.add('events', [event('third-time-lucky')]);
    await until(async () => (await backend.counts('events')).completed === 1);
    attempts = -10;
    await backend.add('events', [event('hopeless')]);
    await until(async () => (await backend.counts('events')).failed === 1);
    const failed = await backend.failed('events');
    expect(failed).toEqual([{ id: 'hopeless', name: 'case.taken', attempts: 3, networkId: 'n', reason: '23505' }]);
    expect(await everythingKept()).not.toContain('anna@example.org');
  });

  it('does not wait for a job that hangs', async () => {
    const backend = await queue();
    let aborted = 0;
    await work('events', ({ id, signal }) => {
      if (id === 'fine') return Promise.resolve();
      signal.addEventListener('abort', () => (aborted += 1));
      return new Promise(() => undefined);
    });
    await backend.add('events', [event('hangs'), event('fine')]);
    await until(async () => (await backend.counts('events')).failed === 1);
    expect(await backend.failed('events')).toEqual([expect.objectContaining({ id: 'hangs', reason: 'took_too_long' })]);
    expect(aborted).toBe(3);
    expect((await backend.counts('events')).completed).toBe(1);
  });

  it('finishes the job in hand when it is asked to stop, and begins no other', async () => {
    const backend = await queue();
    let begun = 0;
    let done = 0;
    const worker = await work('events', async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 150));
      done += 1;
    });
    await backend.add(
      'events',
      Array.from({ length: 20 }, (_, index) => event(`s-${index}`)),
    );
    await until(() => begun > 0);
    await worker.stop(2_000);
    expect(done).toBe(begun);
    expect(begun).toBeLessThan(20);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(begun).toBe(done);
  });

  it('does not wait longer than asked for a job in hand', async () => {
    const worker = await work('events', () => new Promise((resolve) => setTimeout(resolve, 350)));
    await (await queue()).add('events', [event('slow')]);
    await until(async () => (await open[0]!.counts('events')).active === 1);
    const start = performance.now();
    await worker.stop(50);
    expect(performance.now() - start).toBeLessThan(300);
  });

  it('runs a schedule by its clock, once among several workers', async () => {
    const backend = await queue();
    const runs: number[] = [];
    await work('schedule', () => Promise.resolve(void runs.push(Date.now())));
    await work('schedule', () => Promise.resolve(void runs.push(Date.now())));
    await backend.keepSchedules([{ name: 'each-second', cron: '* * * * * *' }]);
    await until(() => runs.length >= 3);
    const seconds = runs.map((at) => Math.round(at / 1_000));
    expect(new Set(seconds).size).toBe(seconds.length);
  });

  it('makes up for a run that fell due while no worker lived', async () => {
    const backend = await queue();
    await backend.keepSchedules([{ name: 'each-second', cron: '* * * * * *' }]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    let runs = 0;
    const later = await queue();
    // As at every start: the schedules are declared again, and must not push the due run into the future.
    await later.keepSchedules([{ name: 'each-second', cron: '* * * * * *' }]);
    const due = await later.counts('schedule');
    expect(due.waiting + due.delayed).toBe(1);
    const start = Date.now();
    await work('schedule', () => Promise.resolve(void (runs += 1)));
    await until(() => runs > 0);
    expect(Date.now() - start).toBeLessThan(900);
  });

  it('forgets a schedule that is no longer declared, and follows one that changed', async () => {
    const backend = await queue();
    await backend.keepSchedules([
      { name: 'old', cron: '0 6 * * *' },
      { name: 'kept', cron: '0 6 * * *' },
    ]);
    await backend.keepSchedules([{ name: 'kept', cron: '30 7 * * *' }]);
    const counts = await backend.counts('schedule');
    expect(counts.delayed).toBe(1);
  });

  it('is ready only where its tables are', async () => {
    if (redisUrl) return;
    const empty = await freshDatabase();
    const backend = await openQueue({ backend: 'postgres', url: empty.queueUrl }, quick);
    await expect(backend.ready()).rejects.toThrow(/not initialized/);
    await backend.close();
    await Promise.all([migrateQueue(empty.queueUrl), migrateQueue(empty.queueUrl)]);
    const migrated = await openQueue({ backend: 'postgres', url: empty.queueUrl }, quick);
    await migrated.ready();
    await migrated.close();
    await empty.drop();
  });
});

/** All that the queue keeps, as text. */
async function everythingKept(): Promise<string> {
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    const parts: string[] = [];
    for (const key of await redis.keys('*')) {
      const type = await redis.type(key);
      if (type === 'hash') parts.push(JSON.stringify(await redis.hgetall(key)));
      if (type === 'stream') parts.push(JSON.stringify(await redis.xrange(key, '-', '+')));
    }
    await redis.quit();
    return parts.join('\n');
  }
  const client = new pg.Client({ connectionString: database?.queueUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'bullmq'`,
  );
  const parts: string[] = [];
  for (const { name } of tables)
    parts.push(JSON.stringify((await client.query(`select * from bullmq."${name}"`)).rows));
  await client.end();
  return parts.join('\n');
}
