import type { Adhesion, AdhesionAcceptance, AdhesionForm, Me } from '@respi/identity/contract';
import { KeyedDigests } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { newId } from '@respi/shared/kernel';
import { type IdentityApp, identityApp } from '../testing/identity-app';
import { ForgetAdhesions } from './forget-adhesions';

let identity: IdentityApp;
let call: IdentityApp['call'];
let coordinator: string;

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  coordinator = await identity.signedIn('cuneo', 'coordinator', 'COORD');
});

afterAll(() => identity.close());

const DAY = 86_400_000;
const REQUEST = {
  service: 'Patronato di prova',
  kind: 'patronato',
  contactName: 'Lia Prova',
  contactEmail: 'lia@patronato.example.org',
  purpose: 'Chiedere come vanno le pratiche.\nNiente altro.',
} as const;

let addresses = 0;
/** Of a form that was opened a while ago. */
const aForm = (age = 10_000, network = identity.networks.cuneo): string => {
  const id = newId(Date.now() - age);
  return `${id}.${identity.app.get(KeyedDigests).ofText(`adhesion form\0${network}\0${id}`)}`;
};
const ask = (body: object = REQUEST, from = `10.0.0.${++addresses}`) =>
  call('POST', '/networks/cuneo/adhesions', { body: { token: aForm(), ...body }, from });
const waiting = async (bearer = coordinator): Promise<readonly Adhesion[]> =>
  (await call('GET', '/adhesions', { bearer })).json<Page<Adhesion>>().items;

const WANTED: AdhesionAcceptance = {
  organisation: { code: 'PATR', name: 'Patronato', kind: 'patronato', owner: true, manager: false },
  protocol: { version: '2026', signedOn: '2026-01-15', expiresOn: '2099-01-15', tacitRenewal: true },
  unit: { code: 'PATR-CN', name: 'Patronato di Cuneo', kind: 'servizio', comune: 'Cuneo' },
  person: { name: 'Lia Prova', email: 'lia@patronato.example.org' },
};
const accept = (id: string, version: number, body: object = WANTED, bearer = coordinator) =>
  call('POST', `/adhesions/${id}/accept`, { bearer, version, body });
const errorsOf = (answer: Awaited<ReturnType<typeof call>>) =>
  (answer.json().errors as { path: string; code: string }[]).map(({ path, code }) => [path, code]);

it('is asked by anybody, page by page, the oldest first, and read by coordination and administrators alone', async () => {
  expect((await ask()).json()).toEqual({ received: true });
  await ask({ ...REQUEST, service: 'Secondo' });
  expect(await waiting()).toMatchObject([{ ...REQUEST, state: 'waiting', version: 1 }, { service: 'Secondo' }]);
  const page = (await call('GET', '/adhesions?limit=1', { bearer: coordinator })).json<Page<Adhesion>>();
  const next = await call('GET', `/adhesions?limit=1&cursor=${page.nextCursor!}`, { bearer: coordinator });
  expect(next.json<Page<Adhesion>>()).toMatchObject({ items: [{ service: 'Secondo' }], nextCursor: null });
  for (const [role, unit] of [
    ['counter_operator', 'SP-CUNEO'],
    ['referent', 'QST-IMM'],
  ] as const) {
    const bearer = await identity.signedIn('cuneo', role, unit);
    expect((await call('GET', '/adhesions', { bearer })).statusCode).toBe(403);
    expect((await accept(page.items[0]!.id, 1, WANTED, bearer)).statusCode).toBe(403);
  }
  const stranger = await identity.signedIn('asti', 'coordinator', 'COORD');
  expect(await waiting(stranger)).toEqual([]);
  expect((await accept(page.items[0]!.id, 1, WANTED, stranger)).statusCode).toBe(404);
  expect((await call('POST', '/networks/nessuna/adhesions', { body: { token: aForm(), ...REQUEST } })).statusCode).toBe(
    404,
  );
});

it('keeps nothing of what a program filled in, and does not say so', async () => {
  const before = (await waiting()).length;
  const answer = await ask({ ...REQUEST, website: 'https://example.org' });
  expect([answer.statusCode, answer.json()]).toEqual([200, { received: true }]);
  expect((await waiting()).length).toBe(before);
  expect(errorsOf(await ask({ ...REQUEST, contactEmail: 'nessuno', state: 'accepted' }))).toEqual(
    expect.arrayContaining([['contactEmail', 'not_an_email']]),
  );
});

it('wants a sentence about what it is for', async () => {
  const ofPurpose = async (purpose: string) => errorsOf(await ask({ ...REQUEST, purpose }));
  expect(await ofPurpose('x')).toEqual([['purpose', 'too_short']]);
  expect(await ofPurpose(`x${' '.repeat(30)}`)).toEqual([['purpose', 'too_short']]);
  expect(await ofPurpose(' ')).toEqual([['purpose', 'required']]);
  expect(await ofPurpose('Seguiamo RSSMRA85T10A562S da un anno.')).toEqual([['purpose', 'names_somebody']]);
});

it('takes a form of its own, waiting for one that is sent at once, not too old, once', async () => {
  const { token } = (await call('GET', '/networks/cuneo/adhesions/form')).json<AdhesionForm>();
  const refused = async (body: object) => errorsOf(await ask({ ...REQUEST, ...body }));
  expect((await ask({ ...REQUEST, service: 'Subito', token })).statusCode).toBe(200);
  expect(await refused({ token: aForm(3 * 60 * 60 * 1000) })).toEqual([['token', 'form_expired']]);
  expect(await refused({ token: aForm(10_000, identity.networks.asti) })).toEqual([['token', 'form_expired']]);
  expect(await refused({ token: 'nessuno' })).toEqual([['token', 'form_expired']]);

  const once = { ...REQUEST, service: 'Una volta', token: aForm() };
  const before = (await waiting()).length;
  expect((await ask(once)).statusCode).toBe(200);
  // A double click of a browser without a script.
  expect((await ask(once)).json()).toEqual({ received: true });
  expect(await refused({ ...once, service: 'Un altro' })).toEqual([['token', 'form_used']]);
  const now = await waiting();
  expect(now).toHaveLength(before + 1);
  expect(now.filter(({ service }) => service === 'Una volta')).toHaveLength(1);
  const told = await identity.owner.query(
    `select 1 from respi.event where stream_id = $1 and type = 'adhesion_requested'`,
    [once.token.split('.')[0]],
  );
  expect(told).toHaveLength(1);
});

it('makes who insists wait longer and longer', async () => {
  const answers = [];
  for (let turn = 0; turn < 7; turn += 1) answers.push((await ask(REQUEST, '10.9.9.9')).statusCode);
  expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect((await ask()).statusCode).toBe(200);
});

it('makes body, protocol, unit and first person together, or nothing', async () => {
  const [{ id, version } = { id: '', version: 0 }] = await waiting();
  const taken = await accept(id, version, { ...WANTED, unit: { ...WANTED.unit, code: 'SP-CUNEO' } });
  expect([taken.statusCode, errorsOf(taken)]).toEqual([422, [['unit.code', 'code_taken']]]);
  await identity.owner.query(
    `insert into respi.organisation (id, network_id, code, name, kind, owner, manager, created_at)
     values (gen_random_uuid(), $1, 'PRIMA', 'Prima', 'patronato', true, false, now())`,
    [identity.networks.cuneo],
  );
  const everything = await accept(id, version, {
    organisation: { ...WANTED.organisation, code: 'PRIMA' },
    protocol: { ...WANTED.protocol, signedOn: '2099-01-01' },
    unit: { ...WANTED.unit, code: 'SP-CUNEO' },
    person: WANTED.person,
  });
  expect(errorsOf(everything)).toEqual([
    ['organisation.code', 'code_taken'],
    ['protocol.signedOn', 'date_in_future'],
    ['unit.code', 'code_taken'],
  ]);
  await identity.owner.query(`delete from respi.organisation where code = 'PRIMA'`);
  const { email } = (
    await call('GET', '/me', { bearer: await identity.signedIn('cuneo', 'referent', 'QST-IMM') })
  ).json();
  await identity.owner.query(
    'update respi.person set active = false where account_id = (select id from respi.account where email = $1)',
    [email],
  );
  const closed = await accept(id, version, { ...WANTED, person: { name: 'X', email } });
  expect(errorsOf(closed)).toEqual([['person.email', 'access_closed']]);
  const none = await identity.owner.query(`select 1 from respi.organisation where code = 'PATR'`);
  expect(none).toEqual([]);

  expect((await accept(id, version)).json()).toMatchObject({ state: 'accepted', decidedBy: 'Persona coordinator' });
  await identity.sendInvitations();
  expect(identity.mails.map(({ email }) => email)).toContain('lia@patronato.example.org');
  const [made] = await identity.owner.query(
    `select o.code, u.code as unit, u.kind, m.role, p.version from respi.organisation o
       join respi.organisation_protocol p on p.organisation_id = o.id join respi.unit u on u.organisation_id = o.id
       join respi.membership m on m.unit_id = u.id`,
  );
  expect(made).toEqual({ code: 'PATR', unit: 'PATR-CN', kind: 'servizio', role: 'external_operator', version: '2026' });
  expect((await accept(id, version)).statusCode).toBe(412);
  expect((await accept(id, version + 1)).json().code).toBe('not_possible_now');
});

it('gives who works in the network already the new role beside the old ones, and no invitation', async () => {
  await ask({ ...REQUEST, service: 'Terzo' });
  const request = (await waiting()).find(({ service }) => service === 'Terzo')!;
  const before = (await call('GET', '/me', { bearer: coordinator })).json<Me>();
  const accepted = await accept(request.id, request.version, {
    ...WANTED,
    organisation: { ...WANTED.organisation, code: 'TERZO', kind: 'associazione' },
    unit: { ...WANTED.unit, code: 'TERZO-CN' },
    person: { name: 'Altro nome', email: before.email.toUpperCase() },
  });
  expect(accepted.json()).toMatchObject({ state: 'accepted' });
  const after = (await call('GET', '/me', { bearer: coordinator })).json<Me>();
  expect(after.name).toBe(before.name);
  const places = (me: Me) => me.memberships.map(({ unit }) => unit.code).sort();
  expect(places(after)).toEqual([...places(before), 'TERZO-CN'].sort());
  await identity.sendInvitations();
  expect(identity.mails.map(({ email }) => email)).not.toContain(before.email);
});

it('forgets what was written thirty days after it was refused', async () => {
  const [request] = await waiting();
  const reason = 'Non rientra nel protocollo.';
  const refused = await call('POST', `/adhesions/${request!.id}/refuse`, {
    bearer: coordinator,
    version: 1,
    body: { reason },
  });
  expect(refused.json()).toMatchObject({ state: 'refused', reason });
  const forget = identity.app.get(ForgetAdhesions);
  expect(await forget.run(new Date(Date.now() + 29 * DAY))).toBe(0);
  expect(await forget.run(new Date(Date.now() + 31 * DAY))).toBe(3);
  const list = await call('GET', '/adhesions?state=refused', { bearer: coordinator });
  expect(list.json<Page<Adhesion>>().items).toMatchObject([
    { id: request!.id, service: null, contactName: null, contactEmail: null, purpose: null, reason: null },
  ]);
  expect((await waiting()).every(({ service }) => service !== null)).toBe(true);
});
