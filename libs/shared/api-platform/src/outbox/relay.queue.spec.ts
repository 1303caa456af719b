import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';
import { type FreshDatabase, freshDatabase } from '@respi/shared/testing';
import { build } from 'esbuild';
import { Redis } from 'ioredis';
import pg from 'pg';
import { ownerSource } from '../database/data-source';
import { PLATFORM_MIGRATIONS } from '../database';
import { migrateQueue } from '../queue/migrate-queue';
import { type QueueAddress, openQueue } from '../queue/open-queue';
import type { QueueBackend } from '../queue/queue-backend';
import { OutboxRelay } from './relay';

/** The whole suite kills for longer: npm run soak. */
const KILLS = process.env['RESPI_SOAK'] ? 60 : 6;
const AT_ONCE = process.env['RESPI_SOAK'] ? 10_000 : 2_000;
const AWAY_MS = process.env['RESPI_SOAK'] ? 60_000 : 4_000;
const ROOT = join(import.meta.dirname, '../../../../..');
const CHILD = join(ROOT, '.cache/specs', `relay-child-${process.pid}.mjs`);
const NETWORK = newId();
/** A numbered database of its own: the specs run side by side on one server. */
const redisUrl = process.env['REDIS_URL'] ? `${process.env['REDIS_URL']}/1` : undefined;

let database: FreshDatabase;
let owner: pg.Client;
let address: QueueAddress;
let queue: QueueBackend;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('create table respi.network (id uuid primary key)');
  const source = ownerSource(database.ownerUrl, {
    entities: [],
    migrations: PLATFORM_MIGRATIONS,
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  await owner.query(`
    insert into respi.network values ('${NETWORK}');
    create table respi.run (event_id uuid not null);
    create table respi.effect (event_id uuid primary key, at timestamptz not null default clock_timestamp());
    grant insert, select on respi.run, respi.effect to respi_app`);
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.quit();
    address = { backend: 'redis', url: redisUrl };
  } else {
    await migrateQueue(database.queueUrl);
    address = { backend: 'postgres', url: database.queueUrl };
  }
  queue = await openQueue(address);
  mkdirSync(join(ROOT, '.cache/specs'), { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, '../../fixtures/relay-child.ts')],
    outfile: CHILD,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    tsconfig: join(ROOT, 'tsconfig.node.json'),
  });
});

afterAll(async () => {
  await queue.close();
  await owner.end();
  await database.drop();
  rmSync(CHILD, { force: true });
});

async function append(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await owner.query(
    `with e as (
       insert into respi.event (id, network_id, stream, stream_id, seq, type, actor_kind, at, data, prev_hash, hash)
       select id, $2, 'case', id, 1, 'taken', 'system', now(), '{}', '', '' from unnest($1::uuid[]) id returning id)
     insert into respi.outbox (event_id, network_id) select id, $2 from e`,
    [ids, NETWORK],
  );
  return ids;
}

async function count(sql: string): Promise<number> {
  const { rows } = await owner.query<{ n: string }>(`select count(*) as n from ${sql}`);
  return Number(rows[0]?.n);
}

function child(queueUrl = address.url): ChildProcess {
  return spawn(process.execPath, [CHILD], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      APP_URL: database.appUrl,
      QUEUE_BACKEND: address.backend,
      QUEUE_URL: queueUrl,
    },
  });
}

async function gone(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  await new Promise((resolve) => process.once('exit', resolve));
}

async function ready(process: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout?.once('data', () => {
      resolve();
    });
    process.once('exit', (code) => {
      reject(new Error(`the child left with ${String(code)}`));
    });
  });
}

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(condition: () => Promise<boolean>, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await wait(50);
  }
}

/** A door before a server: shut, it cuts who is inside and lets nobody in. */
class Door {
  readonly #inside = new Set<Socket>();
  readonly #server: Server;
  #shut = false;

  private constructor(private readonly to: URL) {
    this.#server = createServer((caller) => {
      if (this.#shut) {
        caller.destroy();
        return;
      }
      const served = connect(Number(to.port), to.hostname);
      for (const [one, other] of [
        [caller, served],
        [served, caller],
      ] as const) {
        this.#inside.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
  }

  static async before(url: string): Promise<Door> {
    const door = new Door(new URL(url));
    await new Promise<void>((resolve) => door.#server.listen(0, '127.0.0.1', resolve));
    return door;
  }

  get url(): string {
    const through = new URL(this.to);
    through.hostname = '127.0.0.1';
    through.port = String((this.#server.address() as AddressInfo).port);
    return through.href;
  }

  shut(): void {
    this.#shut = true;
    for (const socket of this.#inside) socket.destroy();
    this.#inside.clear();
  }

  open(): void {
    this.#shut = false;
  }

  remove(): void {
    this.shut();
    this.#server.close();
  }
}

describe(`the relay into ${redisUrl ? 'Redis' : 'PostgreSQL'}`, () => {
  it('hands over each event once it is committed, and not before', async () => {
    const relay = new OutboxRelay(database.appUrl, queue, { pollMs: 60_000, batch: 3, reconnectMs: 1_000 });
    const before = (await queue.counts('events')).waiting;
    await append(7);
    await owner.query('begin');
    await append(1);
    expect(await relay.sweep()).toBe(7);
    await owner.query('commit');
    expect(await relay.sweep()).toBe(1);
    expect(await relay.sweep()).toBe(0);
    expect((await queue.counts('events')).waiting - before).toBe(8);
  });

  it('hands over the events of one thing in its own order, though they fell into one millisecond', async () => {
    const [stream, at] = [newId(), Date.now()];
    const ids = Array.from({ length: 20 }, () => newId(at))
      .sort()
      .reverse();
    await owner.query(
      `with e as (
         insert into respi.event (id, network_id, stream, stream_id, seq, type, actor_kind, at, data, prev_hash, hash)
         select id, $2, 'case', $3, seq, 'taken', 'system', now(), '{}', '', '' from unnest($1::uuid[]) with ordinality as u (id, seq)
         returning id)
       insert into respi.outbox (event_id, network_id) select id, $2 from e`,
      [ids, NETWORK, stream],
    );
    const handed: string[] = [];
    const noting = Object.assign(Object.create(queue) as QueueBackend, {
      add: (...[name, jobs]: Parameters<QueueBackend['add']>) => {
        handed.push(...jobs.map(({ id }) => id));
        return queue.add(name, jobs);
      },
    });
    await new OutboxRelay(database.appUrl, noting).sweep();
    expect(handed).toEqual(ids);
  });

  it('is woken by a ring, long before its poll', async () => {
    const relay = new OutboxRelay(database.appUrl, queue, { pollMs: 60_000, batch: 100, reconnectMs: 1_000 });
    relay.start();
    await wait(300);
    await append(1);
    await owner.query(`select pg_notify('respi_outbox', '')`);
    await until(async () => (await count('respi.outbox where dispatched_at is null')) === 0, 3_000);
    await relay.stop();
  });

  it('comes back by itself when its connection is cut, and takes up what came meanwhile', async () => {
    const relay = new OutboxRelay(database.appUrl, queue, { pollMs: 60_000, batch: 100, reconnectMs: 100 });
    relay.start();
    await wait(300);
    await append(5);
    const admin = new pg.Client({ connectionString: database.superUrl });
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'respi-relay'`);
    await admin.end();
    await until(async () => (await count('respi.outbox where dispatched_at is null')) === 0, 5_000);
    await relay.stop();
  });

  it('marks nothing that the queue did not take', async () => {
    const refusing = Object.assign(Object.create(queue) as QueueBackend, {
      add: () => Promise.reject(new Error('no')),
    });
    await append(2);
    await expect(new OutboxRelay(database.appUrl, refusing).sweep()).rejects.toThrow('no');
    expect(await count('respi.outbox where dispatched_at is null')).toBe(2);
    await new OutboxRelay(database.appUrl, queue).sweep();
  });

  it('has everything take effect once when the queue is gone for a while', async () => {
    const door = await Door.before(address.url);
    const worker = child(door.url);
    await ready(worker);
    await append(20);
    await until(async () => (await count('respi.effect')) === (await count('respi.outbox')));
    door.shut();
    const meanwhile = await append(50);
    await wait(AWAY_MS);
    expect(await count(`respi.effect where event_id = any ('{${meanwhile.join(',')}}')`)).toBe(0);
    door.open();
    await until(async () => (await count('respi.effect')) === (await count('respi.outbox')), 90_000);
    worker.kill('SIGTERM');
    await gone(worker);
    door.remove();
    expect((await queue.counts('events')).failed).toBe(0);
  });

  it(`takes ${AT_ONCE} events at once`, async () => {
    const before = await count('respi.run');
    await append(AT_ONCE);
    const [one, other] = [child(), child()];
    await Promise.all([ready(one), ready(other)]);
    await until(async () => (await count('respi.effect')) === (await count('respi.outbox')), 100_000);
    for (const worker of [one, other]) worker.kill('SIGTERM');
    await Promise.all([gone(one), gone(other)]);
    // A loaded machine may let the lock of a job in hand lapse, of a second here: four in each worker.
    expect((await count('respi.run')) - before).toBeLessThanOrEqual(AT_ONCE + 8);
    expect((await queue.counts('events')).failed).toBe(0);
  });

  it(`has every event take effect once, through ${KILLS} kills of two workers at random moments`, async () => {
    const sent: string[] = [];
    const killing = { on: true };
    const filing = (async () => {
      while (killing.on) {
        sent.push(...(await append(1 + Math.floor(Math.random() * 20))));
        await wait(Math.random() * 40);
      }
    })();
    const victims = async (kills: number): Promise<void> => {
      for (let kill = 0; kill < kills; kill += 1) {
        const victim = child();
        await ready(victim);
        await wait(Math.random() * 400);
        victim.kill('SIGKILL');
        await gone(victim);
      }
    };
    await Promise.all([victims(KILLS / 2), victims(KILLS / 2)]);
    killing.on = false;
    await filing;

    const survivor = child();
    await ready(survivor);
    const total = await count('respi.outbox');
    await until(async () => (await count('respi.effect')) === total);
    survivor.kill('SIGTERM');
    await gone(survivor);

    expect(survivor.exitCode).toBe(0);
    expect(await count('respi.outbox where dispatched_at is null')).toBe(0);
    expect(await count(`respi.effect where event_id = any ('{${sent.join(',')}}')`)).toBe(sent.length);
    expect((await queue.counts('events')).failed).toBe(0);
    // What runs twice was in hand at a kill: at most four jobs in each of the two workers.
    const repeats = (await count('respi.run')) - total;
    expect(repeats).toBeLessThanOrEqual(KILLS * 4);
  });
});
