import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublicStamp } from '@respi/knowledge/contract';
import { Public } from '@respi/shared/api-platform';
import { PublicStamps } from '../public/public-stamp';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/stamp')
export class PublicStampController {
  constructor(private readonly stamps: PublicStamps) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Changes when anything does that the public reads of a network' })
  @ApiResponse({ status: 200, standardSchema: PublicStamp })
  async read(@Param('network') network: string): Promise<PublicStamp> {
    return { stamp: await this.stamps.of(network) };
  }
}
