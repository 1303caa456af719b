import { createSecretKey } from 'node:crypto';
import type {} from '@fastify/cookie';
import type { Permission } from '@respi/identity/contract';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import { TOKEN_SETTINGS, type TokenSettings } from './tokens';

/** What an access token says: who, in which network, in which session. Never what they may do. */
export interface AccessClaims {
  readonly sub: string;
  readonly net: string;
  readonly sid: string;
}

/** One person in one network, as a page that was opened by them says it. */
export function seatOf(accountId: string, networkId: string): string {
  return `${accountId}.${networkId}`;
}

export interface Caller {
  readonly accountId: string;
  readonly networkId: string;
  readonly sessionId: string;
  readonly byCookie: boolean;
  permission?: Permission;
  stepUp?: boolean;
}

@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session') {
  constructor(@Inject(TOKEN_SETTINGS) settings: TokenSettings) {
    super({
      // A key object: given bytes, the verifier would first try to read them as a public key, at every request.
      secretOrKey: createSecretKey(settings.key) as unknown as Buffer,
      algorithms: ['HS256'],
      issuer: 'respi',
      passReqToCallback: true,
      jwtFromRequest: (request: FastifyRequest) => bearer(request) ?? request.cookies[settings.accessCookie] ?? null,
    });
  }

  validate(request: FastifyRequest, claims: AccessClaims): Caller {
    return { accountId: claims.sub, networkId: claims.net, sessionId: claims.sid, byCookie: bearer(request) === null };
  }
}

function bearer(request: FastifyRequest): string | null {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice(7) : null;
}
