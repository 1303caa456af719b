import { NetworkSettings, VersionedSettings } from '@respi/identity/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { NetworkSettingsChange } from './network-settings';

@ApiTags('administration')
@Controller('v1/admin/settings')
export class SettingsController {
  constructor(private readonly settings: NetworkSettingsChange) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({ summary: 'What the network decided for itself' })
  @ApiOkResponse({ standardSchema: VersionedSettings })
  read(@Who() who: Principal) {
    return this.settings.read(who);
  }

  @Put()
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Change what the network decides for itself' })
  @ApiOkResponse({ standardSchema: VersionedSettings })
  replace(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: NetworkSettings }) body: z.infer<typeof NetworkSettings>,
  ) {
    return this.settings.replace(who, version, body);
  }
}
