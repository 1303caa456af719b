import type { AbsenceList, Me } from '@respi/identity/contract';
import { Database, KeyedDigests, chainHolds, readStream } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type IdentityApp, identityApp } from '../testing/identity-app';

const day = (ahead: number): string => addDays(romeDay(new Date()), ahead);

let identity: IdentityApp;
let call: IdentityApp['call'];
let admin: string;
let adminOfAsti: string;
let coordinator: string;
let colleague: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  admin = await identity.signedIn('cuneo', 'network_admin', 'COORD');
  adminOfAsti = await identity.signedIn('asti', 'network_admin', 'COORD');
  coordinator = await identity.signedIn('cuneo', 'coordinator', 'COORD');
  colleague = await identity.signedIn('cuneo', 'coordinator', 'COORD');
  const counter = await identity.signedIn('cuneo', 'counter_operator', 'SP-CUNEO');
  for (const [name, bearer] of Object.entries({ admin, coordinator, colleague, counter }))
    ids[name] = (await call('GET', '/me', { bearer })).json<Me>().id;
});

afterEach(async () => {
  await identity.owner.query('update respi.absence set ended_at = now() where ended_at is null');
});

afterAll(() => identity.close());

const record = (body: object, bearer = coordinator) => call('POST', '/me/absences', { bearer, body });
const holiday = { from: day(0), to: day(7) };

it('is recorded by oneself, with a colleague who could open the same cases', async () => {
  const before = (await call('GET', '/me/absences', { bearer: coordinator })).json<AbsenceList>();
  expect(before.items).toEqual([]);
  expect(before.substitutes.map(({ id }) => id)).toEqual([ids['colleague']]);
  const answer = await record({ ...holiday, substitute: ids['colleague'] });
  expect(answer.statusCode).toBe(201);
  expect(answer.json<AbsenceList>().items).toEqual([
    expect.objectContaining({ ...holiday, substitute: { id: ids['colleague'], name: expect.any(String) } }),
  ]);
});

it.each([
  ['somebody of another role', { substitute: 'counter' }, 'substitute', 'not_a_substitute'],
  ['oneself', { substitute: 'coordinator' }, 'substitute', 'not_a_substitute'],
  ['days that end before they begin', { to: day(-1) }, 'to', 'period_reversed'],
  ['a year that nobody meant', { from: day(400), to: day(401) }, 'from', 'date_too_late'],
  ['more than a year', { from: day(0), to: day(400) }, 'to', 'period_too_long'],
  ['days that are over', { from: day(-9), to: day(-3) }, 'to', 'date_in_past'],
])('is refused with %s', async (_what, { substitute = 'colleague', ...change }: Record<string, string>, path, code) => {
  const answer = await record({ ...holiday, substitute: ids[substitute], ...change });
  expect(answer.statusCode).toBe(422);
  expect(answer.json().errors).toEqual([
    expect.objectContaining({ path, code, message: expect.stringMatching(/\.$/) }),
  ]);
});

it('is refused where its days overlap those of another one', async () => {
  await record({ ...holiday, substitute: ids['colleague'] });
  const again = await record({ from: day(7), to: day(9), substitute: ids['colleague'] });
  expect([again.statusCode, again.json().errors[0].code]).toEqual([422, 'already_absent']);
  const said = (ahead: number): string => day(ahead).split('-').reverse().join('/');
  expect(again.json().errors[0].message).toContain(`dal ${said(0)} al ${said(7)}. Scegliere altri giorni`);
  expect((await record({ from: day(8), to: day(9), substitute: ids['colleague'] })).statusCode).toBe(201);
});

it('is refused with a substitute who is away on one of the days, so that two never stand in for each other', async () => {
  await record({ ...holiday, substitute: ids['colleague'] });
  const other = await record({ from: day(7), to: day(12), substitute: ids['coordinator'] }, colleague);
  expect([other.statusCode, other.json().errors[0]]).toEqual([
    422,
    { path: 'substitute', code: 'substitute_absent', message: expect.stringMatching(/ è assente dal .* Scegliere/) },
  ]);
  expect((await record({ from: day(8), to: day(12), substitute: ids['coordinator'] }, colleague)).statusCode).toBe(201);
});

it('is refused to one of two who name each other at the same moment', async () => {
  const answers = await Promise.all([
    record({ ...holiday, substitute: ids['colleague'] }),
    record({ ...holiday, substitute: ids['coordinator'] }, colleague),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
});

it('is recorded and ended by the administrator for somebody else, and remembered', async () => {
  const path = `/admin/people/${ids['coordinator']}/absences`;
  const body = { ...holiday, substitute: ids['colleague'] };
  const { items } = (await call('POST', path, { bearer: admin, body })).json<AbsenceList>();
  const ended = await call('DELETE', `${path}/${items[0]?.id}`, { bearer: admin });
  expect(ended.json<AbsenceList>().items).toEqual([]);
  expect((await call('DELETE', `${path}/${items[0]?.id}`, { bearer: admin })).statusCode).toBe(404);
  const [{ id }] = await identity.owner.query('select id from respi.person where account_id = $1', [
    ids['coordinator'],
  ]);
  const stream = await identity.app
    .get(Database)
    .asSystem(identity.networks.cuneo, (tx) => readStream(tx, id as string));
  expect(stream.slice(-2).map(({ type }) => type)).toEqual(['absence_recorded', 'absence_ended']);
  expect(chainHolds(identity.app.get(KeyedDigests), stream)).toBe(true);
});

it('is nobody else’s to see or to end', async () => {
  const { items } = (await record({ ...holiday, substitute: ids['colleague'] })).json<AbsenceList>();
  const path = `/admin/people/${ids['coordinator']}/absences`;
  expect((await call('DELETE', `/me/absences/${items[0]?.id}`, { bearer: colleague })).statusCode).toBe(404);
  expect((await call('GET', path, { bearer: colleague })).statusCode).toBe(403);
  expect((await call('GET', path, { bearer: adminOfAsti })).statusCode).toBe(404);
  expect((await call('GET', '/me/absences')).statusCode).toBe(401);
});

describe('who stands in', () => {
  const standIns = async (ahead = 0) => {
    const { coordinator: absent = '', colleague: other = '' } = ids;
    const at = new Date(`${day(ahead)}T12:00:00Z`);
    return [...(await identity.directory.standIns(identity.networks.cuneo, [absent, other], at))];
  };

  it('is known on the days of the absence, and on no other', async () => {
    await record({ from: day(1), to: day(2), substitute: ids['colleague'] });
    expect([await standIns(0), await standIns(3)]).toEqual([[], []]);
    expect(await standIns(1)).toEqual([[ids['coordinator'], ids['colleague']]]);
    expect(await standIns(2)).toHaveLength(1);
  });

  it('follows no chain: nobody where the substitute is away too', async () => {
    await record({ ...holiday, substitute: ids['colleague'] });
    // Who falls ill may say so, whomever they stand in for.
    await identity.owner.query(
      `insert into respi.absence (id, network_id, account_id, from_day, to_day, substitute_id, created_by, created_at)
       select gen_random_uuid(), network_id, $1, from_day, to_day, account_id, $1, now() from respi.absence where ended_at is null`,
      [ids['colleague']],
    );
    identity.directory.forget(null);
    expect(await standIns()).toEqual([
      [ids['coordinator'], null],
      [ids['colleague'], null],
    ]);
  });

  it('is nobody once the substitute has left', async () => {
    await record({ ...holiday, substitute: ids['colleague'] });
    await identity.owner.query('update respi.person set active = false where account_id = $1', [ids['colleague']]);
    identity.directory.forget(null);
    expect(await standIns()).toEqual([[ids['coordinator'], null]]);
    await identity.owner.query('update respi.person set active = true where account_id = $1', [ids['colleague']]);
  });
});
