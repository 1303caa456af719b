import type { LoginAnswer, RefreshAnswer } from '@respi/identity/contract';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { NetworkChoice } from './log-in/log-in';
import type { FactorWanted } from './second-factor/ask-or-open';
import { LogOut } from './log-out/log-out';
import type { OpenedSession } from './open-session';
import { RefreshSession } from './refresh/refresh-session';
import { SessionCookies } from './session-cookies';
import type { Visitor } from './visitor';

/** What the browser gets as cookies and what a client reads: the refresh token travels in its cookie, or back to whoever sent one in a body. */
@Injectable()
export class AuthAnswers {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly refreshSession: RefreshSession,
    private readonly logOut: LogOut,
  ) {}

  visitor(request: FastifyRequest): Visitor {
    return this.cookies.visitor(request);
  }

  async opened(
    reply: FastifyReply,
    opening: Promise<OpenedSession | NetworkChoice | FactorWanted>,
  ): Promise<LoginAnswer> {
    const opened = await opening;
    if ('chooseNetwork' in opened) return { chooseNetwork: [...opened.chooseNetwork] };
    if ('secondFactor' in opened) return { secondFactor: opened.secondFactor };
    this.cookies.put(reply, opened);
    const { user, accessToken, expiresIn } = opened;
    return { user, accessToken, expiresIn };
  }

  async refreshed(
    request: FastifyRequest,
    reply: FastifyReply,
    given?: string,
  ): Promise<z.infer<typeof RefreshAnswer>> {
    const { asked } = this.cookies.visitor(request);
    if (given !== undefined) {
      const { accessToken, refreshToken, expiresIn } = await this.refreshSession.run(given, asked);
      return { accessToken, refreshToken, expiresIn };
    }
    // A refusal takes no cookie away: by the time it arrives there may be those of a login in another tab.
    const renewed = await this.refreshSession.run(this.cookies.refreshToken(request), asked);
    this.cookies.put(reply, renewed);
    return { accessToken: renewed.accessToken, expiresIn: renewed.expiresIn };
  }

  async loggedOut(request: FastifyRequest, reply: FastifyReply, given?: string): Promise<void> {
    const { asked } = this.cookies.visitor(request);
    await this.logOut.run(this.cookies.accessToken(request), given ?? this.cookies.refreshToken(request), asked);
    this.cookies.clear(reply);
    // Pages and answers that the browser kept. Not its cookies, for that would log out of every site of the same domain;
    // not its storage, where drafts of others at this desk may lie that have not reached the server (ciphertext). On a
    // computer that is everybody's this session has left nothing there that could be taken away.
    void reply.header('clear-site-data', '"cache"');
  }
}
