import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  SheetFeedback,
  SheetFeedbackList,
  SheetFeedbackQuery,
  SheetOpinion,
  SheetRemark,
  SheetVote,
  SheetVoteTaken,
} from '@respi/knowledge/contract';
import { KeyedDigests, Needs, type Principal, Public, Who, addressBehind } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { HearReaders } from '../feedback/hear-readers';
import { ReadFeedback } from '../feedback/read-feedback';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/faq/:slug')
export class PublicFeedbackController {
  constructor(
    private readonly hearing: HearReaders,
    private readonly digests: KeyedDigests,
  ) {}

  @Post('votes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Counts whether the sheet was useful; keeps nothing of who answers' })
  @ApiResponse({ status: 200, standardSchema: SheetVoteTaken })
  vote(
    @Param('network') network: string,
    @Param('slug') slug: string,
    @Body({ schema: SheetVote }) vote: SheetVote,
    @Req() request: FastifyRequest,
  ): Promise<SheetVoteTaken> {
    return this.hearing.vote(network, slug, vote, addressBehind(this.digests, request));
  }

  @Post('remarks')
  @HttpCode(204)
  @ApiOperation({ summary: 'Says what was missing; refused where it looks like it names somebody' })
  @ApiResponse({ status: 204 })
  remark(
    @Param('network') network: string,
    @Param('slug') slug: string,
    @Body({ schema: SheetRemark }) remark: SheetRemark,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.hearing.remark(network, slug, remark, addressBehind(this.digests, request));
  }
}

@ApiTags('sheet feedback')
@Controller('v1/sheet-feedback')
export class SheetFeedbackController {
  constructor(
    private readonly reading: ReadFeedback,
    private readonly hearing: HearReaders,
  ) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'What readers say of the published sheets, least useful first' })
  @ApiResponse({ status: 200, standardSchema: SheetFeedbackList })
  list(
    @Who() who: Principal,
    @Query({ schema: SheetFeedbackQuery }) query: z.infer<typeof SheetFeedbackQuery>,
  ): Promise<Page<SheetFeedback>> {
    return this.reading.list(who, query);
  }

  @Get(':id')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'What readers say of one sheet' })
  @ApiResponse({ status: 200, standardSchema: SheetFeedback })
  open(@Who() who: Principal, @Param('id') id: string): Promise<SheetFeedback> {
    return this.reading.open(who, id);
  }

  @Post(':id')
  @HttpCode(204)
  @Needs('sheet.read')
  @ApiOperation({ summary: 'Says whether a sheet helped at work, and what was missing; keeps nothing of who says so' })
  @ApiResponse({ status: 204 })
  judge(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: SheetOpinion }) opinion: z.infer<typeof SheetOpinion>,
  ): Promise<void> {
    return this.hearing.colleague(who, id, opinion);
  }
}
