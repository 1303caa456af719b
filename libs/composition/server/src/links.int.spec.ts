import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CheckLinks } from '@respi/knowledge/api';
import type { Link, LinkList, PublicLink } from '@respi/knowledge/contract';
import { CONFIG, type Config, Database } from '@respi/shared/api-platform';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

/** Asks this machine as well, and does not wait long. */
class CheckLinksHere extends CheckLinks {
  protected override readonly asking = { patience: 300, inside: true, agent: 'ReSPI-prova' };
}

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;
let server: Server;
let site: string;
let checking: CheckLinks;
const tokens = new Map<PersonName, { authorization: string }>();

/** Of a site of an office, as it is this week. */
let answer: RequestListener;
const page =
  (title: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${title}</title>`);

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  for (const name of ['coordinator', 'counter'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  checking = new CheckLinksHere(app.get(Database, { strict: false }), app.get<Config>(CONFIG, { strict: false }));
});
beforeEach(async () => {
  answer = page('Avvisi');
  await owner.query('delete from link');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await owner.end();
  await app.close();
  await installation.close();
});

interface Reply {
  status: number;
  body: Link & LinkList & { errors: { path: string; code: string }[] };
}

async function call(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  { version, as = 'coordinator' }: { version?: number; as?: PersonName | null } = {},
): Promise<Reply> {
  const headers = { ...(as && tokens.get(as)), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.body === '' ? ({} as Reply['body']) : reply.json<Reply['body']>() };
}

const added = async (path = '/avvisi'): Promise<Link> => {
  const link = { url: site + path, title: `Pagina ${path}`, topic: 'lavoro' };
  const { status, body } = await call('POST', '/links', link);
  expect(status).toBe(201);
  return body;
};
const shown = async (): Promise<Link[]> => (await call('GET', '/links')).body.items;
const publicly = async (): Promise<string[]> =>
  (await app.inject({ method: 'GET', url: `/api/v1/networks/${network.slug}/links` }))
    .json<PublicLink[]>()
    .map(({ title }) => title);

it('finds what a site does from week to week, and hides from the public what is gone', async () => {
  const { id } = await added();
  await checking.one(network.id, id);
  expect(await shown()).toMatchObject([{ state: 'ok', answer: 200, pageTitle: 'Avvisi', failures: 0 }]);
  answer = (_, response) => response.writeHead(301, { location: 'http://127.0.0.1:1/' }).end();
  await checking.one(network.id, id);
  expect(await shown()).toMatchObject([{ state: 'unsure', answer: 'no_connection' }]);
  answer = (request, response) =>
    request.url === '/avvisi'
      ? response.writeHead(308, { location: '/notizie' }).end()
      : page('Avvisi')(request, response);
  await checking.one(network.id, id);
  expect(await shown()).toMatchObject([{ state: 'moved', movedTo: `${site}/notizie` }]);
  answer = page('Dominio in vendita');
  await checking.one(network.id, id);
  expect(await shown()).toMatchObject([{ state: 'retitled', pageTitle: 'Dominio in vendita' }]);
  expect(await publicly()).toEqual(['Pagina /avvisi']);
  answer = (_, response) => response.writeHead(410).end();
  await checking.one(network.id, id);
  const { body } = await call('GET', '/links?state=broken');
  expect([body.items.length, body.toLookAt]).toEqual([1, 1]);
  expect(await publicly()).toEqual([]);
  answer = page('Avvisi');
  await checking.one(network.id, id);
  expect(await publicly()).toEqual(['Pagina /avvisi']);
});

it('gives a site that stalls or loops three nights before it is called broken', async () => {
  const { id } = await added();
  const nights: string[] = [];
  for (const night of [
    (() => undefined) as RequestListener,
    ((_, response) => response.writeHead(302, { location: '/avvisi' }).end()) as RequestListener,
    (() => undefined) as RequestListener,
  ]) {
    answer = night;
    await checking.one(network.id, id);
    nights.push(...(await shown()).map(({ state, answer: why }) => `${state} ${String(why)}`));
  }
  expect(nights).toEqual(['unsure timeout', 'unsure loop', 'broken timeout']);
});

it('asks for each link when its turn comes, and for none twice', async () => {
  let asked: (string | undefined)[] = [];
  answer = (request, response) => {
    asked.push(request.url);
    page('Titolo')(request, response);
  };
  for (const path of ['/a', '/b', '/c', '/d', '/e', '/f']) await added(path);
  await checking.due(network.id, new AbortController().signal);
  expect([...asked].sort()).toEqual(['/a', '/b', '/c', '/d', '/e', '/f']);
  asked = [];
  await checking.due(network.id, new AbortController().signal);
  expect(asked).toEqual([]);
  await owner.query(`update link set next_check_at = now() - interval '1 day' where url like '%/c'`);
  await checking.due(network.id, new AbortController().signal);
  expect(asked).toEqual(['/c']);
});

it('takes the new address, believes a new title, and forgets what was found at the old one', async () => {
  const { id } = await added();
  await checking.one(network.id, id);
  answer = page('Avvisi e notizie');
  await checking.one(network.id, id);
  const [retitled] = await shown();
  const believed = await call('POST', `/links/${id}/believe`, {}, { version: retitled!.version });
  expect([believed.status, believed.body.state]).toEqual([200, 'ok']);
  await checking.one(network.id, id);
  expect(await shown()).toMatchObject([{ state: 'ok' }]);
  const moved = await call('PATCH', `/links/${id}`, { url: `${site}/altrove` }, { version: believed.body.version });
  expect(moved.body).toMatchObject({ state: 'unchecked', answer: null, pageTitle: null, title: 'Pagina /avvisi' });
  expect((await call('POST', `/links/${id}/believe`, {}, { version: moved.body.version })).status).toBe(409);
  const stale = await call('PATCH', `/links/${id}`, { title: 'Altro' }, { version: retitled!.version });
  expect(stale.status).toBe(412);
});

it('keeps nothing of a check whose address was changed meanwhile', async () => {
  const link = await added();
  let changed: Promise<unknown> = Promise.resolve();
  answer = (request, response) => {
    changed = call('PATCH', `/links/${link.id}`, { url: `${site}/nuova` }, { version: link.version });
    void changed.then(() => page('Vecchia')(request, response));
  };
  await checking.one(network.id, link.id);
  expect(await shown()).toMatchObject([{ url: `${site}/nuova`, state: 'unchecked', pageTitle: null }]);
});

it.each([
  ['javascript:alert(1)', 'not_a_web_address'],
  ['https://nome:segreta@example.it/', 'not_a_web_address'],
  ['ftp://example.it/', 'not_a_web_address'],
  ['//example.it', 'not_a_web_address'],
  ['https://example', 'not_a_web_address'],
])('takes no link to %s', async (url, code) => {
  const { status, body } = await call('POST', '/links', {
    url,
    title: 'Prova',
    topic: 'lavoro',
  });
  expect(status).toBe(422);
  expect(body.errors).toEqual([expect.objectContaining({ path: 'url', code })]);
});

it('takes an address once, a topic that there is, and nobody but the coordination', async () => {
  const { id, version } = await added();
  const again = { url: `${site}/avvisi`, title: 'Doppio', topic: 'lavoro' };
  expect((await call('POST', '/links', again)).status).toBe(422);
  expect((await call('POST', '/links', { ...again, url: `${site}/x`, topic: 'nessuno' })).status).toBe(422);
  for (const [method, url] of [
    ['GET', '/links'],
    ['POST', '/links'],
    ['PATCH', `/links/${id}`],
    ['DELETE', `/links/${id}`],
  ] as const)
    expect((await call(method, url, method === 'GET' ? undefined : again, { version, as: 'counter' })).status).toBe(
      403,
    );
  expect((await call('DELETE', `/links/${id}`, undefined, { version })).status).toBe(204);
  expect(await shown()).toEqual([]);
});
