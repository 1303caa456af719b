import { NetworkRef, PublicNetwork, PublicSportello, PublicTopic } from '@respi/identity/contract';
import { Public } from '@respi/shared/api-platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Networks } from './networks';

@ApiTags('public')
@Public()
@Controller('v1/networks')
export class NetworksController {
  constructor(private readonly networks: Networks) {}

  @Get()
  @ApiOperation({ summary: 'The networks of this installation' })
  @ApiOkResponse({ standardSchema: z.array(NetworkRef) })
  list() {
    return this.networks.list();
  }

  @Get(':network')
  @ApiOperation({ summary: 'One network, as anybody may know it' })
  @ApiOkResponse({ standardSchema: PublicNetwork })
  describe(@Param('network') network: string) {
    return this.networks.describe(network);
  }

  @Get(':network/sportelli')
  @ApiOperation({ summary: 'The counters of a network' })
  @ApiOkResponse({ standardSchema: z.array(PublicSportello) })
  sportelli(@Param('network') network: string) {
    return this.networks.sportelli(network);
  }

  @Get(':network/topics')
  @ApiOperation({ summary: 'The topics under which a network publishes' })
  @ApiOkResponse({ standardSchema: z.array(PublicTopic) })
  topics(@Param('network') network: string) {
    return this.networks.topics(network);
  }
}
