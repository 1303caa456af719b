import type { LoginAnswer, RefreshAnswer } from '@respi/identity/contract';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { NetworkChoice } from './log-in/log-in';
import { LogOut } from './log-out/log-out';
import type { OpenedSession } from './open-session';
import { RefreshSession } from './refresh/refresh-session';
import { SessionCookies } from './session-cookies';

/** What the browser gets as cookies and what a client reads: the refresh token travels in its cookie, or back to whoever sent one in a body. */
@Injectable()
export class AuthAnswers {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly refreshSession: RefreshSession,
    private readonly logOut: LogOut,
  ) {}

  async opened(reply: FastifyReply, opening: Promise<OpenedSession | NetworkChoice>): Promise<LoginAnswer> {
    const opened = await opening;
    if ('chooseNetwork' in opened) return { chooseNetwork: [...opened.chooseNetwork] };
    this.cookies.put(reply, opened);
    const { user, accessToken, expiresIn } = opened;
    return { user, accessToken, expiresIn };
  }

  async refreshed(
    request: FastifyRequest,
    reply: FastifyReply,
    given?: string,
  ): Promise<z.infer<typeof RefreshAnswer>> {
    if (given !== undefined) return this.refreshSession.run(given);
    // A refusal takes no cookie away: by the time it arrives there may be those of a login in another tab.
    const { accessToken, refreshToken, expiresIn } = await this.refreshSession.run(this.cookies.refreshToken(request));
    this.cookies.put(reply, { accessToken, refreshToken });
    return { accessToken, expiresIn };
  }

  async loggedOut(request: FastifyRequest, reply: FastifyReply, given?: string): Promise<void> {
    await this.logOut.run(this.cookies.accessToken(request), given ?? this.cookies.refreshToken(request));
    this.cookies.clear(reply);
  }
}
