import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Agenda, AgendaProposals, Appointment } from '@respi/content/contract';
import { Database } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import pg from 'pg';
import { CaseSteps } from './testing/case-steps';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
const tokens = new Map<PersonName, { authorization: string }>();
const today = romeDay(new Date());

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  for (const name of ['coordinator', 'counter', 'external', 'referentQuestura'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
});
afterAll(async () => {
  await app.close();
  await installation.close();
});

interface Reply<T> {
  status: number;
  body: T & { code?: string; errors?: { path: string; code: string }[] };
}

async function call<T = Agenda>(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  { version, as = 'coordinator' }: { version?: number; as?: PersonName } = {},
): Promise<Reply<T>> {
  const headers = { ...tokens.get(as), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  const isFile = !String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: (isFile ? { code: reply.body } : reply.json()) as Reply<T>['body'] };
}

async function meeting(words: object = {}): Promise<Appointment> {
  const { status, body } = await call<Appointment>('POST', '/appointments', {
    ...{ kind: 'team_meeting', title: 'Équipe di rete', day: today, begins: '00:00', ends: '23:59' },
    ...{ place: null, link: null, description: null, agenda: [], trainer: null, places: null, roles: [], units: [] },
    ...words,
  });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}

const ITEM = { kind: 'question', caseNumber: null, title: 'Chi accompagna', text: null, minutes: 10, presenter: null };

/** Does something with an agenda, and gives it as it stands then. */
async function act(id: string, method: 'POST' | 'PUT', path: string, payload: object = {}): Promise<Agenda> {
  const { body: before } = await call('GET', `/appointments/${id}/agenda`);
  const { status, body } = await call(method, `/appointments/${id}/agenda/${path}`, payload, {
    version: before.version,
  });
  expect([path, status, body.errors]).toEqual([path, 200, undefined]);
  return body;
}

const titles = ({ items }: Agenda): (string | null)[] => items.map(({ title }) => title);

it('is put together, ordered, sent, worked through, and what is left goes to the next meeting', async () => {
  const { id } = await meeting({ agenda: ['Sala di gennaio'] });
  const later = await meeting({ day: addDays(today, 30), title: 'Équipe di gennaio' });

  const { body: proposed } = await call<AgendaProposals>('GET', `/appointments/${id}/agenda/proposals`);
  const point = proposed.items.find(({ why }) => why === 'planned_point');
  expect(point).toMatchObject({ title: 'Sala di gennaio', kind: 'other' });
  await act(id, 'POST', 'take', { source: point?.source });
  await act(id, 'POST', 'items', ITEM);
  let agenda = await act(id, 'POST', 'items', { ...ITEM, kind: 'word', title: 'Nuovo orario' });
  expect(titles(agenda)).toEqual(['Sala di gennaio', 'Chi accompagna', 'Nuovo orario']);
  agenda = await act(id, 'PUT', 'order', { items: agenda.items.map((item) => item.id).toReversed() });
  expect(titles(agenda)).toEqual(['Nuovo orario', 'Chi accompagna', 'Sala di gennaio']);
  const [word, question] = agenda.items.map((item) => item.id);

  // Nobody else reads it before it was sent.
  const early = await call('GET', `/appointments/${id}/agenda`, undefined, { as: 'counter' });
  expect(early.body).toMatchObject({ state: 'draft', items: [], availableActions: [] });
  await act(id, 'POST', 'send');
  const sent = await call('GET', `/appointments/${id}/agenda`, undefined, { as: 'counter' });
  expect(titles(sent.body)).toEqual(titles(agenda));
  const events = await installation.module
    .get(Database)
    .run(installation.as(network, 'coordinator', 'content.read'), (tx) =>
      tx.query<{ type: string }>('select type from event where stream_id = $1 order by seq', [id]),
    );
  expect(events.map(({ type }) => type)).toContain('appointment_agenda');

  await act(id, 'PUT', `items/${word}/result`, { outcome: 'discussed', notes: 'Dal 7 gennaio.' });
  await act(id, 'PUT', `items/${question}/result`, { outcome: 'dropped', notes: null });
  const closed = await act(id, 'POST', 'close');
  expect(closed.items.map(({ outcome }) => outcome)).toEqual(['discussed', 'dropped', 'carried_over']);
  const next = await call('GET', `/appointments/${later.id}/agenda`);
  expect(next.body.items).toMatchObject([{ title: 'Sala di gennaio', times: 1, firstDay: today, outcome: null }]);
  const paper = await call<object>('GET', `/appointments/${id}/agenda/paper`, undefined, { as: 'counter' });
  expect(paper.body.code?.slice(0, 5)).toBe('%PDF-');

  // It was held, though nobody counted who was there.
  const held = await call<Appointment>('GET', `/appointments/${id}`);
  expect(held.body).toMatchObject({ state: 'held', attendance: null, availableActions: ['record'] });
  expect(closed.present).toBeNull();

  // The next meeting is cancelled: it waits, and goes to the one that is planned then.
  await call('POST', `/appointments/${later.id}/cancel`, { reason: 'Neve.' }, { version: later.version });
  const another = await meeting({ day: addDays(today, 60), title: 'Équipe di febbraio' });
  const after = await call('GET', `/appointments/${another.id}/agenda`);
  expect(after.body.items).toMatchObject([{ title: 'Sala di gennaio', times: 2, firstDay: today }]);
});

it('is closed only once it was sent and the meeting has begun, and what was carried may be taken off for good', async () => {
  const { id } = await meeting();
  await act(id, 'POST', 'items', ITEM);
  const refused = async () => {
    const { body } = await call('GET', `/appointments/${id}/agenda`);
    return (await call('POST', `/appointments/${id}/agenda/close`, {}, { version: body.version })).body.code;
  };
  expect(await refused()).toBe('not_possible_now');
  const next = await meeting({ day: addDays(today, 1) });
  await act(next.id, 'POST', 'items', { ...ITEM, title: 'Domani' });
  const early = await act(next.id, 'POST', 'send');
  expect(early.availableActions).toEqual(['take_back']);
  await act(next.id, 'POST', 'take-back');

  await act(id, 'POST', 'send');
  await act(id, 'POST', 'close');
  const { body: after } = await call('GET', `/appointments/${next.id}/agenda`);
  expect(titles(after)).toEqual(['Chi accompagna', 'Domani']);
  const [carried] = after.items;
  expect(titles(await act(next.id, 'POST', `items/${carried?.id}/take-off`))).toEqual(['Domani']);
  const later = await meeting({ day: addDays(today, 2) });
  await call('POST', `/appointments/${next.id}/cancel`, { reason: 'Neve.' }, { version: next.version });
  const { body: latest } = await call('GET', `/appointments/${later.id}/agenda`);
  expect(titles(latest)).toEqual(['Domani']);
  await call('POST', `/appointments/${later.id}/cancel`, { reason: 'Neve.' }, { version: later.version });
});

it('does not offer again what was left, and tells the second of two what the first did', async () => {
  const { id } = await meeting({ agenda: ['Uno', 'Due'], day: addDays(today, 3) });
  const proposals = async () => (await call<AgendaProposals>('GET', `/appointments/${id}/agenda/proposals`)).body.items;
  const [one, two] = (await proposals()).filter(({ why }) => why === 'planned_point');
  await act(id, 'POST', 'leave', { source: one?.source });
  expect((await proposals()).map(({ source }) => source)).not.toContain(one?.source);
  const { body } = await call('GET', `/appointments/${id}/agenda`);
  const { version } = body;
  expect((await call('POST', `/appointments/${id}/agenda/take`, { source: two?.source }, { version })).status).toBe(
    200,
  );
  const second = await call('POST', `/appointments/${id}/agenda/items`, ITEM, { version });
  expect([second.status, second.body.code]).toEqual([412, 'stale_version']);
});

it('refuses what says who somebody is, and whom it is not for', async () => {
  const { id, version: planned } = await meeting({ day: addDays(today, 4) });
  const add = async (words: object, as: PersonName = 'coordinator') =>
    call('POST', `/appointments/${id}/agenda/items`, { ...ITEM, ...words }, { version: 1, as });
  const errors = async (words: object) => (await add(words)).body.errors?.map(({ path, code }) => [path, code]);
  expect(await errors({ text: 'Caso di RSSMRA85T10A562S' })).toEqual([['text', 'personal_data_named']]);
  expect(await errors({ title: null })).toEqual([['title', 'required']]);
  expect(await errors({ kind: 'case', caseNumber: 'CN-1999-000001' })).toEqual([['caseNumber', 'no_case_to_discuss']]);
  expect((await call('POST', `/appointments/${id}/agenda/send`, {}, { version: 1 })).body.errors).toMatchObject([
    { path: 'items', code: 'required' },
  ]);
  expect((await call('POST', `/appointments/${id}/agenda/close`, {}, { version: 1 })).body.code).toBe(
    'not_possible_now',
  );
  for (const as of ['counter', 'external', 'referentQuestura'] as const) {
    expect((await add({}, as)).status).toBe(403);
    expect((await call('GET', `/appointments/${id}/agenda/proposals`, undefined, { as })).status).toBe(403);
  }
  const training = await meeting({ kind: 'training' });
  expect((await call('GET', `/appointments/${training.id}/agenda`)).status).toBe(404);
  expect(planned).toBe(1);
});

it('says of a case what its reader may open, never a name, and nothing of a sealed one', async () => {
  const steps = new CaseSteps(installation, network);
  const { id: caseId, number } = await steps.file({ kind: 'prassi', text: 'Quanto dura il rinnovo?' });
  const sealed = await steps.file(steps.sealed());
  const { id } = await meeting();
  const refused = await call(
    'POST',
    `/appointments/${id}/agenda/items`,
    { ...ITEM, kind: 'case', caseNumber: sealed.number },
    { version: 1 },
  );
  expect(refused.body.errors).toMatchObject([{ path: 'caseNumber', code: 'no_case_to_discuss' }]);
  const named = { ...ITEM, kind: 'case', title: null, caseNumber: number };
  const told = await call(
    'POST',
    `/appointments/${id}/agenda/items`,
    { ...named, text: 'Provetti chiede ancora' },
    { version: 1 },
  );
  expect(told.body.errors).toMatchObject([{ path: 'text', code: 'personal_data' }]);
  const agenda = await act(id, 'POST', 'items', named);
  expect(agenda.items).toMatchObject([
    { kind: 'case', refersTo: caseId, title: expect.stringContaining(number) as string },
  ]);
  await act(id, 'POST', 'send');
  const read = async (as: PersonName) =>
    (await call('GET', `/appointments/${id}/agenda`, undefined, { as })).body.items;
  expect(await read('counter')).toMatchObject([{ refersTo: caseId }]);
  expect(await read('external')).toMatchObject([{ kind: 'case', refersTo: null, title: null }]);

  const owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  const [late, back] = [await steps.file(), await steps.file()];
  await owner.query(`update segnalazione set due_at = now() - interval '3 days' where id = any ($1)`, [
    [late.id, sealed.id],
  ]);
  await owner.query('update segnalazione set lap = 3 where id = any ($1)', [[back.id, sealed.id]]);
  await owner.end();
  const other = await meeting({ day: addDays(today, 1) });
  const { body } = await call<AgendaProposals>('GET', `/appointments/${other.id}/agenda/proposals`);
  expect(body.items).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ refersTo: late.id, why: 'case_late', count: 3 }),
      expect.objectContaining({ refersTo: back.id, why: 'case_reopened', count: 2 }),
    ]) as object,
  );
  expect(JSON.stringify(body)).not.toContain(sealed.id);
  expect(JSON.stringify(body)).not.toContain('Provetti');
});
