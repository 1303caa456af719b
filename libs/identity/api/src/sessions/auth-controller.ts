import {
  Login,
  LoginAnswer,
  Refresh,
  RefreshAnswer,
  SetPassword as NewPassword,
  SwitchNetwork as NetworkWish,
} from '@respi/identity/contract';
import { Needs, type Principal, Public, Who } from '@respi/shared/api-platform';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AuthAnswers } from './auth-answers';
import { LogIn } from './log-in/log-in';
import { SetPassword } from './set-password/set-password';
import { SwitchNetwork } from './switch-network/switch-network';

@ApiTags('auth')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly logIn: LogIn,
    private readonly switchNetwork: SwitchNetwork,
    private readonly setPassword: SetPassword,
    private readonly answers: AuthAnswers,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a session, or learn between which networks to choose' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  login(
    @Body({ schema: Login }) body: z.infer<typeof Login>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.opened(reply, this.logIn.run(body, request.ip));
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'A new access token for the refresh token of the cookie, or of the body' })
  @ApiOkResponse({ standardSchema: RefreshAnswer })
  refresh(
    @Body({ schema: Refresh.optional() }) body: z.infer<typeof Refresh> | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.refreshed(request, reply, body?.refreshToken);
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session at once' })
  @ApiNoContentResponse()
  logout(
    @Body({ schema: Refresh.optional() }) body: z.infer<typeof Refresh> | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.loggedOut(request, reply, body?.refreshToken);
  }

  @Post('switch-network')
  @Needs('session.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on in another of one’s networks' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  switch(
    @Who() who: Principal,
    @Body({ schema: NetworkWish }) body: z.infer<typeof NetworkWish>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.opened(reply, this.switchNetwork.run(who, body.network));
  }

  @Post('set-password')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Accept an invitation by choosing a password' })
  @ApiNoContentResponse()
  choosePassword(@Body({ schema: NewPassword }) body: z.infer<typeof NewPassword>, @Req() request: FastifyRequest) {
    return this.setPassword.run(body.token, body.password, request.ip);
  }
}
