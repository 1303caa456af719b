import type { TestNetwork } from '@respi/shared/testing';
import { RunningProduct, aFiling } from './running-product';

let product: RunningProduct;
let asti: TestNetwork;

beforeAll(async () => {
  product = await RunningProduct.start();
  await product.aNetwork();
  asti = await product.aNetwork('asti', 'AT');
});

afterAll(() => product.close());

const file = (filing: unknown, key?: string) =>
  product.as('counter', '/api/v1/segnalazioni', { body: filing, ...(key ? { key } : {}) });

describe('a filing that does not fit', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, 'colour', 'unknown_field'],
    ['a wrong type', { text: 12 }, 'text', 'wrong_type'],
    ['no topic', { topic: undefined }, 'topic', 'required'],
    ['no text', { text: '   ' }, 'text', 'required'],
    ['too long a text', { text: 'a'.repeat(10_001) }, 'text', 'too_long'],
    ['control characters', { text: 'a\u0007b' }, 'text', 'control_characters'],
    ['a text written backwards', { text: 'a\u202Eb' }, 'text', 'control_characters'],
    ['an unknown kind', { kind: 'reclamo' }, 'kind', 'not_in_list'],
    ['an unknown office', { office: 'NASA' }, 'office', 'unknown_office'],
    ['an unknown topic', { topic: 'cucina' }, 'topic', 'unknown_code'],
    ['a permit that is not asked', { permit: 'IRREGOLARE' }, 'permit', 'unknown_code'],
    [
      'an impossible day',
      { person: { surname: 'P', name: 'A', birthDate: '1964-02-30' } },
      'person.birthDate',
      'not_a_date',
    ],
    [
      'a birth in the future',
      { person: { surname: 'P', name: 'A', birthDate: '2064-02-20' } },
      'person.birthDate',
      'date_in_future',
    ],
    [
      'a title that expires in the year 205',
      { facts: { titleExpiresOn: '0205-06-30' } },
      'facts.titleExpiresOn',
      'date_too_early',
    ],
    ['another counter', { sportello: 'SP-ALBA' }, 'sportello', 'unknown_sportello'],
  ])('%s is told beside its field, in Italian', async (_, change, path, code) => {
    const answer = await file(aFiling(change));
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const errors = answer.body.errors as { path: string; code: string; message: string }[];
    const told = errors.find((error) => error.path === path);
    expect(told).toMatchObject({ code });
    expect(told?.message).toMatch(/[a-zà-ù]{3,}.*\.$/u);
    expect(told?.message).not.toMatch(/\{\w+\}|undefined|Invalid/);
  });

  it('tells everything that is wrong at once', async () => {
    const answer = await file(aFiling({ office: 'NASA', topic: 'cucina' }));
    expect((answer.body.errors as { path: string }[]).map(({ path }) => path).sort()).toEqual(['office', 'topic']);
  });

  it('refuses the ologramma, which is a login, and says why', async () => {
    const answer = await file(aFiling({ identifiers: [{ type: 'ologramma', value: 'ABCD1234' }] }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'credential_refused' } });
  });

  it('refuses a case that nobody could find', async () => {
    const answer = await file(aFiling({ identifiers: [], person: undefined }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'cannot_be_found' } });
  });

  it('refuses a million characters before reading them, and JSON that is none', async () => {
    expect(await file(aFiling({ text: 'a'.repeat(1_000_000) }))).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
    expect(await product.as('counter', '/api/v1/segnalazioni', { text: '{"kind": ' })).toMatchObject({
      status: 400,
      body: { code: 'malformed_request' },
    });
  });

  it('keeps HTML as the text it is', async () => {
    const { body } = await file(aFiling({ text: '<script>alert(1)</script> & <b>x</b>' }));
    const seen = await product.as('coordinator', `/api/v1/segnalazioni/${body.id}`);
    expect(seen.body.thread[0].text).toBe('<script>alert(1)</script> & <b>x</b>');
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('who is not let in', () => {
  it('without a token, with a broken one, with a role that has no business there', async () => {
    expect(await product.ask('/api/v1/segnalazioni')).toMatchObject({
      status: 401,
      body: { code: 'not_authenticated' },
    });
    expect(await product.ask('/api/v1/segnalazioni', { headers: { authorization: 'Bearer a.b.c' } })).toMatchObject({
      status: 401,
    });
    expect(await product.as('admin', '/api/v1/segnalazioni')).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
  });

  it('sees nothing of another network: not found, never forbidden', async () => {
    const filed = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling() }, 'asti');
    expect(filed.body.number).toMatch(/^AT-/);
    for (const path of [`/api/v1/segnalazioni/${filed.body.id}`, `/api/v1/segnalazioni/${filed.body.id}/events`]) {
      expect(await product.as('coordinator', path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    const taken = await product.as('coordinator', `/api/v1/segnalazioni/${filed.body.id}/actions/take`, {
      body: {},
      version: 1,
    });
    expect(taken).toMatchObject({ status: 404 });
    expect(asti.slug).toBe('asti');
  });
});

describe('changes', () => {
  it('need the version that was seen, and refuse a stale one', async () => {
    const { body } = await file(aFiling());
    const act = (asking: object) =>
      product.as('coordinator', `/api/v1/segnalazioni/${body.id}/actions/add_note`, {
        body: { text: 'Nota.' },
        ...asking,
      });
    expect(await act({})).toMatchObject({ status: 428, body: { code: 'version_required' } });
    const done = await act({ version: 1 });
    expect(done).toMatchObject({ status: 200, body: { version: 2 } });
    expect(done.headers.get('etag')).toBe('"2"');
    expect(await act({ version: 1 })).toMatchObject({ status: 412, body: { code: 'stale_version' } });
  });

  it('happen once for a double click', async () => {
    const [first, second] = await Promise.all([file(aFiling(), 'click-000001'), file(aFiling(), 'click-000001')]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).toBe(second.body.id);
    expect(await file(aFiling({ text: 'Altro.' }), 'click-000001')).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    const rows = await product.sql('select 1 from respi.event where stream_id = $1', [first.body.id]);
    expect(rows).toHaveLength(1);
  });
});
