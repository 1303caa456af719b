import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Article, PublishedArticle } from '@respi/content/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: NestFastifyApplication;
const tokens = new Map<PersonName, { authorization: string }>();

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  app = await overHttp(installation);
  for (const name of ['coordinator', 'counter', 'general'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
});
afterAll(async () => {
  await app.close();
  await installation.close();
});

interface Reply {
  status: number;
  body: Article &
    PublishedArticle & { code: string; items: Article[]; errors: { path: string; code: string }[]; stamp: string };
}

async function call(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  { version, as = 'coordinator' }: { version?: number; as?: PersonName | null } = {},
): Promise<Reply> {
  const headers = { ...(as && tokens.get(as)), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json<Reply['body']>() };
}

let written = 0;
const words = (more: object = {}) => ({
  slug: `pagina-${++written}`,
  audience: 'pubblica',
  title: 'Chi siamo',
  summary: 'Che cosa fa la rete.',
  blocks: [{ kind: 'paragraph', text: 'La rete riunisce gli sportelli.' }],
  shownFrom: null,
  shownUntil: null,
  ...more,
});
const added = async (more: object = {}): Promise<Article> => {
  const { status, body } = await call('POST', '/articles', { kind: 'page', ...words(more) });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
};
const published = async (more: object = {}): Promise<Article> => {
  const { id, version } = await added(more);
  const { status, body } = await call('POST', `/articles/${id}/publish`, {}, { version });
  expect(status).toBe(200);
  return body;
};
const publicly = async (kind: 'page' | 'news'): Promise<string[]> =>
  (
    await call('GET', `/networks/${network.slug}/articles?kind=${kind}&limit=100`, undefined, { as: null })
  ).body.items.map(({ slug }) => slug);
const one = (slug: string, as: PersonName | null = null) =>
  call('GET', as ? `/published-articles/${slug}` : `/networks/${network.slug}/articles/${slug}`, undefined, { as });
const stamp = async () => (await call('GET', `/networks/${network.slug}/stamp`, undefined, { as: null })).body.stamp;
const refusals = ({ body }: Reply) => body.errors.map(({ path, code }) => `${path} ${code}`);

it('shows readers the published version until the next one is published, and nothing once archived', async () => {
  const draft = await added();
  expect((await one(draft.slug)).status).toBe(404);
  const before = await stamp();
  const out = await call('POST', `/articles/${draft.id}/publish`, {}, { version: draft.version });
  expect(out.body).toMatchObject({ state: 'published', availableActions: ['edit', 'archive'] });
  expect(await stamp()).not.toBe(before);
  const { slug } = draft;
  const edited = await call('PUT', `/articles/${draft.id}`, words({ slug, title: 'Chi siamo oggi' }), {
    version: out.body.version,
  });
  expect(edited.body.availableActions).toContain('publish');
  expect((await one(slug)).body.title).toBe('Chi siamo');
  const again = await call('POST', `/articles/${draft.id}/publish`, {}, { version: edited.body.version });
  expect((await one(slug)).body.title).toBe('Chi siamo oggi');
  const gone = await call('POST', `/articles/${draft.id}/archive`, {}, { version: again.body.version });
  expect([gone.body.state, (await one(slug)).status]).toEqual(['archived', 404]);
  const versions = await call('GET', `/articles/${draft.id}/versions?limit=1`);
  expect(versions.body.items).toEqual([
    expect.objectContaining({ version: 2, title: 'Chi siamo oggi', by: 'coordinator' }),
  ]);
});

it('keeps what is for the network inside it, and drafts with who writes', async () => {
  const inside = await published({ audience: 'rete' });
  const draft = await added();
  expect((await one(inside.slug)).status).toBe(404);
  expect(await publicly('page')).not.toContain(inside.slug);
  expect((await one(inside.slug, 'counter')).body.slug).toBe(inside.slug);
  expect((await one(draft.slug, 'counter')).status).toBe(404);
  expect((await one(inside.slug, 'general')).status).toBe(403);
  for (const [method, url] of [
    ['GET', '/articles'],
    ['GET', `/articles/${draft.id}`],
    ['PUT', `/articles/${draft.id}`],
    ['POST', `/articles/${draft.id}/publish`],
  ] as const)
    expect(
      (await call(method, url, { GET: undefined, PUT: words(), POST: {} }[method], { version: 1, as: 'counter' }))
        .status,
    ).toBe(403);
});

it('takes an audience back with the next publication, not before', async () => {
  const { id, slug, version } = await published();
  const edited = await call('PUT', `/articles/${id}`, words({ slug, audience: 'rete' }), { version });
  expect((await one(slug)).status).toBe(200);
  await call('POST', `/articles/${id}/publish`, {}, { version: edited.body.version });
  expect((await one(slug)).status).toBe(404);
});

it('shows news from their day until their last', async () => {
  const today = new Date();
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const news = async (more: object) => {
    const { body } = await call('POST', '/articles', { kind: 'news', ...words(more) });
    await call('POST', `/articles/${body.id}/publish`, {}, { version: body.version });
    return body.slug;
  };
  const coming = await news({ shownFrom: day(3) });
  const over = await news({ shownFrom: day(-9), shownUntil: day(-2) });
  const now = await news({ shownFrom: day(-2), shownUntil: day(2) });
  const undated = await news({});
  expect(await publicly('news')).toEqual([undated, now]);
  expect([(await one(coming)).status, (await one(over)).status]).toEqual([404, 404]);
});

it('says beside the field that an address is taken, fixed, or of another shape', async () => {
  const { id, slug, version } = await published();
  expect(refusals(await call('POST', '/articles', { kind: 'page', ...words({ slug }) }))).toEqual([
    'slug article_slug_taken',
  ]);
  expect(refusals(await call('PUT', `/articles/${id}`, words({ slug: 'altro' }), { version }))).toEqual([
    'slug address_fixed',
  ]);
  expect(refusals(await call('POST', '/articles', { kind: 'page', ...words({ slug: 'Così/no' }) }))).toEqual([
    'slug not_an_address_part',
  ]);
  expect((await call('PUT', `/articles/${id}`, words({ slug }), { version: version - 1 })).body.code).toBe(
    'stale_version',
  );
});

it('looks where links lead', async () => {
  const { slug } = await published();
  const hidden = await published({ audience: 'rete' });
  const link = (href: string) => ({ kind: 'link', text: 'Là', href });
  const home = `${installation.config.publicUrl}/${network.slug}/it`;
  const { blocks } = await added({
    blocks: [link(`${home}/pagina/${slug}`), link('argomenti/lavoro'), link('https://www.interno.gov.it/')],
  });
  expect(blocks).toEqual([link(`pagina/${slug}`), link('argomenti/lavoro'), link('https://www.interno.gov.it/')]);
  const refused = await call('POST', '/articles', {
    kind: 'page',
    ...words({
      blocks: [
        link('javascript:alert(1)'),
        link(`pagina/${hidden.slug}`),
        link('schede/non-esiste'),
        link('argomenti/nessuno'),
        link('sportelli'),
      ],
    }),
  });
  expect(refusals(refused)).toEqual([
    'blocks.0.href not_a_link',
    'blocks.1.href unknown_page',
    'blocks.2.href unknown_page',
    'blocks.3.href unknown_page',
  ]);
});

it('holds back a publication whose link has died since', async () => {
  const target = await published();
  const { id, version } = await added({ blocks: [{ kind: 'link', text: 'Là', href: `pagina/${target.slug}` }] });
  await call('POST', `/articles/${target.id}/archive`, {}, { version: target.version });
  expect(refusals(await call('POST', `/articles/${id}/publish`, {}, { version }))).toEqual([
    'blocks.0.href unknown_page',
  ]);
});

it.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['[clic](javascript:alert(1))'],
  ['![](https://example.org/senza-testo.png)'],
  ['{{constructor.constructor("alert(1)")()}}'],
])('keeps %s as the words that they are', async (text) => {
  const { slug } = await published({ title: text, blocks: [{ kind: 'paragraph', text }] });
  const { body } = await one(slug);
  expect([body.title, body.blocks]).toEqual([text, [{ kind: 'paragraph', text }]]);
});

it('refuses identifiers beside the field, and shows what may be a name', async () => {
  const refused = await call('POST', '/articles', {
    kind: 'page',
    ...words({ blocks: [{ kind: 'list', items: ['Ufficio', 'Chiamare 333 1234567'] }] }),
  });
  expect(refusals(refused)).toEqual(['blocks.0.items.1 personal_data']);
  const { toLookAt } = await added({ summary: 'Ne parla il signor Mario Bianchi.' });
  expect(toLookAt).toEqual([expect.objectContaining({ field: 'summary', kind: 'name' })]);
});

it('shows nothing of another network', async () => {
  const { id, slug } = await published();
  const stranger = { headers: await bearer(app, installation, asti, 'coordinator') };
  for (const url of [`/articles/${id}`, `/published-articles/${slug}`])
    expect((await app.inject({ method: 'GET', url: `/api/v1${url}`, ...stranger })).statusCode).toBe(404);
  expect((await app.inject({ method: 'GET', url: `/api/v1/networks/asti/articles/${slug}` })).statusCode).toBe(404);
});
