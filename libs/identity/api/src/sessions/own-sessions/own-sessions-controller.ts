import { OwnSessions } from '@respi/identity/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnSessionsChange } from './own-sessions';

/** Open also to a session that still owes a second factor: whoever sees a stranger inside must get them out at once. */
@ApiTags('auth')
@Controller('v1/me/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessionsChange) {}

  @Get()
  @Needs('access.own')
  @ApiOperation({ summary: 'One’s own sessions that are open in this network' })
  @ApiOkResponse({ standardSchema: OwnSessions })
  read(@Who() who: Principal) {
    return this.sessions.read(who);
  }

  @Post('end-others')
  @Needs('access.own')
  @HttpCode(200)
  @ApiOperation({ summary: 'End all of them but this one, at once' })
  @ApiOkResponse({ standardSchema: OwnSessions })
  endOthers(@Who() who: Principal) {
    return this.sessions.endOthers(who);
  }

  @Delete(':id')
  @Needs('access.own')
  @ApiOperation({ summary: 'End one of them at once' })
  @ApiOkResponse({ standardSchema: OwnSessions })
  end(@Who() who: Principal, @Param('id') id: string) {
    return this.sessions.end(who, id);
  }
}
