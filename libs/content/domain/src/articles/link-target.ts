/** Where a link in a text leads. `page` is of the portal itself, without network and language. */
export type LinkTarget =
  | { readonly to: 'web'; readonly href: string }
  | { readonly to: 'page'; readonly path: string }
  | { readonly to: 'nowhere' };

/** Pages that every network has. */
export const FIXED_PAGES: readonly string[] = [
  'argomenti', 'cerca', 'sportelli', 'servizi', 'link', 'chiedi', 'risposta', 'notizie', 'pagine',
  'documenti', 'documenti-utili', 'incontri',
  'aderisci', 'privacy', 'accessibilita', 'accessibilita/segnala', 'note-legali', 'mappa-del-sito',
]; // prettier-ignore

const PART = '[A-Za-z0-9][A-Za-z0-9_-]{0,119}';
const BARE_PATH = new RegExp(`^${PART}(?:/${PART})?$`);
const OWN_PAGE = new RegExp(`^/?${PART}(?:/${PART})?/?$`);

/**
 * Reads what somebody wrote as the address of a link: of the web, or a page of the portal, also where its whole address was
 * copied from the browser. Anything that a browser would run or send leads nowhere.
 * @param home of the network, `https://respi.example.it/cuneo/it`
 */
export function readTarget(written: string, home: string): LinkTarget {
  const href = written.trim();
  for (const own of [home, new URL(home).pathname])
    if (href === own || href.startsWith(`${own}/`)) return ownPage(href.slice(own.length).split(/[?#]/)[0] ?? '');
  if (/^https?:\/\//i.test(href)) return isWebAddress(href) ? { to: 'web', href } : { to: 'nowhere' };
  return OWN_PAGE.test(href) ? ownPage(href) : { to: 'nowhere' };
}

function ownPage(path: string): LinkTarget {
  const bare = path.replace(/^\/|\/$/g, '');
  return bare === '' || BARE_PATH.test(bare) ? { to: 'page', path: bare } : { to: 'nowhere' };
}

function isWebAddress(href: string): boolean {
  // A name and a password before the host are only there to deceive who reads.
  return /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(href) && URL.canParse(href);
}
