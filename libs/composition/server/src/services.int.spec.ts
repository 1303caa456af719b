import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RemindToAssure } from '@respi/content/api';
import {
  HsdsApi,
  HsdsLocationPage,
  HsdsOrganizationPage,
  HsdsService,
  HsdsServicePage,
  type PublicService,
  type PublicServiceList,
  type Service,
  type ServiceImportReport,
  type ServiceList,
} from '@respi/content/contract';
import { romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;
const tokens = new Map<PersonName, { authorization: string }>();

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  for (const name of ['coordinator', 'counter', 'external', 'admin'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});
beforeEach(() => owner.query('delete from directory_service; delete from directory_organization'));
afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

interface Reply<T> {
  status: number;
  body: T & { errors?: { path: string; code: string }[] };
}

async function call<T = Service>(
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object,
  { version, as = 'coordinator' }: { version?: number; as?: PersonName | null } = {},
): Promise<Reply<T>> {
  const headers = { ...(as && tokens.get(as)), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json<Reply<T>['body']>() };
}
const publicly = <T>(path: string): Promise<Reply<T>> =>
  call<T>('GET', `/networks/${network.slug}${path}`, undefined, { as: null });

const CPI = {
  name: 'Centro per l’impiego di Alba',
  kind: 'employment',
  description: 'Iscrizione alle liste e ricerca di lavoro.',
  organization: { name: 'Agenzia Esempio Lavoro' },
  unit: 'CPI-ALBA',
  phones: [{ number: '0173 000000' }],
  email: 'cpi.alba@esempio.example.org',
  week: { '1': [{ from: '09:00', to: '12:30' }], '3': [{ from: '09:00', to: '12:30' }] },
  requiredDocuments: ['Permesso di soggiorno', 'Codice fiscale'],
  costOptions: [{ option: 'Marca da bollo', amount: 16 }],
  locations: [
    {
      address1: 'via Esempio 1',
      city: 'Alba',
      postalCode: '12051',
      stateProvince: 'CN',
      accessibility: 'Ingresso senza gradini',
    },
  ],
};

async function added(entry: object = CPI): Promise<Service> {
  const { status, body } = await call('POST', '/services', entry);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}

it('is out at once where its people change telephone or hours, and waits where they say what it is', async () => {
  const { id, version, slug } = await added();
  const change = { phones: [{ number: '0173 111111', description: null }], description: 'Anche tirocini.' };
  const { body, status } = await call<{ service: Service; proposed: boolean }>('PATCH', `/services/${id}`, change, {
    version,
    as: 'external',
  });
  expect([status, body.proposed]).toEqual([200, true]);
  const before = await publicly<PublicService>(`/services/${slug}`);
  expect(before.body.content).toMatchObject({ phones: [{ number: '0173 111111' }], description: CPI.description });
  const waiting = await call<ServiceList>('GET', '/services?queue=proposed');
  expect(waiting.body.items).toMatchObject([{ id, proposed: true }]);
  const taken = await call('POST', `/services/${id}/proposal/accept`, {}, { version: body.service.version });
  expect(taken.body.proposal).toBeNull();
  expect((await publicly<PublicService>(`/services/${slug}`)).body.content.description).toBe('Anche tirocini.');
  expect((await call('POST', `/services/${id}/proposal/accept`, {}, { version: taken.body.version })).status).toBe(409);
});

it('keeps from readers what its people say names nobody, until the coordination has looked', async () => {
  const { id, version, slug } = await added();
  const alert = 'Chiamare Mario Rossi al 333 1234567.';
  const patch = (change: object, seen: number) =>
    call<{ service: Service; proposed: boolean }>('PATCH', `/services/${id}`, change, {
      version: seen,
      as: 'external',
    });
  expect((await patch({ alert }, version)).body).toMatchObject({ errors: [{ path: 'alert' }] });
  const change = { alert, namesNobody: true, phones: [{ number: '0173 111111', description: null }] };
  const { body } = await patch(change, version);
  expect(body.service.proposal?.change).toEqual({ alert });
  expect(body.service.findings).toEqual([
    { field: 'alert', excerpt: expect.stringContaining('Rossi') as string },
    { field: 'alert', excerpt: '333 1234567' },
  ]);
  const read = async () => (await publicly<PublicService>(`/services/${slug}`)).body.content;
  expect(await read()).toMatchObject({ alert: null, phones: [{ number: '0173 111111' }] });
  // Written again as it waits, it goes on waiting.
  const again = await patch({ alert }, body.service.version);
  expect([again.body.service.content.alert, again.body.service.proposal?.change]).toEqual([null, { alert }]);
  await call('POST', `/services/${id}/proposal/accept`, {}, { version: again.body.service.version });
  expect((await read()).alert).toBe(alert);
});

it('names who keeps an entry as people call them, or nobody', async () => {
  const { id } = await added();
  const { rows } = await owner.query<{ name: string }>("select name from unit where code = 'CPI-ALBA' limit 1");
  expect((await call('GET', `/services/${id}`)).body.keeper).toBe(rows[0]?.name);
  expect((await added({ ...CPI, unit: null })).keeper).toBeNull();
});

it('tells its people why a proposal was not taken, until they propose again', async () => {
  const { id, version } = await added();
  const first = await call<{ service: Service }>(
    'PATCH',
    `/services/${id}`,
    { name: 'CPI' },
    { version, as: 'external' },
  );
  const refused = await call(
    'POST',
    `/services/${id}/proposal/refuse`,
    { reason: 'Il nome intero si trova prima.' },
    { version: first.body.service.version },
  );
  const seen = await call('GET', `/services/${id}`, undefined, { as: 'external' });
  expect(seen.body).toMatchObject({
    proposal: null,
    refusal: 'Il nome intero si trova prima.',
    content: { name: CPI.name },
  });
  const again = await call<{ service: Service }>(
    'PATCH',
    `/services/${id}`,
    { alternateName: 'CPI' },
    { version: refused.body.version, as: 'external' },
  );
  expect(again.body.service).toMatchObject({ refusal: null, proposal: { change: { alternateName: 'CPI' } } });
});

it('is confirmed in one press; the public reads which body did, and programs no address of a person', async () => {
  const { id, version, slug } = await added();
  expect((await publicly<PublicService>(`/services/${slug}`)).body).toMatchObject({
    assurance: 'never',
    assuredBy: null,
  });
  const { body } = await call('POST', `/services/${id}/assure`, {}, { version, as: 'external' });
  expect(body).toMatchObject({ assurance: 'fresh', assuredBy: { organization: CPI.organization.name } });
  expect(body.assuredBy?.person).toEqual(expect.any(String));
  const shown = await publicly<PublicService>(`/services/${slug}`);
  expect(shown.body).toMatchObject({ assuredOn: romeDay(new Date()), assuredBy: CPI.organization.name });
  expect(JSON.stringify(shown.body)).not.toContain(body.assuredBy?.person);
  const listed = await publicly<HsdsService>(`/hsds/services/${id}`);
  expect(listed.body).toMatchObject({ assured_date: romeDay(new Date()), assurer_email: CPI.email });
});

it('is asked about once when it was confirmed long ago or never, and not once it is closed for good', async () => {
  const never = await added();
  const fresh = await added({ ...CPI, name: 'Fresco' });
  await call('POST', `/services/${fresh.id}/assure`, {}, { version: fresh.version });
  await added({ ...CPI, name: 'Chiuso', status: 'defunct' });
  const reminding = installation.module.get(RemindToAssure, { strict: false });
  expect(await reminding.of(network.id)).toBe(1);
  expect(await reminding.of(network.id)).toBe(0);
  const later = new Date();
  later.setUTCMonth(later.getUTCMonth() + 7);
  expect(await reminding.of(network.id, later)).toBe(2);
  const { rows } = await owner.query<{ count: string }>(
    `select count(*) from event where stream_id = $1 and type = 'service_assurance_due'`,
    [never.id],
  );
  expect(rows).toEqual([{ count: '2' }]);
});

it('is changed by its own people and the coordination alone, and belongs to whom the coordination says', async () => {
  const { id, version } = await added();
  const other = await added({ ...CPI, name: 'Anagrafe', unit: null });
  const change = { alert: 'Chiuso domani.' };
  expect((await call('PATCH', `/services/${id}`, change, { version, as: 'counter' })).status).toBe(403);
  expect((await call('POST', `/services/${id}/assure`, {}, { version, as: 'counter' })).status).toBe(403);
  expect((await call('PATCH', `/services/${id}`, change, { version, as: 'admin' })).status).toBe(403);
  const theirs = { version: other.version, as: 'external' } as const;
  expect((await call('PATCH', `/services/${other.id}`, change, theirs)).status).toBe(403);
  expect((await call('PATCH', `/services/${id}`, { unit: null }, { version, as: 'external' })).status).toBe(403);
  for (const path of ['', '/imports', `/${id}/proposal/accept`, `/${id}/proposal/refuse`])
    expect((await call('POST', `/services${path}`, {}, { version, as: 'external' })).status).not.toBe(200);
  expect((await call('PATCH', `/services/${id}`, change, { version: version + 7 })).status).toBe(412);
});

it.each([
  [{ description: 'Scrivere a RSSMRA85M01H501Q.' }, 'description', 'number_of_person'],
  [{ requiredDocuments: ['Il codice RSSMRA85M01H501Q'] }, 'requiredDocuments.0', 'number_of_person'],
  [{ unit: 'NESSUNA' }, 'unit', 'unknown_code'],
  [{ organization: { name: 'X', organisation: 'NESSUNO' } }, 'organization.organisation', 'unknown_code'],
  [{ url: 'javascript:alert(1)' }, 'url', 'not_a_web_address'],
  [{ phones: [{ number: 'chiamare Rosa' }] }, 'phones.0.number', 'not_a_phone'],
  [{ languages: ['klingon'] }, 'languages.0', 'unknown_code'],
])('takes no entry with %j', async (wrong, path, code) => {
  const { status, body } = await call('POST', '/services', { ...CPI, ...wrong });
  expect(status).toBe(422);
  expect(body.errors).toEqual([expect.objectContaining({ path, code })]);
});

it('asks whose a telephone and a name in a text are, and shows what may be a name to who writes', async () => {
  const entry = { ...CPI, description: 'Chiamare lo 0173 000000. Chiedere di Mario Rossi.' };
  expect((await call('POST', '/services', entry)).body.errors).toMatchObject([{ path: 'description' }]);
  const { findings } = await added({ ...entry, namesNobody: true });
  expect(findings).toContainEqual({ field: 'description', excerpt: expect.stringContaining('Rossi') as string });
});

it('is found by the public by kind, city and words, a page at a time, and not when it is closed for good', async () => {
  for (const name of ['Anagrafe di Bra', 'Anagrafe di Alba', 'Consorzio'])
    await added({ ...CPI, name, kind: name === 'Consorzio' ? 'social_services' : 'civil_registry' });
  await added({ ...CPI, name: 'Chiuso', status: 'defunct' });
  const names = async (query: string): Promise<string[]> =>
    (await publicly<PublicServiceList>(`/services${query}`)).body.items.map(({ name }) => name);
  expect(await names('')).toEqual(['Anagrafe di Alba', 'Anagrafe di Bra', 'Consorzio']);
  expect(await names('?kind=social_services')).toEqual(['Consorzio']);
  expect(await names('?city=Alba&q=ANÀGRAFE%20bra')).toEqual(['Anagrafe di Bra']);
  expect(await names(`?q=${encodeURIComponent("%_'); drop table")}`)).toEqual([]);
  const first = (await publicly<PublicServiceList>('/services?limit=2')).body;
  expect(first.items).toHaveLength(2);
  expect(await names(`?limit=2&cursor=${first.nextCursor ?? ''}`)).toEqual(['Consorzio']);
  expect(first.kinds).toContainEqual({ kind: 'civil_registry', count: 2 });
  expect((await publicly('/services/chiuso')).status).toBe(404);
});

it('changes the stamp of what the public keeps', async () => {
  const stamp = async (): Promise<unknown> => (await publicly('/stamp')).body;
  const before = await stamp();
  await added();
  expect(await stamp()).not.toEqual(before);
});

it('is read by programs as HSDS 3.0 has it', async () => {
  const { id } = await added();
  await added({ ...CPI, name: 'Anagrafe', url: 'https://www.example.org/' });
  await added({ ...CPI, name: 'Chiuso', status: 'defunct' });
  HsdsApi.parse((await publicly('/hsds')).body);
  const services = HsdsServicePage.parse((await publicly('/hsds/services?per_page=1&page=2')).body);
  expect(services).toMatchObject({
    ...{ total_items: 2, total_pages: 2, page_number: 2, size: 1, first_page: false, last_page: true, empty: false },
    contents: [{ id, status: 'active' }],
  });
  const service = HsdsService.parse((await publicly(`/hsds/services/${id}`)).body);
  expect(service.schedules).toMatchObject([{ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '12:30' }]);
  expect(service.cost_options).toMatchObject([{ currency: 'EUR', amount: 16 }]);
  expect(service.attributes[0]?.taxonomy_term).toMatchObject({ code: 'employment' });
  expect(HsdsService.parse((await publicly(`/hsds/services/${id}`)).body)).toEqual(service);
  const organizations = HsdsOrganizationPage.parse((await publicly('/hsds/organizations')).body);
  expect(organizations.contents).toMatchObject([{ name: CPI.organization.name }]);
  const locations = HsdsLocationPage.parse((await publicly('/hsds/locations')).body);
  expect(locations.contents).toHaveLength(2);
  expect(locations.contents[0]?.addresses).toMatchObject([{ city: 'Alba', country: 'IT' }]);
  expect((await publicly('/hsds/services/nessuno')).status).toBe(404);
});

const CSV = `codice;nome;tipo;ente;descrizione;comune;indirizzo;cap;provincia;telefono;lunedi;documenti
ANA-BRA;Anagrafe di Bra;Anagrafe;Comune di Bra;Residenza;Bra;piazza Esempio 2;12042;CN;0172 000000;9-12, 14-16;Passaporto | Permesso`;

it('is read in from a file, all or nothing, and changes nothing the second time', async () => {
  const run = async (csv: string, dryRun = false): Promise<ServiceImportReport> => {
    const { status, body } = await call<ServiceImportReport>('POST', '/services/imports', { csv, dryRun });
    expect([status, body.errors]).toEqual([200, undefined]);
    return body;
  };
  const outcomes = ({ lines }: ServiceImportReport): string[] => lines.map(({ outcome }) => outcome);
  expect(await run(CSV, true)).toMatchObject({ applied: false, lines: [{ outcome: 'added', line: 2 }] });
  expect((await publicly<PublicServiceList>('/services')).body.items).toEqual([]);
  expect(outcomes(await run(CSV))).toEqual(['added']);
  expect(outcomes(await run(CSV))).toEqual(['same']);
  const file = await app.inject({ url: '/api/v1/services/export', headers: tokens.get('coordinator') ?? {} });
  expect(file.headers['content-disposition']).toContain('.csv');
  expect(outcomes(await run(file.body))).toEqual(['same']);
  expect(outcomes(await run(CSV.replace('9-12, 14-16', '9-12')))).toEqual(['changed']);
  const wrong = await run(`${CSV}\nX;Senza tipo;Boh;Ente;Testo;Bra;via;1;CN;abc;9-8;\nANA-BRA;Doppio;Anagrafe;E;T`);
  expect(wrong.applied).toBe(false);
  expect(outcomes(wrong)).toEqual(['changed', 'wrong', 'wrong']);
  expect(wrong.lines[1]?.errors.map(({ column }) => column).sort()).toEqual(['cap', 'lunedi', 'telefono', 'tipo']);
  expect((await call('POST', '/services/imports', { csv: 'a;b\n1;2', dryRun: true })).status).toBe(422);
  const lines = await app.inject({
    url: '/api/v1/services/export?format=ndjson',
    headers: tokens.get('coordinator') ?? {},
  });
  expect(JSON.parse(lines.body.split('\n')[0] ?? '')).toMatchObject({
    code: 'ANA-BRA',
    phones: [{ number: '0172 000000' }],
  });
});
