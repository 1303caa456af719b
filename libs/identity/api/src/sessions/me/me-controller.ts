import { Me } from '@respi/identity/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadMe } from './read-me';

@ApiTags('auth')
@Controller('v1/me')
export class MeController {
  constructor(private readonly readMe: ReadMe) {}

  @Get()
  @Needs('access.own')
  @ApiOperation({ summary: 'Who is working, where, and with which roles' })
  @ApiOkResponse({ standardSchema: Me })
  me(@Who() who: Principal) {
    return this.readMe.run(who);
  }
}
