import { ITALIAN_ONLY, READING_LANGUAGES } from '@respi/shared/contract/languages';

/** A page that anybody may read, as it is counted. */
export interface PublicPage {
  /** Slug, as it stands in the address. */
  readonly network: string;
  readonly language: string;
  /** After network and language, without a slash at either end; empty for the home. */
  readonly path: string;
}

const ADDRESS = new RegExp(
  `^/([a-z0-9][a-z0-9-]{1,39})/(${READING_LANGUAGES.join('|')})(?:/([A-Za-z0-9%._/-]{0,200}?))?/?$`,
);
/** These are for who has an account, or is about to. */
const NOT_FOR_READERS = new RegExp(`^(?:${ITALIAN_ONLY.join('|')})(?:/|$)`);
const MACHINES = /bot|crawl|spider|slurp|preview|monitor|fetch|curl|wget|python|java|libwww|headless|lighthouse|^$/i;

/**
 * The page behind a request that was answered, or null where nothing is to be counted: what was searched for is in no
 * path, and is not looked at.
 * @param url of the request, with its query
 */
export function publicPageOf(url: string): PublicPage | null {
  const [, network, language, path = ''] = ADDRESS.exec(url.split('?')[0] ?? '') ?? [];
  if (network === undefined || language === undefined || path.endsWith('.atom')) return null;
  return NOT_FOR_READERS.test(path) ? null : { network, language, path };
}

/** @param agent what a browser says of itself; it is looked at here and kept nowhere */
export function isMachine(agent: string | undefined): boolean {
  return MACHINES.test(agent ?? '');
}
