/** @jest-environment node */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JSDOM } from 'jsdom';
import { PUBLIC_LANGUAGES } from '@respi/shared/contract/languages';
import { answerSitemap } from './sitemap';

const ORIGIN = 'https://respi.example.it';
const item = (slug: string, language: string) => ({ slug, language, updatedOn: '2026-03-04T10:00:00Z' });

describe('the sitemap', () => {
  const servers: Server[] = [];
  let origin = '';
  let published = ['rinnovo', 'visto'];
  let stamp: string | undefined = '1';

  const opened = (server: Server): Promise<string> => {
    servers.push(server);
    return new Promise((done) =>
      server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    );
  };

  beforeAll(async () => {
    process.env['API_URL'] = await opened(
      createServer(({ url = '' }, response) => {
        const language = /language=([\w-]+)/.exec(url)?.[1] ?? '';
        const sheets = published.map((slug) => item(slug, slug === 'rinnovo' && language === 'ar' ? 'ar' : 'it'));
        const answer = url.endsWith('/networks')
          ? [{ slug: 'cuneo' }]
          : url.endsWith('/checklists')
            ? [{ code: 'RINNOVO', label: 'Rinnovo', documents: 3 }]
            : { items: sheets, nextCursor: null, topics: [{ code: 'lavoro' }] };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      }),
    );
    origin = await opened(
      createServer((request, response) => {
        void answerSitemap(request, response, ORIGIN, { of: () => Promise.resolve(stamp) }).then(
          (answered) => answered || response.writeHead(418).end(),
        );
      }),
    );
  });
  afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

  it('lists each page in the languages that it has, and with each the addresses of all', async () => {
    const text = await (await fetch(`${origin}/sitemap.xml`)).text();
    const { document } = new JSDOM(text, { contentType: 'application/xml' }).window;
    const pages = new Map(
      [...document.querySelectorAll('url')].map((url) => [
        url.querySelector('loc')?.textContent ?? '',
        [...url.getElementsByTagName('xhtml:link')].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      ]),
    );
    const everywhere = ['argomenti/lavoro', 'servizi', 'servizi/visto', 'documenti', 'documenti/RINNOVO'].flatMap(
      (page) => PUBLIC_LANGUAGES.map((language) => `${ORIGIN}/cuneo/${language}/${page}`),
    );
    expect([...pages.keys()]).toEqual(expect.arrayContaining(everywhere));
    expect([...pages.keys()].filter((address) => address.includes('/schede/'))).toEqual([
      `${ORIGIN}/cuneo/it/schede/rinnovo`,
      `${ORIGIN}/cuneo/ar/schede/rinnovo`,
      `${ORIGIN}/cuneo/it/schede/visto`,
    ]);
    expect(pages.get(`${ORIGIN}/cuneo/it/schede/visto`)).toEqual([]);
    for (const [address, alternates] of pages) {
      for (const [language, href] of alternates) {
        if (language === 'x-default') continue;
        expect([address, pages.get(href ?? '')]).toEqual([address, alternates]);
      }
    }
  });

  it('is made anew once something was published or taken back, and told again where nobody answers', async () => {
    const text = async (): Promise<string> => (await fetch(`${origin}/sitemap.xml`)).text();
    published = ['rinnovo'];
    expect(await text()).toContain('/schede/visto');
    stamp = undefined;
    expect(await text()).toContain('/schede/visto');
    stamp = '2';
    expect(await text()).not.toContain('/schede/visto');
    expect(await text()).toContain('/schede/rinnovo');
  });

  it('keeps robots out of the reserved area and of searches in every language', async () => {
    const text = await (await fetch(`${origin}/robots.txt`)).text();
    expect(text).toContain('Disallow: /*/*/riservata');
    expect(text).toContain('Disallow: /*/*/cerca');
  });
});
