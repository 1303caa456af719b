import type { CodeListEntry, Person, Unit, VersionedSettings } from '@respi/identity/contract';
import type { Page } from '@respi/shared/contract';
import { readStream, chainHolds, Database, KeyedDigests } from '@respi/shared/api-platform';
import { type IdentityApp, identityApp } from '../testing/identity-app';

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

const errorsOf = (answer: Awaited<ReturnType<typeof call>>) =>
  (answer.json().errors as { path: string; code: string; message: string }[]).map(({ path, code }) => [path, code]);

const ROUTES = [
  ['GET', '/admin/people', undefined],
  [
    'POST',
    '/admin/people',
    { name: 'X', email: 'x@example.org', memberships: [{ role: 'coordinator', unit: 'COORD' }] },
  ],
  ['PATCH', '/admin/people/0199c0de-0000-7000-8000-000000000000', { active: false }],
  ['POST', '/admin/people/0199c0de-0000-7000-8000-000000000000/invitations', undefined],
  ['GET', '/admin/units', undefined],
  ['POST', '/admin/units', { code: 'X', name: 'X', kind: 'sportello' }],
  ['PATCH', '/admin/units/0199c0de-0000-7000-8000-000000000000', { name: 'X' }],
  ['PUT', '/admin/code-lists/topics/x', { label: 'X' }],
  ['GET', '/admin/settings', undefined],
  ['PUT', '/admin/settings', { emergencyText: 'X', autoCloseDays: 3, sealedHandlers: [] }],
] as const;

describe('administration is closed', () => {
  it.each(['counter_operator', 'coordinator', 'general_coordinator'] as const)('to a %s', async (role) => {
    const unit = { counter_operator: 'SP-CUNEO', coordinator: 'COORD', general_coordinator: 'PROVINCIA' }[role];
    const bearer = await identity.signedIn('cuneo', role, unit);
    for (const [method, path, body] of ROUTES) {
      const answer = await call(method, path, { bearer, version: 1, body });
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'not_allowed']);
    }
  });

  it('to nobody in particular', async () => {
    for (const [method, path, body] of ROUTES) expect((await call(method, path, { body })).statusCode).toBe(401);
  });
});

describe('people', () => {
  const invite = (email: string, memberships: object[], name = 'Rita Prova') =>
    call('POST', '/admin/people', { bearer: admin, body: { name, email, memberships } });

  it('hold each role at its kind of unit', async () => {
    const answer = await invite('rita@example.org', [
      { role: 'counter_operator', unit: 'QST-IMM' },
      { role: 'referent', unit: 'NOWHERE' },
      { role: 'referent', unit: 'QST-IMM' },
    ]);
    expect(answer.statusCode).toBe(422);
    expect(errorsOf(answer)).toEqual([
      ['memberships.0.role', 'role_not_at_unit'],
      ['memberships.1.unit', 'unknown_unit'],
    ]);
    expect(answer.json().errors[0].message).toMatch(/sede/);
  });

  it('are invited once, also by a retry', async () => {
    const options = {
      bearer: admin,
      body: { name: 'Rita Prova', email: 'rita@example.org', memberships: [{ role: 'referent', unit: 'QST-IMM' }] },
      headers: { 'idempotency-key': 'invite-rita-1' },
    };
    const answers = await Promise.all([call('POST', '/admin/people', options), call('POST', '/admin/people', options)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers[0].json()).toEqual(answers[1].json());
    const again = await invite('Rita@example.org', [{ role: 'referent', unit: 'QST-IMM' }]);
    expect(again.json().code).toBe('already_exists');
    expect(errorsOf(again)).toEqual([['email', 'already_person']]);
  });

  it('move: what they left stays on record, and their next request has the new rights', async () => {
    const bearer = await identity.signedIn('cuneo', 'counter_operator', 'SP-CUNEO', 'mossa@example.org');
    const { id } = (await call('GET', '/me', { bearer })).json();
    const moved = await call('PATCH', `/admin/people/${id}`, {
      bearer: admin,
      version: 1,
      body: { name: 'Mossa Altrove', memberships: [{ role: 'network_admin', unit: 'COORD' }] },
    });
    expect(moved.json()).toMatchObject({
      name: 'Mossa Altrove',
      memberships: [{ role: 'network_admin', unit: { code: 'COORD' } }],
    });
    expect((await call('GET', '/admin/units', { bearer })).statusCode).toBe(200);
    const rows = await identity.owner.query(
      'select role, valid_to is null as open from respi.membership where account_id = $1 order by role',
      [id],
    );
    expect(rows).toEqual([
      { role: 'counter_operator', open: false },
      { role: 'network_admin', open: true },
    ]);
  });

  it('stop at once when deactivated, and need a new invitation to come back', async () => {
    const bearer = await identity.signedIn('cuneo', 'coordinator', 'COORD', 'ferma@example.org');
    const { id } = (await call('GET', '/me', { bearer })).json();
    await call('PATCH', `/admin/people/${id}`, { bearer: admin, version: 1, body: { active: false } });
    expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
    const back = await call('PATCH', `/admin/people/${id}`, { bearer: admin, version: 2, body: { active: true } });
    expect(back.json()).toMatchObject({ active: true, invitationPending: true });
    expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
  });

  it('leave a network one administrator at least, also when two demote each other at once', async () => {
    const other = await identity.signedIn('asti', 'network_admin', 'COORD', 'other@example.net');
    const [mine, theirs] = [
      (await call('GET', '/me', { bearer: adminOfAsti })).json().id,
      (await call('GET', '/me', { bearer: other })).json().id,
    ];
    const demote = (id: string, bearer: string) =>
      call('PATCH', `/admin/people/${id}`, { bearer, version: 1, body: { memberships: [] } });
    const answers = await Promise.all([demote(theirs, adminOfAsti), demote(mine, other)]);
    // Who comes second is refused what they ask, or is not an administrator any more when they ask it.
    expect([
      [200, 401],
      [200, 422],
    ]).toContainEqual(answers.map(({ statusCode }) => statusCode).sort());
    const survivor = answers[0].statusCode === 200 ? adminOfAsti : other;
    adminOfAsti = survivor;
    const own = (await call('GET', '/me', { bearer: survivor })).json().id;
    const refused = await call('PATCH', `/admin/people/${own}`, {
      bearer: survivor,
      version: 1,
      body: { active: false },
    });
    expect(errorsOf(refused)).toEqual([['active', 'last_admin']]);
  });

  it('are listed page by page, by name as Italians sort them', async () => {
    for (const [index, name] of ['Zoe', 'Élise', 'elsa', 'Anna'].entries()) {
      await invite(`page${index}@example.org`, [{ role: 'coordinator', unit: 'COORD' }], name);
    }
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await call('GET', `/admin/people?limit=3${cursor ? `&cursor=${cursor}` : ''}`, { bearer: admin });
      const page: Page<Person> = answer.json<Page<Person>>();
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(names).toEqual([...names].sort(new Intl.Collator('it').compare));
    expect(new Set(names).size).toBeGreaterThanOrEqual(7);
    expect((await call('GET', '/admin/people?cursor=nonsense', { bearer: admin })).statusCode).toBe(422);
  });
});

describe('another network', () => {
  it('has no person and no unit of ours to change', async () => {
    const unit = (await call('GET', '/admin/units', { bearer: admin })).json()[0].id;
    const person = (await call('GET', '/admin/people', { bearer: admin })).json().items[0].id;
    for (const [method, path, body] of [
      ['PATCH', `/admin/units/${unit}`, { name: 'Rubata' }],
      ['PATCH', `/admin/people/${person}`, { active: false }],
      ['POST', `/admin/people/${person}/invitations`, undefined],
    ] as const) {
      expect((await call(method, path, { bearer: adminOfAsti, version: 1, body })).statusCode).toBe(404);
    }
    const strangers = [person, '0199c0de-0000-7000-8000-000000000000'];
    const handlers = { emergencyText: 'x', autoCloseDays: 30, sealedHandlers: strangers };
    expect(errorsOf(await call('PUT', '/admin/settings', { bearer: adminOfAsti, version: 1, body: handlers }))).toEqual(
      strangers.map((_, index) => [`sealedHandlers.${index}`, 'not_a_colleague']),
    );
    const asti = (await call('GET', '/admin/people', { bearer: adminOfAsti })).json<Page<Person>>().items;
    expect(asti.every(({ email }) => email.endsWith('.net'))).toBe(true);
  });
});

describe('units', () => {
  it('are added, changed and closed, but not while somebody works there', async () => {
    const body = { code: 'SP-NUOVO', name: 'Nuovo', kind: 'sportello', comune: 'Busca' };
    const added = await call('POST', '/admin/units', { bearer: admin, body });
    expect(added.json()).toMatchObject({ ...body, active: true, validationPolicy: null });
    expect((await call('POST', '/admin/units', { bearer: admin, body })).json().code).toBe('already_exists');
    const { id } = added.json();
    const changed = await call('PATCH', `/admin/units/${id}`, {
      bearer: admin,
      version: 1,
      body: { phone: '0171 000000', comune: null },
    });
    expect(changed.json()).toMatchObject({ name: 'Nuovo', phone: '0171 000000', comune: null });
    expect(
      (await call('PATCH', `/admin/units/${id}`, { bearer: admin, version: 2, body: { active: false } })).json().active,
    ).toBe(false);
    const office = await call('PATCH', `/admin/units/${id}`, {
      bearer: admin,
      version: 3,
      body: { validationPolicy: 'before' },
    });
    expect(errorsOf(office)).toEqual([['validationPolicy', 'offices_only']]);
    const coordination = (await call('GET', '/admin/units', { bearer: admin }))
      .json<Unit[]>()
      .find((unit) => unit.code === 'COORD')!;
    const refused = await call('PATCH', `/admin/units/${coordination.id}`, {
      bearer: admin,
      version: 1,
      body: { active: false },
    });
    expect(errorsOf(refused)).toEqual([['active', 'unit_has_people']]);
  });
});

describe('code lists', () => {
  const put = (path: string, version: number, body: object) =>
    call('PUT', `/admin/code-lists/${path}`, { bearer: admin, version, body });
  const labels = async (list: string, on: string) =>
    (await call('GET', `/code-lists/${list}?on=${on}`, { bearer: admin }))
      .json<CodeListEntry[]>()
      .map(({ label }) => label);

  it('are dated: a new version ends the one before, and the past reads as it did', async () => {
    expect((await put('topics/lavoro', 1, { label: 'Lavoro e tirocini', validFrom: '2027-01-01' })).statusCode).toBe(
      200,
    );
    expect(await labels('topics', '2026-12-31')).toEqual(['Lavoro', 'Altro']);
    expect(await labels('topics', '2027-01-01')).toEqual(['Lavoro e tirocini', 'Altro']);
    expect((await put('topics/lavoro', 2, { label: 'Lavoro, tirocini', validFrom: '2027-01-01' })).statusCode).toBe(
      200,
    );
    expect(await labels('topics', '2027-01-01')).toEqual(['Lavoro, tirocini', 'Altro']);
    expect(errorsOf(await put('topics/lavoro', 3, { label: 'Sempre', validFrom: '2026-06-01' }))).toEqual([
      ['validTo', 'overlaps'],
    ]);
    expect((await put('topics/casa', 0, { label: 'Casa', validTo: '2026-01-31' })).json()).toMatchObject({
      code: 'casa',
      position: 21,
    });
    expect(await labels('topics', '2026-02-01')).not.toContain('Casa');
  });

  it('keep their codes where the program knows them, and never offer what is not asked', async () => {
    expect((await put('kinds/prassi', 1, { label: 'Domanda su una prassi' })).statusCode).toBe(200);
    expect(errorsOf(await put('kinds/nuovo', 0, { label: 'Nuovo' }))).toEqual([['code', 'closed_list']]);
    expect(errorsOf(await put('permits/IRREGOLARE', 1, { label: 'Senza titolo' }))).toEqual([['code', 'not_offered']]);
    expect(errorsOf(await put('topics/lavoro', 3, { code: 'altro', label: 'Altro' }))).toEqual([
      ['code', 'code_mismatch'],
    ]);
    expect((await put('nothing/x', 0, { label: 'X' })).statusCode).toBe(422);
  });
});

describe('settings', () => {
  it('are the network’s own, and name people of its coordination', async () => {
    const bearer = await identity.signedIn('cuneo', 'coordinator', 'COORD');
    const second = await identity.signedIn('cuneo', 'interface_operator', 'COORD', 'seconda@example.org');
    const ids = await Promise.all(
      [bearer, second].map(async (each) => (await call('GET', '/me', { bearer: each })).json().id as string),
    );
    const body = { emergencyText: 'Chiamare il 112.', autoCloseDays: 15, sealedHandlers: ids };
    const put = (version: number, sealedHandlers: string[]) =>
      call('PUT', '/admin/settings', { bearer: admin, version, body: { ...body, sealedHandlers } });
    expect((await put(1, [])).statusCode).toBe(200);
    expect((await put(2, ids)).json()).toEqual({ ...body, secondFactor: 'nobody', oidcLogin: false, version: 3 });
    for (const few of [[], [ids[0]!], [ids[0]!, ids[0]!]]) {
      const refused = await put(3, few);
      expect([refused.statusCode, errorsOf(refused)]).toEqual([422, [['sealedHandlers', 'too_few_handlers']]]);
      expect(refused.json().errors[0].message).toMatch(/almeno due persone/);
    }
    const read = await call('GET', '/admin/settings', { bearer: admin });
    expect(read.json()).toEqual({ ...body, secondFactor: 'nobody', oidcLogin: false, version: 3 });
    expect(read.headers['etag']).toBe('"3"');
    // It is for the network's people, by name and hour perhaps: the public does not read it.
    expect((await call('GET', '/networks/cuneo')).body).not.toContain('112');
    expect(
      (await call('PUT', '/admin/settings', { bearer: admin, version: 3, body: { ...body, autoCloseDays: 0 } }))
        .statusCode,
    ).toBe(422);
  });
});

describe('two administrators at the same thing', () => {
  let colleague: string;
  beforeAll(async () => {
    colleague = await identity.signedIn('cuneo', 'network_admin', 'COORD', 'collega@example.org');
  });

  async function things(): Promise<['PATCH' | 'PUT', string, number, object][]> {
    const units = (await call('GET', '/admin/units', { bearer: admin })).json<Unit[]>();
    const people = (await call('GET', '/admin/people?limit=100', { bearer: admin })).json<Page<Person>>().items;
    const settings = (await call('GET', '/admin/settings', { bearer: admin })).json<VersionedSettings>();
    const topics = (await call('GET', '/code-lists/topics', { bearer: admin })).json<CodeListEntry[]>();
    const unit = units.find(({ code }) => code === 'QST-IMM')!;
    const person = people.find(({ email }) => email === 'rita@example.org')!;
    const topic = topics.find(({ code }) => code === 'altro')!;
    const { version, ...decided } = settings;
    return [
      ['PATCH', `/admin/units/${unit.id}`, unit.version, { phone: '0171 445555' }],
      ['PATCH', `/admin/people/${person.id}`, person.version, { name: 'Rita Provata' }],
      ['PUT', '/admin/settings', version, { ...decided, autoCloseDays: 20 }],
      ['PUT', '/admin/code-lists/topics/altro', topic.version, { label: 'Altro ancora' }],
    ];
  }

  it('do not overwrite each other: the second is told who was first', async () => {
    for (const [method, path, version, body] of await things()) {
      const first = await call(method, path, { bearer: colleague, version, body });
      expect([path, first.statusCode, first.headers['etag']]).toEqual([path, 200, `"${version + 1}"`]);
      const second = await call(method, path, { bearer: admin, version, body });
      expect([path, second.statusCode, second.json().code]).toEqual([path, 412, 'stale_version']);
      expect(second.json().params).toEqual({ version: version + 1, by: 'Persona network_admin' });
      const again = await call(method, path, { bearer: admin, version: version + 1, body });
      expect([path, again.statusCode]).toEqual([path, 200]);
    }
  });

  it('say what they saw, or are asked', async () => {
    for (const [method, path, , body] of await things()) {
      const answer = await call(method, path, { bearer: admin, body });
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 428, 'version_required']);
    }
  });

  it('cannot both add the same code', async () => {
    const add = (bearer: string) =>
      call('PUT', '/admin/code-lists/topics/doppio', { bearer, version: 0, body: { label: 'Doppio' } });
    const answers = await Promise.all([add(admin), add(colleague)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it('are told of a code that was given a new validity, which they did not see', async () => {
    const put = (version: number, body: object) =>
      call('PUT', '/admin/code-lists/topics/salute', { bearer: admin, version, body });
    await put(0, { label: 'Salute' });
    await put(1, { label: 'Salute e cure', validFrom: '2099-01-01' });
    expect((await put(1, { label: 'Sanità' })).statusCode).toBe(412);
    const today = (await call('GET', '/code-lists/topics', { bearer: admin })).json<CodeListEntry[]>();
    expect(today.find(({ code }) => code === 'salute')).toMatchObject({ label: 'Salute', version: 2 });
  });
});

it('leaves an event of every change, chained, without a name or an address', async () => {
  const streams: { stream: string; stream_id: string; network_id: string }[] = await identity.owner.query(
    'select distinct stream, stream_id, network_id from respi.event',
  );
  expect(new Set(streams.map(({ stream }) => stream))).toEqual(new Set(['person', 'unit', 'code_list', 'network']));
  const database = identity.app.get(Database);
  const digests = identity.app.get(KeyedDigests);
  for (const { stream_id: id, network_id: network } of streams) {
    const events = await database.asSystem(network, (tx) => readStream(tx, id));
    expect(chainHolds(digests, events)).toBe(true);
    for (const { data } of events) expect(data).not.toMatch(/@|Prova|Mossa/);
  }
  const [{ types }] = await identity.owner.query(`select array_agg(distinct type) as types from respi.event`);
  expect(types).toEqual(
    expect.arrayContaining([
      'person_added',
      'person_invited',
      'person_renamed',
      'memberships_changed',
      'person_deactivated',
      'unit_changed',
      'entry_changed',
      'settings_changed',
    ]),
  );
});
