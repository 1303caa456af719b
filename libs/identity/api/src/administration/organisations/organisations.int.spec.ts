import type { Organisation, PublicSportello, Unit, UnitHoursList } from '@respi/identity/contract';
import type { Page } from '@respi/shared/contract';
import { chainHolds, Database, KeyedDigests, readStream } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { type IdentityApp, identityApp } from '../../testing/identity-app';

let identity: IdentityApp;
let call: IdentityApp['call'];
let admin: string;
let adminOfAsti: string;

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  admin = await identity.signedIn('cuneo', 'network_admin', 'COORD', 'admin@example.org');
  adminOfAsti = await identity.signedIn('asti', 'network_admin', 'COORD', 'admin@example.net');
});

afterAll(() => identity.close());

const NOBODY = '0199c0de-0000-7000-8000-000000000000';

const errorsOf = (answer: Awaited<ReturnType<typeof call>>) =>
  (answer.json().errors as { path: string; code: string }[]).map(({ path, code }) => [path, code]);

const inDays = (days: number): string => romeDay(new Date(Date.now() + days * 86_400_000));

async function made(code: string, more: object = {}): Promise<Organisation> {
  const body = { code, name: `Ente ${code}`, kind: 'comune', owner: true, manager: false, ...more };
  const answer = await call('POST', '/admin/organisations', { bearer: admin, body });
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json();
}

it('is closed to whoever does not administer, and to other networks', async () => {
  const { id } = await made('CHIUSO');
  const operator = await identity.signedIn('cuneo', 'coordinator', 'COORD');
  const routes = [
    ['GET', '/admin/organisations', undefined],
    ['GET', `/admin/organisations/${id}`, undefined],
    ['POST', '/admin/organisations', { code: 'X', name: 'X', kind: 'comune', owner: true, manager: false }],
    ['PATCH', `/admin/organisations/${id}`, { name: 'X' }],
    ['POST', `/admin/organisations/${id}/protocols`, { version: '1', signedOn: '2026-01-01', tacitRenewal: false }],
    ['PATCH', `/admin/organisations/${id}/protocols/${NOBODY}`, { version: '2' }],
    ['GET', `/admin/units/${NOBODY}/hours`, undefined],
  ] as const;
  for (const [method, path, body] of routes) {
    const refused = await call(method, path, { bearer: operator, version: 1, body });
    expect([path, refused.statusCode]).toEqual([path, 403]);
    if (!path.includes(id)) continue;
    const foreign = await call(method, path, { bearer: adminOfAsti, version: 1, body });
    expect([path, foreign.statusCode]).toEqual([path, 404]);
  }
  expect((await call('GET', '/admin/organisations', { bearer: adminOfAsti })).json().items).toEqual([]);
});

it('is made once, with an IPA code that can be one and is nobody else’s', async () => {
  await made('ALBA', { ipaCode: 'c_a124' });
  const body = { code: 'ALBA', name: 'Alba', kind: 'comune', owner: true, manager: false };
  const again = await call('POST', '/admin/organisations', { bearer: admin, body });
  expect([again.statusCode, errorsOf(again)]).toEqual([409, [['code', 'code_taken']]]);
  for (const [ipaCode, code] of [
    ['C_A124', 'ipa_code_taken'],
    ['c_alba', 'not_an_ipa_code'],
    ['con spazi', 'not_an_ipa_code'],
  ]) {
    const wrong = await call('POST', '/admin/organisations', {
      bearer: admin,
      body: { ...body, code: 'BRA', ipaCode },
    });
    expect([wrong.statusCode, errorsOf(wrong)]).toEqual([422, [['ipaCode', code]]]);
  }
});

it('stands by the protocol that was signed last', async () => {
  const { id } = await made('PROTO');
  let version = 1;
  const states = [
    [{ signedOn: '2020-01-01', expiresOn: '2022-12-31', tacitRenewal: false }, 'expired'],
    [{ signedOn: '2021-01-01', expiresOn: '2023-12-31', tacitRenewal: true }, 'renewed'],
    [{ signedOn: '2022-01-01', expiresOn: inDays(89), tacitRenewal: true }, 'expiring'],
    [{ signedOn: '2023-01-01', expiresOn: inDays(91), tacitRenewal: false }, 'in_force'],
    [{ signedOn: '2024-01-01', tacitRenewal: false }, 'in_force'],
  ] as const;
  for (const [protocol, state] of states) {
    const answer = await call('POST', `/admin/organisations/${id}/protocols`, {
      bearer: admin,
      version,
      body: { version: `rev. ${version}`, ...protocol },
    });
    expect([answer.statusCode, answer.json().protocolState]).toEqual([201, state]);
    version += 1;
    expect(answer.json().version).toBe(version);
  }
  const { protocols } = (await call('GET', `/admin/organisations/${id}`, { bearer: admin })).json<Organisation>();
  expect(protocols.map(({ state }) => state)).toEqual(['in_force', 'in_force', 'expiring', 'renewed', 'expired']);
  const last = protocols[0]!.id;
  const path = `/admin/organisations/${id}/protocols/${last}`;
  const early = await call('PATCH', path, { bearer: admin, version, body: { endedOn: '2023-05-05' } });
  expect(errorsOf(early)).toEqual([['endedOn', 'ends_before_start']]);
  const ended = await call('PATCH', path, { bearer: admin, version, body: { endedOn: inDays(0) } });
  expect(ended.json()).toMatchObject({ protocolState: 'ended' });
  const stale = await call('PATCH', path, { bearer: admin, version, body: { endedOn: null } });
  expect([stale.statusCode, stale.json().params.by]).toEqual([412, expect.any(String)]);
  const hoped = await call('POST', `/admin/organisations/${id}/protocols`, {
    bearer: admin,
    version: version + 1,
    body: { version: '9', signedOn: inDays(2), tacitRenewal: false },
  });
  expect(errorsOf(hoped)).toEqual([['signedOn', 'date_in_future']]);
  const found = await call('GET', '/admin/organisations?protocol=ended', { bearer: admin });
  expect(found.json<Page<Organisation>>().items.map(({ code }) => code)).toEqual(['PROTO']);
  const chain = await identity.app.get(Database).asSystem(identity.networks.cuneo, (tx) => readStream(tx, id));
  expect(chain.map(({ type }) => type)).toEqual([
    'organisation_added',
    ...states.map(() => 'protocol_recorded'),
    'protocol_ended',
  ]);
  expect(chainHolds(identity.app.get(KeyedDigests), chain)).toBe(true);
});

it('is listed by name, page by page, each once', async () => {
  const names = new Set<string>();
  let cursor: string | null = null;
  let count = 0;
  do {
    const query: string = cursor ? `&cursor=${cursor}` : '';
    const page: Page<Organisation> = (
      await call('GET', `/admin/organisations?limit=1${query}`, { bearer: admin })
    ).json<Page<Organisation>>();
    for (const { code } of page.items) names.add(code);
    count += page.items.length;
    cursor = page.nextCursor;
  } while (cursor);
  expect(count).toBe(names.size);
  expect([...names]).toEqual(expect.arrayContaining(['ALBA', 'CHIUSO', 'PROTO']));
});

it('owns units or manages them, as it is said to, and ends only without them', async () => {
  const owner = await made('TITOLARE');
  await made('GESTORE', { kind: 'cooperativa', owner: false, manager: true });
  const unit = { code: 'SP-NUOVO', name: 'Nuovo', kind: 'sportello', channels: ['whatsapp', 'in_person'] };
  const add = (more: object) => call('POST', '/admin/units', { bearer: admin, body: { ...unit, ...more } });
  expect(errorsOf(await add({ organisation: 'GESTORE' }))).toEqual([['organisation', 'no_owner']]);
  expect(errorsOf(await add({ manager: 'NESSUNO' }))).toEqual([['manager', 'unknown_organisation']]);
  const added = await add({ organisation: 'TITOLARE', manager: 'GESTORE', address: 'Via Roma 1' });
  expect(added.json()).toMatchObject({
    organisation: 'TITOLARE',
    manager: 'GESTORE',
    address: 'Via Roma 1',
    channels: ['in_person', 'whatsapp'],
  });
  const end = { bearer: admin, version: 1, body: { endedOn: inDays(0) } };
  const kept = await call('PATCH', `/admin/organisations/${owner.id}`, end);
  expect(errorsOf(kept)).toEqual([['endedOn', 'organisation_has_units']]);
  const closed = await call('PATCH', `/admin/units/${added.json<Unit>().id}`, {
    bearer: admin,
    version: 1,
    body: { active: false },
  });
  expect(closed.json()).toMatchObject({ active: false, organisation: 'TITOLARE' });
  expect((await call('PATCH', `/admin/organisations/${owner.id}`, end)).json()).toMatchObject({ endedOn: inDays(0) });
  expect(errorsOf(await add({ code: 'SP-2', organisation: 'TITOLARE' }))).toEqual([
    ['organisation', 'unknown_organisation'],
  ]);
});

it('has units with hours for each desk, from a day on', async () => {
  const [first] = (await call('GET', '/admin/units', { bearer: admin })).json<Unit[]>();
  const unit = first!;
  const path = `/admin/units/${unit.id}/hours`;
  const morning = { '1': [{ from: '09:00', to: '12:30' }] };
  const put = (version: number, body: object) => call('PUT', path, { bearer: admin, version, body });
  await put(unit.version, { desk: 'front', from: '2026-01-01', week: morning });
  const second = await put(unit.version + 1, { desk: 'front', from: '2026-07-01', to: '2026-08-31', week: {} });
  await put(unit.version + 2, { desk: 'back', from: '2026-01-01', week: morning });
  expect(second.json<UnitHoursList>().items.map(({ from, to }) => [from, to])).toEqual([
    ['2026-01-01', '2026-06-30'],
    ['2026-07-01', '2026-08-31'],
  ]);
  const into = await put(unit.version + 3, { desk: 'front', from: '2026-05-01', week: morning });
  expect(errorsOf(into)).toEqual([['to', 'hours_overlap']]);
  const wrong = await put(unit.version + 3, {
    desk: 'front',
    from: '2027-01-01',
    week: {
      '1': [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
    },
  });
  expect(errorsOf(wrong)).toEqual([['week.1', 'openings_overlap']]);
  expect((await put(1, { desk: 'front', from: '2026-05-01', week: {} })).statusCode).toBe(412);
});

it('tells the public the hours of the front office that are in force, where nobody wrote others for it', async () => {
  const body = { code: 'SP-ORARI', name: 'Orari', kind: 'sportello' };
  const unit = (await call('POST', '/admin/units', { bearer: admin, body })).json<Unit>();
  const decide = (version: number, hours: object) =>
    call('PUT', `/admin/units/${unit.id}/hours`, { bearer: admin, version, body: hours });
  const shown = async (): Promise<string | null | undefined> =>
    (await call('GET', '/networks/cuneo/sportelli')).json<PublicSportello[]>().find(({ code }) => code === 'SP-ORARI')
      ?.openingHours;
  expect(await shown()).toBeNull();
  const monday = { '1': [{ from: '09:00', to: '12:30' }] };
  await decide(unit.version, { desk: 'back', from: inDays(-9), week: { '2': [{ from: '08:00', to: '18:00' }] } });
  await decide(unit.version + 1, { desk: 'front', from: inDays(-9), week: monday });
  expect(await shown()).toBe('lunedì 9:00-12:30');
  await decide(unit.version + 2, { desk: 'front', from: inDays(1), week: { '3': [{ from: '15:00', to: '18:00' }] } });
  expect(await shown()).toBe('lunedì 9:00-12:30');
  await decide(unit.version + 3, { desk: 'front', from: inDays(0), to: inDays(0), week: {} });
  expect(await shown()).toBeNull();
  const written = { openingHours: 'primo martedì del mese' };
  await call('PATCH', `/admin/units/${unit.id}`, { bearer: admin, version: unit.version + 4, body: written });
  expect(await shown()).toBe('primo martedì del mese');
});
