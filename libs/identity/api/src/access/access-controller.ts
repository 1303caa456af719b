import {
  AccessChanged,
  NewPasskey,
  OwnAccess,
  OwnPassword,
  PasskeyChallenge,
  PasskeyChange,
  ProofGiven,
  ProofWanted,
  TotpConfirmation,
  TotpOffer,
} from '@respi/identity/contract';
import { Needs, type Principal, StepUp, Who } from '@respi/shared/api-platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { StepUpSession } from '../sessions/step-up/step-up';
import { ChangeOwnPassword } from './change-own-password';
import { OwnAccessChanges } from './own-access';

/** Open also to a session that still owes a second factor: here it is added. */
@ApiTags('auth')
@Controller('v1/me')
export class AccessController {
  constructor(
    private readonly access: OwnAccessChanges,
    private readonly stepUp: StepUpSession,
    private readonly password: ChangeOwnPassword,
  ) {}

  @Get('access')
  @Needs('access.own')
  @ApiOperation({ summary: 'By what one proves who one is' })
  @ApiOkResponse({ standardSchema: OwnAccess })
  read(@Who() who: Principal) {
    return this.access.read(who);
  }

  @Post('access/totp/challenge')
  @StepUp()
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'A key for an authenticator app: stored once its first code is typed' })
  @ApiOkResponse({ standardSchema: TotpOffer })
  offerTotp(@Who() who: Principal) {
    return this.access.offerTotp(who);
  }

  @Post('access/totp')
  @StepUp()
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add the authenticator app, in the place of the one before' })
  @ApiOkResponse({ standardSchema: AccessChanged })
  confirmTotp(@Who() who: Principal, @Body({ schema: TotpConfirmation }) body: TotpConfirmation) {
    return this.access.confirmTotp(who, body);
  }

  @Delete('access/totp')
  @StepUp()
  @Needs('access.own')
  @ApiOperation({ summary: 'Take the authenticator app away' })
  @ApiOkResponse({ standardSchema: AccessChanged })
  removeTotp(@Who() who: Principal) {
    return this.access.removeTotp(who);
  }

  @Post('access/passkeys/challenge')
  @StepUp()
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a browser needs to make a passkey' })
  @ApiOkResponse({ standardSchema: PasskeyChallenge })
  offerPasskey(@Who() who: Principal) {
    return this.access.offerPasskey(who);
  }

  @Post('access/passkeys')
  @StepUp()
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a passkey' })
  @ApiOkResponse({ standardSchema: AccessChanged })
  addPasskey(@Who() who: Principal, @Body({ schema: NewPasskey }) body: NewPasskey) {
    return this.access.addPasskey(who, body);
  }

  @Patch('access/passkeys/:id')
  @Needs('access.own')
  @ApiOperation({ summary: 'Call a passkey otherwise' })
  @ApiOkResponse({ standardSchema: OwnAccess })
  renamePasskey(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: PasskeyChange }) { name }: PasskeyChange,
  ) {
    return this.access.renamePasskey(who, id, name);
  }

  @Delete('access/passkeys/:id')
  @StepUp()
  @Needs('access.own')
  @ApiOperation({ summary: 'Take a passkey away' })
  @ApiOkResponse({ standardSchema: AccessChanged })
  removePasskey(@Who() who: Principal, @Param('id') id: string) {
    return this.access.removePasskey(who, id);
  }

  @Post('access/recovery-codes')
  @StepUp()
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'New recovery codes: those before them are void' })
  @ApiOkResponse({ standardSchema: AccessChanged })
  renewRecoveryCodes(@Who() who: Principal) {
    return this.access.renewRecoveryCodes(who);
  }

  @Post('access/password')
  @Needs('access.own')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Change one’s own password, by the present one or a proof: every session but this one ends, in every network',
  })
  @ApiNoContentResponse()
  changePassword(
    @Who() who: Principal,
    @Body({ schema: OwnPassword }) body: OwnPassword,
    @Req() request: FastifyRequest,
  ) {
    return this.password.run(who, body, request.ip);
  }

  @Post('step-up/challenge')
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'By what one can prove anew who one is' })
  @ApiOkResponse({ standardSchema: ProofWanted })
  askToStepUp(@Who() who: Principal) {
    return this.stepUp.ask(who);
  }

  @Post('step-up')
  @Needs('access.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Prove anew who one is: for ten minutes what wants it is open' })
  @ApiNoContentResponse()
  prove(@Who() who: Principal, @Body({ schema: ProofGiven }) body: ProofGiven, @Req() request: FastifyRequest) {
    return this.stepUp.run(who, body, request.ip);
  }
}
