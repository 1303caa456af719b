import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublishedArticleList } from '@respi/content/contract';
import { sendText } from './send-text';

interface SheetPage {
  readonly items: readonly { readonly slug: string; readonly updatedOn: string }[];
  readonly nextCursor: string | null;
  readonly topics: readonly { readonly code: string }[];
}

const SITEMAP = '/sitemap.xml';
const ROBOTS = '/robots.txt';
const PAGES_AT_MOST = 100;

/** `/sitemap.xml` lists what the public may read; `/robots.txt` points to it and keeps robots out of the reserved area. */
export async function answerSitemap(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string | undefined,
): Promise<boolean> {
  const [path] = (request.url ?? '/').split('?');
  if (path !== SITEMAP && path !== ROBOTS) return false;
  const origin = (publicUrl ?? `http://${request.headers.host ?? 'localhost'}`).replace(/\/$/, '');
  if (path === ROBOTS) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    await sendText(
      request,
      response,
      `User-agent: *\nDisallow: /api/\nDisallow: /*/it/riservata\nDisallow: /*/it/cerca\nSitemap: ${origin}${SITEMAP}\n`,
    );
    return true;
  }
  response.setHeader('Content-Type', 'application/xml; charset=utf-8');
  response.setHeader('Cache-Control', 'public, max-age=3600');
  await sendText(request, response, await sitemap(origin));
  return true;
}

async function sitemap(origin: string): Promise<string> {
  const entries: string[] = [];
  for (const { slug } of await ask<readonly { slug: string }[]>('/networks')) {
    const home = `${origin}/${encodeURIComponent(slug)}/it`;
    entries.push(entry(home), entry(`${home}/argomenti`), entry(`${home}/sportelli`));
    entries.push(entry(`${home}/notizie`), entry(`${home}/pagine`));
    entries.push(...(await sheetsOf(slug, home)), ...(await articlesOf(slug, home)));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

async function sheetsOf(network: string, home: string): Promise<string[]> {
  const entries: string[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < PAGES_AT_MOST; count += 1) {
    const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: SheetPage = await ask<SheetPage>(`/networks/${encodeURIComponent(network)}/faq?limit=100${from}`);
    if (count === 0)
      entries.push(...page.topics.map(({ code }) => entry(`${home}/argomenti/${encodeURIComponent(code)}`)));
    for (const { slug, updatedOn } of page.items) {
      entries.push(entry(`${home}/schede/${encodeURIComponent(slug)}`, updatedOn.slice(0, 10)));
    }
    cursor = page.nextCursor;
    if (!cursor) break;
  }
  return entries;
}

async function articlesOf(network: string, home: string): Promise<string[]> {
  const entries: string[] = [];
  for (const [kind, path] of [
    ['page', 'pagina'],
    ['news', 'notizie'],
  ] as const) {
    let cursor: string | null = null;
    for (let count = 0; count < PAGES_AT_MOST; count += 1) {
      const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page: PublishedArticleList = await ask<PublishedArticleList>(
        `/networks/${encodeURIComponent(network)}/articles?kind=${kind}&limit=100${from}`,
      );
      for (const { slug, updatedOn } of page.items)
        entries.push(entry(`${home}/${path}/${encodeURIComponent(slug)}`, updatedOn));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
  }
  return entries;
}

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${process.env['API_URL'] ?? 'http://127.0.0.1:3000'}/api/v1${path}`);
  if (!answer.ok) throw new Error(`sitemap: ${path} answered ${answer.status}`);
  return (await answer.json()) as T;
}

function entry(address: string, changed?: string): string {
  const safe = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<url><loc>${safe}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
}
