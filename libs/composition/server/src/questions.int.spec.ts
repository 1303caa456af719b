import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ActOnSheet, DraftASheet, ForgetQuestionsNightly, FormTokens } from '@respi/knowledge/api';
import { NewSheet, type PublicQuestion, type PublicQuestionDetail } from '@respi/knowledge/contract';
import { KeyedDigests, chainHolds, readStream } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;
let sheet: { id: string; slug: string };
const tokens = new Map<string, { authorization: string }>();
let addresses = 0;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  app = await overHttp(installation);
  for (const name of ['coordinator', 'secondCoordinator', 'counter', 'interface', 'referentQuestura', 'admin'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  tokens.set('ofAsti', await bearer(app, installation, asti, 'coordinator'));
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  sheet = await publishedSheet('pubblica', 'Come si rinnova il permesso di soggiorno?');
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

async function publishedSheet(audience: 'pubblica' | 'rete', question: string): Promise<{ id: string; slug: string }> {
  const as = (person: PersonName) => installation.as(network, person, 'sheet.act');
  const input = NewSheet.parse({
    question,
    shortAnswer: 'La domanda di rinnovo si presenta con il kit postale prima della scadenza.',
    topic: 'permesso-soggiorno',
    offices: ['QST-IMM'],
    audience,
  });
  const { id } = await installation.module
    .get(DraftASheet)
    .draft(installation.as(network, 'coordinator', 'sheet.write'), input, null);
  const acting = installation.module.get(ActOnSheet);
  await acting.act(as('coordinator'), id, 1, { action: 'send_to_review', body: {} }, null);
  await acting.act(as('referentQuestura'), id, 2, { action: 'validate', body: {} }, null);
  await acting.act(as('coordinator'), id, 3, { action: 'publish', body: {} }, null);
  const { rows } = await owner.query<{ slug: string }>('select slug from published_sheet where sheet_id = $1', [id]);
  return { id, slug: rows[0]!.slug };
}

interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly codes: readonly string[];
}

async function call<T = Record<string, unknown>>(
  method: 'GET' | 'POST',
  path: string,
  options: { payload?: object; as?: string; address?: string; version?: number } = {},
): Promise<Answer<T>> {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress: options.address ?? `198.51.100.${String(++addresses % 250)}`,
    headers: {
      ...(options.as === undefined ? {} : tokens.get(options.as)),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
    },
    ...(options.payload ? { payload: options.payload } : {}),
  });
  const body = answer.body === '' ? {} : answer.json<{ errors?: { path: string; code: string }[] }>();
  return {
    status: answer.statusCode,
    body: body as T,
    codes: (body.errors ?? []).map(({ path: of, code }) => `${of}: ${code}`),
  };
}

/** As if the form had been opened so long ago. */
const aForm = (seconds = 10, where = network): string =>
  installation.module.get(FormTokens).make(where.id, new Date(Date.now() - seconds * 1_000));
const QUESTION = 'Il mio permesso scade fra un mese: come faccio il rinnovo del permesso di soggiorno?';
const aQuestion = (change: object = {}) => ({ token: aForm(), text: QUESTION, language: 'it', ...change });
const send = (payload: object = aQuestion(), options: { address?: string } = {}) =>
  call<{ code: string }>('POST', '/networks/cuneo/questions', { payload, ...options });
const read = (code: string, options: { address?: string } = {}, where = 'cuneo') =>
  call('POST', `/networks/${where}/questions/receipt`, { payload: { code }, ...options });
const waiting = async (as = 'coordinator'): Promise<readonly PublicQuestion[]> =>
  (await call<Page<PublicQuestion>>('GET', '/questions?limit=100', { as })).body.items;
async function asked(text = QUESTION): Promise<{ code: string; id: string }> {
  const { body } = await send(aQuestion({ text }));
  return { code: body.code, id: (await waiting()).at(-1)!.id };
}

describe('a question of the public', () => {
  it('goes from the form to the answer, which its code alone opens', async () => {
    const form = await call('GET', '/networks/cuneo/questions/form');
    expect(form.body).toMatchObject({ token: expect.stringMatching(/^[\w.-]{60,200}$/), languages: expect.any(Array) });
    const check = await call('POST', '/networks/cuneo/questions/check', { payload: aQuestion() });
    expect(check.body).toMatchObject({ sheets: [{ slug: sheet.slug }], personalData: [] });
    const sent = await send(aQuestion({ notMine: [sheet.slug] }));
    expect([sent.status, sent.body.code]).toEqual([201, expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)]);
    expect((await read(sent.body.code)).body).toMatchObject({ state: 'waiting', question: QUESTION, answer: null });

    const { id } = (await waiting()).at(-1)!;
    const open = await call<PublicQuestionDetail>('GET', `/questions/${id}`, { as: 'coordinator' });
    expect(open.body).toMatchObject({
      text: QUESTION,
      language: { code: 'it' },
      suggested: [{ id: sheet.id }],
      version: 1,
    });
    const answered = await call('POST', `/questions/${id}/answer`, {
      as: 'coordinator',
      version: 1,
      payload: { text: 'Con il kit postale.', sheets: [sheet.id] },
    });
    expect(answered.body).toMatchObject({ state: 'answered', answeredBy: 'coordinator', version: 2 });
    const typed = sent.body.code.toLowerCase().replaceAll('-', ' ');
    const told = await read(typed);
    expect(told.body).toMatchObject({
      state: 'answered',
      answer: 'Con il kit postale.',
      sheets: [{ slug: sheet.slug }],
      office: expect.any(String),
      answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(JSON.stringify(told.body)).not.toContain('coordinator');
    const counted = await owner.query('select slug, answered from deflection where slug = $1', [sheet.slug]);
    expect(counted.rows).toEqual([{ slug: sheet.slug, answered: false }]);
  });

  it('lies in the database as ciphertext, under a digest of its code, and stands in no event', async () => {
    const { code, id } = await asked('Una domanda sul ricongiungimento di Provetti Amin, nato a Dakar.');
    const { rows } = await owner.query(
      `select to_jsonb(q)::text || (select jsonb_agg(e.*)::text from event e where e.stream_id = q.id) as all
         from public_question q where id = $1`,
      [id],
    );
    for (const word of ['Provetti', 'ricongiungimento', code, code.replaceAll('-', '')])
      expect(rows[0].all).not.toContain(word);
    const events = await installation.database.asSystem(network.id, (tx) => readStream(tx, id));
    expect(chainHolds(installation.module.get(KeyedDigests), events)).toBe(true);
  });

  it('is told what in it looks like personal data', async () => {
    const text = 'Mi chiamo Provetti Amin, telefono 333 1234567: come rinnovo il permesso?';
    const { body } = await call<{ personalData: { kind: string; excerpt: string }[] }>(
      'POST',
      '/networks/cuneo/questions/check',
      { payload: aQuestion({ text }) },
    );
    expect(body.personalData.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['name', 'phone']));
  });

  it('is shown no sheet that is for the network alone', async () => {
    const inner = await publishedSheet('rete', 'Come si chiede il passaporto per i minori?');
    const text = 'Come si chiede il passaporto per i minori della mia famiglia?';
    const check = await call('POST', '/networks/cuneo/questions/check', { payload: aQuestion({ text }) });
    expect(JSON.stringify(check.body)).not.toContain(inner.slug);
    const payload = { token: aForm(), slug: inner.slug };
    expect((await call('POST', '/networks/cuneo/questions/deflections', { payload })).status).toBe(404);
    const { id } = await asked();
    const linked = { as: 'coordinator', version: 1, payload: { text: 'Ecco.', sheets: [inner.id] } };
    expect((await call('POST', `/questions/${id}/answer`, linked)).codes).toEqual(['sheets.0: sheet_not_public']);
  });

  it('that a sheet answers is counted once a form', async () => {
    const count = async () => (await owner.query('select 1 from deflection where answered')).rowCount;
    const before = (await count()) ?? 0;
    const payload = { token: aForm(), slug: sheet.slug };
    const deflect = () => call('POST', '/networks/cuneo/questions/deflections', { payload });
    expect([(await deflect()).status, (await deflect()).codes]).toEqual([204, ['token: form_used']]);
    expect(await count()).toBe(before + 1);
  });
});

describe('a form', () => {
  it.each([
    ['of a time to come', () => aForm(-60), 'form_too_quick'],
    ['too old', () => aForm(2 * 60 * 60 + 60), 'form_expired'],
    ['of another network', () => aForm(10, asti), 'form_expired'],
    ['not ours', () => 'm1.nonce.signature', 'form_expired'],
    ['whose time was changed', () => aForm(1).replace(/^\w+/, (Date.now() - 60_000).toString(36)), 'form_expired'],
  ])('that is %s is refused, and nothing is kept', async (_, token, code) => {
    const before = (await waiting()).length;
    expect((await send(aQuestion({ token: token() }))).codes).toEqual([`token: ${code}`]);
    expect((await waiting()).length).toBe(before);
  });

  it('that is sent as soon as it is there is waited for', async () =>
    expect((await send(aQuestion({ token: aForm(1) }))).status).toBe(201));

  it('is sent once, whatever is in it; pressed twice it gives the same receipt', async () => {
    const question = aQuestion();
    const before = (await waiting()).length;
    const pressed = await Promise.all([send(question), send(question), send(question)]);
    expect(new Set(pressed.map(({ body }) => body.code)).size).toBe(1);
    expect(pressed.map(({ status }) => status)).toEqual([201, 201, 201]);
    const other = await send({ ...question, text: `${QUESTION} Un'altra cosa ancora.` });
    expect(other.codes).toEqual(['token: form_used']);
    expect((await waiting()).length).toBe(before + 1);
  });

  it('gives its code no more once whoever asked has hidden it, and makes no second question', async () => {
    const question = aQuestion();
    const { code } = (await send(question)).body;
    const before = (await waiting()).length;
    const hide = (hidden: string, where = 'cuneo') =>
      call('POST', `/networks/${where}/questions/receipt/hidden`, { payload: { code: hidden } });
    // One that opens nothing, here or in this network, hides nothing.
    expect([(await hide('ZZZZ-ZZZZ-ZZZZ-ZZZZ')).status, (await hide(code, 'asti')).status]).toEqual([204, 204]);
    expect((await send(question)).body.code).toBe(code);
    expect((await hide(code)).status).toBe(204);
    const again = await send(question);
    expect([again.status, again.codes]).toEqual([422, ['token: form_sent']]);
    expect(JSON.stringify(again.body)).not.toContain(code);
    expect((await hide(code)).status).toBe(204);
    expect((await waiting()).length).toBe(before);
    expect((await read(code)).body).toMatchObject({ question: QUESTION });
  });

  it.each([
    ['text: too_short', { text: 'Troppo corta.' }],
    ['text: too_long', { text: 'x'.repeat(2_001) }],
    ['language: unknown_code', { language: 'klingon' }],
  ])('is refused with %s', async (code, change) => expect((await send(aQuestion(change))).codes).toEqual([code]));

  it('whose trap was filled in is answered like any other, and keeps nothing', async () => {
    const before = (await waiting()).length;
    const { status, body } = await send(aQuestion({ website: 'https://example.org' }));
    expect([status, body.code]).toEqual([201, expect.stringMatching(/^[0-9A-Z-]{19}$/)]);
    expect((await waiting()).length).toBe(before);
    expect((await read(body.code)).codes).toEqual(['code: no_such_receipt']);
  });

  it('slows down an address that sends many', async () => {
    const address = '203.0.113.7';
    const statuses: number[] = [];
    for (let sent = 0; sent < 6; sent++) statuses.push((await send(aQuestion(), { address })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it('is refused where so many wait that nobody would read it', async () => {
    await owner.query(
      `insert into public_question (id, network_id, language, receipt, asked_at)
       select gen_random_uuid(), $1, 'it', decode(md5(n::text), 'hex'), now() from generate_series(1, 300) n`,
      [network.id],
    );
    const { status, body } = await send();
    expect([status, body]).toMatchObject([429, { code: 'too_many_attempts' }]);
    await owner.query('delete from public_question where body is null');
  });
});

describe('the code of a receipt', () => {
  it('that opens nothing is answered alike, given in another network or never', async () => {
    const { code } = await asked();
    const neverGiven = await read('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    const inAsti = await read(code, {}, 'asti');
    for (const answer of [neverGiven, inAsti]) {
      expect([answer.status, answer.codes]).toEqual([422, ['code: no_such_receipt']]);
      expect({ ...answer.body, instance: '' }).toEqual({ ...inAsti.body, instance: '' });
    }
  });

  it('that is too short is told as a slip, and costs no attempt', async () => {
    const { code } = await asked();
    const address = '203.0.113.9';
    for (const typed of ['', '123', 'AAAA', '%00\u0000', code.slice(0, -1), `${code}0`, '7']) {
      const { status, codes } = await read(typed, { address });
      expect([status, codes]).toEqual([422, ['code: not_a_receipt']]);
    }
    expect((await read(code, { address })).status).toBe(200);
  });

  it('cannot be looked for: an address that tries waits', async () => {
    const address = '203.0.113.8';
    const statuses: number[] = [];
    for (let tried = 0; tried < 6; tried++) statuses.push((await read('ZZZZ-ZZZZ-ZZZZ-ZZZZ', { address })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('is the only way by which the public reads a row', async () => {
    await asked();
    const rows = await installation.database.asPublic(network.id, (tx) => tx.query('select 1 from public_question'));
    expect(rows).toEqual([]);
  });
});

describe('the desk', () => {
  it('is the coordination’s, of its own network', async () => {
    const { id } = await asked();
    const routes = [
      ['GET', '/questions', undefined],
      ['GET', `/questions/${id}`, undefined],
      ['POST', `/questions/${id}/answer`, { text: 'Ecco.' }],
      ['POST', `/questions/${id}/close`, { as: 'spam' }],
    ] as const;
    for (const [method, path, payload] of routes) {
      const options = { version: 1, ...(payload ? { payload } : {}) };
      expect([path, (await call(method, path, options)).status]).toEqual([path, 401]);
      for (const as of ['counter', 'interface', 'referentQuestura', 'admin'])
        expect([path, as, (await call(method, path, { ...options, as })).status]).toEqual([path, as, 403]);
      if (path !== '/questions')
        expect([path, (await call(method, path, { ...options, as: 'ofAsti' })).status]).toEqual([path, 404]);
    }
    expect(await waiting('ofAsti')).toEqual([]);
  });

  it('answers once, of two at once too, and tells the second who was first', async () => {
    const { code, id } = await asked();
    const both = await Promise.all(
      ['coordinator', 'secondCoordinator'].map((as) =>
        call(`POST`, `/questions/${id}/answer`, { as, version: 1, payload: { text: `Risponde ${as}.` } }),
      ),
    );
    const won = both.find(({ status }) => status === 200)!;
    const lost = both.find(({ status }) => status !== 200)!;
    expect([lost.status, lost.body['code']]).toEqual([412, 'stale_version']);
    expect(lost.body['params']).toMatchObject({ by: won.body['answeredBy'] });
    expect((await read(code)).body['answer']).toBe(won.body['answer']);
    const again = { as: 'coordinator', version: 2, payload: { as: 'spam' } };
    expect((await call('POST', `/questions/${id}/close`, again)).body['code']).toBe('not_possible_now');
  });

  it('closes with a reply written beforehand', async () => {
    const { code, id } = await asked();
    const close = { as: 'coordinator', version: 1, payload: { as: 'not_for_us' } };
    expect((await call('POST', `/questions/${id}/close`, close)).body).toMatchObject({ state: 'closed' });
    expect((await read(code)).body).toMatchObject({ state: 'closed', closedAs: 'not_for_us', answer: null });
  });

  it('lists by the page: those that wait from the oldest, the others from the newest', async () => {
    for (let more = 0; more < 3; more++) await asked();
    const all = (await waiting()).map(({ id }) => id);
    expect(all).toEqual([...all].sort());
    const page = (cursor: string) =>
      call<Page<PublicQuestion>>('GET', `/questions?limit=2${cursor}`, { as: 'coordinator' });
    const first = (await page('')).body;
    const second = (await page(`&cursor=${first.nextCursor!}`)).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4));
    const { body } = await call<Page<PublicQuestion>>('GET', '/questions?state=answered', { as: 'coordinator' });
    const answered = body.items.map(({ id }) => id);
    expect(answered).toEqual([...answered].sort().reverse());
    expect((await page('&cursor=nothing')).status).toBe(422);
  });
});

it('forgets question and answer a year after the answer, and keeps that there was one', async () => {
  const { code, id } = await asked();
  const still = await asked();
  await call('POST', `/questions/${id}/answer`, { as: 'coordinator', version: 1, payload: { text: 'Ecco.' } });
  const forgetting = installation.module.get(ForgetQuestionsNightly, { strict: false });
  const inMonths = (months: number): Date => {
    const day = new Date();
    day.setUTCMonth(day.getUTCMonth() + months);
    return new Date(day.getTime() + 3_600_000);
  };
  await forgetting.forget(network.id, inMonths(11));
  expect((await read(code)).body['answer']).toBe('Ecco.');
  expect(await forgetting.forget(asti.id, inMonths(12))).toBe(0);
  expect(await forgetting.forget(network.id, inMonths(12))).toBeGreaterThan(0);
  expect(await forgetting.forget(network.id, inMonths(12))).toBe(0);
  expect((await read(code)).body).toMatchObject({ state: 'answered', question: null, answer: null, sheets: [] });
  expect((await read(still.code)).body).toMatchObject({ state: 'waiting', question: QUESTION });
  const open = await call('GET', `/questions/${id}`, { as: 'coordinator' });
  expect(open.body).toMatchObject({ state: 'answered', text: null, answer: null });
  expect((await owner.query('select 1 from spent_form')).rows).toEqual([]);
});
