import { createHash } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import { RunningProduct, aFiling, freePort } from './running-product';
import { type TlsAnswer, type TlsFront, tlsFront } from './tls-front';

let product: RunningProduct;
let front: TlsFront;
/** Stands in for the process that renders pages, behind the api. */
let portal: Server;
let origin: string;

beforeAll(async () => {
  const [port, behind] = [await freePort(), await freePort()];
  origin = `https://localhost:${port}`;
  portal = createServer((request, response) => {
    response.writeHead(request.url === '/pagina' ? 200 : 404, { 'content-type': 'text/html', server: 'portal' });
    response.end('<p>Pagina');
  });
  const rendering = await freePort();
  await new Promise<void>((resolve) => portal.listen(rendering, '127.0.0.1', resolve));
  product = await RunningProduct.start({
    PORTAL_URL: `http://127.0.0.1:${rendering}`,
    PORT: String(behind),
    PUBLIC_URL: origin,
    SECURITY_CONTACT: 'mailto:sicurezza@provincia.example.it',
  });
  await product.aNetwork();
  front = await tlsFront(port, behind);
});

afterAll(async () => {
  front.close();
  portal.close();
  portal.closeAllConnections();
  await product.close();
});

const logIn = () =>
  front.ask('/api/v1/auth/login', {
    body: { email: 'counter@cuneo.example.org', password: product.password },
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  });
/** The cookies of an answer as a browser sends them back. */
const cookiesOf = ({ headers }: TlsAnswer): string =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');

describe('every answer over TLS', () => {
  it.each([
    ['of the API', '/api/health/live', 200],
    ['that refuses', '/api/v1/me', 401],
    ['that knows no such path', '/api/nothing', 404],
    ['that is a page', '/pagina', 200],
    ['outside the API', '/nothing', 404],
    ['to what is malformed', '/api/v1/networks/%ff', 400],
    ['that explains', '/api/docs', 200],
    ['for programs', '/api/openapi.json', 200],
    ['for whoever found a flaw', '/.well-known/security.txt', 200],
  ])('%s keeps browsers to TLS and other sites out, and says nothing of what serves it', async (_, path, status) => {
    const answer = await front.ask(path);
    expect(answer.status).toBe(status);
    const { headers } = answer;
    const [, age] = /^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'] ?? '') ?? [];
    expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    for (const banner of ['server', 'x-powered-by', 'via', 'x-aspnet-version', 'access-control-allow-origin'])
      expect([banner, headers[banner]]).toEqual([banner, undefined]);
  });

  it('of the API is data that may neither run nor be framed', async () => {
    for (const path of ['/api/health/live', '/api/v1/me', '/api/nothing']) {
      const { headers } = await front.ask(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('without TLS in front none of them speaks of it: a browser on this machine would remember it for good', async () => {
    const plain = await RunningProduct.start();
    const answer = await plain.ask('/api/health/live');
    await plain.close();
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a session over TLS', () => {
  it('lives in cookies that only this host, only TLS, no script and no other site can use', async () => {
    const opened = await logIn();
    expect(opened.status).toBe(200);
    const cookies = opened.headers['set-cookie'] ?? [];
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-respi_access', '__Host-respi_refresh']);
    for (const cookie of cookies) {
      for (const rule of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
        expect(cookie.split('; ')).toContain(rule);
      expect(cookie).not.toMatch(/domain/i);
    }
    expect(opened.headers['cache-control']).toBe('no-store');
  });

  it('changes something for a page of ours, and for none that only looks like it', async () => {
    const cookie = cookiesOf(await logIn());
    const file = (headers: Record<string, string>) =>
      front.ask('/api/v1/segnalazioni', { body: aFiling(), headers: { cookie, 'x-respi': '1', ...headers } });
    expect((await file({ origin, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    for (const foreign of [
      origin.replace('https', 'http'),
      'https://localhost',
      'https://localhost.evil.example',
      'null',
    ])
      expect([foreign, (await file({ origin: foreign })).status]).toEqual([foreign, 403]);
  });

  it('leaves nothing that was read in the browser’s keeping', async () => {
    const cookie = cookiesOf(await logIn());
    for (const path of ['/api/v1/me', '/api/v1/segnalazioni', '/api/v1/segnalazioni/counts', '/api/v1/drafts']) {
      const { status, headers } = await front.ask(path, { headers: { cookie } });
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
  });

  it('ends with its cookies taken away and what the browser kept of pages cleared', async () => {
    const cookie = cookiesOf(await logIn());
    const left = await front.ask('/api/v1/auth/logout', { body: {}, headers: { cookie, origin, 'x-respi': '1' } });
    expect([left.status, left.headers['clear-site-data']]).toEqual([204, '"cache"']);
    for (const gone of left.headers['set-cookie'] ?? [])
      expect(gone).toMatch(/^__Host-respi_(access|refresh)=;.*Expires=Thu, 01 Jan 1970/);
    expect(left.headers['set-cookie']).toHaveLength(2);
    expect((await front.ask('/api/v1/me', { headers: { cookie } })).status).toBe(401);
  });
});

describe('the page that explains the API', () => {
  it('runs nothing: no script, and the one style sheet that its policy knows', async () => {
    const { body, headers } = await front.ask('/api/docs');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(body).not.toMatch(/<script|<iframe|<object|<link|javascript:|\son\w+=|\sstyle=/i);
    const styles = [...body.matchAll(/<style>([\s\S]*?)<\/style>/g)];
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256').update(styles[0]![1]!).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
  });

  it('has every route of the document in it', async () => {
    const { body } = await front.ask('/api/docs');
    const document = JSON.parse((await front.ask('/api/openapi.json')).body) as { paths: Record<string, object> };
    const missing = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .map((method) => `<code>${method.toUpperCase()} ${path}</code>`)
        .filter((line) => !body.includes(line)),
    );
    expect(missing).toEqual([]);
  });
});

it('whoever finds a flaw reads whom to tell', async () => {
  const { body, headers } = await front.ask('/.well-known/security.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toContain('Contact: mailto:sicurezza@provincia.example.it\n');
  expect(body).toContain(`Canonical: ${origin}/.well-known/security.txt`);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(body)![1]!);
  expect(expires).toBeGreaterThan(Date.now() + 86_400_000);
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
});
