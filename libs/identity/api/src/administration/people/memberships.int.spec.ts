import type { Person } from '@respi/identity/contract';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type IdentityApp, identityApp } from '../../testing/identity-app';

let identity: IdentityApp;
let call: IdentityApp['call'];
let admin: string;

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  admin = await identity.signedIn('cuneo', 'network_admin', 'COORD', 'admin@example.org');
});

afterAll(() => identity.close());

const today = romeDay(new Date());
const SPORTELLO = { role: 'counter_operator', unit: 'SP-CUNEO' };
const COORDINATION = { role: 'coordinator', unit: 'COORD' };

const errorsOf = (answer: Awaited<ReturnType<typeof call>>) =>
  (answer.json().errors as { path: string; code: string }[]).map(({ path, code }) => [path, code]);

const change = (id: string, version: number, body: object) =>
  call('PATCH', `/admin/people/${id}`, { bearer: admin, version, body });

const held = ({ memberships }: Person) => memberships.map(({ role, from, to, begun }) => [role, from, to, begun]);

it('begin and end on days that are set, several for one person', async () => {
  const bearer = await identity.signedIn('cuneo', 'counter_operator', 'SP-CUNEO', 'anna@example.org');
  const { id } = (await call('GET', '/me', { bearer })).json<Person>();
  const inAWeek = addDays(today, 7);
  const future = { ...COORDINATION, from: inAWeek, to: addDays(today, 30) };
  const changed = await change(id, 1, { memberships: [{ ...SPORTELLO, to: addDays(today, 6) }, future] });
  expect(held(changed.json())).toEqual([
    ['coordinator', inAWeek, addDays(today, 30), false],
    ['counter_operator', today, addDays(today, 6), true],
  ]);
  // What is to come gives no right yet.
  expect((await call('GET', '/me', { bearer })).json().memberships).toMatchObject([{ role: 'counter_operator' }]);

  // What is not said stays: the same list again is no change, and null takes the end away.
  const kept = await change(id, 2, { memberships: [SPORTELLO, future] });
  expect(held(kept.json())[1]).toEqual(['counter_operator', today, addDays(today, 6), true]);
  const open = await change(id, 3, { memberships: [{ ...SPORTELLO, to: null }] });
  expect(held(open.json())).toEqual([['counter_operator', today, null, true]]);
});

it('end at the next request once their last day is over, and with them the session', async () => {
  const bearer = await identity.signedIn('cuneo', 'counter_operator', 'SP-CUNEO', 'finita@example.org');
  const { id } = (await call('GET', '/me', { bearer })).json<Person>();
  await change(id, 1, { memberships: [{ ...SPORTELLO, to: today }] });
  expect((await call('GET', '/me', { bearer })).statusCode).toBe(200);
  // The midnight after the last day comes.
  await identity.owner.query('update respi.membership set valid_to = now() where account_id = $1', [id]);
  expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
});

it('are refused where they cannot be', async () => {
  const invite = (memberships: object[]) =>
    call('POST', '/admin/people', {
      bearer: admin,
      body: { name: 'Prova', email: 'mai@example.org', memberships },
    });
  for (const [memberships, errors] of [
    [[{ ...SPORTELLO, to: addDays(today, -1) }], [['memberships.0.to', 'date_in_past']]],
    [[{ ...SPORTELLO, from: addDays(today, 9), to: addDays(today, 8) }], [['memberships.0.to', 'ends_before_start']]],
    [
      [
        { ...SPORTELLO, to: addDays(today, 9) },
        { ...SPORTELLO, from: addDays(today, 9) },
      ],
      [['memberships.1.from', 'membership_twice']],
    ],
  ] as const) {
    expect(errorsOf(await invite([...memberships]))).toEqual(errors);
  }
});

it('never leave the network to an administrator whose days are counted', async () => {
  const { id } = (await call('GET', '/me', { bearer: admin })).json<Person>();
  const counted = await change(id, 1, {
    memberships: [{ role: 'network_admin', unit: 'COORD', to: addDays(today, 9) }],
  });
  expect(errorsOf(counted)).toEqual([['memberships.0.to', 'last_admin']]);
  expect(errorsOf(await change(id, 1, { memberships: [SPORTELLO] }))).toEqual([['memberships', 'last_admin']]);
});

it('tell what somebody has taken on for others', async () => {
  const [away, there] = await Promise.all(
    ['via@example.org', 'qui@example.org'].map(async (email) => {
      const bearer = await identity.signedIn('cuneo', 'coordinator', 'COORD', email);
      return (await call('GET', '/me', { bearer })).json<Person>().id;
    }),
  );
  const absence = { from: today, to: addDays(today, 3), substitute: there };
  await call('POST', `/admin/people/${away!}/absences`, { bearer: admin, body: absence });
  const duties = (await call('GET', `/admin/people/${there!}/duties`, { bearer: admin })).json();
  expect(duties).toEqual({
    substituteFor: [{ person: { id: away, name: 'Persona coordinator' }, from: today, to: addDays(today, 3) }],
    handlesSealed: false,
  });
  const stranger = await identity.signedIn('asti', 'network_admin', 'COORD');
  expect((await call('GET', `/admin/people/${there!}/duties`, { bearer: stranger })).statusCode).toBe(404);
  const colleague = await identity.signedIn('cuneo', 'coordinator', 'COORD');
  expect((await call('GET', `/admin/people/${there!}/duties`, { bearer: colleague })).statusCode).toBe(403);
});
