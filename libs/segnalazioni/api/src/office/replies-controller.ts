import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type OfficeReply, OfficeReplyList, OfficeReplyQuery, OfficeReplySearch } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { ReadOfficeReplies } from './read-office-replies';

@ApiTags('risposte dell’ufficio')
@Controller('v1/replies')
export class RepliesController {
  constructor(private readonly replies: ReadOfficeReplies) {}

  @Get()
  @Needs('office.replies')
  @ApiOperation({ summary: 'Every reply of the offices whose referent the caller is, newest or oldest first' })
  @ApiResponse({ status: 200, standardSchema: OfficeReplyList })
  list(
    @Who() who: Principal,
    @Query({ schema: OfficeReplyQuery }) query: z.infer<typeof OfficeReplyQuery>,
  ): Promise<Page<OfficeReply>> {
    return this.replies.list(who, query);
  }

  @Post('search')
  @HttpCode(200)
  @Needs('office.replies')
  @ApiOperation({ summary: 'The same by the words of the reply; they travel in the body' })
  @ApiResponse({ status: 200, standardSchema: OfficeReplyList })
  search(
    @Who() who: Principal,
    @Body({ schema: OfficeReplySearch }) search: z.infer<typeof OfficeReplySearch>,
  ): Promise<Page<OfficeReply>> {
    return this.replies.search(who, search);
  }
}
