import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  FeedbackAnswer,
  FeedbackCode,
  FeedbackForm,
  FeedbackReceipt,
  HelpdeskAct,
  HelpdeskDeskQuery,
  HelpdeskList,
  HelpdeskQuery,
  HelpdeskRequest,
  NewFeedback,
  NewHelpdeskRequest,
} from '@respi/content/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  KeyedDigests,
  Needs,
  type Principal,
  Public,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
  addressBehind,
} from '@respi/shared/api-platform';
import type { FastifyRequest } from 'fastify';
import { HearFeedback } from './hear-feedback';
import { Helpdesk } from './helpdesk';

@ApiTags('helpdesk')
@Controller('v1/helpdesk')
export class HelpdeskController {
  constructor(private readonly helpdesk: Helpdesk) {}

  @Get()
  @Needs('helpdesk.ask')
  @ApiOperation({ summary: 'What one asked about the portal itself, the newest first' })
  @ApiResponse({ status: 200, standardSchema: HelpdeskList })
  own(@Who() who: Principal, @Query({ schema: HelpdeskQuery }) query: HelpdeskQuery): Promise<HelpdeskList> {
    return this.helpdesk.own(who, query);
  }

  @Get('desk')
  @Needs('helpdesk.handle')
  @ApiOperation({ summary: 'What everybody asks, by the day on which an answer is owed; or what is over' })
  @ApiResponse({ status: 200, standardSchema: HelpdeskList })
  desk(@Who() who: Principal, @Query({ schema: HelpdeskDeskQuery }) query: HelpdeskDeskQuery): Promise<HelpdeskList> {
    return this.helpdesk.desk(who, query);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('helpdesk.ask')
  @ApiOperation({ summary: 'Asks for help with the portal; about people and practices there are cases' })
  @ApiResponse({ status: 201, standardSchema: HelpdeskRequest })
  async ask(
    @Who() who: Principal,
    @Body({ schema: NewHelpdeskRequest }) request: NewHelpdeskRequest,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<HelpdeskRequest> {
    const { id } = await this.helpdesk.open(who, request, claim);
    return this.helpdesk.read(who, id);
  }

  @Get(':id')
  @Needs('helpdesk.ask')
  @ApiOperation({ summary: 'One request with what was written to and fro' })
  @ApiResponse({ status: 200, standardSchema: HelpdeskRequest })
  read(@Who() who: Principal, @Param('id') id: string): Promise<HelpdeskRequest> {
    return this.helpdesk.read(who, id);
  }

  @Post(':id/actions')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('helpdesk.ask')
  @ApiOperation({ summary: 'Takes, asks, solves, writes, closes, reopens: what the request offers' })
  @ApiResponse({ status: 200, standardSchema: HelpdeskRequest })
  act(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: HelpdeskAct }) act: HelpdeskAct,
  ): Promise<HelpdeskRequest> {
    return this.helpdesk.act(who, id, version, act);
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/accessibility')
export class PublicFeedbackController {
  constructor(
    private readonly feedback: HearFeedback,
    private readonly digests: KeyedDigests,
  ) {}

  @Get('form')
  @ApiOperation({ summary: 'What the form for a barrier begins with; each is good for one' })
  @ApiResponse({ status: 200, standardSchema: FeedbackForm })
  form(@Param('network') network: string): Promise<FeedbackForm> {
    return this.feedback.form(network);
  }

  @Post('feedback')
  @ApiOperation({ summary: 'Tells of a barrier; the code of the receipt is told this once' })
  @ApiResponse({ status: 201, standardSchema: FeedbackReceipt })
  send(
    @Param('network') network: string,
    @Body({ schema: NewFeedback }) feedback: NewFeedback,
    @Req() request: FastifyRequest,
  ): Promise<FeedbackReceipt> {
    return this.feedback.send(network, feedback, addressBehind(this.digests, request));
  }

  @Post('receipt')
  @HttpCode(200)
  @ApiOperation({ summary: 'What was answered, by the code of the receipt' })
  @ApiResponse({ status: 200, standardSchema: FeedbackAnswer })
  read(
    @Param('network') network: string,
    @Body({ schema: FeedbackCode }) { code }: FeedbackCode,
    @Req() request: FastifyRequest,
  ): Promise<FeedbackAnswer> {
    return this.feedback.read(network, code, addressBehind(this.digests, request));
  }

  @Post('receipt/hidden')
  @HttpCode(204)
  @ApiOperation({ summary: 'Whoever told has written the code down: no form gives it again' })
  @ApiResponse({ status: 204 })
  hide(@Param('network') network: string, @Body({ schema: FeedbackCode }) { code }: FeedbackCode): Promise<void> {
    return this.feedback.hide(network, code);
  }
}
