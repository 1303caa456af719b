import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CalendarDecision,
  DecidedCalendar,
  DecidedLadder,
  DecidedTargets,
  LadderDecision,
  TargetsDecision,
} from '@respi/segnalazioni/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { DecideTime } from './decide-time';

@ApiTags('regole e tempi')
@Controller('v1/rules')
export class TimeRulesController {
  constructor(private readonly time: DecideTime) {}

  @Get('targets')
  @Needs('rules.read')
  @ApiOperation({ summary: 'How long each act may take, by urgency, office and kind' })
  @ApiResponse({ status: 200, standardSchema: DecidedTargets })
  targets(@Who() who: Principal): Promise<DecidedTargets> {
    return this.time.targets(who);
  }

  @Put('targets')
  @TakesIfMatch()
  @Needs('rules.write')
  @ApiOperation({ summary: 'Decide the targets of laps that begin from now on' })
  @ApiResponse({ status: 200, standardSchema: DecidedTargets })
  decideTargets(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: TargetsDecision }) body: z.infer<typeof TargetsDecision>,
  ): Promise<DecidedTargets> {
    return this.time.decideTargets(who, version, body);
  }

  @Get('ladder')
  @Needs('rules.read')
  @ApiOperation({ summary: 'Who is told when a clock grows late' })
  @ApiResponse({ status: 200, standardSchema: DecidedLadder })
  ladder(@Who() who: Principal): Promise<DecidedLadder> {
    return this.time.ladder(who);
  }

  @Put('ladder')
  @TakesIfMatch()
  @Needs('rules.write')
  @ApiOperation({ summary: 'Decide who is told when a clock grows late, for laps that begin from now on' })
  @ApiResponse({ status: 200, standardSchema: DecidedLadder })
  decideLadder(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: LadderDecision }) body: z.infer<typeof LadderDecision>,
  ): Promise<DecidedLadder> {
    return this.time.decideLadder(who, version, body);
  }

  @Get('calendars/:unit')
  @Needs('rules.read')
  @ApiParam({ name: 'unit', description: 'code of a unit, or `network`' })
  @ApiOperation({ summary: 'When somebody is at work: service hours and closures' })
  @ApiResponse({ status: 200, standardSchema: DecidedCalendar })
  calendar(@Who() who: Principal, @Param('unit') unit: string): Promise<DecidedCalendar> {
    return this.time.calendar(who, unitOf(unit));
  }

  @Put('calendars/:unit')
  @TakesIfMatch()
  @Needs('calendar.write')
  @ApiParam({ name: 'unit', description: 'code of a unit, or `network`' })
  @ApiOperation({ summary: 'Decide service hours and closures, for laps that begin from now on' })
  @ApiResponse({ status: 200, standardSchema: DecidedCalendar })
  decideCalendar(
    @Who() who: Principal,
    @Param('unit') unit: string,
    @IfMatch() version: number,
    @Body({ schema: CalendarDecision }) body: z.infer<typeof CalendarDecision>,
  ): Promise<DecidedCalendar> {
    return this.time.decideCalendar(who, unitOf(unit), version, body);
  }
}

function unitOf(given: string): string | null {
  return given === 'network' ? null : given;
}
