import {
  Login,
  LoginAnswer,
  PasskeyChallenge,
  PasskeyLogin,
  PasswordLink,
  PasswordResetWish,
  ProofGiven,
  Refresh,
  RefreshAnswer,
  SetPassword as NewPassword,
  SwitchNetwork as NetworkWish,
} from '@respi/identity/contract';
import { Needs, type Principal, Public, Who } from '@respi/shared/api-platform';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AuthAnswers } from './auth-answers';
import { LogIn } from './log-in/log-in';
import { AskForReset } from './password-reset/ask-for-reset';
import { ResetPassword } from './password-reset/reset-password';
import { LogInByFactor } from './second-factor/log-in-by-factor';
import { SetPassword } from './set-password/set-password';
import { SwitchNetwork } from './switch-network/switch-network';

@ApiTags('auth')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly logIn: LogIn,
    private readonly byFactor: LogInByFactor,
    private readonly switchNetwork: SwitchNetwork,
    private readonly setPassword: SetPassword,
    private readonly askForReset: AskForReset,
    private readonly resetPassword: ResetPassword,
    private readonly answers: AuthAnswers,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a session, or learn between which networks to choose or which second factor to give' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  login(
    @Body({ schema: Login }) body: z.infer<typeof Login>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.opened(reply, this.logIn.run(body, this.answers.visitor(request)));
  }

  @Post('second-factor')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'The second step of a login: open the session with a code or a passkey' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  giveFactor(
    @Body({ schema: ProofGiven }) body: ProofGiven,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.opened(reply, this.byFactor.run(body, this.answers.visitor(request)));
  }

  @Post('passkey/challenge')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'What to ask the passkeys of a browser, for a login by passkey alone' })
  @ApiOkResponse({ standardSchema: PasskeyChallenge })
  askForPasskey() {
    return this.byFactor.askForPasskey();
  }

  @Post('passkey')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a session by a passkey alone' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  byPasskey(
    @Body({ schema: PasskeyLogin }) body: PasskeyLogin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.opened(reply, this.byFactor.byPasskey(body, this.answers.visitor(request)));
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
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on in another of one’s networks' })
  @ApiOkResponse({ standardSchema: LoginAnswer })
  switch(
    @Who() who: Principal,
    @Body({ schema: NetworkWish }) body: z.infer<typeof NetworkWish>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.opened(reply, this.switchNetwork.run(who, body.network, this.answers.visitor(request)));
  }

  @Post('password-reset')
  @Public()
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a link to a new password: the answer tells nobody whether the address is known' })
  @ApiAcceptedResponse()
  forgotten(@Body({ schema: PasswordResetWish }) body: PasswordResetWish, @Req() request: FastifyRequest) {
    return this.askForReset.run(body, request.ip);
  }

  @Post('password-reset/use')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose a new password by the link; every session ends' })
  @ApiNoContentResponse()
  reset(@Body({ schema: NewPassword }) body: z.infer<typeof NewPassword>) {
    return this.resetPassword.run(body.token, body.password);
  }

  @Post('password-reset/check')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Whether the link to a new password still opens; nothing is spent' })
  @ApiNoContentResponse()
  checkReset(@Body({ schema: PasswordLink }) body: z.infer<typeof PasswordLink>) {
    return this.resetPassword.check(body.token);
  }

  @Post('set-password/check')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Whether the link of an invitation still opens; nothing is spent' })
  @ApiNoContentResponse()
  checkInvitation(@Body({ schema: PasswordLink }) body: z.infer<typeof PasswordLink>) {
    return this.setPassword.check(body.token);
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
