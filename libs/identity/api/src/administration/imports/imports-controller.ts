import { ImportReport, ImportRequest } from '@respi/identity/contract';
import { Needs, type Principal, StepUp, Who } from '@respi/shared/api-platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ImportFile } from './import-file';

@ApiTags('administration')
@Controller('v1/admin/imports')
export class ImportsController {
  constructor(private readonly imports: ImportFile) {}

  /** The same file twice changes nothing the second time, so it needs no key. */
  @Post()
  @HttpCode(200)
  @StepUp()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Bodies, units or people from a CSV file: tried line by line, or made all together' })
  @ApiOkResponse({ standardSchema: ImportReport })
  run(@Who() who: Principal, @Body({ schema: ImportRequest }) body: z.infer<typeof ImportRequest>) {
    return this.imports.run(who, body);
  }
}
