import { Unit, UnitChange, UnitHoursInput, UnitHoursList, UnitInput } from '@respi/identity/contract';
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
import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Units } from './units';

@ApiTags('administration')
@Controller('v1/admin/units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Every unit of the network, closed ones too' })
  @ApiOkResponse({ standardSchema: z.array(Unit) })
  list(@Who() who: Principal) {
    return this.units.list(who);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Add a unit' })
  @ApiCreatedResponse({ standardSchema: Unit })
  add(
    @Who() who: Principal,
    @Idempotency() claim: IdempotencyClaim | null,
    @Body({ schema: UnitInput }) body: z.infer<typeof UnitInput>,
  ) {
    return this.units.add(who, claim, body);
  }

  @Patch(':id')
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Change or close a unit' })
  @ApiOkResponse({ standardSchema: Unit })
  change(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: UnitChange }) body: z.infer<typeof UnitChange>,
  ) {
    return this.units.change(who, id, version, body);
  }

  @Get(':id/hours')
  @Needs('network.administer')
  @ApiOperation({ summary: 'When a unit is open to the public and at work behind it, past and future' })
  @ApiOkResponse({ standardSchema: UnitHoursList })
  hours(@Who() who: Principal, @Param('id') id: string) {
    return this.units.hours(who, id);
  }

  @Put(':id/hours')
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Decide the hours of a unit from a day on' })
  @ApiOkResponse({ standardSchema: UnitHoursList })
  decideHours(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: UnitHoursInput }) body: z.infer<typeof UnitHoursInput>,
  ) {
    return this.units.decideHours(who, id, version, body);
  }
}
