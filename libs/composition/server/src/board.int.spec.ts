import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BoardMessage, BoardPost, BoardReader } from '@respi/content/contract';
import { TendBoardNightly } from '@respi/content/api';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;
const tokens = new Map<PersonName | 'asti', { authorization: string }>();
const READERS = ['counter', 'otherCounter', 'referentQuestura', 'admin', 'secondCoordinator'] as const;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  app = await overHttp(installation);
  for (const name of ['coordinator', 'general', ...READERS] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  tokens.set('asti', await bearer(app, installation, asti, 'coordinator'));
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

interface Reply {
  status: number;
  body: BoardPost &
    BoardMessage & {
      code: string;
      items: (BoardMessage & BoardReader)[];
      errors: { path: string; code: string }[];
      nextCursor: string | null;
    };
}

async function call(
  as: PersonName | 'asti',
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  version?: number,
): Promise<Reply> {
  const headers = { ...tokens.get(as), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json<Reply['body']>() };
}

const today = romeDay(new Date());
const words = (more: object = {}) => ({
  title: 'Chiusura di venerdì',
  text: 'Venerdì gli sportelli chiudono alle 12. Per urgenze chiamare Ada Prova, 0171 445566.',
  ...{ roles: [], units: [], receiptWanted: true, remindAfterDays: 3, expiresOn: addDays(today, 10) },
  ofColleagues: true,
  ...more,
});
async function posted(more: object = {}): Promise<BoardPost> {
  const { status, body } = await call('coordinator', 'POST', '/board-posts', words(more));
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}
const finds = async (as: PersonName, id: string, show = 'all'): Promise<boolean> =>
  (await call(as, 'GET', `/board?limit=100&show=${show}`)).body.items.some((each) => each.id === id);
const says = (as: PersonName | 'asti', id: string, round = 1) => call(as, 'POST', `/board/${id}/receipt`, { round });
const names = async (id: string, show: string): Promise<string[]> =>
  (await call('coordinator', 'GET', `/board-posts/${id}/readers?limit=100&show=${show}`)).body.items.map(
    ({ name }) => name,
  );
const counts = async (id: string): Promise<number[]> => {
  const { body } = await call('coordinator', 'GET', `/board-posts/${id}`);
  return [body.read, body.addressed];
};
const receipts = async (id: string): Promise<unknown[]> =>
  (await owner.query('select round from board_receipt where post_id = $1 order by round', [id])).rows;

it('counts who says to have read it once, from however many pages at once', async () => {
  const { id, addressed } = await posted();
  // Everybody but the general coordination and whoever wrote it.
  expect(addressed).toBe(9);
  const said = await Promise.all([says('counter', id), says('counter', id), says('counter', id)]);
  expect(new Set(said.map(({ body }) => body.readAt)).size).toBe(1);
  expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await receipts(id)).toHaveLength(1);
  expect([await counts(id), await names(id, 'read')]).toEqual([[1, 9], ['counter']]);
  expect(await names(id, 'missing')).toEqual([
    'admin',
    'colleague',
    'external',
    'interface',
    'otherCounter',
    'referentPrefettura',
    'referentQuestura',
    'secondCoordinator',
  ]);
  expect([await finds('counter', id), await finds('counter', id, 'to_read')]).toEqual([true, false]);
  // Whoever wrote it is asked nothing.
  expect((await says('coordinator', id)).body).toMatchObject({ mine: true, readAt: null });
  expect(await receipts(id)).toHaveLength(1);
  expect(await finds('coordinator', id, 'to_read')).toBe(false);
});

it('asks anew for a text that says another thing, and not for a change of form', async () => {
  const post = await posted();
  await says('counter', post.id);
  const form = await call(
    'coordinator', 'PUT', `/board-posts/${post.id}`,
    { ...words({ text: words().text.replace('chiudono', 'saranno chiusi') }), formOnly: true }, post.version,
  ); // prettier-ignore
  expect([form.body.round, form.body.read]).toEqual([1, 1]);
  const again = await call(
    'secondCoordinator', 'PUT', `/board-posts/${post.id}`,
    { ...words({ text: 'Venerdì gli sportelli restano aperti.' }), formOnly: false }, form.body.version,
  ); // prettier-ignore
  expect([again.body.round, again.body.read, again.body.postedBy]).toEqual([2, 0, 'secondCoordinator']);
  expect(await says('counter', post.id, 1)).toMatchObject({ status: 412, body: { code: 'stale_version' } });
  expect(await counts(post.id)).toEqual([0, 9]);
  // Who read it as it was may have acted on it.
  const missing = await call('coordinator', 'GET', `/board-posts/${post.id}/readers?limit=100`);
  expect(missing.body.items.filter(({ earlierAt }) => earlierAt !== null)).toMatchObject([
    { name: 'counter', readAt: null },
  ]);
  expect((await says('counter', post.id, 2)).body.changedAt).not.toBeNull();
  expect(await counts(post.id)).toEqual([1, 9]);
  expect(await receipts(post.id)).toEqual([{ round: 1 }, { round: 2 }]);
  const stale = await call('coordinator', 'PUT', `/board-posts/${post.id}`, { ...words(), formOnly: false }, 1);
  expect(stale.body.code).toBe('stale_version');
});

it('is not there for whom it is not, who may neither find it nor say to have read it', async () => {
  const ofCuneo = await posted({ units: ['SP-CUNEO'] });
  const ofReferents = await posted({ roles: ['referent'] });
  const both = await posted({ roles: ['network_admin'], units: ['SP-ALBA'] });
  const seen = async (id: string) => Promise.all(READERS.map((name) => finds(name, id)));
  expect(await seen(ofCuneo.id)).toEqual([true, false, false, false, false]);
  expect(await seen(ofReferents.id)).toEqual([false, false, true, false, false]);
  expect(await seen(both.id)).toEqual([false, true, false, true, false]);
  for (const [who, id] of [
    ['otherCounter', ofCuneo.id],
    ['counter', ofReferents.id],
    ['secondCoordinator', ofCuneo.id],
    ['asti', ofCuneo.id],
  ] as const)
    expect((await says(who, id)).status).toBe(404);
  expect((await says('general', ofCuneo.id)).status).toBe(403);
  expect(await receipts(ofCuneo.id)).toEqual([]);
  expect(await counts(ofCuneo.id)).toEqual([0, 2]);
  for (const [method, url] of [
    ['GET', '/board-posts'],
    ['GET', `/board-posts/${ofCuneo.id}`],
    ['GET', `/board-posts/${ofCuneo.id}/readers`],
    ['PUT', `/board-posts/${ofCuneo.id}`],
    ['POST', `/board-posts/${ofCuneo.id}/withdraw`],
  ] as const)
    expect([
      url,
      (await call('counter', method, url, method === 'PUT' ? { ...words(), formOnly: false } : undefined, 1)).status,
    ]).toEqual([url, 403]);
  expect((await call('asti', 'GET', `/board-posts/${ofCuneo.id}`)).status).toBe(404);
});

it('counts nobody who has left, and is gone for everybody once withdrawn or over', async () => {
  const post = await posted({ units: ['SP-CUNEO'] });
  const left = network.person.colleague;
  await owner.query('update person set active = false where account_id = $1', [left]);
  expect([await counts(post.id), await names(post.id, 'missing')]).toEqual([[0, 1], ['counter']]);
  await owner.query('update person set active = true where account_id = $1', [left]);
  const over = await posted();
  await owner.query('update board_post set expires_on = $2 where id = $1', [over.id, addDays(today, -1)]);
  expect([await finds('counter', over.id), (await says('counter', over.id)).status]).toEqual([false, 404]);
  const gone = await call('coordinator', 'POST', `/board-posts/${post.id}/withdraw`, {}, post.version);
  expect(gone.body.state).toBe('withdrawn');
  expect([await finds('counter', post.id), (await says('counter', post.id)).status]).toEqual([false, 404]);
  const late = await call(
    'coordinator',
    'PUT',
    `/board-posts/${post.id}`,
    { ...words(), formOnly: false },
    gone.body.version,
  );
  expect(late.body.code).toBe('not_possible_now');
});

it('shows no names where no receipt is wanted, and begins from nothing once it is', async () => {
  const post = await posted({ receiptWanted: false, remindAfterDays: null });
  await says('counter', post.id);
  expect([await counts(post.id), await names(post.id, 'read'), await finds('counter', post.id, 'to_read')]).toEqual([
    [0, 9],
    [],
    false,
  ]);
  const asked = await call(
    'coordinator',
    'PUT',
    `/board-posts/${post.id}`,
    { ...words(), formOnly: true },
    post.version,
  );
  expect([asked.body.round, await counts(post.id)]).toEqual([2, [0, 9]]);
  expect(await finds('counter', post.id, 'to_read')).toBe(true);
});

it('asks whether somebody who is named is a colleague, and only of what is new', async () => {
  const text = 'La signora Hanane Zubaydi aspetta: telefono 333 1234567.';
  const asks = async (more: object) => (await call('coordinator', 'POST', '/board-posts', words(more))).body.errors;
  expect(await asks({ text, ofColleagues: false })).toMatchObject([{ path: 'text', code: 'of_a_colleague' }]);
  expect(await asks({ title: 'Chiamare Hanane Zubaydi', ofColleagues: false })).toMatchObject([
    { path: 'title', code: 'of_a_colleague' },
    { path: 'text', code: 'of_a_colleague' },
  ]);
  const nobody = words({ title: 'Turni', text: 'Venerdì si chiude alle 12.', ofColleagues: false });
  expect((await call('coordinator', 'POST', '/board-posts', nobody)).status).toBe(201);
  // Answered for when it was posted.
  const post = await posted();
  const change = { ...words({ title: 'Chiusura di sabato', ofColleagues: false }), formOnly: true };
  expect((await call('coordinator', 'PUT', `/board-posts/${post.id}`, change, post.version)).status).toBe(200);
  const worse = { ...words({ text, ofColleagues: false }), formOnly: true };
  expect(
    (await call('coordinator', 'PUT', `/board-posts/${post.id}`, worse, post.version + 1)).body.errors,
  ).toMatchObject([{ path: 'text', code: 'of_a_colleague' }]);
});

it('refuses what belongs into a case, days that do not fit, and keeps its words in boxes', async () => {
  const refused = await call('coordinator', 'POST', '/board-posts', {
    ...words({ text: 'La pratica di RSSMRA80A01H501U.', expiresOn: addDays(today, 2), remindAfterDays: 3 }),
    units: ['SP-CUNEO', 'NESSUNO'],
  });
  expect(refused.body.errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'remindAfterDays reminds_after_end',
    'text personal_data',
    'units.1 unknown_code',
  ]);
  for (const expiresOn of [addDays(today, -1), addDays(today, 367)])
    expect(
      (await call('coordinator', 'POST', '/board-posts', words({ expiresOn, remindAfterDays: null }))).status,
    ).toBe(422);
  const { id } = await posted();
  const { rows } = await owner.query<{ kept: string }>(
    `select encode(title, 'escape') || encode(text, 'escape') as kept from board_post where id = $1`,
    [id],
  );
  expect(rows[0]?.kept).not.toMatch(/Chiusura|sportelli|Prova/);
});

it('is remembered once a round, and deleted two years after its last day', async () => {
  const night = installation.module.get(TendBoardNightly);
  await owner.query('update board_post set remind_on = null');
  const post = await posted();
  const after = (days: number): Date => new Date(`${addDays(today, days)}T11:00:00Z`);
  expect(await night.remind(network.id, after(2))).toBe(0);
  expect(
    await Promise.all([night.remind(network.id, after(3)), night.remind(network.id, after(3))]).then(([a, b]) => a + b),
  ).toBe(1);
  // Another day for the same round: those who had to hear of it have.
  const later = await call(
    'coordinator',
    'PUT',
    `/board-posts/${post.id}`,
    { ...words({ remindAfterDays: 5 }), formOnly: false },
    post.version,
  );
  expect([later.body.round, await night.remind(network.id, after(6))]).toEqual([1, 0]);
  await call(
    'coordinator',
    'PUT',
    `/board-posts/${post.id}`,
    { ...words({ text: 'Altro.' }), formOnly: false },
    later.body.version,
  );
  expect(await night.remind(network.id, after(6))).toBe(1);
  await says('counter', post.id, 2);
  expect(await night.forget(network.id, after(365))).toBe(0);
  expect(await night.forget(network.id, after(365 * 3))).toBeGreaterThan(0);
  expect(await receipts(post.id)).toEqual([]);
});
