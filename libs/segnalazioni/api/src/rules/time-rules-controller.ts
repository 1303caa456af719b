import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CalendarDecision,
  CalendarInForce,
  DecidedCalendar,
  DecidedLadder,
  DecidedTargets,
  LadderDecision,
  LadderInForce,
  ServiceCalendarInput,
  TargetsDecision,
  TargetsInForce,
  UnusualClosures,
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
  @ApiResponse({ status: 200, standardSchema: TargetsInForce })
  targets(@Who() who: Principal): Promise<TargetsInForce> {
    return this.time.targets(who);
  }

  @Get('targets/versions/:version')
  @Needs('rules.read')
  @ApiOperation({ summary: 'One version of the targets, whole' })
  @ApiResponse({ status: 200, standardSchema: DecidedTargets })
  targetsVersion(@Who() who: Principal, @Param('version') version: string): Promise<DecidedTargets> {
    return this.time.targetsVersion(who, Number(version));
  }

  @Put('targets')
  @TakesIfMatch()
  @Needs('rules.write')
  @ApiOperation({ summary: 'Decide the targets of laps that begin from now on' })
  @ApiResponse({ status: 200, standardSchema: TargetsInForce })
  decideTargets(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: TargetsDecision }) body: z.infer<typeof TargetsDecision>,
  ): Promise<TargetsInForce> {
    return this.time.decideTargets(who, version, body);
  }

  @Get('ladder')
  @Needs('rules.read')
  @ApiOperation({ summary: 'Who is told when a clock grows late' })
  @ApiResponse({ status: 200, standardSchema: LadderInForce })
  ladder(@Who() who: Principal): Promise<LadderInForce> {
    return this.time.ladder(who);
  }

  @Get('ladder/versions/:version')
  @Needs('rules.read')
  @ApiOperation({ summary: 'One version of the ladder, whole' })
  @ApiResponse({ status: 200, standardSchema: DecidedLadder })
  ladderVersion(@Who() who: Principal, @Param('version') version: string): Promise<DecidedLadder> {
    return this.time.ladderVersion(who, Number(version));
  }

  @Put('ladder')
  @TakesIfMatch()
  @Needs('rules.write')
  @ApiOperation({ summary: 'Decide who is told when a clock grows late, for laps that begin from now on' })
  @ApiResponse({ status: 200, standardSchema: LadderInForce })
  decideLadder(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: LadderDecision }) body: z.infer<typeof LadderDecision>,
  ): Promise<LadderInForce> {
    return this.time.decideLadder(who, version, body);
  }

  @Get('calendars/:unit')
  @Needs('rules.read')
  @ApiParam({ name: 'unit', description: 'code of a unit, or `network`' })
  @ApiOperation({ summary: 'When somebody is at work: service hours and closures' })
  @ApiResponse({ status: 200, standardSchema: CalendarInForce })
  calendar(@Who() who: Principal, @Param('unit') unit: string): Promise<CalendarInForce> {
    return this.time.calendar(who, unitOf(unit));
  }

  @Get('calendars/:unit/versions/:version')
  @Needs('rules.read')
  @ApiParam({ name: 'unit', description: 'code of a unit, or `network`' })
  @ApiOperation({ summary: 'One version of the calendar, whole' })
  @ApiResponse({ status: 200, standardSchema: DecidedCalendar })
  calendarVersion(
    @Who() who: Principal,
    @Param('unit') unit: string,
    @Param('version') version: string,
  ): Promise<DecidedCalendar> {
    return this.time.calendarVersion(who, unitOf(unit), Number(version));
  }

  @Put('calendars/:unit')
  @TakesIfMatch()
  @Needs('calendar.write')
  @ApiParam({ name: 'unit', description: 'code of a unit, or `network`' })
  @ApiOperation({ summary: 'Decide service hours and closures, for laps that begin from now on' })
  @ApiResponse({ status: 200, standardSchema: CalendarInForce })
  decideCalendar(
    @Who() who: Principal,
    @Param('unit') unit: string,
    @IfMatch() version: number,
    @Body({ schema: CalendarDecision }) body: z.infer<typeof CalendarDecision>,
  ): Promise<CalendarInForce> {
    return this.time.decideCalendar(who, unitOf(unit), version, body);
  }

  @Post('calendars/:unit/unusual-closures')
  @HttpCode(200)
  @Needs('calendar.write')
  @ApiParam({ name: 'unit', description: 'code of a unit, or `network`' })
  @ApiOperation({ summary: 'New closures of a calendar that are long or begin in the past. Stores nothing' })
  @ApiResponse({ status: 200, standardSchema: UnusualClosures })
  unusualClosures(
    @Who() who: Principal,
    @Param('unit') unit: string,
    @Body({ schema: ServiceCalendarInput }) body: ServiceCalendarInput,
  ): Promise<UnusualClosures> {
    return this.time.unusualClosures(who, unitOf(unit), body);
  }
}

function unitOf(given: string): string | null {
  return given === 'network' ? null : given;
}
