import { createHash } from 'node:crypto';
import { languageOfAddress, localeOf, withItalianDates } from '@respi/shared/contract/languages';
import { LANGUAGE_SEGMENT, wordsFor } from './languages';
import { manifestAddress } from './manifest';

/** A page as it is sent to who only reads: whole, without a framework, the same for everybody. */
export interface ReadingPage {
  readonly html: string;
  /** CSP sources of its inline styles: `'sha256-…'`. */
  readonly styles: readonly string[];
}

const RENDERED_HERE = /<respi-root\b[^>]*\sng-server-context="ssr"/;
/**
 * One after the other what is no text, as Angular's serializer writes it: every attribute in double quotes, in which a
 * reader's words may hold any "<", and every "<" of a text escaped.
 */
const ATTRIBUTES = '((?:"[^"]*"|[^">])*)';
const MARKUP = new RegExp(
  `<(script|style)\\b${ATTRIBUTES}>([\\s\\S]*?)</\\1>|<!--[\\s\\S]*?-->|(</head>)|<(?![!/])${ATTRIBUTES}>`,
  'g',
);
/** Of a page of a network, and its language. */
const PAGE_OF_NETWORK = new RegExp(`^/([a-z0-9][a-z0-9-]{1,39})/(${LANGUAGE_SEGMENT})(?=[/?]|$)`);
const MANIFEST = /\shref="[^"]*\.webmanifest"/;
const DATA_FOR_SEARCH_ENGINES = 'type="application/ld+json"';
const PRELOADED_SCRIPT = 'link rel="modulepreload"';
/** What Angular left for the moment in which it wakes up. */
const FOR_WAKING_UP = /^\s(?:jsaction|ngh|ng-server-context|ng-version|ngcspnonce)="[^"]*"$/;
/** `<base href="/">` makes an address within the page one of the home. */
const PLACE_IN_PAGE = /^\shref="#/;

/** Stands in no page. */
const END_OF_HEAD = '\u0000';

/** Whether Angular rendered a page here; the others are a shell that becomes a page in the browser. */
export function isRenderedHere(html: string): boolean {
  return RENDERED_HERE.test(html);
}

/**
 * Takes the framework out of a page that was rendered here: it is whole, its forms and links work by themselves, and what
 * a script adds (`apps/portal/public/reading.js`) is small.
 * @param path of the page, with its query
 * @param network that there is such a network is known: what is read of it may be kept on the device
 */
export function toReadingPage(html: string, path: string, network?: string): ReadingPage {
  const [, , language] = PAGE_OF_NETWORK.exec(path) ?? [];
  const styles: string[] = [];
  const here = path.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const bare = html.replace(MARKUP, (markup, ...groups: (string | undefined)[]) => {
    const [block, attributes = '', inside = '', end, tag] = groups;
    if (end !== undefined) return END_OF_HEAD;
    if (block === 'script') return attributes.includes(DATA_FOR_SEARCH_ENGINES) ? markup : '';
    if (block === 'style' && !styles.includes(inside)) styles.push(inside);
    if (tag === undefined || tag.startsWith(PRELOADED_SCRIPT)) return '';
    if (tag.startsWith('link rel="manifest"') && network !== undefined && language !== undefined) {
      const address = manifestAddress(network, language).replaceAll('&', '&amp;');
      return `<${tag.replace(MANIFEST, () => ` href="${address}"`)}>`;
    }
    return `<${outsideValues(tag, here)}>`;
  });
  const sheet = styles.join('\n');
  const keeps = network === undefined ? '' : ` data-network="${network}"`;
  const inHead = `${sheet === '' ? '' : `<style>${sheet}</style>`}<script src="/reading.js" defer${keeps}></script></head>`;
  return {
    html: bare.replace(END_OF_HEAD, () => inHead),
    styles: sheet === '' ? [] : [`'sha256-${createHash('sha256').update(sheet).digest('base64')}'`],
  };
}

const BEGIN_OF_CONTENT = '<main id="contenuto"';

/** The same page with a line above its content that says of when it is, in its language. @param path of the page */
export function dated(html: string, path: string, madeAt: Date): string {
  const locale = localeOf(languageOfAddress(path));
  const inRome = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Rome', ...options }).format(madeAt);
  const day = inRome({ day: 'numeric', month: 'long', year: 'numeric' });
  const said = withItalianDates(wordsFor(path).dated, { day })
    .replace('{{day}}', day)
    .replace('{{time}}', inRome({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
  return html.replace(
    BEGIN_OF_CONTENT,
    () => `<p class="r-dated container" role="status">${said}</p>${BEGIN_OF_CONTENT}`,
  );
}

/** A value may hold what looks like an attribute: only what begins outside of one is taken away. */
function outsideValues(tag: string, here: string): string {
  return tag
    .split(/(\s[^\s="]+="[^"]*")/)
    .map((piece) => piece.replace(FOR_WAKING_UP, '').replace(PLACE_IN_PAGE, () => ` href="${here}#`))
    .join('');
}
