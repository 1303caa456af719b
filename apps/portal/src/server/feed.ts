import type { IncomingMessage, ServerResponse } from 'node:http';
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

/** `/cuneo/it/schede.atom`, and of one topic `/cuneo/it/argomenti/lavoro.atom`. */
const FEED = /^\/([a-z0-9][a-z0-9-]{1,39})\/(it)\/(?:schede|argomenti\/([a-z0-9-]{1,60}))\.atom$/;
const NEWEST = 30;

/** The newest sheets as an Atom feed (RFC 4287), for who follows the network by a reader or puts its news on another site. */
export async function answerFeed(
  request: IncomingMessage,
  response: ServerResponse,
  { publicUrl, apiUrl }: { readonly publicUrl: string | undefined; readonly apiUrl: string },
): Promise<boolean> {
  const [path = ''] = (request.url ?? '/').split('?');
  const [, network, language, topic] = FEED.exec(path) ?? [];
  if (network === undefined || language === undefined) return false;
  const [about, page] = await Promise.all([
    ask<{ name: string; owner: string }>(apiUrl, `/networks/${network}`),
    ask<SheetPage>(apiUrl, `/networks/${network}/faq?limit=${NEWEST}${topic === undefined ? '' : `&topic=${topic}`}`),
  ]);
  if (!about || !page || (topic !== undefined && page.items.length === 0)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words.notFound}\n`);
    return true;
  }
  const origin = (publicUrl ?? `http://${request.headers.host ?? 'localhost'}`).replace(/\/$/, '');
  response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'public, max-age=300');
  const label = page.topics.find(({ code }) => code === topic)?.label;
  const title = [about.name, label ?? words.feed].join(' - ');
  await sendText(request, response, atom({ title, owner: about.owner, language, path, origin, network }, page.items));
  return true;
}

interface FeedHead {
  readonly title: string;
  readonly owner: string;
  readonly language: string;
  readonly path: string;
  readonly origin: string;
  readonly network: string;
}

function atom(head: FeedHead, sheets: SheetPage['items']): string {
  const home = `${head.origin}/${head.network}/${head.language}`;
  const updated = sheets.map(({ updatedOn }) => updatedOn.slice(0, 10)).reduce((a, b) => (a > b ? a : b), '1970-01-01');
  const entries = sheets.map(({ slug, question, shortAnswer, updatedOn, topic }) => {
    const address = `${home}/schede/${encodeURIComponent(slug)}`;
    return `  <entry>
    <id>${xml(address)}</id>
    <title>${xml(question)}</title>
    <link href="${xml(address)}"/>
    <updated>${updatedOn.slice(0, 10)}T00:00:00Z</updated>
    <category term="${xml(topic.code)}" label="${xml(topic.label)}"/>
    <summary>${xml(shortAnswer)}</summary>
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
