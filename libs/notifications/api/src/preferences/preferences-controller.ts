import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { NotificationPreferences } from '@respi/notifications/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { OwnPreferences } from './own-preferences';

@ApiTags('notifications')
@Controller('v1/me/notifications/preferences')
export class PreferencesController {
  constructor(private readonly preferences: OwnPreferences) {}

  @Get()
  @Needs('session.own')
  @ApiOperation({ summary: 'What the caller hears of by mail, and when' })
  @ApiResponse({ status: 200, standardSchema: NotificationPreferences })
  read(@Who() who: Principal): Promise<NotificationPreferences> {
    return this.preferences.read(who);
  }

  @Put()
  @Needs('session.own')
  @ApiOperation({ summary: 'Choose what to hear of by mail, and when' })
  @ApiResponse({ status: 200, standardSchema: NotificationPreferences })
  keep(
    @Who() who: Principal,
    @Body({ schema: NotificationPreferences }) choices: NotificationPreferences,
  ): Promise<NotificationPreferences> {
    return this.preferences.keep(who, choices);
  }
}
