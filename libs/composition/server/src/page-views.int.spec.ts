import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApiApp } from '@respi/shared/api-platform';
import { CountPageViews } from '@respi/knowledge/api';
import type { PageViewsList } from '@respi/knowledge/contract';
import { romeDay } from '@respi/shared/kernel';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { AppModule } from './app-module';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer } from './testing/over-http';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';

let installation: TestInstallation;
let network: TestNetwork;
let portal: Server;
let portalUrl: string;
/** Of the portal, by the front door. */
const asked: string[] = [];
const running: NestFastifyApplication[] = [];

/** A process at the front door, with a portal behind it that knows every page but those called "manca". */
async function frontDoor(): Promise<NestFastifyApplication> {
  const app = await createApiApp(AppModule.for(installation.config), { logger: false, portalUrl });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  running.push(app);
  return app;
}

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  portal = createServer((request, response) => {
    asked.push(request.url ?? '');
    const status = request.url?.includes('manca') ? 404 : request.url?.includes('guasta') ? 503 : 200;
    response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '1' }).end('<p>sì</p>');
  });
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  await client.query('truncate respi.page_views, respi.page_views_day');
  await client.end();
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});
afterAll(async () => {
  await new Promise((done) => portal.close(done));
  await installation.close();
});

const open = (app: NestFastifyApplication, path: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/${network.slug}${path}`, headers: { 'user-agent': BROWSER, ...headers } });

async function figures(app: NestFastifyApplication, query = ''): Promise<PageViewsList> {
  await app.get(CountPageViews, { strict: false }).settled();
  const answer = await app.inject({
    method: 'GET',
    url: `/api/v1/page-views${query}`,
    headers: await bearer(app, installation, network, 'coordinator'),
  });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

const shown = ({ items }: PageViewsList): [string, string, number][] =>
  items.map(({ language, path, views }) => [language, path, views]);

it('asks for a page that cannot be made once, and says so at once', async () => {
  const app = await frontDoor();
  const page = await open(app, '/it/guasta');
  expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '1']);
  expect(asked.filter((url) => url.includes('guasta'))).toHaveLength(1);
});

it('counts pages that were there, by language, and nothing of what was asked or by whom', async () => {
  const app = await frontDoor();
  for (const path of [
    '/it',
    '/it/schede/rinnovo',
    '/it/schede/rinnovo?da=x',
    '/ar/schede/rinnovo',
    '/it/cerca?q=Amina',
  ])
    await open(app, path);
  await open(app, '/it/schede/manca');
  await open(app, '/it/riservata/sportello');
  await open(app, '/it', { 'user-agent': 'Googlebot/2.1' });
  await open(app, '/it', { 'sec-purpose': 'prefetch' });
  await app.inject({ method: 'GET', url: '/altrove/it', headers: { 'user-agent': BROWSER } });
  const list = await figures(app);
  expect(shown(list)).toEqual([
    ['it', 'schede/rinnovo', 2],
    ['ar', 'schede/rinnovo', 1],
    ['it', '', 1],
    ['it', 'cerca', 1],
  ]);
  expect(list.total).toBe(5);
  expect(list.days).toEqual([
    { day: romeDay(new Date()), language: 'ar', views: 1 },
    { day: romeDay(new Date()), language: 'it', views: 4 },
  ]);
});

it('adds up what several processes count at once, and what each had not written when it ended', async () => {
  const [one, other] = [await frontDoor(), await frontDoor()];
  await Promise.all(
    [one, other].flatMap((app) => Array.from({ length: 60 }, (_, at) => open(app, `/it/schede/s${at % 3}`))),
  );
  await Promise.all([one, other].map((app) => app.get(CountPageViews, { strict: false }).settled()));
  await Promise.all([one, other].flatMap((app) => Array.from({ length: 30 }, () => open(app, '/it/schede/s0'))));
  await Promise.all(running.splice(0).map((app) => app.close()));
  const reader = await frontDoor();
  expect(shown(await figures(reader))).toEqual([
    ['it', 'schede/s0', 100],
    ['it', 'schede/s1', 40],
    ['it', 'schede/s2', 40],
  ]);
});

it('keeps what could not be written, and writes it later, once', async () => {
  const app = await frontDoor();
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  await owner.query('revoke insert on respi.page_views from respi_app');
  await open(app, '/it/sportelli');
  await app.get(CountPageViews, { strict: false }).settled();
  await owner.query('grant insert on respi.page_views to respi_app');
  await owner.end();
  await open(app, '/it/sportelli');
  expect(shown(await figures(app))).toEqual([['it', 'sportelli', 2]]);
});

it('is read a page at a time, month by month, and by who reads figures alone', async () => {
  const app = await frontDoor();
  for (const path of ['/it/a', '/it/b', '/it/b', '/it/c']) await open(app, path);
  const first = await figures(app, '?limit=2');
  expect(shown(first)).toEqual([
    ['it', 'b', 2],
    ['it', 'a', 1],
  ]);
  const second = await figures(app, `?limit=2&cursor=${first.nextCursor ?? ''}`);
  expect([shown(second), second.nextCursor]).toEqual([[['it', 'c', 1]], null]);
  expect((await figures(app, '?month=2025-01')).items).toEqual([]);
  const refused = await app.inject({
    method: 'GET',
    url: '/api/v1/page-views',
    headers: await bearer(app, installation, network, 'counter'),
  });
  expect(refused.statusCode).toBe(403);
  const wrong = await app.inject({
    method: 'GET',
    url: '/api/v1/page-views?month=2025-13',
    headers: await bearer(app, installation, network, 'coordinator'),
  });
  expect(wrong.statusCode).toBe(422);
});
