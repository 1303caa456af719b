import type {} from '@fastify/cookie';
import { TOKEN_SETTINGS, type TokenSettings } from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** The tokens as the browser keeps them: out of reach of scripts, never sent by a page of another site. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(TOKEN_SETTINGS) private readonly settings: TokenSettings) {}

  put(reply: FastifyReply, tokens: TokenPair): void {
    void reply.setCookie(this.settings.accessCookie, tokens.accessToken, {
      ...this.rule,
      maxAge: this.settings.accessLife,
    });
    void reply.setCookie(this.settings.refreshCookie, tokens.refreshToken, {
      ...this.rule,
      maxAge: this.settings.refreshLife,
    });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.settings.accessCookie, this.rule);
    void reply.clearCookie(this.settings.refreshCookie, this.rule);
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
