import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DecidedRetention,
  EndedCase,
  EndedCases,
  EndedCasesQuery,
  PublicRetention,
  Retention,
  RetentionDecision,
  RetentionHold,
  RetentionInForce,
  RetentionReach,
} from '@respi/segnalazioni/contract';
import {
  Database,
  IfMatch,
  Needs,
  type Principal,
  Public,
  TakesIfMatch,
  Who,
  publicNetwork,
} from '@respi/shared/api-platform';
import type { z } from 'zod';
import { DecideTime } from '../rules/decide-time';
import { monthsUntilErased } from '@respi/segnalazioni/domain';
import { GraceList } from './grace-list';
import { NetworkRetention } from './network-retention';
import { ReachOfRetention } from './reach-of-retention';

@ApiTags('conservazione')
@Controller('v1')
export class RetentionController {
  constructor(
    private readonly decisions: DecideTime,
    private readonly list: GraceList,
    private readonly reach: ReachOfRetention,
  ) {}

  @Get('rules/retention')
  @Needs('rules.read')
  @ApiOperation({ summary: 'How long data of ended cases are kept, by how they ended and by kind' })
  @ApiOkResponse({ standardSchema: RetentionInForce })
  retention(@Who() who: Principal): Promise<RetentionInForce> {
    return this.decisions.retention(who);
  }

  @Get('rules/retention/versions/:version')
  @Needs('rules.read')
  @ApiOperation({ summary: 'One version of how long data are kept, whole' })
  @ApiOkResponse({ standardSchema: DecidedRetention })
  version(@Who() who: Principal, @Param('version') version: string): Promise<DecidedRetention> {
    return this.decisions.retentionVersion(who, Number(version));
  }

  @Put('rules/retention')
  @TakesIfMatch()
  @Needs('rules.write')
  @ApiOperation({ summary: 'Decide how long data are kept, of the cases that are there as well' })
  @ApiOkResponse({ standardSchema: RetentionInForce })
  decide(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: RetentionDecision }) body: z.infer<typeof RetentionDecision>,
  ): Promise<RetentionInForce> {
    return this.decisions.decideRetention(who, version, body);
  }

  @Post('rules/retention/reach')
  @HttpCode(200)
  @Needs('rules.write')
  @ApiOperation({ summary: 'Whom such a time of keeping would reach among the cases that are there. Stores nothing' })
  @ApiOkResponse({ standardSchema: RetentionReach })
  wouldReach(@Who() who: Principal, @Body({ schema: Retention }) body: Retention): Promise<RetentionReach> {
    return this.reach.of(who, body);
  }

  @Get('retention/cases')
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'Cases whose time is over, the next to be erased first' })
  @ApiOkResponse({ standardSchema: EndedCases })
  ended(@Who() who: Principal, @Query({ schema: EndedCasesQuery }) query: EndedCasesQuery): Promise<EndedCases> {
    return this.list.read(who, query);
  }

  @Put('retention/cases/:id/hold')
  @TakesIfMatch()
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'Hold a case back from being erased until a day, with a reason' })
  @ApiOkResponse({ standardSchema: EndedCase })
  hold(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: RetentionHold }) body: RetentionHold,
  ): Promise<EndedCase> {
    return this.list.hold(who, id, version, body);
  }

  @Post('retention/cases/:id/release')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'End the hold of a case' })
  @ApiOkResponse({ standardSchema: EndedCase })
  release(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<EndedCase> {
    return this.list.release(who, id, version);
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/retention')
export class PublicRetentionController {
  constructor(
    private readonly database: Database,
    private readonly kept: NetworkRetention,
  ) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'How long this network keeps data of a case at most, for its notice on data' })
  @ApiOkResponse({ standardSchema: PublicRetention })
  async read(@Param('network') network: string): Promise<PublicRetention> {
    const retention = await this.kept.of(await publicNetwork(this.database, network), new Date());
    return { months: monthsUntilErased(retention) };
  }
}
