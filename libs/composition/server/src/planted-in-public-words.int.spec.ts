import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceImportReport } from '@respi/content/contract';
import { FormTokens } from '@respi/knowledge/api';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';
import { CLEAN, MARKS, PLANTED, type Planted } from './testing/planted';

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;
const tokens = new Map<PersonName, { authorization: string }>();
let question: { id: string; code: string };
let barrier: { id: string; code: string };
let service: string;
let count = 0;
let addresses = 0;

interface Reply<T> {
  readonly status: number;
  readonly body: T & { errors?: { path: string; code: string }[] };
}
interface Asking {
  readonly as?: PersonName;
  readonly version?: number;
}

async function call<T = { id: string; version: number }>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT',
  path: string,
  payload?: object,
  { as, version }: Asking = {},
): Promise<Reply<T>> {
  addresses += 1;
  const reply = await app.inject({
    ...{ method, url: `/api/v1${path}`, remoteAddress: `198.51.100.${String(addresses % 250)}` },
    headers: { ...(as && tokens.get(as)), ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }) },
    ...(payload ? { payload } : {}),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: (isJson ? reply.json() : reply.body) as Reply<T>['body'] };
}
const versionOf = async (path: string, as: PersonName): Promise<number> =>
  (await call('GET', path, undefined, { as })).body.version;
const aForm = (): string => installation.module.get(FormTokens).make(network.id, new Date(Date.now() - 60_000));

const SERVICE = {
  ...{ name: 'Centro per l’impiego', kind: 'employment', description: 'Iscrizione alle liste.' },
  ...{ organization: { name: 'Agenzia Esempio Lavoro' }, unit: 'CPI-ALBA' },
};
const TRAINING = {
  ...{
    kind: 'training',
    title: 'Come si rinnova',
    day: addDays(romeDay(new Date()), 7),
    begins: '09:30',
    ends: '12:00',
  },
  ...{
    place: 'Sala grande',
    link: null,
    description: null,
    agenda: [],
    trainer: null,
    places: null,
    roles: [],
    units: [],
  },
  publicly: true,
};
const STATEMENT = { conformity: 'partial', method: 'own', usabilityTests: false, platform: 'ReSPI' };

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  for (const name of ['coordinator', 'external', 'admin'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  const text = 'Il mio permesso scade fra un mese: come faccio il rinnovo del permesso di soggiorno?';
  const sent = await call<{ code: string }>('POST', `/networks/${network.slug}/questions`, {
    ...{ token: aForm(), text, language: 'it' },
  });
  const { body: asked } = await call<{ items: { id: string }[] }>('GET', '/questions', undefined, {
    as: 'coordinator',
  });
  question = { id: asked.items[0]!.id, code: sent.body.code };
  const told = await call<{ code: string }>('POST', `/networks/${network.slug}/accessibility/feedback`, {
    ...{ token: aForm(), page: 'Orari', text: 'Il lettore di schermo non dice quale giorno è scelto.' },
  });
  const { rows } = await owner.query<{ id: string }>('select id from helpdesk_request');
  barrier = { id: rows[0]!.id, code: told.body.code };
  await call('POST', `/helpdesk/${barrier.id}/actions`, { action: 'take' }, { as: 'admin', version: 1 });
  service = (await call('POST', '/services', SERVICE, { as: 'coordinator' })).body.id;
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

const CSV = 'codice;nome;tipo;ente;descrizione;come';
type Send = (text: string, namesNobody?: boolean) => Promise<Reply<unknown>>;

/** Every way by which words that no second person looks at come to readers. */
const PATHS: Readonly<Record<string, Send>> = {
  'the answer to a question of the public': async (text, namesNobody) =>
    call('POST', `/questions/${question.id}/answer`, { text, namesNobody }, { as: 'coordinator', version: 1 }),
  'the answer to who met a barrier': async (text, namesNobody) => {
    const path = `/helpdesk/${barrier.id}`;
    const version = await versionOf(path, 'admin');
    return call('POST', `${path}/actions`, { action: 'solve', text, namesNobody }, { as: 'admin', version });
  },
  'a service that the coordination adds': (text, namesNobody) => {
    const entry = { ...SERVICE, name: `Centro ${String(++count)}`, description: text, namesNobody };
    return call('POST', '/services', entry, { as: 'coordinator' });
  },
  'a service that its own people tend': async (text, namesNobody) => {
    const version = await versionOf(`/services/${service}`, 'external');
    return call('PATCH', `/services/${service}`, { alert: text, namesNobody }, { as: 'external', version });
  },
  'what a service says of a telephone': async (text, namesNobody) => {
    const version = await versionOf(`/services/${service}`, 'coordinator');
    const change = { phones: [{ number: '0173 000000', description: text }], namesNobody };
    return call('PATCH', `/services/${service}`, change, { as: 'coordinator', version });
  },
  'a file of services': async (text, namesNobody) => {
    const csv = `${CSV}\nC-${String(++count)};Centro;Salute;Agenzia;Iscrizione.;${text}`;
    const sent = { csv, dryRun: false, namesNobody };
    const { status, body } = await call<ServiceImportReport>('POST', '/services/imports', sent, { as: 'coordinator' });
    if (body.applied) return { status, body };
    const said = body.lines[0]?.errors[0];
    const code = body.asks ? 'may_name_somebody' : said?.message.startsWith('Sembra') ? 'number_of_person' : '';
    return { status: 422, body: { errors: [{ path: said?.column ?? '', code }] } };
  },
  'a training of the public': (text, namesNobody) =>
    call('POST', '/appointments', { ...TRAINING, enrolment: text, namesNobody }, { as: 'coordinator' }),
  'a training that becomes one of the public': async (text, namesNobody) => {
    const inside = { ...TRAINING, publicly: false, trainer: text };
    const { status, body } = await call('POST', '/appointments', inside, { as: 'coordinator' });
    if (status !== 201) return { status, body };
    const { kind: _kind, ...words } = { ...inside, publicly: true, namesNobody };
    return call('PUT', `/appointments/${body.id}`, words, { as: 'coordinator', version: body.version });
  },
  'the accessibility statement': async (text, namesNobody) => {
    const barriers = [{ text: 'Le tabelle.', reason: 'out_of_scope', alternative: text }];
    const version = await newest('accessibility');
    return call('POST', '/duties/accessibility', { ...STATEMENT, barriers, namesNobody }, { as: 'admin', version });
  },
  'the facts of the notice on data': async (text, namesNobody) =>
    call('POST', '/duties/body', { recipients: text, namesNobody }, { as: 'admin', version: await newest('body') }),
  'the note of a link': (text, namesNobody) => {
    const link = { url: `https://www.example.org/${String(++count)}`, title: 'Avvisi', topic: 'lavoro' };
    return call('POST', '/links', { ...link, note: text, namesNobody }, { as: 'coordinator' });
  },
  'the hours of a counter': async (text, namesNobody) => {
    const { body } = await call<{ id: string; kind: string; version: number }[]>('GET', '/admin/units', undefined, {
      as: 'admin',
    });
    const unit = body.find(({ kind }) => kind === 'sportello')!;
    const change = { openingHours: text, namesNobody };
    return call('PATCH', `/admin/units/${unit.id}`, change, { as: 'admin', version: unit.version });
  },
};
async function newest(subject: string): Promise<number> {
  const { body } = await call<{ items: { version: number }[] }>('GET', `/duties/${subject}`, undefined, {
    as: 'admin',
  });
  return body.items[0]?.version ?? 0;
}

const REFUSED = /^(personal_data_named|number_of_person|number_in_request|may_(name|reach)_somebody)$/;
const NUMBERS: readonly Planted[] = ['codice_fiscale', 'iban', 'practice_identifier', 'birth_date'];

describe.each(Object.entries(PATHS))('%s', (_, send) => {
  it.each(Object.entries(PLANTED))('does not come out with a %s', async (_kind, text) => {
    const { status, body } = await send(text);
    expect([status, body.errors?.length]).toEqual([422, 1]);
    expect(body.errors?.[0]?.code).toMatch(REFUSED);
  });

  it.each(NUMBERS)('does not come out with a %s, whoever answers for it', async (kind) => {
    expect((await send(PLANTED[kind], true)).status).toBe(422);
  });
});

it('refuses the number of a person in a notice on data and in the label of a topic', async () => {
  const notice = { language: 'it', validFrom: romeDay(new Date()), text: `Informativa. ${PLANTED.codice_fiscale}` };
  expect((await call('POST', '/admin/privacy-notices', notice, { as: 'admin' })).body.errors).toMatchObject([
    { path: 'text', code: 'personal_data_named' },
  ]);
  const topic = await call(
    'PUT',
    '/admin/code-lists/topics/prova',
    { label: PLANTED.iban },
    { as: 'admin', version: 0 },
  );
  expect(topic.body.errors).toMatchObject([{ path: 'label', code: 'personal_data_named' }]);
});

const publicPages = async (): Promise<string> => {
  const at = `/networks/${network.slug}`;
  const { rows } = await owner.query<{ slug: string }>('select slug from directory_service');
  const paths = [
    'links',
    'services',
    'trainings',
    'duties',
    'sportelli',
    ...rows.map(({ slug }) => `services/${slug}`),
  ];
  const read = await Promise.all(paths.map((path) => call<object>('GET', `${at}/${path}`)));
  expect(read.map(({ status }, index) => [paths[index], status])).toEqual(paths.map((path) => [path, 200]));
  const answers = [
    await call<object>('POST', `${at}/questions/receipt`, { code: question.code }),
    await call<object>('POST', `${at}/accessibility/receipt`, { code: barrier.code }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  return JSON.stringify([...read, ...answers].map(({ body }) => body));
};

it('leaves nothing of it where the public reads, and is there without it', async () => {
  expect(await publicPages()).not.toMatch(MARKS);
  for (const [name, send] of Object.entries(PATHS)) {
    const { status, body } = await send(CLEAN);
    expect([name, status < 300, body.errors]).toEqual([name, true, undefined]);
  }
  const read = await publicPages();
  expect(read).not.toMatch(MARKS);
  expect(read.split(CLEAN).length - 1).toBeGreaterThanOrEqual(Object.keys(PATHS).length);
});

it('comes out where whoever writes says that it is nobody’s, and is not asked about again', async () => {
  const hall = 'Nella sala del signor Curatore.';
  const first = { ...TRAINING, place: hall };
  const asked = await call('POST', '/appointments', first, { as: 'coordinator' });
  expect(asked.body.errors).toMatchObject([{ path: 'place', code: 'may_name_somebody' }]);
  const { body } = await call('POST', '/appointments', { ...first, namesNobody: true }, { as: 'coordinator' });
  const { kind: _kind, ...words } = { ...first, begins: '10:00' };
  const moved = await call('PUT', `/appointments/${body.id}`, words, { as: 'coordinator', version: body.version });
  expect(moved.status).toBe(200);
  const version = await versionOf(`/services/${service}`, 'external');
  const change = { alert: hall, scheduleNotes: 'Al 333 1234567.', namesNobody: true };
  expect((await call('PATCH', `/services/${service}`, change, { as: 'external', version })).status).toBe(200);
  const again = { alert: hall, scheduleNotes: 'Al 333 1234567.', interpretationServices: CLEAN };
  const next = { as: 'external', version: version + 1 } as const;
  expect((await call('PATCH', `/services/${service}`, again, next)).status).toBe(200);
});
