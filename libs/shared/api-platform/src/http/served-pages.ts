import type { FastifyReply, FastifyRequest } from 'fastify';

/** A page of the portal that was passed on to somebody. */
export interface ServedPage {
  readonly url: string;
  readonly status: number;
  /** What the browser says of itself. */
  readonly agent: string | undefined;
  /** The browser thought that it might be wanted next, or looks again at what it keeps. */
  readonly prefetched: boolean;
}

/** Hears of every page that passes the front door. A context provides it that wants to know. */
export abstract class ServedPages {
  /** Called after the answer; must neither fail nor take time. */
  abstract served(page: ServedPage): void;
}

export function servedPage({ url, headers }: FastifyRequest, { statusCode }: FastifyReply): ServedPage {
  const purpose = headers['sec-purpose'] ?? headers['purpose'];
  return {
    url,
    status: statusCode,
    agent: headers['user-agent'],
    prefetched: typeof purpose === 'string' && purpose.startsWith('prefetch'),
  };
}
