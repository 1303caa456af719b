import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TidyHelpdesk } from '@respi/content/api';
import type {
  AccessibilityStatement,
  DutyVersion,
  DutyVersions,
  FeedbackAnswer,
  FeedbackForm,
  FeedbackReceipt,
  HelpdeskList,
  HelpdeskRequest,
  PublicDuties,
} from '@respi/content/contract';
import type { PublicRetention, RetentionInForce } from '@respi/segnalazioni/contract';
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
  for (const name of ['coordinator', 'counter', 'admin'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});
beforeEach(() => owner.query('delete from helpdesk_message; delete from helpdesk_request; delete from duty_document'));
afterAll(async () => {
  jest.restoreAllMocks();
  await owner.end();
  await app.close();
  await installation.close();
});

interface Reply<T> {
  status: number;
  body: T & { code?: string; errors?: { path: string; code: string }[] };
}

async function call<T = HelpdeskRequest>(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  { version, as = 'counter' }: { version?: number; as?: PersonName | null } = {},
): Promise<Reply<T>> {
  const headers = { ...(as && tokens.get(as)), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: JSON.parse(reply.body || '{}') as Reply<T>['body'] };
}
const publicly = <T>(method: 'GET' | 'POST', path: string, payload?: object): Promise<Reply<T>> =>
  call<T>(method, `/networks/${network.slug}${path}`, payload, { as: null });
const errorsOf = ({ body }: Reply<unknown>) => body.errors?.map(({ path, code }) => [path, code]);

const BROKEN = { kind: 'broken', page: '/cuneo/it/riservata/nuova', text: 'Il tasto Invia non fa niente.' };

async function asked(): Promise<HelpdeskRequest> {
  const { status, body } = await call('POST', '/helpdesk', BROKEN);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}

async function act(
  request: HelpdeskRequest,
  action: string,
  as: PersonName,
  text?: string,
): Promise<Reply<HelpdeskRequest>> {
  const body = { action, ...(text === undefined ? {} : { text }) };
  return call('POST', `/helpdesk/${request.id}/actions`, body, { version: request.version, as });
}

describe('a request about the portal', () => {
  it('goes to and fro, is solved, reopened and closed', async () => {
    let request = await asked();
    expect(request).toMatchObject({ state: 'open', availableActions: ['write'], late: false, browser: null });
    const desk = await call<HelpdeskList>('GET', '/helpdesk/desk', undefined, { as: 'admin' });
    expect(desk.body.items).toMatchObject([{ id: request.id, excerpt: BROKEN.text, answeredAt: null }]);
    request = (await act(request, 'take', 'admin')).body;
    expect(request).toMatchObject({ state: 'taken', takenBy: 'admin' });
    request = (await act(request, 'ask', 'admin', 'Con quale browser?')).body;
    expect(request.state).toBe('waiting_answer');
    expect(request.answeredAt).not.toBeNull();
    request = (await act(request, 'write', 'counter', 'Con il solito.')).body;
    expect(request.state).toBe('taken');
    request = (await act(request, 'solve', 'admin', 'Ora risponde.')).body;
    expect((await call('GET', `/helpdesk/${request.id}`)).body.availableActions).toEqual(['close', 'reopen']);
    request = (await act(request, 'reopen', 'counter', 'Ancora no.')).body;
    expect(request.messages.map(({ side, text }) => [side, text])).toEqual([
      ['desk', 'Con quale browser?'],
      ['asker', 'Con il solito.'],
      ['desk', 'Ora risponde.'],
      ['asker', 'Ancora no.'],
    ]);
    expect((await act(request, 'take', 'admin')).body.state).toBe('taken');
  });

  it('is closed as a case where it is about a practice', async () => {
    const request = (await act(await asked(), 'point_to_case', 'admin')).body;
    expect(request).toMatchObject({ state: 'closed', isCase: true });
  });

  it('does not exist for others, and is answered by who administers alone', async () => {
    const request = await asked();
    expect((await call('GET', `/helpdesk/${request.id}`, undefined, { as: 'coordinator' })).status).toBe(404);
    expect((await act(request, 'write', 'coordinator', 'Anche a me.')).status).toBe(404);
    expect((await act(request, 'take', 'counter')).status).toBe(403);
    expect((await act(request, 'write', 'admin', 'Al posto suo.')).status).toBe(403);
    expect((await call('GET', '/helpdesk/desk')).status).toBe(403);
    expect((await call<HelpdeskList>('GET', '/helpdesk', undefined, { as: 'coordinator' })).body.items).toEqual([]);
  });

  it('refuses an old version, what is not possible now, and what lacks its words', async () => {
    const request = await asked();
    expect((await act({ ...request, version: 9 }, 'take', 'admin')).status).toBe(412);
    expect((await act(request, 'close', 'counter')).status).toBe(409);
    expect(errorsOf(await act(request, 'write', 'counter'))).toEqual([['text', 'required']]);
  });

  it.each(['RSSMRA85T10A562S', 'Scrivere a rossi@example.org', 'nato il 3/4/1990'])(
    'is told without people: %s',
    async (text) => {
      expect(errorsOf(await call('POST', '/helpdesk', { ...BROKEN, text }))).toEqual([['text', 'number_in_request']]);
      expect(errorsOf(await act(await asked(), 'write', 'counter', text))).toEqual([['text', 'number_in_request']]);
    },
  );

  it('asks whether a name in it is somebody’s, also of who works here', async () => {
    const text = 'La pratica di Mario Rossi non si apre.';
    expect(errorsOf(await call('POST', '/helpdesk', { ...BROKEN, text }))).toEqual([['text', 'may_name_somebody']]);
    expect(errorsOf(await act(await asked(), 'write', 'counter', text))).toEqual([['text', 'may_name_somebody']]);
    expect((await call('POST', '/helpdesk', { ...BROKEN, text, namesNobody: true })).status).toBe(201);
  });

  it('takes of a page its path alone', async () => {
    for (const page of ['/cuneo/it/cerca?q=Rossi', 'https://altrove.example.org/', 'pagina'])
      expect(errorsOf(await call('POST', '/helpdesk', { ...BROKEN, page }))).toEqual([['page', 'not_a_portal_page']]);
  });

  it('is kept as ciphertext, and says nothing in its events', async () => {
    const { id } = await asked();
    const { rows } = await owner.query<{ body: Buffer; events: string }>(
      `select r.body, (select string_agg(e.data::text, ' ') from event e where e.stream_id = r.id) as events
         from helpdesk_request r where r.id = $1`,
      [id],
    );
    expect(rows[0]!.body.toString('latin1')).not.toContain('Invia');
    expect(rows[0]!.events).toBe('{"kind":"broken"}');
  });

  it('is read page by page, what is owed first coming first', async () => {
    const later = await asked();
    const sooner = await asked();
    await owner.query(`update helpdesk_request set due_on = due_on - 3 where id = $1`, [sooner.id]);
    const first = await call<HelpdeskList>('GET', '/helpdesk/desk?limit=1', undefined, { as: 'admin' });
    expect(first.body.items.map(({ id }) => id)).toEqual([sooner.id]);
    const rest = `/helpdesk/desk?limit=1&cursor=${first.body.nextCursor}`;
    const second = await call<HelpdeskList>('GET', rest, undefined, { as: 'admin' });
    expect(second.body).toMatchObject({ items: [{ id: later.id }], nextCursor: null });
    expect((await call<HelpdeskList>('GET', '/helpdesk?cursor=pagina')).status).toBe(422);
  });

  it('closes by itself two weeks after it was solved, and forgets its words a year later', async () => {
    let request = (await act(await asked(), 'take', 'admin')).body;
    request = (await act(request, 'solve', 'admin', 'Ora risponde.')).body;
    const tidy = installation.module.get(TidyHelpdesk);
    const after = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await tidy.tidy(network.id, after(13))).toBe(0);
    expect(await tidy.tidy(network.id, after(15))).toBe(1);
    expect((await call('GET', `/helpdesk/${request.id}`)).body.state).toBe('closed');
    await tidy.tidy(network.id, after(15 + 370));
    const { body } = await call('GET', `/helpdesk/${request.id}`);
    expect(body).toMatchObject({ text: null, availableActions: [], messages: [{ text: null }] });
  });
});

describe('a barrier that somebody of the public met', () => {
  const WORDS = { page: 'La pagina degli sportelli', text: 'Il lettore di schermo non legge gli orari.' };
  async function form(): Promise<string> {
    const { token } = (await publicly<FeedbackForm>('GET', '/accessibility/form')).body;
    const later = Date.now() + 5_000;
    jest.useFakeTimers({
      now: later,
      doNotFake: ['nextTick', 'setImmediate', 'setInterval', 'setTimeout', 'queueMicrotask'],
    });
    return token;
  }
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reaches the desk, and is answered to whoever has the code', async () => {
    const token = await form();
    const sent = await publicly<FeedbackReceipt>('POST', '/accessibility/feedback', { token, ...WORDS });
    expect([sent.status, sent.body.errors]).toEqual([201, undefined]);
    // A double click makes no second one.
    const again = await publicly<FeedbackReceipt>('POST', '/accessibility/feedback', { token, ...WORDS });
    expect(again.body.code).toBe(sent.body.code);
    const { items } = (await call<HelpdeskList>('GET', '/helpdesk/desk', undefined, { as: 'admin' })).body;
    expect(items).toMatchObject([{ kind: 'accessibility', by: null, dueOn: sent.body.dueOn }]);
    const { code } = sent.body;
    expect((await publicly<FeedbackAnswer>('POST', '/accessibility/receipt', { code })).body).toMatchObject({
      state: 'waiting',
      answers: [],
    });
    let request = (await call('GET', `/helpdesk/${items[0]!.id}`, undefined, { as: 'admin' })).body;
    expect(request).toMatchObject({ outside: true, availableActions: ['take'] });
    request = (await act(request, 'take', 'admin')).body;
    expect(request.availableActions).toEqual(['solve']);
    await act(request, 'solve', 'admin', 'Gli orari ora si leggono.');
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await publicly<FeedbackAnswer>('POST', '/accessibility/receipt', { code: typed })).body).toMatchObject({
      state: 'answered',
      answers: [{ text: 'Gli orari ora si leggono.' }],
    });
  });

  it('gives its code no more once whoever told has hidden it', async () => {
    const body = { token: await form(), ...WORDS };
    const { code } = (await publicly<FeedbackReceipt>('POST', '/accessibility/feedback', body)).body;
    expect((await publicly('POST', '/accessibility/receipt/hidden', { code })).status).toBe(204);
    const again = await publicly('POST', '/accessibility/feedback', body);
    expect(errorsOf(again)).toEqual([['token', 'form_sent']]);
    expect(JSON.stringify(again.body)).not.toContain(code);
    expect((await owner.query('select 1 from helpdesk_request')).rowCount).toBe(1);
  });

  it('is nowhere without the code, and kept nowhere when a program sends it', async () => {
    const wrong = await publicly('POST', '/accessibility/receipt', { code: 'AAAA-BBBB-CCCC-DDDD' });
    expect(errorsOf(wrong)).toEqual([['code', 'no_such_feedback']]);
    const token = await form();
    const body = { token, ...WORDS, website: 'https://example.org' };
    expect((await publicly('POST', '/accessibility/feedback', body)).status).toBe(201);
    expect((await owner.query('select 1 from helpdesk_request')).rows).toEqual([]);
  });

  it('is refused with a form that is none or with a number of a person, and waited for where it is sent at once', async () => {
    const { token: quick } = (await publicly<FeedbackForm>('GET', '/accessibility/form')).body;
    const early = await publicly('POST', '/accessibility/feedback', { token: quick, ...WORDS });
    expect(early.status).toBe(201);
    const none = await publicly('POST', '/accessibility/feedback', { token: 'a.b.c', ...WORDS });
    expect(errorsOf(none)).toEqual([['token', 'form_expired']]);
    const token = await form();
    const named = { token, ...WORDS, text: 'Scrivetemi: mario.rossi@example.org o 333 1234567, grazie.' };
    const refused = await publicly('POST', '/accessibility/feedback', named);
    expect(refused.body.errors).toMatchObject([
      { path: 'text', code: 'number_in_request', params: { excerpt: 'mario.rossi@example.org', kind: 'email' } },
      { path: 'text', code: 'number_in_request', params: { excerpt: '333 1234567', kind: 'phone' } },
    ]);
  });
});

describe('what a public body says of its site', () => {
  const statement: AccessibilityStatement = {
    conformity: 'partial',
    barriers: [{ text: 'Alcune pagine sono lunghe.', reason: 'not_conformant', alternative: null }],
    method: 'own',
    preparedOn: '2026-01-10',
    reviewedOn: null,
    contact: '0171 000000',
    publishedOn: '2026-01-01',
    usabilityTests: false,
    platform: 'ReSPI',
    disabledStaff: null,
    workplaces: null,
    declaredAt: null,
  };

  it('tells after how many months nothing is left of a case, as the network has decided', async () => {
    const months = async () => (await publicly<PublicRetention>('GET', '/retention')).body;
    expect(await months()).toEqual({ months: 25 });
    const { version, data } = (
      await call<RetentionInForce>('GET', '/rules/retention', undefined, { as: 'coordinator' })
    ).body;
    const decided = { data: { ...data, days: { ...data.days, risolta: 1_825 } }, reason: 'Ricorsi lunghi.' };
    expect((await call('PUT', '/rules/retention', decided, { version, as: 'coordinator' })).status).toBe(200);
    expect(await months()).toEqual({ months: 61 });
  });

  it('is what ReSPI ships until somebody declares, and keeps every version', async () => {
    const shipped = (await publicly<PublicDuties>('GET', '/duties')).body;
    expect(shipped).toMatchObject({ statementOn: null, accessibility: { conformity: 'partial', method: 'own' } });
    const wrote = await call<DutyVersion>('POST', '/duties/accessibility', statement, { version: 0, as: 'admin' });
    expect([wrote.status, wrote.body.version]).toEqual([200, 1]);
    const late = await call('POST', '/duties/accessibility', statement, { version: 0, as: 'admin' });
    expect(late.status).toBe(412);
    const shown = (await publicly<PublicDuties>('GET', '/duties')).body;
    expect(shown).toMatchObject({ accessibility: statement, statementVersion: 1, earlierStatements: [] });
    const again = { ...statement, conformity: 'none' };
    expect((await call('POST', '/duties/accessibility', again, { version: 1, as: 'admin' })).status).toBe(200);
    const now = (await publicly<PublicDuties>('GET', '/duties')).body;
    expect(now).toMatchObject({ statementVersion: 2, accessibility: { conformity: 'none' } });
    expect(now.earlierStatements).toEqual([{ version: 1, on: shown.statementOn }]);
    const versions = await call<DutyVersions>('GET', '/duties/accessibility', undefined, { as: 'admin' });
    expect(versions.body.items.map(({ version }) => version)).toEqual([2, 1, 0]);
  });

  it('says who answers for the portal, for the foot of every page', async () => {
    const facts = {
      pec: 'ente@pec.example.org',
      transparency: 'https://ente.example.org/trasparente',
      taxCode: '00000000000',
    };
    await call('POST', '/duties/body', facts, { version: 0, as: 'admin' });
    expect((await publicly<PublicDuties>('GET', '/duties')).body.body).toMatchObject(facts);
  });

  it.each([
    ['accessibility', { ...statement, preparedOn: '2999-01-01' }, 'preparedOn', 'date_in_future'],
    ['body', { transparency: 'javascript:alert(1)' }, 'transparency', 'not_a_web_address'],
    ['body', { taxCode: 'ABC' }, 'taxCode', 'not_a_tax_code'],
    ['body', { ipaCode: 'a b' }, 'ipaCode', 'not_an_ipa_code'],
    ['body', { licence: 'mine' }, 'licence', 'not_in_list'],
  ])('refuses in %s what does not hold', async (subject, body, path, code) =>
    expect(errorsOf(await call('POST', `/duties/${subject}`, body, { version: 0, as: 'admin' }))).toEqual([
      [path, code],
    ]),
  );

  it('is written by who administers alone', async () => {
    for (const as of ['counter', 'coordinator'] as const)
      expect((await call('POST', '/duties/body', {}, { version: 0, as })).status).toBe(403);
  });
});
