/** @jest-environment node */
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MadePage, PageMaker } from './page-maker';
import { PublicStamps } from './public-stamps';

const READ = (words: string): string =>
  `<html><head></head><body><respi-root ng-server-context="ssr"><main id="contenuto">${words}</main></respi-root></body></html>`;
const SHELL =
  '<html><body><respi-root ngcspnonce="__RESPI_NONCE__"></respi-root><noscript><a href="/">Torna</a></noscript></body></html>';

/** The api as far as the portal asks it, and the portal over HTTP; only the rendering is ours. */
class Portal {
  stamp: string | null | undefined = 'one';
  words = 'prima';
  status = 200;
  mayKeep: string | null = null;
  leadsTo: string | null = null;
  stalls = false;
  made = 0;
  private time = 0;
  private readonly servers: Server[] = [];
  private address = '';

  static async open(): Promise<Portal> {
    const portal = new Portal();
    const api = await portal.listen((request, answer) => {
      if (portal.stamp === undefined) answer(503, '{}');
      else if (portal.stamp === null || request.url !== '/api/v1/networks/cuneo/stamp') answer(404, '{}');
      else answer(200, JSON.stringify({ stamp: portal.stamp }));
    });
    const stamps = new PublicStamps(api, () => portal.time);
    const maker = new PageMaker((request) => portal.render(request), stamps, 500);
    const server = createServer((request, response) => void maker.answer(request, response));
    portal.address = await portal.opened(server);
    return portal;
  }

  /** Long enough for the stamp to be asked for again. */
  later(): void {
    this.time += 10_000;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}${path}`, { headers });
  }

  post(path: string): Promise<Response> {
    const body = new URLSearchParams({ code: 'a' });
    return fetch(`${this.address}${path}`, { method: 'POST', body, redirect: 'manual' });
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => new Promise((done) => server.close(done))));
  }

  private async render({ url }: IncomingMessage): Promise<MadePage | null> {
    this.made++;
    const html = url?.includes('/riservata') ? SHELL : READ(this.words);
    await new Promise((done) => setTimeout(done, 20));
    if (this.stalls) await new Promise(() => undefined);
    const headers = new Headers({ 'content-type': 'text/html' });
    if (this.mayKeep !== null) headers.set('cache-control', this.mayKeep);
    if (this.leadsTo !== null) {
      headers.set('location', this.leadsTo);
      headers.append('set-cookie', 'respi_question_receipt=7K2M; Path=/cuneo/it/chiedi/inviata; HttpOnly');
    }
    return { status: this.leadsTo === null ? this.status : 303, headers, html };
  }

  private listen(say: (request: IncomingMessage, answer: (status: number, body: string) => void) => void) {
    const server = createServer((request, response) =>
      say(request, (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)),
    );
    return this.opened(server);
  }

  private opened(server: Server): Promise<string> {
    this.servers.push(server);
    return new Promise((done) =>
      server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    );
  }
}

describe('pages of the public', () => {
  let portal: Portal;
  beforeEach(async () => (portal = await Portal.open()));
  afterEach(() => portal.close());

  it('are made once for many who ask at once, and for who asks later', async () => {
    const texts = await Promise.all(
      Array.from({ length: 25 }, () => portal.get('/cuneo/it').then((page) => page.text())),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('prima');
    portal.later();
    await portal.get('/cuneo/it');
    expect(portal.made).toBe(1);
  });

  it('are made anew when what the public reads has changed', async () => {
    const before = await portal.get('/cuneo/it');
    portal.words = 'dopo';
    portal.stamp = 'two';
    portal.later();
    const after = await portal.get('/cuneo/it');
    expect(await after.text()).toContain('dopo');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('are not sent again to who has them', async () => {
    const etag = (await portal.get('/cuneo/it')).headers.get('etag') ?? '';
    const again = await portal.get('/cuneo/it', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each(['the api does not answer', 'the page fails'])('are shown with their date while %s', async (fault) => {
    await portal.get('/cuneo/it');
    if (fault === 'the page fails') [portal.stamp, portal.status] = ['two', 503];
    else portal.stamp = undefined;
    portal.later();
    const page = await portal.get('/cuneo/it');
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(
      /<p class="r-dated container" role="status">.* com[’']era il \d{1,2} \p{L}+ \d{4} alle \d\d:\d\d\.<\/p><main id="contenuto">prima/u,
    );
  });

  it('are shown with their date, or are an error, where one is not made in time', async () => {
    await portal.get('/cuneo/it');
    [portal.stamp, portal.stalls] = ['two', true];
    portal.later();
    expect(await (await portal.get('/cuneo/it')).text()).toContain('r-dated');
    const search = await portal.get('/cuneo/fr/cerca?q=permesso');
    expect([search.status, search.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await search.text()).toMatch(/page/);
  });

  it('are an error where none was kept', async () => {
    [portal.stamp, portal.status] = [undefined, 503];
    expect((await portal.get('/cuneo/it')).status).toBe(503);
  });

  it.each(['/cuneo/it/cerca?q=permesso', '/cuneo/it?x=1', '/asti-che-non-c-e/it', '/'])(
    'are made for each who asks, and kept nowhere, at %s',
    async (path) => {
      await portal.get(path);
      await portal.get(path);
      expect(portal.made).toBe(2);
      portal.stamp = undefined;
      portal.status = 503;
      portal.later();
      expect((await portal.get(path)).status).toBe(503);
    },
  );

  it('lead who has no JavaScript back to the home of the network', async () => {
    expect(await (await portal.get('/cuneo/it/riservata/sportello')).text()).toContain('<a href="/cuneo/it">');
    expect(await (await portal.get('/rete/riservata')).text()).toContain('<a href="/">');
  });

  it('are one reader’s alone where they answer a form, or hold one that can be sent once', async () => {
    for (let asked = 0; asked < 2; asked++) {
      const page = await portal.get('/cuneo/it/chiedi');
      expect([page.headers.get('cache-control'), page.headers.get('etag')]).toEqual(['no-store', null]);
    }
    expect(portal.made).toBe(2);
    await portal.get('/cuneo/it/risposta');
    await portal.post('/cuneo/it/risposta');
    expect((await portal.post('/cuneo/it/risposta')).headers.get('cache-control')).toBe('no-store');
    expect(portal.made).toBe(5);
  });

  it('lead on who sent a form, with the cookie of the page they are led to and nothing else', async () => {
    portal.leadsTo = '/cuneo/it/chiedi/inviata';
    const answer = await portal.post('/cuneo/it/chiedi');
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, portal.leadsTo, '']);
    expect(answer.headers.getSetCookie()).toEqual([
      'respi_question_receipt=7K2M; Path=/cuneo/it/chiedi/inviata; HttpOnly',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/cuneo/it/chiedi/inviata', '/cuneo/it/chiedi/inviata?da=a', '/cuneo/it/accessibilita/segnala/inviata'])(
    'are kept for nobody where they show the code of one reader: %s',
    async (path) => {
      await portal.get(path);
      expect((await portal.get(path)).headers.get('cache-control')).toBe('no-store');
      expect(portal.made).toBe(2);
    },
  );

  it('are shown again on the way back, where the step of a form says so', async () => {
    portal.mayKeep = 'private, no-cache';
    for (const page of [await portal.get('/cuneo/it/chiedi'), await portal.post('/cuneo/it/chiedi')])
      expect(page.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('let no script in but their own, and no style but by its digest', async () => {
    const policy = (await portal.get('/cuneo/it')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    const shell = await portal.get('/cuneo/it/riservata/sportello');
    const [, nonce = ''] = /ngcspnonce="([^"]+)"/.exec(await shell.text()) ?? [];
    expect(shell.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(shell.headers.get('etag')).toBeNull();
  });
});
