import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  DecidedUrgencyRules,
  UrgencyReplay,
  UrgencyReplayRequest,
  UrgencyRulesDecision,
  UrgencyRulesInForce,
  UrgencyTrial,
  UrgencyTrialRequest,
} from '@respi/segnalazioni/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { DecideUrgencyRules } from './decide-urgency-rules';
import { ReplayUrgencyRules } from './replay-urgency-rules';

@ApiTags('regole e tempi')
@Controller('v1/rules/urgency')
export class UrgencyRulesController {
  constructor(
    private readonly rules: DecideUrgencyRules,
    private readonly replays: ReplayUrgencyRules,
  ) {}

  @Get()
  @Needs('rules.read')
  @ApiOperation({ summary: 'The urgency rules in force, and who decided each version' })
  @ApiResponse({ status: 200, standardSchema: UrgencyRulesInForce })
  read(@Who() who: Principal): Promise<UrgencyRulesInForce> {
    return this.rules.read(who);
  }

  @Get('versions/:version')
  @Needs('rules.read')
  @ApiOperation({ summary: 'One version of the urgency rules, whole' })
  @ApiResponse({ status: 200, standardSchema: DecidedUrgencyRules })
  readVersion(@Who() who: Principal, @Param('version') version: string): Promise<DecidedUrgencyRules> {
    return this.rules.readVersion(who, Number(version));
  }

  @Put()
  @TakesIfMatch()
  @Needs('rules.write')
  @ApiOperation({ summary: 'Decide the urgency rules of cases filed from now on' })
  @ApiResponse({ status: 200, standardSchema: UrgencyRulesInForce })
  decide(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: UrgencyRulesDecision }) body: z.infer<typeof UrgencyRulesDecision>,
  ): Promise<UrgencyRulesInForce> {
    return this.rules.decide(who, version, body);
  }

  @Post('replay')
  @HttpCode(200)
  @Needs('rules.write')
  @ApiOperation({ summary: 'What other rules would have proposed for the cases of the last 90 days. Stores nothing' })
  @ApiResponse({ status: 200, standardSchema: UrgencyReplay })
  replay(
    @Who() who: Principal,
    @Body({ schema: UrgencyReplayRequest }) body: UrgencyReplayRequest,
  ): Promise<UrgencyReplay> {
    return this.replays.replay(who, body);
  }

  @Post('trial')
  @HttpCode(200)
  @Needs('rules.write')
  @ApiOperation({ summary: 'What rules say of an invented case. Stores nothing' })
  @ApiResponse({ status: 200, standardSchema: UrgencyTrial })
  try(@Who() who: Principal, @Body({ schema: UrgencyTrialRequest }) body: UrgencyTrialRequest): Promise<UrgencyTrial> {
    return this.rules.try(who, body);
  }
}
