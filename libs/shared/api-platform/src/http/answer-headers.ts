import type { FastifyReply, FastifyRequest } from 'fastify';

/** Two years, as browsers ask of those that they know beforehand. */
const STRICT_TRANSPORT = 'max-age=63072000; includeSubDomains';
/** What the API answers is data: nothing in it may run, load or be framed. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What every answer says to browsers, pages of the portal included: reach us encrypted, no other site may take this in or
 * hold a window of ours. @param secure whether people reach us by https
 */
export function guardEveryAnswer(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  if (secure) void reply.header('strict-transport-security', STRICT_TRANSPORT);
  void reply.header('x-content-type-options', 'nosniff');
  // What stands behind us need not say what it is.
  void reply.removeHeader('server').removeHeader('x-powered-by');
  void reply.header('cross-origin-resource-policy', 'same-origin');
  void reply.header('cross-origin-opener-policy', 'same-origin');
  if (isOfApi(request)) guardData(reply);
}

/** Data for our own pages, to be neither kept nor framed. */
function guardData(reply: FastifyReply): void {
  void reply.header('referrer-policy', 'no-referrer');
  void reply.header('x-frame-options', 'DENY');
  if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', DATA_POLICY);
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}

export function isOfApi({ url }: FastifyRequest): boolean {
  return url === '/api' || url.startsWith('/api/') || url.startsWith('/api?');
}
