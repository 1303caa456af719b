import { type ChildProcess, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import { Redis } from 'ioredis';
import { type MailServer, aMailServer, unusedPort } from './testing/a-mail-server';
import {
  type TestCase,
  type TestSchema,
  aCase,
  anEvent,
  environmentFor,
  mailsOf,
  migratedDatabase,
  noticesOf,
  serviceHours,
} from './testing/a-worker';
import { aReadyWorker } from './testing/a-worker-process';

/** The whole suite is `npm run soak`. */
const WHOLE = Boolean(process.env['RESPI_SOAK']);
const EVENTS = WHOLE ? 2_000 : 100;
const CASES = WHOLE ? 100 : 15;
const WORKER_KILLS = WHOLE ? 40 : 4;

jest.setTimeout(WHOLE ? 900_000 : 300_000);

const ROOT = join(import.meta.dirname, '../../..');
const CHILD = join(ROOT, '.cache/specs', `worker-child-${process.pid}.mjs`);
/** A numbered database of its own: the specs run side by side on one server. */
const redisUrl = process.env['REDIS_URL'] ? `${process.env['REDIS_URL']}/4` : undefined;

let database: TestSchema;
let network: TestNetwork;
let port: number;
let server: MailServer;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build/fixture.ts', 'apps/worker/fixtures/worker-child.ts', CHILD], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  database = await migratedDatabase();
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.quit();
  }
  port = await unusedPort();
});

beforeEach(async () => {
  network = await aNetwork(database.ownerUrl, `rete-${Date.now()}`, 'XX');
  await serviceHours(database, network, true);
  server = await aMailServer(port);
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await server.stop();
});

afterAll(async () => {
  await database.drop();
  for (const file of [CHILD, `${CHILD}.map`]) rmSync(file, { force: true });
});

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(condition: () => Promise<boolean>, ms = 120_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await wait(100);
  }
}

async function aWorkerProcess(): Promise<ChildProcess> {
  const settings = {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'ReSPI <respi@rete.example.org>',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
  return aReadyWorker(CHILD, environmentFor(database, settings), running);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

const arrivedIds = (): string[] => server.received.map(({ messageId }) => messageId);

/** Message-ID of the mail about an event, as anybody could work it out who knows both ids. */
function idOf(eventId: string, person: PersonName): string {
  const name = `${eventId}:${network.person[person]}`;
  return `<${createHash('sha256').update(name).digest('hex').slice(0, 32)}@localhost>`;
}

/** Each event of these cases makes one mail: to whoever is in charge. */
const casesOfOne = (count: number): Promise<TestCase[]> =>
  Promise.all(
    Array.from({ length: count }, () => aCase(database, network, { inChargeOf: network.person.secondCoordinator })),
  );

describe(`two workers, their queue in ${redisUrl ? 'Redis' : 'PostgreSQL'}`, () => {
  it('tell everybody once, and send each mail once', async () => {
    const workers = await Promise.all([aWorkerProcess(), aWorkerProcess()]);
    const subject = await aCase(database, network);
    for (const type of ['submitted', 'taken', 'reply_collected', 'reply_released', 'declined'])
      await anEvent(database, network, subject, type, {}, { actorId: null });
    await until(async () => {
      const mails = await mailsOf(database, network);
      return mails.length === 6 && mails.every(({ state }) => state === 'sent');
    });
    const inbox = (await noticesOf(database, network)).map(({ who, kind }) => `${who}: ${kind}`).sort();
    expect(inbox).toEqual(
      [
        ...['colleague', 'counter'].flatMap((who) => [`${who}: taken`, `${who}: reply_released`, `${who}: declined`]),
        ...['coordinator', 'secondCoordinator'].flatMap((who) => [`${who}: case_filed`, `${who}: reply_collected`]),
      ].sort(),
    );
    expect(new Set(arrivedIds()).size).toBe(6);
    expect(server.received).toHaveLength(6);
    await Promise.all(workers.map((worker) => end(worker, 'SIGTERM')));
    expect(workers.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  });

  it(`lose none of ${EVENTS} mails and keep each case’s order, through kills of workers, database and mail server`, async () => {
    const cases = await casesOfOne(CASES);
    const inOrder = new Map<string, string[]>(cases.map(({ id }) => [id, []]));
    const chaos = { on: true };
    const kills = { worker: 0, afterData: 0, server: 0, database: 0 };
    let receivedBefore: MailServer['received'] = [];
    const misbehave = (mails: MailServer): MailServer => {
      mails.answer = () => (chaos.on && Math.random() < 0.1 ? 451 : undefined);
      mails.delay = () => (chaos.on && Math.random() < 0.2 ? Math.random() * 100 : 0);
      mails.diesAfterData = () => {
        if (!chaos.on || Math.random() > 0.05) return false;
        kills.afterData += 1;
        return true;
      };
      return mails;
    };
    misbehave(server);

    const filing = (async () => {
      for (let made = 0; made < EVENTS; made += 1) {
        const subject = cases[Math.floor(Math.random() * CASES)]!;
        const { eventId } = await anEvent(database, network, subject, 'nudged', {}, { actorId: null });
        inOrder.get(subject.id)?.push(eventId);
        if (Math.random() < 0.3) await wait(Math.random() * (WHOLE ? 60 : 200));
      }
    })();
    const killingWorkers = async (times: number): Promise<void> => {
      for (let kill = 0; kill < times; kill += 1) {
        const victim = await aWorkerProcess();
        await wait(200 + Math.random() * 2_000);
        await end(victim, 'SIGKILL');
        kills.worker += 1;
      }
    };
    const killingDatabase = (async () => {
      while (chaos.on) {
        await wait(500 + Math.random() * 1_500);
        await asSuper(
          database.superUrl,
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'respi_app'`,
        );
        kills.database += 1;
      }
    })();
    const killingServer = (async () => {
      while (chaos.on) {
        await wait(2_000 + Math.random() * 2_000);
        await server.stop();
        kills.server += 1;
        receivedBefore = [...receivedBefore, ...server.received];
        await wait(Math.random() * 500);
        server = misbehave(await aMailServer(port));
      }
    })();
    await Promise.all([killingWorkers(WORKER_KILLS / 2), killingWorkers(WORKER_KILLS / 2), filing]);
    chaos.on = false;
    await Promise.all([killingDatabase, killingServer]);

    const survivors = await Promise.all([aWorkerProcess(), aWorkerProcess()]);
    await until(async () => {
      const { rows } = await database.owner.query<{ n: number }>(
        `select count(*)::int as n from mail where network_id = $1 and state = 'sent'`,
        [network.id],
      );
      return rows[0]?.n === EVENTS;
    });
    await Promise.all(survivors.map((worker) => end(worker, 'SIGTERM')));

    const arrived = [...receivedBefore.map(({ messageId }) => messageId), ...arrivedIds()];
    const distinct = [...new Set(arrived)];
    expect(distinct).toHaveLength(EVENTS);
    // A stop of the mail server cuts the connections of both postmen; a dropped connection to the database costs nothing.
    expect(arrived.length - EVENTS).toBeLessThanOrEqual(kills.worker + kills.afterData + 2 * kills.server);
    for (const events of inOrder.values()) {
      const expected = events.map((event) => idOf(event, 'secondCoordinator'));
      const mine = new Set(expected);
      expect(distinct.filter((id) => mine.has(id))).toEqual(expected);
    }
    expect(kills.database).toBeGreaterThan(0);
  });
});
