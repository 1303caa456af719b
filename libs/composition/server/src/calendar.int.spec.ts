import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Appointment, AppointmentList, AttendanceTotals, InvitedList } from '@respi/content/contract';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
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

async function call<T = Appointment>(
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

const WORDS = {
  ...{ title: 'Équipe di rete', day: today, begins: '09:30', ends: '12:00', place: 'Sala grande', link: null },
  ...{ description: null, agenda: ['Casi fermi'], trainer: null, places: null, roles: [], units: [] },
};

async function planned(words: object = {}): Promise<Appointment> {
  const { status, body } = await call('POST', '/appointments', { kind: 'team_meeting', ...WORDS, ...words });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}

it('goes from the plan to an answer, to who was there, to the figures of the year', async () => {
  const { id, version } = await planned();
  const answered = await call('PUT', `/appointments/${id}/answer`, { coming: true }, { as: 'counter' });
  expect(answered.body).toMatchObject({ coming: true, comingCount: 1, availableActions: ['answer'] });

  const { body: invited } = await call<InvitedList>('GET', `/appointments/${id}/invited`);
  const counter = invited.items.find(({ accountId }) => accountId === network.person.counter);
  expect(counter).toMatchObject({ coming: true, present: null });

  const attendance = { present: [network.person.counter], externals: 2, hours: 2.5 };
  const held = await call('PUT', `/appointments/${id}/attendance`, attendance, { version });
  expect(held.body).toMatchObject({ state: 'held', attendance: { present: 1, externals: 2, hours: 2.5 } });

  const year = today.slice(0, 4);
  const { body: totals } = await call<AttendanceTotals>('GET', `/appointments/attendance?year=${year}`);
  expect(totals.items.map(({ attendances, hours }) => [attendances, hours])).toEqual([
    [1, 2.5],
    [2, 5],
  ]);
  expect(JSON.stringify(totals)).not.toContain(network.person.counter);
  const file = await call('GET', `/appointments/attendance/export?year=${year}`);
  expect(file.body.code).toContain(';équipe;1;1;2,5');

  // What was recorded wrongly is recorded again.
  const nobody = { present: [], externals: 0, hours: 2 };
  const again = await call('PUT', `/appointments/${id}/attendance`, nobody, { version: held.body.version });
  expect(again.body.attendance).toEqual({ present: 0, externals: 0, hours: 2 });
});

it('repeats each month, and changes or cancels one of them alone', async () => {
  const day = addDays(today, 40);
  const { id, version, repeats } = await planned({ day, months: 3, title: 'Équipe mensile' });
  expect(repeats).toBe(true);
  const { body: month } = await call<AppointmentList>('GET', `/appointments?month=${day.slice(0, 7)}`);
  expect(month.items.filter(({ title }) => title === 'Équipe mensile').map((each) => each.id)).toEqual([id]);

  const edited = await call('PUT', `/appointments/${id}`, { ...WORDS, day, ends: '13:00' }, { version });
  expect(edited.body).toMatchObject({ ends: '13:00', version: version + 1 });
  expect((await call('POST', `/appointments/${id}/cancel`, { reason: 'Sala chiusa.' }, { version })).status).toBe(412);
  const cancelled = await call(
    'POST',
    `/appointments/${id}/cancel`,
    { reason: 'Sala chiusa.' },
    { version: version + 1 },
  );
  expect(cancelled.body).toMatchObject({ state: 'cancelled', reason: 'Sala chiusa.', availableActions: [] });
  expect((await call('PUT', `/appointments/${id}/answer`, { coming: true })).body.code).toBe('not_possible_now');
  const file = await call('GET', `/appointments/${id}/calendar-file`, undefined, { as: 'external' });
  expect(file.body.code).toContain('STATUS:CANCELLED');
});

it('has so many places, and those who are invited alone take them', async () => {
  const { id } = await planned({ kind: 'training', places: 1, roles: ['counter_operator', 'external_operator'] });
  const answer = (as: PersonName, coming = true) => call('PUT', `/appointments/${id}/answer`, { coming }, { as });
  expect((await answer('referentQuestura')).body.code).toBe('not_allowed');
  expect((await answer('counter')).status).toBe(200);
  expect((await answer('external')).body.errors).toMatchObject([{ path: 'coming', code: 'no_places_left' }]);
  expect((await answer('counter')).status).toBe(200);
  expect((await answer('counter', false)).status).toBe(200);
  expect((await answer('external')).status).toBe(200);
});

it('refuses what cannot be, and whom it is not for', async () => {
  const refused = async (words: object) =>
    (await call('POST', '/appointments', { kind: 'training', ...WORDS, ...words })).body.errors?.map(
      ({ path, code }) => [path, code],
    );
  expect(await refused({ ends: '09:30' })).toEqual([['ends', 'ends_before_start']]);
  expect(await refused({ units: ['NESSUNO'] })).toEqual([['units.0', 'unknown_code']]);
  expect(await refused({ link: 'javascript:alert(1)' })).toEqual([['link', 'not_a_secure_address']]);
  expect(await refused({ agenda: ['Caso di RSSMRA85T10A562S'] })).toEqual([['agenda.0', 'personal_data_named']]);
  // All of it at once.
  const wrong = { day: '2020-01-01', ends: '09:00', units: ['NESSUNO'], agenda: ['Sala', 'Caso di RSSMRA85T10A562S'] };
  expect(await refused(wrong)).toEqual([
    ['day', 'date_too_early'],
    ['ends', 'ends_before_start'],
    ['units.0', 'unknown_code'],
    ['agenda.1', 'personal_data_named'],
  ]);

  const { id, version } = await planned({ day: addDays(today, 5) });
  const attendance = { present: [], externals: 0, hours: 1 };
  expect((await call('PUT', `/appointments/${id}/attendance`, attendance, { version })).body.code).toBe(
    'not_possible_now',
  );
  const asCounter = { version, as: 'counter' } as const;
  expect((await call('PUT', `/appointments/${id}`, WORDS, asCounter)).status).toBe(403);
  expect((await call('POST', `/appointments/${id}/cancel`, { reason: 'No.' }, asCounter)).status).toBe(403);
  expect((await call('GET', `/appointments/${id}/invited`, undefined, asCounter)).status).toBe(403);
  const held = await planned();
  const strangers = { present: [held.id], externals: 0, hours: 1 };
  const answer = await call('PUT', `/appointments/${held.id}/attendance`, strangers, { version: held.version });
  expect(answer.body.errors).toMatchObject([{ path: 'present', code: 'not_invited' }]);
});

it('shows the public what is open to it, and nothing else', async () => {
  const day = addDays(today, 12);
  const open = {
    ...{ kind: 'training', day, title: 'Come si rinnova', description: 'Nota interna.', publicly: true },
    ...{ link: 'https://video.example.org/chiamata', trainer: 'Servizio di esempio', enrolment: 'Basta arrivare.' },
  };
  const { id, version } = await planned(open);
  const hidden = await planned({ kind: 'training', day, title: 'Solo per la rete' });
  const publicly = async (path = '') => {
    const reply = await app.inject({ method: 'GET', url: `/api/v1/networks/cuneo/trainings${path}` });
    expect(reply.statusCode).toBe(200);
    return reply.body;
  };
  const told = await publicly();
  expect((JSON.parse(told) as { items: unknown[] }).items).toEqual([
    {
      ...{ id, title: 'Come si rinnova', day, begins: '09:30', ends: '12:00', place: 'Sala grande', online: true },
      ...{ trainer: 'Servizio di esempio', places: null, enrolment: 'Basta arrivare.', enrolLink: null },
      ...{ cancelled: false, updatedOn: romeDay(new Date()) },
    },
  ]);
  expect(told + (await publicly('/calendar-file'))).not.toMatch(/Nota interna|video\.example|Solo per la rete/);
  const file = (await publicly('/calendar-file')).replaceAll('\r\n ', '');
  expect(file).toContain('DESCRIPTION:Basta arrivare.\r\n');
  expect(file).toMatch(new RegExp(`URL:http\\S+/cuneo/it/incontri#${id}\r\n`));
  expect(told).not.toContain(hidden.id);
  expect((await app.inject({ method: 'GET', url: '/api/v1/networks/nessuna/trainings' })).statusCode).toBe(404);

  await call('POST', `/appointments/${id}/cancel`, { reason: 'Manca la sala.' }, { version });
  const after = await publicly();
  expect(after).toContain('"cancelled":true');
  expect(after).not.toContain('Manca la sala');
  const refused = await call('POST', '/appointments', { kind: 'team_meeting', ...WORDS, publicly: true });
  expect(refused.body.errors).toMatchObject([{ path: 'publicly', code: 'only_trainings' }]);
  const named = await call('POST', '/appointments', {
    ...{ kind: 'training', ...WORDS, publicly: true, enrolment: 'Scrivere a mario.rossi@example.org' },
  });
  expect(named.body.errors).toMatchObject([{ path: 'enrolment', code: 'personal_data_named' }]);
});
