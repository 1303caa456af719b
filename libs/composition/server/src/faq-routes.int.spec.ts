import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SHEET_ACTIONS } from '@respi/knowledge/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
const tokens = new Map<PersonName, { authorization: string }>();

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  for (const name of ['coordinator', 'referentQuestura', 'counter', 'admin'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
});
afterAll(async () => {
  await app.close();
  await installation.close();
});

interface Answer {
  status: number;
  body: Record<string, unknown>;
  etag: string | undefined;
}
async function call(
  method: 'GET' | 'POST',
  url: string,
  as: PersonName | null = null,
  payload?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const token = as === null ? {} : tokens.get(as);
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { ...token, ...headers },
    ...(payload ? { payload } : {}),
  });
  return {
    status: answer.statusCode,
    body: answer.body === '' ? {} : answer.json<Answer['body']>(),
    etag: answer.headers.etag,
  };
}

const sheet = {
  question: 'Come si rinnova il permesso?',
  shortAnswer: 'Con il kit <b>postale</b>.',
  topic: 'permesso-soggiorno',
  offices: ['QST-IMM'],
  audience: 'pubblica',
};

it('takes a sheet from the draft to the public by the routes', async () => {
  const drafted = await call('POST', '/faq', 'coordinator', sheet, { 'idempotency-key': 'one-sheet-1' });
  expect([drafted.status, drafted.etag]).toEqual([201, '"1"']);
  const again = await call('POST', '/faq', 'coordinator', sheet, { 'idempotency-key': 'one-sheet-1' });
  expect(again.body['id']).toBe(drafted.body['id']);
  const id = String(drafted.body['id']);
  const act = (action: string, as: PersonName, version: number, body: object = {}) =>
    call('POST', `/faq/${id}/actions/${action}`, as, body, { 'if-match': `"${version}"` });
  expect((await act('send_to_review', 'coordinator', 1)).body).toMatchObject({ state: 'in_review', version: 2 });
  expect((await act('validate', 'referentQuestura', 2)).body).toMatchObject({ state: 'validated' });
  expect((await act('publish', 'coordinator', 3)).body).toMatchObject({ state: 'published', version: 4 });
  const list = await call('GET', '/networks/cuneo/faq?q=rinnovare');
  expect(list.body).toMatchObject({
    items: [{ slug: 'come-rinnova-permesso', shortAnswer: 'Con il kit <b>postale</b>.' }],
    topics: [{ count: 1 }],
  });
  expect((await call('GET', '/networks/cuneo/faq/come-rinnova-permesso')).body).toMatchObject({
    validatedBy: [{ office: 'Questura' }],
  });
  expect(
    (await call('POST', '/suggestions', 'counter', { text: 'il mio permesso scade, come lo rinnovo?' })).body,
  ).toMatchObject({ faq: [{ slug: 'come-rinnova-permesso' }] });
  const traces = '[numero di permesso da rinnovare: tolto] permesso.rinnovo@scadenza.example.it';
  expect((await call('POST', '/suggestions', 'counter', { text: traces })).body).toEqual({ faq: [], cases: [] });
  expect(
    (await call('POST', '/suggestions/deflections', 'counter', { slug: 'come-rinnova-permesso', answered: true }))
      .status,
  ).toBe(204);
  expect((await call('POST', '/faq/search', 'counter', { q: 'rinnovo kit' })).body).toMatchObject({
    items: [{ slug: 'come-rinnova-permesso', state: 'published' }],
  });
  expect((await call('GET', '/faq/come-rinnova-permesso', 'counter')).body).toMatchObject({ id, availableActions: [] });
});

it('refuses what it cannot take, in Italian and field by field', async () => {
  const bad = await call('POST', '/faq', 'coordinator', {
    ...sheet,
    question: 'x'.repeat(301),
    shortAnswer: 'a\u0007b',
    offices: [],
    extra: 1,
  });
  expect([bad.status, bad.body['code']]).toEqual([422, 'invalid_input']);
  expect((bad.body['errors'] as { path: string }[]).map(({ path }) => path).sort()).toEqual(
    expect.arrayContaining(['offices', 'question', 'shortAnswer']),
  );
  const { body } = await call('POST', '/faq', 'coordinator', { ...sheet, question: 'Altra domanda?' });
  const act = (headers: Record<string, string>) =>
    call('POST', `/faq/${String(body['id'])}/actions/archive`, 'coordinator', { reason: 'x' }, headers);
  expect((await act({})).status).toBe(428);
  expect((await act({ 'if-match': '"9"' })).status).toBe(412);
  expect((await call('POST', '/suggestions', 'counter', { text: 'x'.repeat(10_001) })).status).toBe(422);
  expect((await call('GET', '/networks/cuneo/faq?lang=de')).status).toBe(422);
  expect((await call('GET', '/networks/cuneo/faq?cursor=%00')).status).toBe(422);
  expect((await call('GET', '/networks/nessuna/faq')).status).toBe(404);
  expect((await call('GET', '/networks/cuneo/faq/%00')).status).toBe(404);
  expect((await call('GET', '/faq/%00', 'counter')).status).toBe(404);
});

it('opens to nobody without a session or without the right', async () => {
  const id = String(
    (await call('POST', '/faq', 'coordinator', { ...sheet, question: 'Domanda riservata al banco?' })).body['id'],
  );
  for (const [method, url] of [
    ['GET', '/faq'],
    ['POST', '/faq'],
    ['GET', `/faq/${id}`],
    ['POST', '/faq/search'],
    ['POST', '/suggestions'],
    ['POST', '/suggestions/deflections'],
  ] as const)
    expect([url, (await call(method, url, null, method === 'POST' ? {} : undefined)).status]).toEqual([url, 401]);
  for (const action of SHEET_ACTIONS)
    expect([action, (await call('POST', `/faq/${id}/actions/${action}`, null, {})).status]).toEqual([action, 401]);
  expect((await call('POST', '/faq', 'counter', sheet)).status).toBe(403);
  expect((await call('POST', '/suggestions', 'admin', { text: 'rinnovo' })).status).toBe(403);
  expect((await call('GET', `/faq/${id}`, 'counter')).status).toBe(404);
  expect((await call('GET', `/faq/${id}`, 'admin')).status).toBe(404);
});
