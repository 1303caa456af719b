import { type ChildProcess, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { Redis } from 'ioredis';
import { type PushService, TestBrowser, aPushService } from './testing/a-push-service';
import {
  type TestCase,
  type TestSchema,
  aCase,
  anEvent,
  environmentFor,
  migratedDatabase,
  serviceHours,
} from './testing/a-worker';
import { aReadyWorker } from './testing/a-worker-process';
import { aDevice, pushesOf, untilPushes } from './testing/devices';

/** The whole suite is `npm run soak`. */
const WHOLE = Boolean(process.env['RESPI_SOAK']);
const EVENTS = WHOLE ? 1_000 : 50;
const CASES = WHOLE ? 50 : 10;
const KILLS = WHOLE ? 20 : 3;

jest.setTimeout(WHOLE ? 600_000 : 200_000);

const ROOT = join(import.meta.dirname, '../../..');
const CHILD = join(ROOT, '.cache/specs', `push-worker-child-${process.pid}.mjs`);
/** A numbered database of its own: the specs run side by side on one server. */
const redisUrl = process.env['REDIS_URL'] ? `${process.env['REDIS_URL']}/5` : undefined;
const vapidKey = randomBytes(32).toString('base64');

let database: TestSchema;
let network: TestNetwork;
let service: PushService;
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
  network = await aNetwork(database.ownerUrl);
  await serviceHours(database, network, true);
  service = await aPushService();
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await service.stop();
  await database.drop();
  for (const file of [CHILD, `${CHILD}.map`]) rmSync(file, { force: true });
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function aWorkerProcess(): Promise<ChildProcess> {
  const settings = {
    RESPI_PUSH_KEY: vapidKey,
    PUSH_SERVICES: service.url,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
  return aReadyWorker(CHILD, environmentFor(database, settings), running);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  running.delete(child);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

it(`${EVENTS} notices each reach the device, repeated only for a kill, their queue in ${redisUrl ? 'Redis' : 'PostgreSQL'}`, async () => {
  const browser = new TestBrowser(service);
  await aDevice(database, network, 'secondCoordinator', browser);
  const inCharge = { inChargeOf: network.person.secondCoordinator };
  const cases = await Promise.all(Array.from({ length: CASES }, () => aCase(database, network, inCharge)));
  const chaos = { on: true };
  const kills = { worker: 0, service: 0 };
  service.answer = () => ({ status: chaos.on && Math.random() < 0.1 ? 503 : 201 });
  const taken: string[] = [];
  service.diesAfter = () => {
    if (!chaos.on || Math.random() > 0.05) return false;
    kills.service += 1;
    return true;
  };
  const answers = service.answer;
  service.answer = (push) => {
    const answer = answers(push);
    if (answer?.status === 201) taken.push(String(push.headers['topic']));
    return answer;
  };

  const filing = (async () => {
    for (let made = 0; made < EVENTS; made += 1) {
      const subject: TestCase = cases[made % CASES]!;
      await anEvent(database, network, subject, 'nudged', {}, { actorId: null });
      if (Math.random() < 0.3) await wait(Math.random() * 200);
    }
  })();
  const killing = (async () => {
    for (; kills.worker < KILLS; kills.worker += 1) {
      const victim = await aWorkerProcess();
      await wait(300 + Math.random() * 2_000);
      await end(victim, 'SIGKILL');
    }
  })();
  const steady = await aWorkerProcess();
  await Promise.all([filing, killing]);
  chaos.on = false;
  const pushes = await untilPushes(
    database,
    network,
    (each) => each.length === EVENTS && each.every(({ state }) => state === 'sent'),
    120_000,
  );
  await end(steady, 'SIGTERM');
  expect(pushes).toHaveLength(EVENTS);
  expect(new Set(taken).size).toBe(EVENTS);
  // A kill repeats what was in flight, which is a batch at most; a connection that the service dropped, that one.
  expect(taken.length - EVENTS).toBeLessThanOrEqual(5 * kills.worker + kills.service);
  const topics = service.received.map((push) => (browser.read(push) as { tag: string }).tag);
  expect(new Set(topics).size).toBe(EVENTS);
  expect((await pushesOf(database, network)).every(({ state }) => state === 'sent')).toBe(true);
});
