import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TidyArchiveNightly } from '@respi/content/api';
import { ARCHIVE_PART_BYTES, ARCHIVE_ROOM, type ArchiveDocument, type ArchiveUpload } from '@respi/content/contract';
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

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  app = await overHttp(installation);
  for (const name of ['coordinator', 'secondCoordinator', 'counter', 'general'] as const)
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

type Body = ArchiveDocument &
  ArchiveUpload & {
    code: string;
    params: Record<string, unknown>;
    items: { id: string; title: string }[];
    errors?: { path: string; code: string }[];
    nextCursor: string | null;
  };
interface Reply {
  status: number;
  body: Body;
}
type Who = PersonName | 'asti' | null;

async function call(
  as: Who,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  version?: number,
): Promise<Reply> {
  const headers = {
    ...(as === null ? {} : tokens.get(as)),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json<Body>() };
}
const get = (as: Who, url: string) => call(as, 'GET', url);
const refusal = ({ status, body }: Reply): unknown[] => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ code }) => code),
];
const download = async (as: Who, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { ...(as === null ? {} : tokens.get(as)), ...headers } });

/** Different each time; `size` bytes. */
const aPdf = (size = 300): Buffer => {
  const [head, tail] = ['%PDF-1.7\n', '\n%%EOF\n'];
  return Buffer.from(
    head +
      randomBytes(size)
        .toString('hex')
        .slice(0, size - head.length - tail.length) +
      tail,
  );
};
const sha = (file: Buffer): string => createHash('sha256').update(file).digest('hex');
const partsOf = (file: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(file.length / ARCHIVE_PART_BYTES) }, (_, n) =>
    file.subarray(n * ARCHIVE_PART_BYTES, (n + 1) * ARCHIVE_PART_BYTES),
  );
const begin = (file: Buffer, as: Who = 'coordinator') =>
  call(as, 'POST', '/archive-uploads', { size: file.length, sha256: sha(file) });
const part = (id: string, n: number, data: Buffer, as: Who = 'coordinator') =>
  call(as, 'PUT', `/archive-uploads/${id}/parts/${n}`, { data: data.toString('base64') });
const complete = (id: string, as: Who = 'coordinator') => call(as, 'POST', `/archive-uploads/${id}/complete`, {});

async function sent(file: Buffer): Promise<Reply> {
  const { body } = await begin(file);
  for (const [n, data] of partsOf(file).entries()) expect((await part(body.id, n, data)).status).toBe(200);
  return complete(body.id);
}
const words = (more: object = {}) => ({
  ...{ title: 'Protocollo d’intesa', summary: 'Chi fa che cosa nella rete.', kind: 'protocol', dated: '2026-03-02' },
  ...{ office: 'Provincia di Cuneo', topic: null, language: 'it', appointment: null, ...more },
});
async function filed(file: Buffer = aPdf(), more: object = {}): Promise<ArchiveDocument> {
  const upload = await sent(file);
  expect(refusal(upload)[0]).toBe(200);
  const { status, body } = await call('coordinator', 'POST', '/archive-documents', {
    ...words(more),
    upload: upload.body.id,
  });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}
const act = (id: string, what: string, version: number, body: object = {}) =>
  call('coordinator', 'POST', `/archive-documents/${id}/${what}`, body, version);
const finds = async (as: Who, query: string, id: string): Promise<boolean> =>
  (await get(as, `/archive-documents?limit=100&${query}`)).body.items.some((each) => each.id === id);
const publicly = async (query = ''): Promise<string[]> =>
  (await get(null, `/networks/cuneo/archive?limit=100${query}`)).body.items.map(({ id }) => id);

it('takes a file in parts, goes on where it was cut off, and gives it back byte by byte', async () => {
  const file = aPdf(2 * ARCHIVE_PART_BYTES + 77);
  const [first, second, third] = partsOf(file) as [Buffer, Buffer, Buffer];
  const begun = await begin(file);
  expect(begun.body).toMatchObject({ parts: 3, received: [], type: null });
  const { id } = begun.body;
  await part(id, 0, first);
  expect(refusal(await complete(id))).toEqual([422, 'invalid_input', 'file_incomplete']);
  // Chosen anew, in another window, a day later: what is here is here.
  expect((await begin(file)).body).toMatchObject({ id, received: [0] });
  await Promise.all([part(id, 2, third), part(id, 1, second), part(id, 1, second)]);
  await part(id, 0, first);
  expect((await complete(id)).body).toMatchObject({ id, type: 'pdf', received: [0, 1, 2] });
  expect((await complete(id)).body).toMatchObject({ id, type: 'pdf' });

  const { body } = await call('coordinator', 'POST', '/archive-documents', { ...words(), upload: id });
  expect(body).toMatchObject({ audience: 'rete', file: { type: 'pdf', size: file.length, version: 1 } });
  expect(body.versions).toMatchObject([{ version: 1, note: null, by: 'coordinator' }]);
  const down = await download('counter', `/archive-documents/${body.id}/versions/1/file`);
  expect(down.rawPayload.equals(file)).toBe(true);
  expect(down.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(file.length),
    'content-disposition': 'attachment; filename="protocollo-d-intesa-v1.pdf"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
  expect(down.headers['content-security-policy']).toContain('sandbox');
  const again = await download('counter', `/archive-documents/${body.id}/versions/1/file`, {
    'if-none-match': String(down.headers.etag),
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  // What lies in the database is no PDF.
  const { rows } = await owner.query<{ body: Buffer }>('select body from archive_part limit 5');
  expect(rows.every((row) => !row.body.includes('%PDF'))).toBe(true);
});

it('keeps out what is not what was announced', async () => {
  const file = aPdf(ARCHIVE_PART_BYTES + 9);
  const { id } = (await begin(file)).body;
  expect(refusal(await part(id, 0, file.subarray(0, 10)))).toEqual([422, 'invalid_input', 'part_size']);
  expect((await part(id, 2, Buffer.from('x'))).status).toBe(404);
  const [first, second] = partsOf(file) as [Buffer, Buffer];
  await part(id, 0, first);
  await part(id, 1, Buffer.alloc(second.length, 'x'));
  expect(refusal(await complete(id))).toEqual([422, 'invalid_input', 'file_damaged']);
  // Forgotten, so that it can be sent anew under the same name.
  expect((await begin(file)).body).toMatchObject({ id, received: [] });
  await part(id, 0, first);
  await part(id, 1, second);
  expect((await complete(id)).body.type).toBe('pdf');
});

it.each([
  ['an HTML page that is called PDF', Buffer.from('<html><script>alert(1)</script></html>'), 'file_type'],
  ['a program', Buffer.from('MZ\0\0\0programma'), 'file_type'],
  ['half a PDF', Buffer.from('%PDF-1.7 e poi basta'), 'file_broken'],
  ['a text with a codice fiscale', Buffer.from('Pratica di RSSMRA80A01H501U, da finire.'), 'file_names_somebody'],
  [
    'a text with one at the end of much else',
    Buffer.from(`${'1 '.repeat(100_000)} RSSMRA80A01H501U`),
    'file_names_somebody',
  ],
  ['a text of a megabyte', Buffer.from('parola '.repeat(150_000)), 'file_text_too_long'],
  [
    'a picture that says where it was taken',
    Buffer.from('\xff\xd8\xff\xe1\0\x10Exif\0\0qualcosa\xff\xd9', 'latin1'),
    'image_metadata',
  ],
])('keeps out %s', async (_, file, code) => {
  expect(refusal(await sent(file))).toEqual([422, 'invalid_input', code]);
  const { rows } = await owner.query('select 1 from archive_file where size = $1 and type is null', [file.length]);
  expect(rows).toEqual([]);
});

it('says before it is sent that it is too big, or that there is no room', async () => {
  const body = { size: 20 * 1024 * 1024 + 1, sha256: '0'.repeat(64) };
  expect(refusal(await call('coordinator', 'POST', '/archive-uploads', body))).toEqual([
    422,
    'invalid_input',
    'file_too_big',
  ]);
  const { rows } = await owner.query<{ bytes: string }>('select bytes from archive_room where network_id = $1', [
    network.id,
  ]);
  await owner.query('update archive_room set bytes = $2 where network_id = $1', [network.id, ARCHIVE_ROOM - 100]);
  expect(refusal(await begin(aPdf()))).toEqual([422, 'invalid_input', 'archive_full']);
  await owner.query('update archive_room set bytes = $2 where network_id = $1', [network.id, rows[0]!.bytes]);
});

it('tells where the same content stands already, and files nothing twice', async () => {
  const file = aPdf();
  const { id } = await filed(file);
  const again = await begin(file, 'secondCoordinator');
  expect([again.status, again.body.code, again.body.params]).toEqual([
    409,
    'already_exists',
    { document: id, version: 1 },
  ]);
  const upload = (await sent(aPdf())).body.id;
  const both = await Promise.all(
    [1, 2].map(() => call('coordinator', 'POST', '/archive-documents', { ...words(), upload })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  // Another network is told nothing of it.
  expect((await begin(file, 'asti')).body).toMatchObject({ received: [], type: null });
});

it('keeps every version; of two at once one is told that it changed', async () => {
  const [one, two] = [aPdf(), aPdf()];
  const document = await filed(one);
  const [second, third] = [(await sent(two)).body.id, (await sent(aPdf())).body.id];
  const both = await Promise.all(
    [second, third].map((upload) =>
      act(document.id, 'versions', document.version, { upload, note: 'Firmato da tutti.' }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  const now = (await get('counter', `/archive-documents/${document.id}`)).body;
  expect(now.versions).toMatchObject([{ version: 2, note: 'Firmato da tutti.', by: 'coordinator' }, { version: 1 }]);
  expect(now.availableActions).toEqual([]);
  const first = await download('counter', `/archive-documents/${document.id}/versions/1/file`);
  expect(first.rawPayload.equals(one)).toBe(true);
  for (const version of ['3', '0', '-1', 'x'])
    expect((await download('counter', `/archive-documents/${document.id}/versions/${version}/file`)).statusCode).toBe(
      404,
    );
});

it('tells whoever comes second who was first and when, and of their own other window that it was theirs', async () => {
  const { id, version } = await filed();
  const edit = (as: Who, title: string, seen: number) =>
    call(as, 'PUT', `/archive-documents/${id}`, { ...words({ title }), readThrough: false }, seen);
  expect((await edit('secondCoordinator', 'Protocollo firmato', version)).status).toBe(200);
  const late = await edit('coordinator', 'Protocollo nuovo', version);
  expect(refusal(late)).toEqual([412, 'stale_version']);
  expect(late.body.params).toMatchObject({ version: version + 1, by: 'secondCoordinator' });
  expect(Number.isNaN(Date.parse(String(late.body.params['at'])))).toBe(false);
  const own = await edit('secondCoordinator', 'Protocollo vecchio', version);
  expect(own.body.params).toMatchObject({ own: 1 });
  expect(own.body.params).not.toHaveProperty('by');
});

it('shows the public the version in force of what was read through, and nothing else', async () => {
  const [one, two] = [aPdf(), aPdf()];
  const { id, version } = await filed(one);
  const file = `/networks/cuneo/archive/${id}/file`;
  expect([(await publicly()).includes(id), (await download(null, file)).statusCode]).toEqual([false, 404]);
  expect(refusal(await act(id, 'publish', version, { readThrough: false }))).toEqual([
    422,
    'invalid_input',
    'read_through_wanted',
  ]);
  const out = await act(id, 'publish', version, { readThrough: true });
  expect(out.body).toMatchObject({ audience: 'pubblica' });
  expect(out.body.availableActions).toContain('unpublish');
  expect(await publicly('&q=protocollo+rete&kind=protocol&year=2026')).toContain(id);
  expect(await publicly('&q=inesistente')).toEqual([]);
  expect(await publicly('&year=2025')).not.toContain(id);
  const down = await download(null, file);
  expect(down.rawPayload.equals(one)).toBe(true);
  expect([down.headers['cache-control'], down.headers['x-robots-tag']]).toEqual(['public, no-cache', 'noindex']);
  // Asked of another network it is not there.
  expect((await download(null, `/networks/asti/archive/${id}/file`)).statusCode).toBe(404);

  const { id: upload } = (await sent(two)).body;
  const unread = await act(id, 'versions', out.body.version, { upload, note: 'Corretta una data.' });
  expect(refusal(unread)).toEqual([422, 'invalid_input', 'read_through_wanted']);
  const newer = await act(id, 'versions', out.body.version, { upload, note: 'Corretta una data.', readThrough: true });
  expect((await download(null, file)).rawPayload.equals(two)).toBe(true);
  const unreadWords = { ...words({ title: 'Protocollo della rete' }), readThrough: false };
  expect(
    refusal(await call('coordinator', 'PUT', `/archive-documents/${id}`, unreadWords, newer.body.version)),
  ).toContain('read_through_wanted');

  const gone = await act(id, 'withdraw', newer.body.version, { reason: 'A pagina 2 c’è il nome di Ada Prova.' });
  expect(gone.body.withdrawal).toMatchObject({ deletedOn: addDays(romeDay(new Date()), 90) });
  expect([(await publicly()).includes(id), (await download(null, file)).statusCode]).toEqual([false, 404]);
  // Nor is it there for the network, but for whoever keeps the archive.
  expect((await download('counter', `/archive-documents/${id}/versions/1/file`)).statusCode).toBe(404);
  expect((await get('counter', `/archive-documents/${id}`)).status).toBe(404);
  expect(await finds('counter', '', id)).toBe(false);
  expect((await get('counter', '/archive-documents?show=withdrawn')).status).toBe(403);
  expect(await finds('coordinator', 'show=withdrawn', id)).toBe(true);
  expect((await download('coordinator', `/archive-documents/${id}/versions/2/file`)).statusCode).toBe(200);
  const { rows } = await owner.query<{ told: string }>(
    'select withdrawn_because::text as told from archive_document where id = $1',
    [id],
  );
  expect(rows[0]!.told).not.toContain('Ada');
  // It comes back to the network alone.
  const back = await act(id, 'restore', gone.body.version);
  expect(back.body).toMatchObject({ audience: 'rete', withdrawal: null });
  expect((await download(null, file)).statusCode).toBe(404);
});

it('keeps data of people out of words and of texts that the public would read', async () => {
  const upload = (await sent(aPdf())).body.id;
  const named = { ...words({ title: 'Pratica RSSMRA80A01H501U' }), upload };
  expect(refusal(await call('coordinator', 'POST', '/archive-documents', named))).toEqual([
    422,
    'invalid_input',
    'personal_data',
  ]);
  const { id, version } = await filed(Buffer.from(`Scrivere a ada.prova@example.org\n${randomUUID()}\n`));
  const out = await act(id, 'publish', version, { readThrough: true });
  expect(refusal(out)).toEqual([422, 'invalid_input', 'file_names_somebody']);
});

it('hangs minutes on a meeting that was held, and on no other', async () => {
  const today = romeDay(new Date());
  const nothing = {
    place: null,
    link: null,
    description: null,
    agenda: [],
    trainer: null,
    places: null,
    roles: [],
    units: [],
  };
  const meeting = async (day: string) =>
    (
      await call('coordinator', 'POST', '/appointments', {
        kind: 'team_meeting',
        title: 'Équipe',
        day,
        begins: '09:00',
        ends: '11:00',
        ...nothing,
      })
    ).body.id;
  const [past, future] = [await meeting(addDays(today, -1)), await meeting(addDays(today, 9))];
  const offered = (await get('coordinator', '/archive-documents/appointments')).body.items.map(({ id }) => id);
  expect([offered.includes(past), offered.includes(future)]).toEqual([true, false]);
  const upload = (await sent(aPdf())).body.id;
  const put = (more: object) => call('coordinator', 'POST', '/archive-documents', { ...words(more), upload });
  expect(refusal(await put({ kind: 'minutes', appointment: future }))).toEqual([422, 'invalid_input', 'not_held_yet']);
  expect(refusal(await put({ kind: 'form', appointment: past }))).toEqual([422, 'invalid_input', 'not_of_a_meeting']);
  expect(refusal(await put({ kind: 'minutes', appointment: randomUUID() }))).toEqual([
    422,
    'invalid_input',
    'not_held_yet',
  ]);
  const { body } = await put({ kind: 'minutes', appointment: past, title: 'Verbale' });
  expect(body.appointment).toEqual({ id: past, title: 'Équipe', day: addDays(today, -1) });
  expect(await finds('counter', `appointment=${past}`, body.id)).toBe(true);
  expect(await finds('counter', `appointment=${future}`, body.id)).toBe(false);
});

it('is written by the coordination of the network alone', async () => {
  const { id, version } = await filed();
  expect((await begin(aPdf(), 'counter')).status).toBe(403);
  expect((await call('counter', 'POST', `/archive-documents/${id}/withdraw`, { reason: 'No.' }, version)).status).toBe(
    403,
  );
  expect((await get('general', `/archive-documents/${id}`)).status).toBe(403);
  for (const path of ['', '/versions/1/file'])
    expect((await get('asti', `/archive-documents/${id}${path}`)).status).toBe(404);
  expect((await call('asti', 'POST', `/archive-documents/${id}/withdraw`, { reason: 'No.' }, version)).status).toBe(
    404,
  );
  const mine = (await begin(aPdf(ARCHIVE_PART_BYTES * 2))).body.id;
  // What somebody else has begun is theirs to go on with.
  expect((await part(mine, 0, aPdf(ARCHIVE_PART_BYTES), 'secondCoordinator')).status).toBe(404);
});

it('forgets at night what nobody filed, and what was withdrawn long ago, with the room it took', async () => {
  const night = installation.module.get(TidyArchiveNightly);
  const used = async () =>
    (
      await owner.query<{ bytes: string; documents: number }>(
        'select bytes, documents from archive_room where network_id = $1',
        [network.id],
      )
    ).rows[0]!;
  const { id, version } = await filed(aPdf(1_000));
  await act(id, 'withdraw', version, { reason: 'Superato.' });
  await sent(aPdf(500));
  const before = await used();
  await night.forgetUploads(network.id);
  await night.forgetWithdrawn(network.id, new Date(Date.now() + 89 * 86_400_000));
  expect(await used()).toEqual(before);
  await night.forgetWithdrawn(network.id, new Date(Date.now() + 91 * 86_400_000));
  expect((await get('coordinator', `/archive-documents/${id}`)).status).toBe(404);
  expect(await used()).toEqual({ bytes: String(Number(before.bytes) - 1_000), documents: before.documents - 1 });
  while ((await night.forgetUploads(network.id, new Date(Date.now() + 2 * 86_400_000))) > 0);
  const { rows } = await owner.query<{ files: string; room: string }>(
    `select (select sum(size) from archive_file where network_id = $1) as files, (select bytes from archive_room where network_id = $1) as room`,
    [network.id],
  );
  expect(rows[0]!.files).toBe(rows[0]!.room);
});

it('lets nobody without an account past the policy, whatever statement is sent', async () => {
  const { id, version } = await filed();
  const { id: upload } = (await sent(aPdf())).body;
  const newer = await act(id, 'versions', version, { upload, note: 'Corretta.' });
  const app = new pg.Client({ connectionString: installation.appUrl, options: '-c search_path=respi,public' });
  await app.connect();
  const seen = async (): Promise<number[]> => {
    await app.query('begin');
    await app.query('select respi.enter($1, null, null)', [network.id]);
    const counts: number[] = [];
    for (const sql of [
      'select 1 from archive_document where id = $1',
      'select 1 from archive_version where document_id = $1',
      `select 1 from archive_file f where f.id in (select file_id from archive_version where document_id = $1)`,
      'select 1 from archive_part p join archive_version v on v.file_id = p.file_id where v.document_id = $1',
    ])
      counts.push((await app.query(sql, [id])).rowCount ?? 0);
    counts.push((await app.query('select 1 from archive_room')).rowCount ?? 0);
    await app.query('commit');
    return counts;
  };
  expect(await seen()).toEqual([0, 0, 0, 0, 0]);
  const out = await act(id, 'publish', newer.body.version, { readThrough: true });
  expect(await seen()).toEqual([1, 1, 1, 1, 0]);
  await act(id, 'withdraw', out.body.version, { reason: 'Superato.' });
  expect(await seen()).toEqual([0, 0, 0, 0, 0]);
  await app.end();
});
