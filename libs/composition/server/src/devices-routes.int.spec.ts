import { createHash, createECDH, randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DeviceList, MOST_DEVICES } from '@respi/notifications/contract';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let owner: pg.Client;
let network: TestNetwork;
let asti: TestNetwork;
let app: NestFastifyApplication;
let without: NestFastifyApplication;
const tokens = new Map<string, { authorization: string }>();
const key = randomBytes(32);

beforeAll(async () => {
  installation = await anInstallation();
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  without = await overHttp(installation);
  const { config } = installation;
  app = await overHttp({ ...installation, config: { ...config, push: { ...config.push, key } } });
  for (const name of ['counter', 'colleague', 'admin'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  tokens.set('counter of Asti', await bearer(app, installation, asti, 'counter'));
});

afterEach(async () => {
  await owner.query('truncate push_device, push');
});

afterAll(async () => {
  await app.close();
  await without.close();
  await owner.end();
  await installation.close();
});

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, as?: string, payload?: object, to = app) {
  const headers = as === undefined ? {} : tokens.get(as)!;
  const answer = await to.inject({ method, url: `/api/v1/me/devices${url}`, headers, ...(payload ? { payload } : {}) });
  return {
    status: answer.statusCode,
    body: answer.json<DeviceList & { code?: string; errors?: object[] }>(),
    text: answer.body,
  };
}

function aBrowser(endpoint = `https://fcm.googleapis.com/fcm/send/${randomBytes(24).toString('base64url')}`) {
  const p256dh = createECDH('prime256v1').generateKeys().toString('base64url');
  return {
    endpoint,
    keys: { p256dh, auth: randomBytes(16).toString('base64url') },
    browser: 'chrome',
    system: 'android',
  };
}

async function turnOn(as: string, browser = aBrowser()): Promise<string> {
  const { status, body } = await call('POST', '', as, browser);
  expect(status).toBe(200);
  return body.items[0]!.id;
}

it('a device is turned on, found by its mark, and removed; its address is nowhere to be read', async () => {
  const browser = aBrowser();
  const { body, text } = await call('POST', '', 'counter', browser);
  expect(body.publicKey).toMatch(/^[\w-]{87}$/);
  expect(body.items).toEqual([
    {
      id: expect.any(String) as string,
      mark: createHash('sha256').update(browser.endpoint).digest('base64url'),
      browser: 'chrome',
      system: 'android',
      since: expect.any(String) as string,
      lastReached: null,
      failing: false,
    },
  ]);
  expect(text).not.toContain(browser.endpoint);
  const { rows } = await owner.query<{ row: string }>('select push_device::text as row from push_device');
  expect(rows[0]?.row).not.toContain(Buffer.from(browser.endpoint).toString('hex'));
  expect(rows[0]?.row).not.toContain(Buffer.from(browser.keys.auth).toString('hex'));
  expect((await call('DELETE', `/${body.items[0]!.id}`, 'counter')).body.items).toEqual([]);
});

it('turned on twice it is there once', async () => {
  const browser = aBrowser();
  const first = await turnOn('counter', browser);
  expect(await turnOn('counter', browser)).toBe(first);
  expect((await call('GET', '', 'counter')).body.items).toHaveLength(1);
});

it('at a shared desk it belongs to whoever turned it on last, in every network', async () => {
  const browser = aBrowser();
  await turnOn('counter', browser);
  await turnOn('counter of Asti', browser);
  expect((await call('GET', '', 'counter')).body.items).toEqual([]);
  await turnOn('colleague', browser);
  expect((await call('GET', '', 'counter of Asti')).body.items).toEqual([]);
});

it('whoever logs out leaves by the address; there being none is no fault', async () => {
  const browser = aBrowser();
  await turnOn('counter', browser);
  await turnOn('counter');
  for (let again = 0; again < 2; again += 1) {
    const { status, body } = await call('POST', '/leave', 'counter', { endpoint: browser.endpoint });
    expect([status, body.items.length]).toEqual([200, 1]);
  }
});

it('beyond the most that one may have, the oldest goes', async () => {
  const oldest = await turnOn('counter');
  for (let more = 0; more < MOST_DEVICES; more += 1) await turnOn('counter');
  const { items } = (await call('GET', '', 'counter')).body;
  expect(items).toHaveLength(MOST_DEVICES);
  expect(items.map(({ id }) => id)).not.toContain(oldest);
});

it('a trial is put once, however often it is asked for, and only on a device of one’s own', async () => {
  const device = await turnOn('counter');
  for (let press = 0; press < 3; press += 1)
    expect((await call('POST', `/${device}/trial`, 'counter')).status).toBe(200);
  const { rows } = await owner.query('select device_id, kind, state, urgent from push');
  expect(rows).toEqual([{ device_id: device, kind: 'trial', state: 'queued', urgent: true }]);
});

describe('what is denied', () => {
  it('everything to who is not signed in', async () => {
    const device = await turnOn('counter');
    const calls = [
      call('GET', ''),
      call('POST', '', undefined, aBrowser()),
      call('POST', '/leave', undefined, { endpoint: 'https://fcm.googleapis.com/x' }),
      call('POST', `/${device}/trial`),
      call('DELETE', `/${device}`),
    ];
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });

  it.each(['colleague', 'admin', 'counter of Asti'])('the device of another, to %s', async (other) => {
    const browser = aBrowser();
    const device = await turnOn('counter', browser);
    expect((await call('GET', '', other)).body.items).toEqual([]);
    expect((await call('DELETE', `/${device}`, other)).status).toBe(404);
    expect((await call('POST', `/${device}/trial`, other)).status).toBe(404);
    await call('POST', '/leave', other, { endpoint: browser.endpoint });
    expect((await call('GET', '', 'counter')).body.items).toHaveLength(1);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/x',
    'https://127.0.0.1/x',
    'https://localhost:5432/x',
    'https://169.254.169.254/latest/meta-data',
    'https://fcm.googleapis.com.example.org/x',
    'https://fcm.googleapis.com@example.org/x',
    'file:///etc/passwd',
    'nothing',
  ])('an address that no push service has: %s', async (endpoint) => {
    const { status, body } = await call('POST', '', 'counter', aBrowser(endpoint));
    expect([status, body.code]).toEqual([422, 'invalid_input']);
    expect(body.errors).toEqual([expect.objectContaining({ path: 'endpoint', code: 'unknown_push_service' })]);
  });

  it('keys that are none', async () => {
    const { status } = await call('POST', '', 'counter', { ...aBrowser(), keys: { p256dh: 'x', auth: 'y' } });
    expect(status).toBe(422);
  });

  it('turning on where the installation has no push, which says so', async () => {
    expect((await call('GET', '', 'counter', undefined, without)).body).toEqual({ publicKey: null, items: [] });
    expect((await call('POST', '', 'counter', aBrowser(), without)).status).toBe(404);
  });

  it('another person’s rows to the application’s role, in the network of both', async () => {
    await turnOn('counter');
    const client = new pg.Client({ connectionString: installation.appUrl, options: '-c search_path=respi,public' });
    await client.connect();
    await client.query('begin');
    await client.query('select respi.enter($1, $2, null)', [network.id, network.person.colleague]);
    for (const sql of ['select 1 from push_device', 'delete from push_device returning 1'])
      expect((await client.query(sql)).rowCount).toBe(0);
    await client.query('rollback');
    await client.end();
  });
});
