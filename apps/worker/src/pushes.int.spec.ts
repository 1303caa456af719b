import { randomBytes } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { PushBox } from '@respi/notifications/api';
import { ServiceHours } from '@respi/notifications/contract';
import {
  EVENT_HANDLERS,
  type EventHandler,
  EventHandlers,
  SCHEDULED_TASKS,
  type ScheduledTask,
} from '@respi/shared/api-platform';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { begin, stop } from './testing/a-postman';
import { type PushService, TestBrowser, aPushService, vapidOf } from './testing/a-push-service';
import {
  type TestCase,
  type TestSchema,
  aCase,
  aWorker,
  anEvent,
  databaseOf,
  migratedDatabase,
  serviceHours,
} from './testing/a-worker';
import { type PushRow, QUICK_PUSH, aDevice, pushesOf, untilPushes } from './testing/devices';

let database: TestSchema;
let network: TestNetwork;
let service: PushService;
let worker: TestingModule;
let browser: TestBrowser;
let device: string;
let slug = 0;
const vapidKey = randomBytes(32).toString('base64');

beforeAll(async () => {
  database = await migratedDatabase();
});

beforeEach(async () => {
  slug += 1;
  network = await aNetwork(database.ownerUrl, `rete-${slug}`, `R${slug}`);
  await serviceHours(database, network, true);
  service = await aPushService();
  worker = await aSender();
  browser = new TestBrowser(service);
  device = await aDevice(database, network, 'secondCoordinator', browser);
});

afterEach(async () => {
  await stop(worker);
  await service.stop();
  await database.owner.query('truncate push_device, push; truncate notice; truncate mail');
});

afterAll(async () => {
  await database.drop();
});

function aSender(settings: Partial<typeof QUICK_PUSH> = {}, more: Record<string, string> = {}): Promise<TestingModule> {
  const environment = { RESPI_PUSH_KEY: vapidKey, PUSH_SERVICES: service.url, ...more };
  return aWorker(database, environment, undefined, { ...QUICK_PUSH, ...settings });
}

/** A case in the hands of one person. */
const hers = (change: { red?: boolean; sealed?: boolean } = {}) =>
  aCase(database, network, { inChargeOf: network.person.secondCoordinator, ...change });

async function happens(subject: TestCase, ...types: string[]): Promise<void> {
  const handlers = new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS));
  for (const type of types)
    await handlers.handle(await anEvent(database, network, subject, type), new AbortController().signal);
}

const until = (condition: (pushes: PushRow[]) => boolean) => untilPushes(database, network, condition);
const all = (state: string) => (pushes: PushRow[]) => pushes.length > 0 && pushes.every((push) => push.state === state);
const gone = async (): Promise<boolean> =>
  (await database.owner.query('select 1 from push_device where id = $1', [device])).rowCount === 0;
const titles = (): unknown[] => service.received.map((push) => (browser.read(push) as { title: string }).title);
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20 * QUICK_PUSH.pollMs));

async function untilGone(): Promise<void> {
  for (const end = Date.now() + 10_000; !(await gone());) {
    if (Date.now() > end) throw new Error('the device is still there');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a notice on a device', () => {
  it('is number and link, for the device alone to read, from whom it says', async () => {
    const subject = await hers();
    await happens(subject, 'nudged');
    begin(worker);
    await until(all('sent'));
    const [push] = service.received;
    expect(service.received).toHaveLength(1);
    expect(push?.path).toBe(browser.path);
    expect(browser.read(push!)).toEqual({
      title: `Segnalazione ${subject.number}: sollecito`,
      body: 'I particolari si leggono nel portale, dopo l’accesso.',
      link: `/${network.slug}/it/riservata/segnalazioni/${subject.id}`,
      tag: push?.headers['topic'],
      lang: 'it',
    });
    expect(push?.body.toString('latin1')).not.toContain(subject.number);
    expect(push?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', ttl: '43200' });
    expect(push?.headers['topic']).toMatch(/^[\w-]{1,32}$/);
    const { claims } = vapidOf(push!);
    expect(claims).toMatchObject({ aud: service.url, sub: 'mailto:respi@localhost' });
    expect(claims.exp - Date.now() / 1_000).toBeLessThan(86_400);
  });

  it('reaches every device of that person, and no device of another', async () => {
    const [second, stranger] = [new TestBrowser(service), new TestBrowser(service)];
    await aDevice(database, network, 'secondCoordinator', second);
    await aDevice(database, network, 'coordinator', stranger);
    await happens(await hers(), 'nudged');
    begin(worker);
    await until(all('sent'));
    expect(service.received.map(({ path }) => path).sort()).toEqual([browser.path, second.path].sort());
  });

  it('does not come of kinds that were not chosen, but for a ROSSO case to act on', async () => {
    await happens(await hers(), 'withdrawn');
    expect(await pushesOf(database, network)).toEqual([]);
    await happens(await hers({ red: true }), 'nudged');
    begin(worker);
    await until(all('sent'));
    expect(service.received[0]?.headers['urgency']).toBe('high');
  });

  it('leaves in the order of the case', async () => {
    await happens(await hers(), 'nudged', 'integration_submitted', 'recheck_due');
    begin(worker);
    await until(all('sent'));
    expect(titles().map((title) => String(title).replace(/^.*: /, ''))).toEqual([
      'sollecito',
      'integrazione arrivata',
      'da ricontrollare',
    ]);
  });

  it('is not sent once it was read in the inbox', async () => {
    await happens(await hers(), 'nudged');
    await database.owner.query('update notice set read_at = now()');
    begin(worker);
    expect(await until(all('dropped'))).toEqual([expect.objectContaining({ error: 'already_read' })]);
    expect(service.received).toEqual([]);
  });

  it('is not sent to somebody to whom the case no longer exists, who is told apart from nobody else', async () => {
    const subject = await hers();
    await happens(subject, 'nudged');
    await database.owner.query('update segnalazione set sealed = true where id = $1', [subject.id]);
    begin(worker);
    expect(await until(all('dropped'))).toEqual([expect.objectContaining({ error: 'recipient_gone' })]);
    expect(service.received).toEqual([]);
  });

  it('says of a sealed case of others neither which nor what', async () => {
    const subject = await hers({ sealed: true });
    await database.owner.query(
      `insert into notification_preference (network_id, account_id, choices) select $1, $2, jsonb_set(c, '{groups,deadlines,push}', 'true')
         from (select $3::jsonb as c) s`,
      [
        network.id,
        network.person.secondCoordinator,
        JSON.stringify({ groups: { deadlines: { mail: 'off', push: true } }, language: 'it' }),
      ],
    );
    await database.owner.query('insert into case_handler (case_id, account_id, network_id) values ($1, $2, $3)', [
      subject.id,
      network.person.coordinator,
      network.id,
    ]);
    const event = await anEvent(
      database,
      network,
      subject,
      'clock_escalated',
      { rung: 'coordination', percent: 100 },
      { actorId: null },
    );
    await new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS)).handle(event, new AbortController().signal);
    begin(worker);
    await until(all('sent'));
    const said = JSON.stringify(browser.read(service.received[0]!));
    expect(said).toContain('Una segnalazione riservata è in ritardo');
    expect(said).not.toContain(subject.number);
    expect(said).not.toContain(subject.id);
  });

  it('goes nowhere without a key', async () => {
    await stop(worker);
    worker = await aWorker(database, { PUSH_SERVICES: service.url });
    await happens(await hers({ red: true }), 'nudged');
    expect(await pushesOf(database, network)).toEqual([]);
  });
});

describe('a push service', () => {
  it('that is in trouble is asked again, under the same topic', async () => {
    let refusals = 2;
    service.answer = () => ({ status: (refusals -= 1) >= 0 ? 500 : 201 });
    await happens(await hers(), 'nudged');
    begin(worker);
    expect(await until(all('sent'))).toEqual([expect.objectContaining({ attempts: 3, error: null })]);
    expect(new Set(service.received.map(({ headers }) => headers['topic'])).size).toBe(1);
  });

  it.each([
    ['in seconds', '7200'],
    ['by a date', new Date(Date.now() + 7_200_000).toUTCString()],
  ])('that says when to come back, %s, is not asked before', async (_, until) => {
    service.answer = () => ({ status: 429, headers: { 'retry-after': until } });
    await happens(await hers(), 'nudged');
    begin(worker);
    await untilPushes(database, network, (pushes) => pushes.some(({ error }) => error === '429'));
    const { rows } = await database.owner.query<{ later: boolean }>(
      `select next_attempt_at > now() + interval '100 minutes' as later from push where state = 'queued'`,
    );
    expect(rows).toEqual([{ later: true }]);
  });

  it.each([404, 410])('that answers %s makes the device forgotten, with all that was on its way', async (status) => {
    service.answer = () => ({ status });
    await happens(await hers(), 'nudged', 'integration_submitted');
    begin(worker);
    await untilGone();
    expect(await pushesOf(database, network)).toEqual([]);
    await aWhile();
    expect(service.received).toHaveLength(1);
  });

  it.each([400, 401, 403, 413])('that answers %s is not asked again', async (status) => {
    service.answer = () => ({ status });
    await happens(await hers(), 'nudged');
    begin(worker);
    expect(await until(all('failed'))).toEqual([expect.objectContaining({ attempts: 1, error: String(status) })]);
    expect(await gone()).toBe(false);
  });

  it('that sends elsewhere is not followed', async () => {
    const elsewhere = await aPushService();
    service.answer = () => ({ status: 307, headers: { location: `${elsewhere.url}/push/x` } });
    await happens(await hers(), 'nudged');
    begin(worker);
    expect(await until(all('failed'))).toEqual([expect.objectContaining({ error: '307' })]);
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });

  it('that hangs is given up, after the last attempt, and keeps nobody else waiting', async () => {
    await stop(worker);
    worker = await aSender({ waitsMs: [20, 20] });
    const other = new TestBrowser(service);
    const second = await aDevice(database, network, 'secondCoordinator', other);
    service.answer = ({ path }) => (path === other.path ? { status: 201 } : null);
    await happens(await hers(), 'nudged');
    begin(worker);
    const pushes = await until((each) => each.length === 2 && each.every(({ state }) => state !== 'queued'));
    expect(pushes.find((push) => push.device === second)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(pushes.find((push) => push.device === device)).toMatchObject({
      state: 'failed',
      attempts: 3,
      error: 'timeout',
    });
  });

  it('that is down is waited for', async () => {
    const { port } = new URL(service.url);
    await service.stop();
    await stop(worker);
    worker = await aSender({ waitsMs: Array.from({ length: 100 }, () => 50) });
    await happens(await hers(), 'nudged');
    begin(worker);
    await until((pushes) => pushes.some(({ error }) => error === 'unreachable'));
    service = await aPushService(Number(port));
    await until(all('sent'));
    expect(service.received).toHaveLength(1);
  });

  it('that this installation does not know any more is not called', async () => {
    await stop(worker);
    worker = await aSender({}, { PUSH_SERVICES: 'push.example.org' });
    await happens(await hers(), 'nudged');
    begin(worker);
    await untilGone();
    expect(service.received).toEqual([]);
  });
});

it('a trial says that it is one, goes at any hour, and is another each time', async () => {
  await serviceHours(database, network, false);
  const tryOut = () =>
    databaseOf(worker).asSystem(network.id, (tx) =>
      worker.get(PushBox, { strict: false }).putTrial(tx, network.person.secondCoordinator, device),
    );
  begin(worker);
  for (const sent of [1, 2]) {
    expect(await tryOut()).toBe(true);
    await until((pushes) => pushes.length === 1 && all('sent')(pushes) && service.received.length === sent);
  }
  expect(browser.read(service.received[0]!)).toMatchObject({
    title: 'Prova degli avvisi di ReSPI',
    link: `/${network.slug}/it/riservata/avvisi/preferenze`,
  });
  expect(new Set(service.received.map(({ headers }) => headers['topic'])).size).toBe(2);
});

it('keys that no browser made are forgotten with their device', async () => {
  const { endpoint } = browser.subscription;
  await database.owner.query('delete from push_device');
  const keys = {
    p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 9)]).toString('base64url'),
    auth: 'A'.repeat(22),
  };
  device = await aDevice(database, network, 'secondCoordinator', { subscription: { endpoint, keys } });
  await happens(await hers(), 'nudged');
  begin(worker);
  await untilGone();
  expect(service.received).toEqual([]);
});

it('whoever has left the network hears on no device, and their devices are forgotten', async () => {
  await happens(await hers(), 'nudged');
  await database.owner.query('update person set active = false where account_id = $1', [
    network.person.secondCoordinator,
  ]);
  begin(worker);
  await untilGone();
  expect(service.received).toEqual([]);
});

it('at night the devices of whoever has left are forgotten, without a notice for them', async () => {
  const stays = await aDevice(database, network, 'coordinator', new TestBrowser(service));
  await database.owner.query('update account set active = false where id = $1', [network.person.secondCoordinator]);
  const tasks = worker.get<ScheduledTask[]>(SCHEDULED_TASKS);
  await tasks.find(({ name }) => name === 'forget-pushes')?.run(new AbortController().signal);
  const { rows } = await database.owner.query('select id from push_device');
  expect(rows).toEqual([{ id: stays }]);
});

describe('outside service hours', () => {
  beforeEach(async () => {
    await serviceHours(database, network, false);
    const hours = worker.get(ServiceHours, { strict: false });
    for (const end = Date.now() + 5_000; (await hours.nextOpening(network.id, new Date())) <= new Date();) {
      if (Date.now() > end) throw new Error('the directory did not hear');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('a notice waits for the next opening, and then goes', async () => {
    await happens(await hers(), 'nudged');
    begin(worker);
    await aWhile();
    expect(service.received).toEqual([]);
    await serviceHours(database, network, true);
    await until(all('sent'));
  });

  it('one about a ROSSO case goes to who must act, and takes those of the case with it, in order', async () => {
    const subject = await hers();
    await happens(subject, 'integration_submitted');
    await happens(await hers(), 'recheck_due');
    await database.owner.query('update segnalazione set urgency_level = 1 where id = $1', [subject.id]);
    await happens(subject, 'nudged');
    begin(worker);
    await until((pushes) => pushes.filter(({ state }) => state === 'sent').length === 2);
    await aWhile();
    expect(titles()).toEqual([
      `Segnalazione ${subject.number}: integrazione arrivata`,
      `Segnalazione ${subject.number}: sollecito`,
    ]);
  });
});

it('two senders share the round: each notice goes out once', async () => {
  const other = await aSender();
  for (let index = 0; index < 15; index += 1) await happens(await hers(), 'nudged');
  begin(worker);
  begin(other);
  await until((pushes) => pushes.length === 15 && all('sent')(pushes));
  await stop(other);
  expect(service.received).toHaveLength(15);
  expect(new Set(service.received.map(({ headers }) => headers['topic'])).size).toBe(15);
});
