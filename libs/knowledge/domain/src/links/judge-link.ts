import type { LinkFailure, LinkState } from '@respi/knowledge/contract';

/** What came of asking for an address once. */
export type LinkOutcome =
  | {
      readonly status: number;
      /** Where the last of its redirections led; the address itself where there was none. */
      readonly url: string;
      /** Whether every redirection on the way was one for good (301, 308). */
      readonly forGood: boolean;
      /** Of the page; null where it has none, or is no page. */
      readonly title: string | null;
    }
  | { readonly failure: LinkFailure };

/** What is known of a link before a check. */
export interface KnownLink {
  readonly url: string;
  /** The title that somebody has seen; null until the first good answer, which is believed. */
  readonly knownTitle: string | null;
  readonly failures: number;
}

/** What is known after it. */
export interface JudgedLink {
  readonly state: LinkState;
  readonly answer: number | LinkFailure;
  readonly movedTo: string | null;
  readonly pageTitle: string | null;
  readonly knownTitle: string | null;
  readonly failures: number;
}

/** A server may be away for a night or two: only what fails so many times on end is called broken. */
export const FAILURES_UNTIL_BROKEN = 3;

/** The page said that it is gone, which no other night changes. */
const GONE = new Set([404, 410]);
/** It is there, and keeps programs out. */
const KEEPS_OUT = new Set([401, 403, 405, 406, 429, 451]);

/** What a check says of a link. A broken one is asked again: one good answer makes it good. */
export function judgeLink(link: KnownLink, outcome: LinkOutcome): JudgedLink {
  if ('failure' in outcome) return failed(link, outcome.failure);
  const { status, url, forGood, title } = outcome;
  if (GONE.has(status)) return { ...failed(link, status), state: 'broken' };
  if (KEEPS_OUT.has(status)) return { ...failed(link, status), state: 'unsure', failures: 0 };
  if (status < 200 || status >= 300) return failed(link, status);
  const good = { answer: status, pageTitle: title, knownTitle: link.knownTitle ?? title, failures: 0 };
  if (forGood && !isSameAddress(link.url, url)) return { ...good, state: 'moved', movedTo: url };
  const retitled = link.knownTitle !== null && title !== null && !isSameTitle(link.knownTitle, title);
  return { ...good, state: retitled ? 'retitled' : 'ok', movedTo: null };
}

function failed(link: KnownLink, answer: number | LinkFailure): JudgedLink {
  const failures = link.failures + 1;
  return {
    // Nothing that another night could change.
    state: failures >= FAILURES_UNTIL_BROKEN || answer === 'not_public' ? 'broken' : 'unsure',
    answer,
    movedTo: null,
    pageTitle: null,
    knownTitle: link.knownTitle,
    failures,
  };
}

/** A slash at the end, a fragment and the capitals of a host make no other address. */
export function isSameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

function plainAddress(url: string): string {
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Numbers change from day to day ("3 avvisi"), and so do signs and capitals. */
function isSameTitle(one: string, other: string): boolean {
  const plain = (title: string): string =>
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return plain(one) === plain(other);
}

const DAY = 24 * 60 * 60 * 1000;

/** When a link is asked for again: after a week, and sooner while it is doubtful. */
export function nextCheck({ state }: Pick<JudgedLink, 'state'>, now: Date): Date {
  return new Date(now.getTime() + (state === 'unsure' ? 1 : 7) * DAY);
}
