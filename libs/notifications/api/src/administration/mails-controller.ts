import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Mail, MailList, MailListQuery, MailsResent } from '@respi/notifications/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { ListMails } from './list-mails';
import { ResendMails } from './resend-mails';

@ApiTags('administration')
@Controller('v1/admin/mails')
export class MailsController {
  constructor(
    private readonly mails: ListMails,
    private readonly failed: ResendMails,
  ) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({
    summary: 'Mails of the network, newest first: sent, waiting, refused, or kept for want of a mail server',
  })
  @ApiResponse({ status: 200, standardSchema: MailList })
  list(@Who() who: Principal, @Query({ schema: MailListQuery }) query: MailListQuery): Promise<Page<Mail>> {
    return this.mails.list(who, query);
  }

  @Post('resend')
  @HttpCode(200)
  @Needs('network.administer')
  @ApiOperation({ summary: 'Try every mail again that was given up' })
  @ApiResponse({ status: 200, standardSchema: MailsResent })
  resendAll(@Who() who: Principal): Promise<MailsResent> {
    return this.failed.all(who);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Needs('network.administer')
  @ApiOperation({ summary: 'Try a mail again that was given up' })
  @ApiResponse({ status: 200, standardSchema: MailsResent })
  resend(@Who() who: Principal, @Param('id') id: string): Promise<MailsResent> {
    return this.failed.one(who, id);
  }
}
