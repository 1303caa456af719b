/** @jest-environment node */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { answerFeed, xml } from './feed';

const HARD = 'Reddito < 10.000 & "figli" \u0007 ]]> </feed>';
const sheet = (slug: string, updatedOn: string, language = 'it') => ({
  slug,
  language,
  question: `Domanda ${slug}?`,
  shortAnswer: HARD,
  updatedOn,
  topic: { code: 'lavoro', label: 'Lavoro' },
});

const training = (id: string) => ({
  ...{ id, title: 'Corso & prova', day: '2026-11-09', begins: '09:00', ends: '11:00', place: 'Cuneo' },
  updatedOn: '2026-10-02',
});

const parse = (text: string): Document => new JSDOM(text, { contentType: 'application/xml' }).window.document;

describe('the feed of sheets', () => {
  const servers: Server[] = [];
  let asked: string[] = [];
  let origin = '';

  const opened = (server: Server): Promise<string> => {
    servers.push(server);
    return new Promise((done) =>
      server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    );
  };

  beforeAll(async () => {
    const apiUrl = await opened(
      createServer(({ url = '' }, response) => {
        asked.push(url);
        const translation = url.includes('language=ar') ? [sheet('tre', '2026-05-05', 'ar')] : [];
        const answers: Record<string, unknown> = {
          '/api/v1/networks/cuneo': { name: 'Rete di Cuneo', owner: 'Provincia & Comuni' },
          '/api/v1/networks/cuneo/faq': {
            items: [sheet('uno', '2026-03-04'), sheet('due', '2026-05-06'), ...translation],
            topics: [{ code: 'lavoro', label: 'Lavoro' }],
          },
          '/api/v1/networks/cuneo/articles': {
            items: [{ slug: 'orari', title: 'Orari & ferie', summary: HARD, updatedOn: '2026-07-01' }],
          },
          '/api/v1/networks/cuneo/trainings': {
            items: [
              { ...training('t1'), cancelled: false },
              { ...training('t2'), cancelled: true, place: null },
            ],
          },
          '/api/v1/networks/guasta': {},
        };
        const [path = ''] = url.split('?');
        const status = path.startsWith('/api/v1/networks/guasta') ? 503 : answers[path] ? 200 : 404;
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answers[path] ?? {}));
      }),
    );
    origin = await opened(
      createServer((request, response) => {
        answerFeed(request, response, { publicUrl: 'https://respi.example.it/', apiUrl }).then(
          (answered) => {
            if (!answered) response.writeHead(418).end();
          },
          () => response.writeHead(500).end(),
        );
      }),
    );
  });
  beforeEach(() => (asked = []));
  afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

  it('tells the newest sheets, their addresses and when they changed', async () => {
    const answer = await fetch(`${origin}/cuneo/it/schede.atom`);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parse(await answer.text());
    const texts = (query: string): string[] => [...feed.querySelectorAll(query)].map((node) => node.textContent);
    expect(texts('feed > title')).toEqual(['Rete di Cuneo - Schede nuove e aggiornate']);
    expect(texts('feed > updated')).toEqual(['2026-05-06T00:00:00Z']);
    expect(texts('feed > author > name')).toEqual(['Provincia & Comuni']);
    expect(texts('entry > title')).toEqual(['Domanda uno?', 'Domanda due?']);
    expect(texts('entry > id')).toEqual([
      'https://respi.example.it/cuneo/it/schede/uno',
      'https://respi.example.it/cuneo/it/schede/due',
    ]);
    expect(texts('entry > summary')[0]).toBe(HARD.replace('\u0007', ''));
  });

  it('is there for one topic', async () => {
    const feed = parse(await (await fetch(`${origin}/cuneo/it/argomenti/lavoro.atom`)).text());
    expect(feed.querySelector('feed > title')?.textContent).toBe('Rete di Cuneo - Lavoro');
    expect(asked).toContain('/api/v1/networks/cuneo/faq?limit=100&language=it&topic=lavoro');
  });

  it('tells in another language what is translated into it', async () => {
    const feed = parse(await (await fetch(`${origin}/cuneo/ar/schede.atom`)).text());
    expect([...feed.querySelectorAll('entry > id')].map(({ textContent }) => textContent)).toEqual([
      'https://respi.example.it/cuneo/ar/schede/tre',
    ]);
    expect(feed.documentElement.getAttribute('xml:lang')).toBe('ar');
    expect(feed.querySelector('feed > title')?.textContent).toBe('Rete di Cuneo - بطاقات جديدة ومحدّثة');
  });

  it('tells the news, which have no topic', async () => {
    const feed = parse(await (await fetch(`${origin}/cuneo/it/notizie.atom`)).text());
    const texts = (query: string): string[] => [...feed.querySelectorAll(query)].map((node) => node.textContent);
    expect(texts('feed > title')).toEqual(['Rete di Cuneo - Notizie']);
    expect(texts('entry > title')).toEqual(['Orari & ferie']);
    expect(texts('entry > id')).toEqual(['https://respi.example.it/cuneo/it/notizie/orari']);
    expect(texts('entry > updated')).toEqual(['2026-07-01T00:00:00Z']);
    expect(texts('category')).toEqual([]);
  });

  it('tells what anybody may come to, when and where, and what was called off', async () => {
    const feed = parse(await (await fetch(`${origin}/cuneo/it/incontri.atom`)).text());
    const texts = (query: string): string[] => [...feed.querySelectorAll(query)].map((node) => node.textContent);
    expect(texts('feed > title')).toEqual(['Rete di Cuneo - Incontri aperti']);
    expect(texts('entry > title')).toEqual(['Corso & prova', 'Annullato: Corso & prova']);
    expect(texts('entry > id')[0]).toBe('https://respi.example.it/cuneo/it/incontri#t1');
    expect(texts('entry > summary')).toEqual([
      'lunedì 9 novembre 2026, dalle 09:00 alle 11:00. Cuneo',
      'lunedì 9 novembre 2026, dalle 09:00 alle 11:00',
    ]);
    expect(texts('entry > updated')[0]).toBe('2026-10-02T00:00:00Z');
  });

  it.each([
    ['/cuneo/en/schede.atom', 404],
    ['/cuneo/ar/incontri.atom', 418],
    ['/asti/it/incontri.atom', 404],
    ['/cuneo/de/schede.atom', 418],
    ['/asti/it/schede.atom', 404],
    ['/asti/it/notizie.atom', 404],
    ['/guasta/it/schede.atom', 500],
    ['/cuneo/it/schede', 418],
    ['/cuneo/it/argomenti/a%2Fb.atom', 418],
    ['/../it/schede.atom', 418],
  ])('answers %s with %s', async (path, status) => expect((await fetch(origin + path)).status).toBe(status));

  it.each([
    ['/cuneo/it/schede', '/cuneo/it'],
    ['/cuneo/ar/schede', '/cuneo/ar'],
    ['/cuneo/it/argomenti/lavoro', '/cuneo/it/argomenti/lavoro'],
    ['/cuneo/it/notizie', '/cuneo/it/notizie'],
    ['/cuneo/it/incontri', '/cuneo/it/incontri'],
  ])('leads from the feed %s to the page of the same', async (path, page) => {
    const feed = parse(await (await fetch(`${origin}${path}.atom`)).text());
    expect(feed.querySelector('link[rel=alternate]')?.getAttribute('href')).toBe(`https://respi.example.it${page}`);
  });

  it('is well formed whatever a sheet says', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const said = parse(`<a b="${xml(text)}">${xml(text)}</a>`).documentElement;
        const kept = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
        expect(said.textContent).toBe(kept.replace(/\r\n?/g, '\n'));
        expect(said.childElementCount).toBe(0);
      }),
    ));
});
