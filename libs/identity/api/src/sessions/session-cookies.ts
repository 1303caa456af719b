import type {} from '@fastify/cookie';
import { deviceOf } from '@respi/identity/domain';
import { TOKEN_SETTINGS, type TokenSettings, askedBy } from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visitor } from './visitor';

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** What the browser gets: the tokens, how long it keeps them, and by what it is known again. */
export interface Baked extends TokenPair {
  readonly sharedComputer: boolean;
  /** null: the one that it has stays as it is. */
  readonly deviceToken?: string | null;
}

/** As long as browsers keep a cookie at all. */
const DEVICE_LIFE = 400 * 24 * 60 * 60;
const ON_THE_WAY = 10 * 60;
const DEVICE_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The tokens as the browser keeps them: out of reach of scripts, never sent by a page of another site. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(TOKEN_SETTINGS) private readonly settings: TokenSettings) {}

  /** On a computer that is everybody's they have no age: closing the browser is leaving. */
  put(reply: FastifyReply, { accessToken, refreshToken, sharedComputer, deviceToken }: Baked): void {
    const { accessCookie, accessLife, refreshCookie, refreshLife, deviceCookie } = this.settings;
    const lasting = (maxAge: number) => (sharedComputer ? this.rule : { ...this.rule, maxAge });
    void reply.setCookie(accessCookie, accessToken, lasting(accessLife));
    void reply.setCookie(refreshCookie, refreshToken, lasting(refreshLife));
    if (deviceToken) void reply.setCookie(deviceCookie, deviceToken, { ...this.rule, maxAge: DEVICE_LIFE });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.settings.accessCookie, this.rule);
    void reply.clearCookie(this.settings.refreshCookie, this.rule);
  }

  /** Of a login at the identity provider, between going and coming back: from there the browser must bring it, so this one is Lax. */
  keepOnTheWay(reply: FastifyReply, kept: string | null): void {
    const rule = { ...this.rule, sameSite: 'lax' } as const;
    if (kept === null) void reply.clearCookie(this.settings.oidcCookie, rule);
    else void reply.setCookie(this.settings.oidcCookie, kept, { ...rule, maxAge: ON_THE_WAY });
  }

  onTheWay(request: FastifyRequest): string | undefined {
    return request.cookies[this.settings.oidcCookie];
  }

  visitor(request: FastifyRequest): Visitor {
    const token = request.cookies[this.settings.deviceCookie];
    return {
      address: request.ip,
      device: deviceOf(request.headers['user-agent']),
      deviceToken: token !== undefined && DEVICE_TOKEN.test(token) ? token : null,
      asked: askedBy(request),
    };
  }

  refreshToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.settings.refreshCookie];
  }

  accessToken(request: FastifyRequest): string | undefined {
    const header = request.headers.authorization;
    return header?.startsWith('Bearer ') ? header.slice(7) : request.cookies[this.settings.accessCookie];
  }

  private get rule() {
    return { httpOnly: true, sameSite: 'strict', secure: this.settings.secure, path: '/' } as const;
  }
}
