import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublishedArticleList } from '@respi/content/contract';
import { sendText } from './send-text';
import words from './words.it.json' with { type: 'json' };

interface SheetPage {
  readonly items: readonly {
    readonly slug: string;
    readonly question: string;
    readonly shortAnswer: string;
    readonly updatedOn: string;
    readonly topic: { readonly code: string; readonly label: string };
  }[];
  readonly topics: readonly { readonly code: string; readonly label: string }[];
}

/** Of an entry, whatever it is of. */
interface FeedEntry {
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly updatedOn: string;
  readonly category: { readonly code: string; readonly label: string } | null;
}

/** `/cuneo/it/schede.atom`, of one topic `/cuneo/it/argomenti/lavoro.atom`, and the news: `/cuneo/it/notizie.atom`. */
const FEED = /^\/([a-z0-9][a-z0-9-]{1,39})\/(it)\/(?:(schede|notizie)|argomenti\/([a-z0-9-]{1,60}))\.atom$/;
const NEWEST = 30;

/** The newest sheets or news as an Atom feed (RFC 4287), for who follows the network by a reader or puts its news on another site. */
export async function answerFeed(
  request: IncomingMessage,
  response: ServerResponse,
  { publicUrl, apiUrl }: { readonly publicUrl: string | undefined; readonly apiUrl: string },
): Promise<boolean> {
  const [path = ''] = (request.url ?? '/').split('?');
  const [, network, language, all, topic] = FEED.exec(path) ?? [];
  if (network === undefined || language === undefined) return false;
  const [about, told] = await Promise.all([
    ask<{ name: string; owner: string }>(apiUrl, `/networks/${network}`),
    all === 'notizie' ? newsOf(apiUrl, network) : sheetsOf(apiUrl, network, topic),
  ]);
  if (!about || !told) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words.notFound}\n`);
    return true;
  }
  const origin = (publicUrl ?? `http://${request.headers.host ?? 'localhost'}`).replace(/\/$/, '');
  response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'public, max-age=300');
  const title = [about.name, told.title].join(' - ');
  await sendText(request, response, atom({ title, owner: about.owner, language, path, origin, network }, told.entries));
  return true;
}

interface Told {
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** @returns null where there is no such network, or nothing under the topic */
async function sheetsOf(apiUrl: string, network: string, topic: string | undefined): Promise<Told | null> {
  const page = await ask<SheetPage>(
    apiUrl,
    `/networks/${network}/faq?limit=${NEWEST}${topic === undefined ? '' : `&topic=${topic}`}`,
  );
  if (!page || (topic !== undefined && page.items.length === 0)) return null;
  return {
    title: page.topics.find(({ code }) => code === topic)?.label ?? words.feed,
    entries: page.items.map(({ slug, question, shortAnswer, updatedOn, topic: category }) => ({
      address: `schede/${encodeURIComponent(slug)}`,
      title: question,
      summary: shortAnswer,
      updatedOn,
      category,
    })),
  };
}

async function newsOf(apiUrl: string, network: string): Promise<Told | null> {
  const page = await ask<PublishedArticleList>(apiUrl, `/networks/${network}/articles?kind=news&limit=${NEWEST}`);
  return (
    page && {
      title: words.newsFeed,
      entries: page.items.map(({ slug, title, summary, updatedOn }) => ({
        address: `notizie/${encodeURIComponent(slug)}`,
        title,
        summary,
        updatedOn,
        category: null,
      })),
    }
  );
}

interface FeedHead {
  readonly title: string;
  readonly owner: string;
  readonly language: string;
  readonly path: string;
  readonly origin: string;
  readonly network: string;
}

function atom(head: FeedHead, told: readonly FeedEntry[]): string {
  const home = `${head.origin}/${head.network}/${head.language}`;
  const updated = told.map(({ updatedOn }) => updatedOn.slice(0, 10)).reduce((a, b) => (a > b ? a : b), '1970-01-01');
  const entries = told.map(({ address: end, title, summary, updatedOn, category }) => {
    const address = `${home}/${end}`;
    return `  <entry>
    <id>${xml(address)}</id>
    <title>${xml(title)}</title>
    <link href="${xml(address)}"/>
    <updated>${updatedOn.slice(0, 10)}T00:00:00Z</updated>${
      category ? `\n    <category term="${xml(category.code)}" label="${xml(category.label)}"/>` : ''
    }
    <summary>${xml(summary)}</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">
  <id>${xml(head.origin + head.path)}</id>
  <title>${xml(head.title)}</title>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>${xml(head.owner)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(head.origin + head.path)}"/>
  <link rel="alternate" type="text/html" href="${xml(home)}"/>
${entries.join('\n')}
</feed>
`;
}

/** What XML 1.0 may hold of a text, with what it would read as markup written out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @returns null where there is no such thing */
async function ask<T>(apiUrl: string, path: string): Promise<T | null> {
  const answer = await fetch(`${apiUrl}/api/v1${path}`);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`feed: ${path} answered ${answer.status}`);
  return (await answer.json()) as T;
}
