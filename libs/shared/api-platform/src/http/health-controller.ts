import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problem } from '@respi/shared/kernel';
import { Database } from '../database/database';
import { Public } from './access';

/** For whoever watches over the process: alive is the process, ready is the process with its database. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process and its database answer' })
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.ping();
    } catch (cause) {
      throw new Problem('service_unavailable', { cause });
    }
    return { status: 'ok' };
  }
}
