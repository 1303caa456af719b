import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Mail, MailList, MailListQuery } from '@respi/notifications/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { ListMails } from './list-mails';

@ApiTags('administration')
@Controller('v1/admin/mails')
export class MailsController {
  constructor(private readonly mails: ListMails) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({
    summary: 'Mails of the network, newest first: sent, waiting, refused, or kept for want of a mail server',
  })
  @ApiResponse({ status: 200, standardSchema: MailList })
  list(@Who() who: Principal, @Query({ schema: MailListQuery }) query: MailListQuery): Promise<Page<Mail>> {
    return this.mails.list(who, query);
  }
}
