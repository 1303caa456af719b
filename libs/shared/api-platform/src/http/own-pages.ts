import { Problem } from '@respi/shared/kernel';
import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another site asks for. Browsers say on whose behalf they ask, in headers that no page can
 * set; a program that is no browser says nothing, and proves itself by its token. Beside `X-Respi`, which asks pages of
 * ours for something, this asks the browser: also where the route is public, as the login is.
 *
 * @param publicUrl the address people type
 * @throws Problem not_allowed
 */
export function refuseForeignPage(method: string, headers: IncomingHttpHeaders, publicUrl: string): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('not_allowed');
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) return;
  // Reached by another name of the same machine, and as safely: the page came from where it asks.
  const from = URL.parse(origin);
  if (from?.host !== host || from?.protocol !== URL.parse(publicUrl)?.protocol) throw new Problem('not_allowed');
}
