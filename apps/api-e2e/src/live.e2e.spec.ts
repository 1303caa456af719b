import { newId } from '@respi/shared/kernel';
import type { PersonName, TestNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { RunningProduct, aFiling, pause } from './running-product';
import { SecondApi } from './second-api';
import { StreamReader } from './stream-reader';

let product: RunningProduct;
let second: SecondApi;
const open: StreamReader[] = [];
let network: TestNetwork;
let practice = 0;

beforeAll(async () => {
  product = await RunningProduct.start();
  network = await product.aNetwork();
  await product.aNetwork('asti', 'AT');
  // Coordination's handlers of sealed cases: the first coordinator alone.
  await product.sql(
    `update respi.network n set settings = jsonb_set(settings, '{sealedHandlers}', jsonb_build_array(
       (select p.account_id from respi.person p join respi.account a on a.id = p.account_id
         where p.network_id = n.id and a.email = 'coordinator@' || n.slug || '.example.org')))`,
  );
  second = await SecondApi.of(product);
});

afterEach(() => {
  for (const reader of open.splice(0)) reader.close();
});

afterAll(async () => {
  await second.stop();
  await product.close();
});

async function listen(person: PersonName, at = product.base, after?: string, slug = 'cuneo'): Promise<StreamReader> {
  const reader = await StreamReader.open(at, await product.token(person, slug), after);
  open.push(reader);
  return reader;
}

async function file(change: Record<string, unknown> = {}, by: PersonName = 'counter'): Promise<string> {
  const identifiers = [{ type: 'assicurata', value: String(60_000_100_000 + ++practice).padStart(12, '0') }];
  const answer = await product.as(by, '/api/v1/segnalazioni', { body: aFiling({ identifiers, ...change }) });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

async function act(person: PersonName, id: string, action: string, body: object = {}): Promise<void> {
  const { version } = (await product.as(person, `/api/v1/segnalazioni/${id}`)).body;
  const answer = await product.as(person, `/api/v1/segnalazioni/${id}/actions/${action}`, { body, version });
  expect([action, answer.status]).toEqual([action, 200]);
}

/** What tells everybody: once it has come, whatever was to come before it has come too. */
async function everybodyIsTold(...readers: StreamReader[]): Promise<void> {
  const id = await file();
  await Promise.all(readers.map((reader) => reader.until(() => reader.of(id).length > 0)));
}

/** The wire without heartbeats: they come every so often to everybody, made of the clock and of no event. */
function withoutBeats(wire: string): string {
  return wire.replace(/^id: [0-9a-f]{8}-[0-9a-f]{4}-7000-8000-0{12}\n\n/gm, '');
}

describe('what happens to a case', () => {
  it('is heard on both processes, by whoever may open it, by ids alone', async () => {
    const [near, far] = [await listen('coordinator'), await listen('secondCoordinator', second.base)];
    const id = await file();
    for (const reader of [near, far]) {
      await reader.until(() => reader.of(id).length > 0, 1_000);
      const [news] = reader.of(id);
      expect(news).toEqual({
        kind: 'case',
        id: expect.any(String),
        data: { id: news!.id, kind: 'case', caseId: id, version: 1, news: 'arrived' },
      });
    }
    await act('coordinator', id, 'take');
    await far.until(() => far.versionOf(id) === 2, 1_000);
    expect(far.of(id).at(-1)!.data).toMatchObject({ version: 2, news: 'changed' });
    expect(far.wire).not.toMatch(/Provetti|assicurata|CN-2026/);
  });

  it('is heard by an office once the case is there, and by the counter whose it is', async () => {
    const [counter, office] = [await listen('counter', second.base), await listen('referentQuestura')];
    const id = await file();
    await act('coordinator', id, 'take');
    await counter.until(() => counter.versionOf(id) === 2);
    expect(office.of(id)).toEqual([]);
    await act('coordinator', id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] });
    await office.until(() => office.of(id).length === 1);
  });

  it('is not heard of where its history hides it: a note of the coordination', async () => {
    const [counter, coordinator] = [await listen('counter'), await listen('secondCoordinator')];
    const id = await file();
    await act('coordinator', id, 'take');
    await counter.until(() => counter.versionOf(id) === 2);
    await act('coordinator', id, 'add_note', { text: 'Solo per noi.' });
    await coordinator.until(() => coordinator.versionOf(id) === 3);
    await everybodyIsTold(counter, coordinator);
    expect(counter.versionOf(id)).toBe(2);
  });

  it('is not heard of where its history hides it: what happens at another office', async () => {
    const [questura, prefettura] = [await listen('referentQuestura'), await listen('referentPrefettura')];
    const id = await file();
    await act('coordinator', id, 'take');
    await act('coordinator', id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] });
    await questura.until(() => questura.versionOf(id) === 3);
    await act('coordinator', id, 'add_office', { office: 'PREF-SUI-RIC', channel: 'portal' });
    await prefettura.until(() => prefettura.versionOf(id) === 4);
    await pause(1_000);
    expect(questura.versionOf(id)).toBe(3);
  });
});

describe('a case that is taken from an office', () => {
  it('says to that office alone that it is gone, when its question is recalled', async () => {
    const [questura, prefettura] = [await listen('referentQuestura'), await listen('referentPrefettura')];
    const id = await file();
    await act('coordinator', id, 'take');
    await act('coordinator', id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'portal' }] });
    await questura.until(() => questura.versionOf(id) === 3);
    const { referrals } = (await product.as('coordinator', `/api/v1/segnalazioni/${id}`)).body;
    await act('coordinator', id, 'recall', { referralId: referrals[0].id, reason: 'Sbagliato ufficio.' });
    await questura.until(() => questura.gone(id).length === 1);
    expect(questura.of(id).at(-1)!.data).toMatchObject({ version: 0, news: 'gone' });
    expect((await product.as('referentQuestura', `/api/v1/segnalazioni/${id}`)).status).toBe(404);
    // What happens to it afterwards is the office's no more.
    await act('coordinator', id, 'add_note', { text: 'Solo per noi.' });
    await everybodyIsTold(await listen('coordinator'));
    expect(questura.versionOf(id)).toBe(3);
    expect(questura.gone(id)).toHaveLength(1);
    expect(prefettura.of(id)).toEqual([]);
  });

  it('says nothing of a sealed one', async () => {
    const questura = await listen('referentQuestura');
    const id = await file();
    await act('coordinator', id, 'take');
    await act('coordinator', id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'portal' }] });
    await questura.until(() => questura.versionOf(id) === 3);
    await act('coordinator', id, 'seal', { reason: 'Persona in pericolo.', handlers: [network.person.interface] });
    const { referrals } = (await product.as('coordinator', `/api/v1/segnalazioni/${id}`)).body;
    await act('coordinator', id, 'recall', { referralId: referrals[0].id, reason: 'Sbagliato ufficio.' });
    await everybodyIsTold(await listen('coordinator'));
    await pause(500);
    expect(questura.versionOf(id)).toBeLessThan(5);
  });
});

describe('who may not see a case', () => {
  it('receives not one byte beyond greeting and heartbeats', async () => {
    const denied = [
      await listen('coordinator', product.base, undefined, 'asti'),
      await listen('counter', second.base, undefined, 'asti'),
      await listen('otherCounter'),
      await listen('referentPrefettura', second.base),
      await listen('admin'),
      await listen('general', second.base),
    ];
    const before = denied.map(({ wire }) => wire.length);
    const witness = await listen('coordinator');
    const id = await file();
    await act('coordinator', id, 'take');
    await witness.until(() => witness.versionOf(id) === 2);
    // Longer than the events take to be read from the table as well.
    await pause(5_000);
    denied.forEach((reader, index) => {
      expect(withoutBeats(reader.wire.slice(before[index]))).toBe('');
    });
  });

  it('does not feel a sealed one, nor, sealed later, more than that it is gone: its handler, filer and office do', async () => {
    const handler = await listen('coordinator', second.base);
    const filer = await listen('counter');
    const others = [
      await listen('secondCoordinator'),
      await listen('interface', second.base),
      await listen('colleague'),
      await listen('otherCounter', second.base),
      await listen('referentQuestura'),
    ];
    const before = others.map(({ wire }) => withoutBeats(wire));
    const id = await file({ sealed: true, text: 'Domanda riservata.' });
    await handler.until(() => handler.of(id).length === 1);
    await filer.until(() => filer.of(id).length === 1);
    await pause(300);
    expect(others.map(({ wire }) => withoutBeats(wire))).toEqual(before);
    const office = others.pop()!;
    await act('coordinator', id, 'take');
    await act('coordinator', id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] });
    await office.until(() => office.of(id).length === 1);

    const plain = await file();
    await others[0]!.until(() => others[0]!.of(plain).length === 1);
    await act('coordinator', plain, 'take');
    await others[0]!.until(() => others[0]!.versionOf(plain) === 2);
    const handlers = [network.person.interface];
    await act('coordinator', plain, 'seal', { reason: 'Sono emersi elementi da proteggere.', handlers });
    await act('coordinator', plain, 'add_note', { text: 'Dopo il sigillo.' });
    for (const reader of [handler, others[1]!]) await reader.until(() => reader.versionOf(plain) === 4);
    await everybodyIsTold(others[0]!);
    // Whoever had it open until then is told once that it is gone: an id, and nothing of what the case is now.
    const [colleague, desk, sameCounter, otherCounter] = others as [
      StreamReader,
      StreamReader,
      StreamReader,
      StreamReader,
    ];
    for (const reader of [colleague, sameCounter]) {
      await reader.until(() => reader.gone(plain).length > 0);
      expect(reader.gone(plain)).toEqual([
        { id: expect.any(String), kind: 'case', caseId: plain, version: 0, news: 'gone' },
      ]);
      expect(reader.versionOf(plain)).toBe(2);
    }
    for (const reader of [handler, desk, filer]) expect(reader.gone(plain)).toEqual([]);
    expect(otherCounter.of(plain)).toEqual([]);
    for (const reader of others) expect(reader.gone(id)).toEqual([]);
  });

  it('hears of it no more from the moment on that the role is taken away', async () => {
    const interfaceOperator = await listen('interface', second.base);
    const id = await file();
    await interfaceOperator.until(() => interfaceOperator.of(id).length === 1);
    await product.sql(
      `update respi.membership m set valid_to = now() - interval '1 second' from respi.account a
        where a.id = m.account_id and a.email = 'interface@cuneo.example.org'`,
    );
    await act('coordinator', id, 'take');
    await interfaceOperator.until(() => interfaceOperator.over);
    expect(interfaceOperator.of(id)).toHaveLength(1);
    await product.sql(
      `update respi.membership m set valid_to = null from respi.account a
        where a.id = m.account_id and a.email = 'interface@cuneo.example.org'`,
    );
  });
});

describe('whose role changes', () => {
  it('is told to read everything anew, by the next thing that they hear', async () => {
    const both = await listen('interface', second.base);
    await everybodyIsTold(both);
    expect(both.heard.map(({ kind }) => kind)).not.toContain('reset');
    await product.sql(
      `insert into respi.membership (id, network_id, account_id, unit_id, role, valid_from)
       select gen_random_uuid(), m.network_id, m.account_id, m.unit_id, 'coordinator', now()
         from respi.membership m join respi.account a on a.id = m.account_id where a.email = 'interface@cuneo.example.org'`,
    );
    await everybodyIsTold(both);
    expect(both.heard.map(({ kind }) => kind)).toContain('reset');
  });
});

describe('coming back', () => {
  it('resumes after the last event heard, on another process', async () => {
    const first = await listen('coordinator');
    const heard = await file();
    await first.until(() => first.of(heard).length === 1);
    const last = first.lastId;
    first.close();
    const missed = await file();
    const again = await listen('coordinator', second.base, last);
    await again.until(() => again.of(missed).length > 0);
    expect(again.heard.map(({ kind }) => kind)).not.toContain('reset');
  });

  it('is told to read anew after too long a time, and hears nothing of others’ cases in any case', async () => {
    const old = '018f0000-0000-7000-8000-000000000000';
    const late = await listen('coordinator', product.base, old);
    await late.until(() => late.heard.some(({ kind }) => kind === 'reset'));
    const hidden = await file();
    const other = await listen('otherCounter', product.base, late.lastId);
    await pause(300);
    expect(other.of(hidden)).toEqual([]);
    expect(other.heard).toEqual([]);
  });

  it('or asks now and then instead: what happened since, once', async () => {
    const start = (await product.as('counter', '/api/v1/live')).body;
    expect(start).toEqual({ position: expect.any(String), reset: false, events: [] });
    const id = await file();
    const news = (await product.as('counter', `/api/v1/live?after=${start.position}`)).body;
    expect(news.events).toContainEqual(expect.objectContaining({ caseId: id, version: 1 }));
    const denied = (await product.as('otherCounter', `/api/v1/live?after=${start.position}`)).body;
    expect(denied.events).toEqual([]);
    expect((await product.as('counter', '/api/v1/live?after=ieri')).status).toBe(422);
    expect((await product.ask('/api/v1/live')).status).toBe(401);
  });

  it('finds what nobody told of: the event is in the table, and that is all', async () => {
    const reader = await listen('coordinator', second.base);
    const denied = await listen('otherCounter', second.base);
    const id = await file();
    await reader.until(() => reader.of(id).length === 1);
    await product.sql(
      `insert into respi.event (id, network_id, stream, stream_id, seq, type, actor_kind, at, data, prev_hash, hash)
       select $2, network_id, stream, stream_id, 2, 'nudged', 'system', now(), '{}', hash, hash from respi.event where stream_id = $1`,
      [id, newId()],
    );
    await reader.until(() => reader.of(id).length === 2, 8_000);
    expect(denied.of(id)).toEqual([]);
  });

  it('goes on hearing after the connections for telling and listening were cut', async () => {
    const reader = await listen('coordinator', second.base);
    const ours = new pg.Client({ connectionString: product.database.appUrl });
    await ours.connect();
    const cut = await ours.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'respi live' and datname = current_database()`,
    );
    await ours.end();
    expect(cut.rowCount).toBe(2);
    const id = await file();
    await reader.until(() => reader.of(id).length > 0, 8_000);
  });
});

describe('a stream', () => {
  it('ends with its session, at the next thing it would have told', async () => {
    const login = await product.ask('/api/v1/auth/login', {
      body: { email: 'colleague@cuneo.example.org', password: (product as unknown as { password: string }).password },
    });
    const token = login.body.accessToken as string;
    const reader = await StreamReader.open(product.base, token);
    open.push(reader);
    await pause(200);
    const before = reader.wire.length;
    await product.sql(
      `update respi.session s set ended_at = now(), ended_why = 'test' from respi.account a
        where a.id = s.account_id and a.email = 'colleague@cuneo.example.org'`,
    );
    const id = await file();
    await reader.until(() => reader.over);
    expect(reader.of(id)).toEqual([]);
    expect(reader.wire.slice(before)).toBe('event: ended\ndata: {}\n\n');
    expect((await StreamReader.open(product.base, token)).status).toBe(401);
  });

  it('is one of a few: one account cannot take them all', async () => {
    const token = await product.token('external');
    const readers = [];
    for (let count = 0; count < 7; count += 1) readers.push(await StreamReader.open(product.base, token));
    open.push(...readers);
    expect(readers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429]);
    readers[0]!.close();
    await pause(200);
    expect((await StreamReader.open(product.base, token)).status).toBe(200);
  });

  it('is refused to who is nobody, and ends in order when its process stops', async () => {
    expect((await StreamReader.open(product.base, 'nobody')).status).toBe(401);
    const third = await SecondApi.of(product);
    const reader = await listen('coordinator', third.base);
    await third.stop();
    await reader.until(() => reader.over);
    expect(reader.heard.map(({ kind }) => kind)).not.toContain('ended');
  });
});

describe('who is writing', () => {
  const report = (person: PersonName, id: string, doing: string, at = product) =>
    at.as(person, `/api/v1/segnalazioni/${id}/presence`, { body: { doing } });

  it('is told to those of the same side and to nobody else, and to who comes later', async () => {
    const coordination = await listen('secondCoordinator', second.base);
    const others = [
      await listen('counter'),
      await listen('referentQuestura', second.base),
      await listen('otherCounter'),
    ];
    const id = await file();
    await act('coordinator', id, 'take');
    await act('coordinator', id, 'forward', { referrals: [{ office: 'QST-IMM', channel: 'portal' }] });
    await coordination.until(() => coordination.versionOf(id) === 3);
    expect((await report('coordinator', id, 'writing')).body).toEqual({ writing: [] });
    await coordination.until(() => coordination.heard.some(({ kind }) => kind === 'presence'), 1_000);
    const told = coordination.heard.find(({ kind }) => kind === 'presence')!;
    expect(told).toEqual({
      kind: 'presence',
      id: undefined,
      data: {
        kind: 'presence',
        caseId: id,
        by: { id: expect.any(String), name: expect.any(String) },
        doing: 'writing',
      },
    });
    const { name } = (told.data as { by: { name: string } }).by;
    expect((await report('secondCoordinator', id, 'reading')).body).toEqual({
      writing: [{ id: expect.any(String), name }],
    });
    expect((await report('referentQuestura', id, 'reading')).body).toEqual({ writing: [] });
    await report('coordinator', id, 'reading');
    await coordination.until(() => coordination.wire.includes('"doing":"reading"'));
    expect((await report('secondCoordinator', id, 'reading')).body).toEqual({ writing: [] });
    for (const reader of others) expect(reader.wire).not.toContain('presence');
    expect(await product.sql(`select 1 from respi.event where stream_id = $1 and type like '%writ%'`, [id])).toEqual(
      [],
    );
  });

  it('is not said by who may write no reply, nor of a case that is not theirs', async () => {
    const id = await file();
    await act('coordinator', id, 'take');
    expect((await report('counter', id, 'writing')).status).toBe(403);
    expect((await report('otherCounter', id, 'writing')).status).toBe(404);
    expect((await report('admin', id, 'writing')).status).toBe(403);
    const sealed = await file({ sealed: true, text: 'Domanda riservata.' });
    expect((await report('secondCoordinator', sealed, 'writing')).status).toBe(404);
    expect((await report('coordinator', id, 'dancing')).status).toBe(422);
  });
});
