import {
  Organisation,
  OrganisationChange,
  OrganisationInput,
  OrganisationsPage,
  OrganisationsQuery,
  ProtocolChange,
  ProtocolInput,
} from '@respi/identity/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
} from '@respi/shared/api-platform';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Organisations } from './organisations';

@ApiTags('administration')
@Controller('v1/admin/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({ summary: 'The bodies of the network, by name, with their protocols' })
  @ApiOkResponse({ standardSchema: OrganisationsPage })
  list(@Who() who: Principal, @Query({ schema: OrganisationsQuery }) query: z.infer<typeof OrganisationsQuery>) {
    return this.organisations.list(who, query);
  }

  @Get(':id')
  @Needs('network.administer')
  @ApiOperation({ summary: 'One body of the network' })
  @ApiOkResponse({ standardSchema: Organisation })
  read(@Who() who: Principal, @Param('id') id: string) {
    return this.organisations.read(who, id);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Add a body' })
  @ApiCreatedResponse({ standardSchema: Organisation })
  add(
    @Who() who: Principal,
    @Idempotency() claim: IdempotencyClaim | null,
    @Body({ schema: OrganisationInput }) body: z.infer<typeof OrganisationInput>,
  ) {
    return this.organisations.add(who, claim, body);
  }

  @Patch(':id')
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Change a body, or say until when it belongs to the network' })
  @ApiOkResponse({ standardSchema: Organisation })
  change(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: OrganisationChange }) body: z.infer<typeof OrganisationChange>,
  ) {
    return this.organisations.change(who, id, version, body);
  }

  @Post(':id/protocols')
  @TakesIdempotencyKey()
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Record a protocol that was signed' })
  @ApiCreatedResponse({ standardSchema: Organisation })
  addProtocol(
    @Who() who: Principal,
    @Idempotency() claim: IdempotencyClaim | null,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ProtocolInput }) body: z.infer<typeof ProtocolInput>,
  ) {
    return this.organisations.addProtocol(who, claim, id, version, body);
  }

  @Patch(':id/protocols/:protocol')
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Correct a protocol, or end it' })
  @ApiOkResponse({ standardSchema: Organisation })
  changeProtocol(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Param('protocol') protocol: string,
    @Body({ schema: ProtocolChange }) body: z.infer<typeof ProtocolChange>,
  ) {
    return this.organisations.changeProtocol(who, id, version, protocol, body);
  }
}
