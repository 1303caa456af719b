import type { IncomingMessage } from 'node:http';
import { SOURCE_LANGUAGE } from '@respi/shared/contract/languages';
import { LANGUAGE_SEGMENT } from './languages';

/** Pages that readers send something to, and those that show what came of it. What they send stands in the body alone. */
const SENT_BY_READERS = new RegExp(
  `^/[a-z0-9][a-z0-9-]{1,39}/(?:${LANGUAGE_SEGMENT}/(?:chiedi(?:/inviata)?|risposta|accessibilita/(?:segnala(?:/inviata)?|risposta)|schede/[a-z0-9-]{1,120}/utile)|${SOURCE_LANGUAGE}/aderisci(?:/inviata)?)$`,
);
/** The longest text several times over, each sign written as up to twelve: what is too long is refused beside its field, in words. */
const LONGEST = 256 * 1024;

/** Whatever is asked of it: with a query it is the same form, of one reader. */
export function isSentByReaders(path: string): boolean {
  return SENT_BY_READERS.test(path.replace(/\?.*$/s, ''));
}

export function isSent({ method }: IncomingMessage): boolean {
  return method === 'POST';
}

/** The status by which what is no form of ours is refused; null for one that is. */
export function refusalOfForm(request: IncomingMessage): 405 | 411 | 413 | 415 | null {
  if (!isSent(request) || !SENT_BY_READERS.test(request.url ?? '')) return 405;
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? '')) return 415;
  const length = request.headers['content-length'];
  if (length === undefined) return 411;
  return Number(length) <= LONGEST ? null : 413;
}
