import {
  Adhesion,
  AdhesionAcceptance,
  AdhesionForm,
  AdhesionReceived,
  AdhesionRefusal,
  AdhesionRequest,
  AdhesionsPage,
  AdhesionsQuery,
} from '@respi/identity/contract';
import {
  IfMatch,
  KeyedDigests,
  Needs,
  type Principal,
  Public,
  StepUp,
  TakesIfMatch,
  Who,
  addressBehind,
} from '@respi/shared/api-platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { DecideAdhesion } from './decide-adhesion';
import { RequestAdhesion } from './request-adhesion';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/adhesions')
export class AdhesionRequestsController {
  constructor(
    private readonly requests: RequestAdhesion,
    private readonly digests: KeyedDigests,
  ) {}

  @Get('form')
  @ApiOperation({ summary: 'What the form to join begins with; each is good for one request' })
  @ApiOkResponse({ standardSchema: AdhesionForm })
  form(@Param('network') network: string) {
    return this.requests.form(network);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask to join a network' })
  @ApiOkResponse({ standardSchema: AdhesionReceived })
  ask(
    @Param('network') network: string,
    @Body({ schema: AdhesionRequest }) body: z.infer<typeof AdhesionRequest>,
    @Req() request: FastifyRequest,
  ) {
    return this.requests.run(network, body, addressBehind(this.digests, request));
  }
}

@ApiTags('administration')
@Controller('v1/adhesions')
export class AdhesionsController {
  constructor(private readonly deciding: DecideAdhesion) {}

  @Get()
  @Needs('adhesion.decide')
  @ApiOperation({ summary: 'Who asks to join, the oldest first' })
  @ApiOkResponse({ standardSchema: AdhesionsPage })
  list(@Who() who: Principal, @Query({ schema: AdhesionsQuery }) query: z.infer<typeof AdhesionsQuery>) {
    return this.deciding.list(who, query);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('adhesion.decide')
  @ApiOperation({ summary: 'Refuse, with a reason' })
  @ApiOkResponse({ standardSchema: Adhesion })
  refuse(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AdhesionRefusal }) body: z.infer<typeof AdhesionRefusal>,
  ) {
    return this.deciding.refuse(who, id, version, body.reason);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @TakesIfMatch()
  @StepUp()
  @Needs('adhesion.decide')
  @ApiOperation({ summary: 'Take them in: body, protocol, unit and first person together' })
  @ApiOkResponse({ standardSchema: Adhesion })
  accept(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AdhesionAcceptance }) body: z.infer<typeof AdhesionAcceptance>,
  ) {
    return this.deciding.accept(who, id, version, body);
  }
}
