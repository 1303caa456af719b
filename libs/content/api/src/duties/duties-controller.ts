import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  BodyToWrite,
  DutyQuery,
  DutyVersion,
  DutyVersions,
  PublicDuties,
  StatementToWrite,
} from '@respi/content/contract';
import { IfMatch, Needs, type Principal, Public, TakesIfMatch, Who } from '@respi/shared/api-platform';
import { Duties } from './duties';

@ApiTags('administration')
@Controller('v1/duties')
export class DutiesController {
  constructor(private readonly duties: Duties) {}

  @Get('accessibility')
  @Needs('network.administer')
  @ApiOperation({ summary: 'Every accessibility statement, the newest first' })
  @ApiResponse({ status: 200, standardSchema: DutyVersions })
  statements(@Who() who: Principal, @Query({ schema: DutyQuery }) query: DutyQuery): Promise<DutyVersions> {
    return this.duties.versions(who, 'accessibility', query);
  }

  @Post('accessibility')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Declares anew; no statement is ever changed' })
  @ApiResponse({ status: 200, standardSchema: DutyVersion })
  declare(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: StatementToWrite }) statement: StatementToWrite,
  ): Promise<DutyVersion> {
    return this.duties.write(who, statement, 'accessibility', version);
  }

  @Get('body')
  @Needs('network.administer')
  @ApiOperation({ summary: 'What the portal says of the body that answers for it, the newest first' })
  @ApiResponse({ status: 200, standardSchema: DutyVersions })
  facts(@Who() who: Principal, @Query({ schema: DutyQuery }) query: DutyQuery): Promise<DutyVersions> {
    return this.duties.versions(who, 'body', query);
  }

  @Post('body')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Writes them anew' })
  @ApiResponse({ status: 200, standardSchema: DutyVersion })
  write(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: BodyToWrite }) facts: BodyToWrite,
  ): Promise<DutyVersion> {
    return this.duties.write(who, facts, 'body', version);
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/duties')
export class PublicDutiesController {
  constructor(private readonly duties: Duties) {}

  @Get()
  @ApiOperation({ summary: 'The accessibility statement, and who answers for the portal' })
  @ApiResponse({ status: 200, standardSchema: PublicDuties })
  read(@Param('network') network: string): Promise<PublicDuties> {
    return this.duties.read(network);
  }
}
