import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Notice, NoticeList, NoticeListQuery, NoticesRead, UnreadNotices } from '@respi/notifications/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { OwnNotices } from './own-notices';

@ApiTags('notifications')
@Controller('v1/me/notices')
export class NoticesController {
  constructor(private readonly notices: OwnNotices) {}

  @Get()
  @Needs('session.own')
  @ApiOperation({ summary: 'What the caller was told of' })
  @ApiResponse({ status: 200, standardSchema: NoticeList })
  list(@Who() who: Principal, @Query({ schema: NoticeListQuery }) query: NoticeListQuery): Promise<Page<Notice>> {
    return this.notices.list(who, query);
  }

  @Get('unread')
  @Needs('session.own')
  @ApiOperation({ summary: 'How many of them are unread' })
  @ApiResponse({ status: 200, standardSchema: UnreadNotices })
  unread(@Who() who: Principal): Promise<UnreadNotices> {
    return this.notices.unread(who);
  }

  @Post('read')
  @HttpCode(200)
  @Needs('session.own')
  @ApiOperation({ summary: 'Mark notices as read; answers how many are left' })
  @ApiResponse({ status: 200, standardSchema: UnreadNotices })
  markRead(@Who() who: Principal, @Body({ schema: NoticesRead }) read: NoticesRead): Promise<UnreadNotices> {
    return this.notices.markRead(who, read);
  }
}
