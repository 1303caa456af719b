import { randomBytes, randomUUID } from 'node:crypto';
import { type OpenApiDocument, addressOf, routesOf } from '@respi/shared/testing';
import { claimsOf, forged, unsigned } from './forged-token';
import { type Answer, RunningProduct, aFiling, pause } from './running-product';

/** Tries of the login storm; all of them in `npm run soak`. */
const STORM = process.env['RESPI_SOAK'] ? 1_000 : 120;

let product: RunningProduct;
let key: Buffer;

beforeAll(async () => {
  // A tenth of what is usual, so that a flood is one with few requests.
  product = await RunningProduct.start({ RATE_PER_ADDRESS: '120', RATE_PER_SESSION: '120' });
  await product.aNetwork();
  await product.aNetwork('asti', 'AT');
  key = Buffer.from(product.environment['RESPI_TOKEN_KEY']!, 'base64');
});

afterAll(() => product.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const codeOf = (answer: Answer) => [answer.status, (answer.body as { code?: string }).code];
const emailOf = (person: string, network = 'cuneo') => `${person.toLowerCase()}@${network}.example.org`;
/** Every try from an address of its own, unless the test is about addresses. The proxy of this machine is believed. */
const from = () => ({ 'x-forwarded-for': `198.51.${[...randomBytes(2)].join('.')}` });
const logIn = (email: string, password = product.password, headers: Record<string, string> = from()) =>
  product.ask('/api/v1/auth/login', { body: { email, password }, headers });

async function personBehind(email: string): Promise<{ id: string; version: number }> {
  let cursor = '';
  for (;;) {
    const { body } = await product.as('admin', `/api/v1/admin/people?limit=50${cursor}`);
    const found = (body.items as { id: string; email: string; version: number }[]).find((each) => each.email === email);
    if (found) return found;
    if (!body.nextCursor) throw new Error(`${email} is nobody`);
    cursor = `&cursor=${body.nextCursor}`;
  }
}

describe('a token', () => {
  it('of another network opens nothing of this one', async () => {
    const { body } = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling() });
    for (const path of ['', '/events', '/clocks']) {
      const answer = await product.as('coordinator', `/api/v1/segnalazioni/${body.id}${path}`, {}, 'asti');
      expect(codeOf(answer)).toEqual([404, 'not_found']);
    }
  });

  it('that was forged, has expired, is signed by nothing or by something else, opens nothing', async () => {
    const claims = claimsOf(await product.token('coordinator'));
    const there = claimsOf(await product.token('coordinator', 'asti'));
    const seconds = Math.floor(Date.now() / 1000);
    const tokens: Record<string, string> = {
      'another key': forged(claims, randomBytes(32)),
      'an empty key': forged(claims, Buffer.alloc(0)),
      'out of time': forged({ ...claims, iat: seconds - 3_600, exp: seconds - 3_000 }, key),
      'not yet valid': forged({ ...claims, nbf: seconds + 3_600 }, key),
      'alg none': unsigned(claims, 'none'),
      'alg None': unsigned(claims, 'None'),
      'no alg': unsigned(claims, ''),
      'another alg': forged(claims, key, { alg: 'HS512', typ: 'JWT' }),
      'a public key’s alg': forged(claims, key, { alg: 'RS256', typ: 'JWT' }),
      'another issuer': forged({ ...claims, iss: 'someone' }, key),
      'cut short': (await product.token('coordinator')).slice(0, -2),
      'claims of somebody else under this signature': swapped(await product.token('coordinator'), there),
      'another person’s session': forged({ ...claims, sub: there['sub'] }, key),
      'the other network for this session': forged({ ...claims, net: there['net'] }, key),
      'a session that never was': forged({ ...claims, sid: randomUUID() }, key),
    };
    for (const [what, token] of Object.entries(tokens)) {
      const answer = await product.ask('/api/v1/segnalazioni', { headers: bearer(token) });
      expect([what, answer.status]).toEqual([what, 401]);
      const byCookie = await product.ask('/api/v1/me', { headers: { cookie: `respi_access=${token}` } });
      expect([what, byCookie.status]).toEqual([what, 401]);
    }
  });

  it('for renewal that comes back used ends the whole session', async () => {
    const opened = await logIn(emailOf('interface'));
    const first = cookieOf(opened, 'respi_refresh');
    const renew = (token: string) => product.ask('/api/v1/auth/refresh', { body: { refreshToken: token } });
    const second = (await renew(first)).body.refreshToken as string;
    const third = (await renew(second)).body.refreshToken as string;
    expect(codeOf(await renew(first))).toEqual([401, 'session_ended']);
    expect(codeOf(await renew(third))).toEqual([401, 'session_ended']);
    expect(codeOf(await product.ask('/api/v1/me', { headers: bearer(opened.body.accessToken) }))).toEqual([
      401,
      'session_ended',
    ]);
  });
});

describe('more than was asked for', () => {
  it('is refused by every route that takes a body: no role, network, state or version can be brought along', async () => {
    const routes = routesOf((await product.ask('/api/openapi.json')).body as OpenApiDocument);
    const more = {
      role: 'network_admin',
      networkId: randomUUID(),
      state: 'closed',
      accountId: randomUUID(),
      sealedUntil: 'x',
    };
    const token = bearer(await product.token('coordinator'));
    const taken: unknown[] = [];
    let asked = 0;
    for (const route of routes) {
      const body = route.body(randomUUID());
      if (body === null || typeof body !== 'object' || Array.isArray(body)) continue;
      asked += 1;
      const answer = await product.ask(addressOf(route, { id: randomUUID() }), {
        method: route.method,
        body: { ...more, ...body },
        version: 1,
        headers: token,
      });
      const told = ((answer.body as { errors?: { path: string; code: string }[] }).errors ?? [])
        .filter(({ code }) => code === 'unknown_field')
        .map(({ path }) => path);
      const missed = Object.keys(more).filter((name) => !told.includes(name) && !(name in body));
      if (answer.status !== 422 || missed.length > 0)
        taken.push([route.method, route.path, answer.status, missed.join()]);
    }
    expect(taken).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  });
});

describe('an id', () => {
  it('that is guessed, walked or somebody else’s gets the answer of one that nobody has', async () => {
    const { body } = await product.as('otherCounter', '/api/v1/segnalazioni', { body: aFiling() });
    const id = body.id as string;
    const walked = Array.from({ length: 30 }, (_, step) => id.slice(0, -2) + (step + 16).toString(16));
    const wording = async (tried: string) => {
      const answer = await product.as('counter', `/api/v1/segnalazioni/${tried}`);
      return JSON.stringify([answer.status, { ...(answer.body as object), instance: '' }]);
    };
    const nobodys = await wording(randomUUID());
    for (const tried of [id, ...walked, `${id}'--`, '1', '-1', '%00']) expect(await wording(tried)).toBe(nobodys);
  });

  it('of a case of another counter tells neither its version nor who has it, whatever is tried on it', async () => {
    const { body } = await product.as('otherCounter', '/api/v1/segnalazioni', { body: aFiling() });
    const path = `/api/v1/segnalazioni/${body.id}/actions/take`;
    await product.as('coordinator', path, { body: {}, version: 1 });
    for (const person of ['counter', 'referentQuestura'] as const)
      for (const version of [1, 2, 99]) {
        const answer = await product.as(person, path, { body: {}, version });
        expect(codeOf(answer)).toEqual([404, 'not_found']);
      }
  });
});

describe('who is no longer what they were', () => {
  it('a person who left is out at the next request, and does not come back in', async () => {
    const token = bearer((await logIn(emailOf('colleague'))).body.accessToken as string);
    expect((await product.ask('/api/v1/segnalazioni', { headers: token })).status).toBe(200);
    const { id, version } = await personBehind(emailOf('colleague'));
    const left = await product.as('admin', `/api/v1/admin/people/${id}`, {
      method: 'PATCH',
      body: { active: false },
      version,
    });
    expect(left.status).toBe(200);
    for (const path of ['/api/v1/segnalazioni', '/api/v1/me', '/api/v1/live'])
      expect(codeOf(await product.ask(path, { headers: token }))).toEqual([401, 'session_ended']);
    expect(codeOf(await logIn(emailOf('colleague')))).toEqual([401, 'wrong_credentials']);
  });

  it('a role that was taken away opens nothing any more, in the session that was open', async () => {
    const token = bearer((await logIn(emailOf('secondCoordinator'))).body.accessToken as string);
    const ask = (path: string) => product.ask(path, { headers: token });
    expect((await ask('/api/v1/rules/ladder')).status).toBe(200);
    const { id, version } = await personBehind(emailOf('secondCoordinator'));
    const changed = await product.as('admin', `/api/v1/admin/people/${id}`, {
      method: 'PATCH',
      body: { memberships: [{ role: 'general_coordinator', unit: 'PROVINCIA' }] },
      version,
    });
    expect(changed.status).toBe(200);
    expect(codeOf(await ask('/api/v1/rules/ladder'))).toEqual([403, 'not_allowed']);
    expect(codeOf(await ask('/api/v1/segnalazioni'))).toEqual([403, 'not_allowed']);
    expect((await ask('/api/v1/figures')).status).toBe(200);
  });
});

describe('guessing', () => {
  it('reads the same words for an address that somebody has and one that nobody has', async () => {
    const said = async (email: string) => {
      const answer = await logIn(email, 'non è questa, di sicuro');
      return [answer.status, { ...(answer.body as object), instance: '' }, [...answer.headers.keys()].sort()];
    };
    expect(await said('nessuno@cuneo.example.org')).toEqual(await said(emailOf('general')));
  });

  it('in a storm keeps nobody else out, and not even the one whose account it is', async () => {
    const statuses: number[] = [];
    const tries = Array.from({ length: STORM }, (_, index) => index);
    const worker = async () => {
      for (let index = tries.shift(); index !== undefined; index = tries.shift())
        statuses.push((await logIn(emailOf('general'), `tentativo numero ${index}`)).status);
    };
    const others = async () => {
      const answers: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        answers.push((await logIn(emailOf('external'))).status);
        answers.push((await product.as('coordinator', '/api/v1/segnalazioni')).status);
      }
      return answers;
    };
    const [answers] = await Promise.all([others(), ...Array.from({ length: 12 }, worker)]);
    expect(answers).toEqual(Array<number>(6).fill(200));
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
    // From the fifth on each waits: almost none of them was even compared with a password.
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(15);
    const owner = await logIn(emailOf('general'));
    expect(owner.status).toBe(429);
    expect(Number(owner.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    await product.sql(`update respi.login_attempt set last_at = last_at - interval '1 minute'`);
    expect((await logIn(emailOf('general'))).status).toBe(200);
  });

  it('from one address, at account after account, is slowed down as well', async () => {
    const here = { 'x-forwarded-for': '203.0.113.77' };
    for (let index = 0; index < 6; index += 1) await logIn(`indovinato${index}@example.org`, 'password di prova', here);
    expect((await logIn('indovinato9@example.org', 'password di prova', here)).status).toBe(429);
  });

  it('nor can a flood of requests, from one address or in one session, hold up the others', async () => {
    const flood = { 'x-forwarded-for': '203.0.113.9' };
    const many = async (headers: () => Record<string, string>) => {
      const answers = await Promise.all(
        Array.from({ length: 140 }, () => product.ask('/api/v1/me', { headers: headers() })),
      );
      return answers.find(({ status }) => status === 429);
    };
    const refused = await many(() => flood);
    expect(refused && codeOf(refused)).toEqual([429, 'too_many_requests']);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    // The same thief, wherever from.
    const token = bearer(await product.token('general'));
    const inSession = await many(() => ({ ...from(), ...token }));
    expect(inSession && codeOf(inSession)).toEqual([429, 'too_many_requests']);
    const neighbour = { 'x-forwarded-for': '203.0.113.10', ...bearer(await product.token('external')) };
    expect((await product.ask('/api/v1/me', { headers: neighbour })).status).toBe(200);
  });
});

describe('a page of another site', () => {
  it('changes nothing, with the cookies that the browser would send', async () => {
    const opened = await logIn(emailOf('external'));
    const cookie = `respi_access=${cookieOf(opened, 'respi_access')}; respi_refresh=${cookieOf(opened, 'respi_refresh')}`;
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const attempts: [what: string, path: string, headers: Record<string, string>][] = [
      ['with everything right but where it stands', '/api/v1/me/notices/read', { ...evil, 'x-respi': '1' }],
      [
        'from a neighbour of the same domain',
        '/api/v1/me/notices/read',
        { 'sec-fetch-site': 'same-site', 'x-respi': '1' },
      ],
      ['from a sandbox', '/api/v1/me/notices/read', { origin: 'null', 'x-respi': '1' }],
      ['in an old browser, by a form', '/api/v1/me/notices/read', {}],
      ['that logs somebody in', '/api/v1/auth/login', evil],
      ['that logs somebody out', '/api/v1/auth/logout', evil],
      ['that renews', '/api/v1/auth/refresh', evil],
    ];
    for (const [what, path, headers] of attempts) {
      const answer = await product.ask(path, { body: {}, headers: { cookie, ...headers } });
      expect([what, ...codeOf(answer)]).toEqual([what, 403, 'not_allowed']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await product.ask('/api/v1/me/notices/read', {
        text: '{"all":true}',
        headers: { cookie, 'content-type': type },
      });
      expect([400, 403, 415, 422]).toContain(answer.status);
    }
    const asked = await product.ask('/api/v1/me', { method: 'OPTIONS', headers: { cookie, ...evil } });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect((await product.ask('/api/v1/me', { headers: { cookie } })).status).toBe(200);
  });

  it('is nowhere led to: no answer redirects', async () => {
    for (const path of [
      '//evil.example',
      '/\\evil.example',
      '/%5cevil.example',
      '/%2f%2fevil.example',
      '/api//evil.example',
      '/api/v1/networks/https:%2f%2fevil.example',
      '/api/v1/auth/login?ritorno=https://evil.example',
      '/api/docs?url=https://evil.example/x.json',
    ]) {
      const answer = await fetch(`${product.base}${path}`, { redirect: 'manual' });
      expect([path, answer.headers.get('location')]).toEqual([path, null]);
      expect(await answer.text()).not.toContain('https://evil.example');
    }
  });
});

describe('a body', () => {
  const file = (text: string, headers: Record<string, string> = {}) =>
    product.as('counter', '/api/v1/segnalazioni', { text, headers });

  it.each([
    ['larger than any of ours', () => JSON.stringify(aFiling({ text: 'a'.repeat(300_000) })), 413, 'body_too_large'],
    ['nested without end', () => `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 400, 'malformed_request'],
    ['with a key twice', () => `{"kind":"prassi",${JSON.stringify(aFiling()).slice(1)}`, 400, 'malformed_request'],
    [
      'with a key of the language',
      () => `{"__proto__":{"role":"network_admin"},${JSON.stringify(aFiling()).slice(1)}`,
      400,
      'malformed_request',
    ],
    ['that is no JSON', () => '<xml/>', 400, 'malformed_request'],
    ['of another shape', () => '[]', 422, 'invalid_input'],
    ['of nothing', () => 'null', 422, 'invalid_input'],
  ])('%s is refused', async (_, text, status, code) => {
    expect(codeOf(await file(text()))).toEqual([status, code]);
  });

  it('is not believed about its length or its packing', async () => {
    const answer = await file(JSON.stringify(aFiling()), { 'content-encoding': 'gzip' });
    expect(codeOf(answer)).toEqual([400, 'malformed_request']);
  });

  it('with script in every text of it comes back as the text it is, as data', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const filed = await product.as('counter', '/api/v1/segnalazioni', {
      body: aFiling({
        text: script,
        comune: script,
        person: { surname: script, name: script },
        urgency: { code: 'VERDE', reason: script },
      }),
    });
    expect(filed.status).toBe(201);
    const path = `/api/v1/segnalazioni/${filed.body.id}`;
    await product.as('coordinator', `${path}/actions/add_note`, { body: { text: script }, version: 1 });
    await product.as('coordinator', `${path}/identity`, { body: { reason: 'compare_cases' } });
    const seen = await product.as('coordinator', path);
    expect(seen.body).toMatchObject({ comune: script, person: { surname: script, name: script } });
    expect((seen.body.thread as { text: string }[]).map(({ text }) => text)).toEqual([script, script]);
    const sheet = await product.as('coordinator', '/api/v1/faq', {
      body: { question: script, shortAnswer: script, topic: 'lavoro', offices: ['QST-IMM'], audience: 'rete' },
    });
    expect(sheet.status).toBe(201);
    for (const answer of [seen, sheet]) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('puts no line of its own into the head of a mail', async () => {
    const invite = (change: object) =>
      product.as('admin', '/api/v1/admin/people', {
        body: {
          name: 'Ada Prova',
          email: 'ada@example.org',
          memberships: [{ role: 'counter_operator', unit: 'SP-ALBA' }],
          ...change,
        },
      });
    for (const change of [
      { name: 'Ada\r\nBcc: tutti@example.org' },
      { name: 'Ada\nSubject: altro' },
      { email: 'ada@example.org\r\nBcc: tutti@example.org' },
      { email: 'ada@example.org,tutti@example.org' },
      { email: '"a\nb"@example.org' },
    ])
      expect(codeOf(await invite(change))).toEqual([422, 'invalid_input']);
  });
});

it('no path leads out of where it begins', async () => {
  const token = bearer(await product.token('coordinator'));
  for (const path of [
    '/api/v1/distinte/..%2f..%2f..%2fetc%2fpasswd.pdf',
    '/api/v1/distinte/%2e%2e%2f%2e%2e%2fpackage.json',
    '/api/docs/..%2f..%2f..%2fpackage.json',
    '/api/docs/../../package.json',
    '/..%2f..%2f..%2fetc/passwd',
    '/.well-known/..%2f..%2fpackage.json',
    '/api/v1/networks/cuneo%00',
  ]) {
    const answer = await fetch(`${product.base}${path}`, { headers: token });
    expect([path, answer.status, [400, 404].includes(answer.status)]).toEqual([path, answer.status, true]);
    expect(await answer.text()).not.toMatch(/root:|"private"/);
  }
});

it('each of them left a line in the log, and no line says who, what or with which token', async () => {
  await pause(200);
  const log = product.said.join('');
  for (const line of [
    / 401 not_authenticated GET \/api\/v1\/segnalazioni/,
    / 401 session_ended POST \/api\/v1\/auth\/refresh/,
    / 401 wrong_credentials POST \/api\/v1\/auth\/login/,
    / 429 too_many_attempts POST \/api\/v1\/auth\/login/,
    / 429 too_many_requests GET /,
    / 403 not_allowed GET \/api\/v1\/rules\/ladder by [0-9a-f-]{36} in [0-9a-f-]{36}/,
    / 403 not_allowed POST \/api\/v1\/me\/notices\/read/,
    / 404 not_found GET \/api\/v1\/segnalazioni\/:id by [0-9a-f-]{36}/,
    / 400 malformed_request POST \/api\/v1\/segnalazioni/,
    / 413 body_too_large POST \/api\/v1\/segnalazioni/,
    / 404 not_found GET unknown path/,
  ])
    expect(log).toMatch(line);
  const typed = [
    'example.org',
    'Provetti',
    'Amin',
    '060000000101',
    'Si chiede lo stato',
    'alert(1)',
    'tentativo numero',
    'evil.example',
    'passwd',
    '203.0.113',
    'eyJ',
    product.password,
  ];
  expect(typed.filter((word) => log.includes(word))).toEqual([]);
});

/** The claims of one token under the signature of another. */
function swapped(token: string, claims: object): string {
  const [head, , signature] = token.split('.');
  return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
}

function cookieOf(answer: Answer, name: string): string {
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  if (!cookie) throw new Error(`No cookie ${name}`);
  return cookie.slice(name.length + 1, cookie.indexOf(';'));
}
