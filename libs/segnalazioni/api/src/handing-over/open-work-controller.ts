import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Leavers, OpenWork, WorkHandOver, WorkHandedOver } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { HandOverWork } from './hand-over-work';

@ApiTags('segnalazioni')
@Controller('v1/open-work')
export class OpenWorkController {
  constructor(private readonly work: HandOverWork) {}

  @Get()
  @Needs('work.hand_over')
  @ApiOperation({ summary: 'Who has left the coordination and still has cases in charge' })
  @ApiOkResponse({ standardSchema: Leavers })
  leavers(@Who() who: Principal): Promise<Leavers> {
    return this.work.leavers(who);
  }

  @Get(':account')
  @Needs('work.count')
  @ApiOperation({ summary: 'What a person has in hand: counted, and by number for who may open it' })
  @ApiOkResponse({ standardSchema: OpenWork })
  read(@Who() who: Principal, @Param('account') account: string): Promise<OpenWork> {
    return this.work.read(who, account);
  }

  /** Told twice it finds nothing left, so it needs no key. */
  @Post(':account/hand-over')
  @HttpCode(200)
  @Needs('work.hand_over')
  @ApiOperation({ summary: 'Hand the cases in charge of a person over to a colleague' })
  @ApiOkResponse({ standardSchema: WorkHandedOver })
  handOver(
    @Who() who: Principal,
    @Param('account') account: string,
    @Body({ schema: WorkHandOver }) body: z.infer<typeof WorkHandOver>,
  ): Promise<WorkHandedOver> {
    return this.work.handOver(who, account, body);
  }
}
