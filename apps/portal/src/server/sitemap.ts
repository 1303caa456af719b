import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicServiceList, PublishedArticleList } from '@respi/content/contract';
import type { PublicChecklists } from '@respi/knowledge/contract';
import { PUBLIC_LANGUAGES, type PublicLanguage, SOURCE_LANGUAGE } from '@respi/shared/contract/languages';
import type { PublicStamps } from './public-stamps';
import { sendText } from './send-text';

interface SheetPage {
  readonly items: readonly { readonly slug: string; readonly language: string; readonly updatedOn: string }[];
  readonly nextCursor: string | null;
  readonly topics: readonly { readonly code: string }[];
}

interface ListedSheet {
  readonly updatedOn: string;
  readonly languages: PublicLanguage[];
}

const SITEMAP = '/sitemap.xml';
const ROBOTS = '/robots.txt';
const FIXED = [
  '', '/argomenti', '/sportelli', '/servizi', '/documenti', '/documenti-utili', '/link', '/chiedi', '/notizie', '/pagine',
  '/incontri',
  '/mappa-del-sito', '/accessibilita', '/accessibilita/segnala', '/privacy', '/note-legali',
]; // prettier-ignore
const PAGES_AT_MOST = 100;
/** Robots are told to keep it for an hour; here it is made anew once something was published or taken back, or after this long. */
const KEPT_FOR = 600_000;

interface Kept {
  readonly text: Promise<string>;
  readonly origin: string;
  /** Of all networks, see `PublicStamps`. */
  readonly stamp: string | undefined;
  readonly until: number;
}
let kept: Kept | null = null;

/** `/sitemap.xml` lists what the public may read, in each language; `/robots.txt` points to it and keeps robots out of the reserved area. */
export async function answerSitemap(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string | undefined,
  stamps: Pick<PublicStamps, 'of'>,
): Promise<boolean> {
  const [path] = (request.url ?? '/').split('?');
  if (path !== SITEMAP && path !== ROBOTS) return false;
  const origin = (publicUrl ?? `http://${request.headers.host ?? 'localhost'}`).replace(/\/$/, '');
  if (path === ROBOTS) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    await sendText(
      request,
      response,
      `User-agent: *\nDisallow: /api/\nDisallow: /*/*/riservata\nDisallow: /*/*/cerca\nSitemap: ${origin}${SITEMAP}\n`,
    );
    return true;
  }
  const text = await keptSitemap(origin, await stampOfAll(stamps));
  response.setHeader('Content-Type', 'application/xml; charset=utf-8');
  response.setHeader('Cache-Control', 'public, max-age=3600');
  await sendText(request, response, text);
  return true;
}

/** @param stamp undefined where nobody answers: then what was told last is told again */
function keptSitemap(origin: string, stamp: string | undefined): Promise<string> {
  const known = kept?.origin === origin ? kept : null;
  if (known && (stamp === undefined || (known.stamp === stamp && performance.now() < known.until))) return known.text;
  const text = sitemap(origin);
  const made = { text, origin, stamp, until: performance.now() + KEPT_FOR };
  kept = made;
  // A failure is not kept.
  text.catch(() => (kept = kept === made ? null : kept));
  return text;
}

async function stampOfAll(stamps: Pick<PublicStamps, 'of'>): Promise<string | undefined> {
  const networks = await ask<readonly { slug: string }[]>('/networks').catch(() => []);
  const each = await Promise.all(networks.map(async ({ slug }) => [slug, await stamps.of(slug)] as const));
  return networks.length === 0 || each.some(([, stamp]) => stamp === undefined) ? undefined : JSON.stringify(each);
}

async function sitemap(origin: string): Promise<string> {
  const entries: string[] = [];
  for (const { slug } of await ask<readonly { slug: string }[]>('/networks')) {
    const network = `${origin}/${encodeURIComponent(slug)}`;
    const everywhere = (page: string): string[] => entriesOf(network, page, PUBLIC_LANGUAGES);
    const { topics, sheets } = await publishedIn(slug);
    entries.push(
      ...FIXED.flatMap(everywhere),
      ...topics.flatMap((topic) => everywhere(`/argomenti/${encodeURIComponent(topic)}`)),
    );
    for (const [sheet, { languages, updatedOn }] of sheets)
      entries.push(...entriesOf(network, `/schede/${encodeURIComponent(sheet)}`, languages, updatedOn.slice(0, 10)));
    for (const service of await servicesOf(slug))
      entries.push(...everywhere(`/servizi/${encodeURIComponent(service)}`));
    for (const { code } of await ask<PublicChecklists>(`/networks/${encodeURIComponent(slug)}/checklists`))
      entries.push(...everywhere(`/documenti/${encodeURIComponent(code)}`));
    for (const [page, changed] of await articlesOf(slug))
      entries.push(...entriesOf(network, page, [SOURCE_LANGUAGE], changed));
  }
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`;
}

/** Topics and sheets of a network, each sheet with the languages in which it can be read. */
async function publishedIn(
  network: string,
): Promise<{ readonly topics: string[]; readonly sheets: ReadonlyMap<string, ListedSheet> }> {
  const sheets = new Map<string, ListedSheet>();
  let topics: string[] = [];
  for (const language of PUBLIC_LANGUAGES) {
    let cursor: string | null = null;
    for (let count = 0; count < PAGES_AT_MOST; count += 1) {
      const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page: SheetPage = await ask<SheetPage>(
        `/networks/${encodeURIComponent(network)}/faq?limit=100&language=${language}${from}`,
      );
      if (language === SOURCE_LANGUAGE && count === 0) topics = page.topics.map(({ code }) => code);
      for (const { slug, updatedOn, language: told } of page.items) {
        if (told !== language) continue;
        const known = sheets.get(slug);
        if (known) known.languages.push(language);
        else sheets.set(slug, { updatedOn, languages: [language] });
      }
      cursor = page.nextCursor;
      if (!cursor) break;
    }
  }
  return { topics, sheets };
}

/** An address for each language, and with each the addresses of all: as every one of the pages says it too. */
function entriesOf(network: string, page: string, languages: readonly PublicLanguage[], changed?: string): string[] {
  const address = (language: PublicLanguage): string => safe(`${network}/${language}${page}`);
  const alternates =
    languages.length < 2
      ? ''
      : [...languages, 'x-default' as const]
          .map((each) => {
            const href = address(each === 'x-default' ? SOURCE_LANGUAGE : each);
            return `<xhtml:link rel="alternate" hreflang="${each}" href="${href}"/>`;
          })
          .join('');
  const day = changed ? `<lastmod>${changed}</lastmod>` : '';
  return languages.map((language) => `<url><loc>${address(language)}</loc>${day}${alternates}</url>`);
}

/** The words around a service are there in each language, what it says of itself is Italian. */
async function servicesOf(network: string): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < PAGES_AT_MOST; count += 1) {
    const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: PublicServiceList = await ask<PublicServiceList>(
      `/networks/${encodeURIComponent(network)}/services?limit=100${from}`,
    );
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
    if (!cursor) break;
  }
  return slugs;
}

/** Pages and news with the day on which they changed. They are Italian. */
async function articlesOf(network: string): Promise<(readonly [page: string, changed: string])[]> {
  const entries: (readonly [string, string])[] = [];
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
        entries.push([`/${path}/${encodeURIComponent(slug)}`, updatedOn.slice(0, 10)]);
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

function safe(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
