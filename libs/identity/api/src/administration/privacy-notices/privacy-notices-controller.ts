import { NewPrivacyNotice, PrivacyNotice } from '@respi/identity/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PrivacyNotices } from './privacy-notices';

@ApiTags('administration')
@Controller('v1')
export class PrivacyNoticesController {
  constructor(private readonly notices: PrivacyNotices) {}

  @Get('privacy-notices')
  @Needs('session.own')
  @ApiOperation({ summary: 'What people are told about their data today, in each language' })
  @ApiOkResponse({ standardSchema: z.array(PrivacyNotice) })
  inForce(@Who() who: Principal) {
    return this.notices.inForce(who);
  }

  @Get('admin/privacy-notices')
  @Needs('network.administer')
  @ApiOperation({ summary: 'Every version, the newest first' })
  @ApiOkResponse({ standardSchema: z.array(PrivacyNotice) })
  all(@Who() who: Principal) {
    return this.notices.all(who);
  }

  @Post('admin/privacy-notices')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Write a new version; none is ever changed' })
  @ApiOkResponse({ standardSchema: z.array(PrivacyNotice) })
  write(
    @Who() who: Principal,
    @Body({ schema: NewPrivacyNotice }) body: z.infer<typeof NewPrivacyNotice>,
    @Idempotency() claim: IdempotencyClaim | null,
  ) {
    return this.notices.write(who, body, claim);
  }
}
