import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  type AccessLogEntry,
  AccessLogExportQuery,
  AccessLogPage,
  AccessLogProof,
  AccessLogSearch,
  type CaseReader,
  CaseReaders,
  CaseReadersQuery,
} from '@respi/segnalazioni/contract';
import { Needs, type Principal, StepUp, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { ExportAccessLog } from './export-access-log';
import { ReadAccessLog } from './read-access-log';

@ApiTags('registro degli accessi')
@Controller('v1')
export class AccessLogController {
  constructor(
    private readonly reading: ReadAccessLog,
    private readonly exporting: ExportAccessLog,
  ) {}

  @Post('access-log/search')
  @HttpCode(200)
  @Needs('access_log.read')
  @ApiOperation({ summary: 'Who read what, and what administrators did, newest first' })
  @ApiResponse({ status: 200, standardSchema: AccessLogPage })
  search(
    @Who() who: Principal,
    @Body({ schema: AccessLogSearch }) wanted: z.infer<typeof AccessLogSearch>,
  ): Promise<Page<AccessLogEntry>> {
    return this.reading.search(who, wanted);
  }

  @Get('access-log/proof')
  @Needs('access_log.read')
  @ApiOperation({ summary: 'Verifies the newest part of the log now; the key that checks exports' })
  @ApiResponse({ status: 200, standardSchema: AccessLogProof })
  prove(@Who() who: Principal): Promise<AccessLogProof> {
    return this.reading.prove(who);
  }

  @Get('access-log/export')
  @Needs('access_log.export')
  @StepUp()
  @ApiOperation({ summary: 'The log of a period as a signed file' })
  @ApiProduces('application/x-ndjson')
  @ApiResponse({ status: 200, content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } } })
  export(
    @Who() who: Principal,
    @Query({ schema: AccessLogExportQuery }) period: z.infer<typeof AccessLogExportQuery>,
  ): Promise<StreamableFile> {
    return this.exporting.asFile(who, period);
  }

  @Get('segnalazioni/:id/readers')
  @Needs('case.read')
  @ApiOperation({ summary: 'Who read a case, and who asked to be shown whom it is about, for those who handle it' })
  @ApiResponse({ status: 200, standardSchema: CaseReaders })
  readers(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query({ schema: CaseReadersQuery }) page: z.infer<typeof CaseReadersQuery>,
  ): Promise<Page<CaseReader>> {
    return this.reading.ofCase(who, id, page);
  }
}
