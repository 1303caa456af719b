import { LoginAnswer, OidcStart } from '@respi/identity/contract';
import { Needs, type Principal, Public, Who } from '@respi/shared/api-platform';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthAnswers } from '../auth-answers';
import { SessionCookies } from '../session-cookies';
import { OidcLogin, type Onward } from './oidc-login';

/** The two navigations of a login by the identity provider, and what our own page does after them. */
@ApiTags('auth')
@Controller('v1/auth/oidc')
export class OidcController {
  constructor(
    private readonly login: OidcLogin,
    private readonly cookies: SessionCookies,
    private readonly answers: AuthAnswers,
  ) {}

  @Get('start')
  @Public()
  @ApiOperation({ summary: 'A link, not a call: go to the identity provider of the installation to sign in' })
  @ApiResponse({ status: 303 })
  async start(@Query({ schema: OidcStart }) query: OidcStart, @Res() reply: FastifyReply) {
    this.onward(reply, await this.login.start(query));
  }

  @Get('step-up')
  @Needs('access.own')
  @ApiOperation({ summary: 'A link, not a call: sign in anew at the identity provider, to prove who one is' })
  @ApiResponse({ status: 303 })
  async stepUp(@Who() who: Principal, @Res() reply: FastifyReply) {
    this.onward(reply, await this.login.startStepUp(who));
  }

  @Get('callback')
  @Public()
  @ApiOperation({ summary: 'Where the identity provider sends the browser back to' })
  @ApiResponse({ status: 303 })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const query = request.raw.url?.split('?', 2)[1] ?? '';
    const kept = this.cookies.onTheWay(request);
    this.onward(reply, await this.login.callback(query, kept, this.cookies.visitor(request)));
  }

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the session for whom the identity provider vouched in this browser' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const kept = this.cookies.onTheWay(request);
    this.cookies.keepOnTheWay(reply, null);
    return this.answers.opened(reply, this.login.finish(kept, this.cookies.visitor(request)));
  }

  @Get('logout/:network')
  @Public()
  @ApiOperation({ summary: 'A link, not a call: after the logout here, leave the identity provider as well' })
  @ApiResponse({ status: 303 })
  async leave(@Param('network') network: string, @Res() reply: FastifyReply) {
    this.onward(reply, { to: await this.login.leave(network), keep: null });
  }

  private onward(reply: FastifyReply, { to, keep }: Onward): void {
    this.cookies.keepOnTheWay(reply, keep);
    void reply.redirect(to, 303);
  }
}
