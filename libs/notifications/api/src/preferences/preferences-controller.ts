import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { NotificationPreferences, VersionedPreferences } from '@respi/notifications/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import { OwnPreferences } from './own-preferences';

@ApiTags('notifications')
@Controller('v1/me/notifications/preferences')
export class PreferencesController {
  constructor(private readonly preferences: OwnPreferences) {}

  @Get()
  @Needs('session.own')
  @ApiOperation({ summary: 'What the caller hears of by mail, and when' })
  @ApiResponse({ status: 200, standardSchema: VersionedPreferences })
  read(@Who() who: Principal): Promise<VersionedPreferences> {
    return this.preferences.read(who);
  }

  @Put()
  @TakesIfMatch()
  @Needs('session.own')
  @ApiOperation({ summary: 'Choose what to hear of by mail, and when' })
  @ApiResponse({ status: 200, standardSchema: VersionedPreferences })
  keep(
    @Who() who: Principal,
    @IfMatch() version: number,
    @Body({ schema: NotificationPreferences }) choices: NotificationPreferences,
  ): Promise<VersionedPreferences> {
    return this.preferences.keep(who, version, choices);
  }
}
