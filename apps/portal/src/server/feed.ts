import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicTrainingList, PublishedArticleList } from '@respi/content/contract';
import { SOURCE_LANGUAGE, languageOfAddress, languageTag, localeOf } from '@respi/shared/contract/languages';
import { LANGUAGE_SEGMENT, wordsFor } from './languages';
import { sendText } from './send-text';

interface SheetPage {
  readonly items: readonly {
    readonly slug: string;
    readonly language: string;
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

/**
 * `/cuneo/it/schede.atom`, and of one topic `/cuneo/it/argomenti/lavoro.atom`; in another language what is translated into it. The
 * news, `/cuneo/it/notizie.atom`, and what anybody may come to, `/cuneo/it/incontri.atom`, are Italian.
 */
const FEED = new RegExp(
  `^/([a-z0-9][a-z0-9-]{1,39})/(?:(${LANGUAGE_SEGMENT})/(?:(schede)|argomenti/([a-z0-9-]{1,60}))|(${SOURCE_LANGUAGE})/(notizie|incontri))\\.atom$`,
);
const NEWEST = 30;
/** Of these the translated ones are looked for. */
const LOOKED_AT = 100;

/** The newest sheets, news or trainings as an Atom feed (RFC 4287), for who follows the network by a reader or puts its news on another site. */
export async function answerFeed(
  request: IncomingMessage,
  response: ServerResponse,
  { publicUrl, apiUrl }: { readonly publicUrl: string | undefined; readonly apiUrl: string },
): Promise<boolean> {
  const [path = ''] = (request.url ?? '/').split('?');
  const [, network, ofSheets, , topic, ofNews, all] = FEED.exec(path) ?? [];
  const language = ofSheets ?? ofNews;
  if (network === undefined || language === undefined) return false;
  const [about, told] = await Promise.all([
    ask<{ name: string; owner: string }>(apiUrl, `/networks/${network}`),
    all === 'notizie'
      ? newsOf(apiUrl, network, wordsFor(path))
      : all === 'incontri'
        ? trainingsOf(apiUrl, network, wordsFor(path))
        : sheetsOf(apiUrl, network, language, topic, wordsFor(path)),
  ]);
  if (!about || !told) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${wordsFor(path).notFound}\n`);
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

type Words = ReturnType<typeof wordsFor>;

/** @returns null where there is no such network, nothing under the topic, or nothing in the language */
async function sheetsOf(
  apiUrl: string,
  network: string,
  language: string,
  topic: string | undefined,
  words: Words,
): Promise<Told | null> {
  const page = await ask<SheetPage>(
    apiUrl,
    `/networks/${network}/faq?limit=${LOOKED_AT}&language=${language}${topic === undefined ? '' : `&topic=${topic}`}`,
  );
  const told = page?.items.filter((sheet) => sheet.language === language).slice(0, NEWEST) ?? [];
  if (!page || (told.length === 0 && (topic !== undefined || language !== SOURCE_LANGUAGE))) return null;
  return {
    title: page.topics.find(({ code }) => code === topic)?.label ?? words.feed,
    entries: told.map(({ slug, question, shortAnswer, updatedOn, topic: category }) => ({
      address: `schede/${encodeURIComponent(slug)}`,
      title: question,
      summary: shortAnswer,
      updatedOn,
      category,
    })),
  };
}

async function newsOf(apiUrl: string, network: string, words: Words): Promise<Told | null> {
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

/** From today on; one that was called off says so in its title. */
async function trainingsOf(apiUrl: string, network: string, words: Words): Promise<Told | null> {
  const list = await ask<PublicTrainingList>(apiUrl, `/networks/${network}/trainings`);
  return (
    list && {
      title: words.trainingsFeed,
      entries: list.items.map(({ id, title, day, begins, ends, place, cancelled, updatedOn }) => ({
        address: `incontri#${encodeURIComponent(id)}`,
        title: cancelled ? words.trainingCancelled.replace('{{title}}', () => title) : title,
        summary: [
          words.trainingOn.replace('{{day}}', longDay(day)).replace('{{begins}}', begins).replace('{{ends}}', ends),
          ...(place === null ? [] : [place]),
        ].join('. '),
        updatedOn,
        category: null,
      })),
    }
  );
}

function longDay(day: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(SOURCE_LANGUAGE), options).format(new Date(`${day}T00:00:00Z`));
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
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag(languageOfAddress(head.path))}">
  <id>${xml(head.origin + head.path)}</id>
  <title>${xml(head.title)}</title>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>${xml(head.owner)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(head.origin + head.path)}"/>
  <link rel="alternate" type="text/html" href="${xml(pageOf(head, home))}"/>
${entries.join('\n')}
</feed>
`;
}

/** Where the same is read; the newest sheets are of the whole network, as its home is. */
function pageOf({ origin, path }: FeedHead, home: string): string {
  return path.endsWith('/schede.atom') ? home : origin + path.replace(/\.atom$/, '');
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
