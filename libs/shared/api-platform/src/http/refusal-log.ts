import { Logger } from '@nestjs/common';
import type { Problem } from '@respi/shared/kernel';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './session-strategy';

const log = new Logger('Refused');

/** What is worth a line when it is refused: who is not let in, what is not readable, what comes too often. */
const TOLD = new Set([400, 401, 403, 404, 413, 415, 429]);

/**
 * One line for each refusal that may be an attempt: when, which, where, by which account. The route as it is written in the
 * program, never the address that was asked for; ids and codes, never a name, an e-mail or what was typed.
 */
export function tellRefusal(request: FastifyRequest & { user?: Caller }, { status, code }: Problem): void {
  if (!TOLD.has(status) || isAVisitor(request, code)) return;
  const route = request.routeOptions.url ?? 'unknown path';
  const by = request.user ? ` by ${request.user.accountId} in ${request.user.networkId}` : '';
  log.warn(`${request.id} ${status} ${code} ${request.method} ${route}${by}`);
}

/** The portal asks who is there on every page: that nobody is signed in is no refusal. */
function isAVisitor({ headers }: FastifyRequest, code: string): boolean {
  return code === 'not_authenticated' && headers.authorization === undefined && headers.cookie === undefined;
}
