import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { LiveNews as News, LiveQuery, OthersPresent, PresenceReport } from '@respi/shared/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveNews } from './live-news';
import { ReportPresence } from './report-presence';

@ApiTags('live')
@Controller('v1')
export class LiveController {
  constructor(
    private readonly news: LiveNews,
    private readonly presence: ReportPresence,
  ) {}

  @Get('live')
  @Needs('session.own')
  @ApiOperation({
    summary: 'What happens to the cases that the caller may see',
    description:
      'With `Accept: text/event-stream` a stream of server-sent events: `hello`, `case` (data: one of `events` below), `presence`, `reset` (read everything anew), `ended` (the session is over). `Last-Event-ID` or `after` resumes. Otherwise what happened since `after`, once.',
  })
  @ApiResponse({ status: 200, standardSchema: News })
  hear(
    @Who() who: Principal,
    @Query({ schema: LiveQuery }) query: LiveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.news.answer(who, query, request, reply);
  }

  @Post('segnalazioni/:id/presence')
  @HttpCode(200)
  @Needs('case.act')
  @ApiOperation({ summary: 'Says that one is writing a reply, or no longer; answers who else is. Kept for 20 seconds' })
  @ApiResponse({ status: 200, standardSchema: OthersPresent })
  report(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: PresenceReport }) { doing }: PresenceReport,
  ): Promise<OthersPresent> {
    return this.presence.report(who, id, doing);
  }
}
