import { QueueRetried, QueueRetry, QueueStatus } from '@respi/identity/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LookAtQueue } from './look-at-queue';

@ApiTags('administration')
@Controller('v1/admin/queue')
export class QueueController {
  constructor(private readonly queue: LookAtQueue) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({ summary: 'What waits in the queues, and what failed' })
  @ApiOkResponse({ standardSchema: QueueStatus })
  status(@Who() who: Principal): Promise<QueueStatus> {
    return this.queue.status(who);
  }

  @Post('retry')
  @HttpCode(200)
  @Needs('network.administer')
  @ApiOperation({ summary: 'Let failed jobs run once more' })
  @ApiOkResponse({ standardSchema: QueueRetried })
  retry(@Who() who: Principal, @Body({ schema: QueueRetry }) body: QueueRetry): Promise<QueueRetried> {
    return this.queue.retry(who, body);
  }
}
