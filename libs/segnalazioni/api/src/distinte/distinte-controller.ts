import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  DistintaDetail,
  DistintaList,
  DistintaListQuery,
  type DistintaSummary,
  LineFound,
  LineLookup,
  NewDistinta,
} from '@respi/segnalazioni/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { PrepareDistinta } from './prepare-distinta';
import { PrintDistinta } from './print-distinta';
import { ReadDistinte } from './read-distinte';

@ApiTags('distinte')
@Controller('v1/distinte')
export class DistinteController {
  constructor(
    private readonly preparing: PrepareDistinta,
    private readonly reading: ReadDistinte,
    private readonly printing: PrintDistinta,
  ) {}

  @Post()
  @Needs('distinta.handle')
  @ApiOperation({ summary: 'Puts what waits on paper for an office on a numbered sheet' })
  @TakesIdempotencyKey()
  @ApiResponse({ status: 201, standardSchema: DistintaDetail })
  prepare(
    @Who() who: Principal,
    @Body({ schema: NewDistinta }) wanted: NewDistinta,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<DistintaDetail> {
    return this.preparing.prepare(who, wanted, claim);
  }

  @Get()
  @Needs('distinta.handle')
  @ApiOperation({ summary: 'Sheets, newest first' })
  @ApiResponse({ status: 200, standardSchema: DistintaList })
  list(
    @Who() who: Principal,
    @Query({ schema: DistintaListQuery }) query: z.infer<typeof DistintaListQuery>,
  ): Promise<Page<DistintaSummary>> {
    return this.reading.list(who, query);
  }

  @Post('lookup')
  @HttpCode(200)
  @Needs('distinta.handle')
  @ApiOperation({ summary: 'The line that a scanned QR or a typed short code belongs to' })
  @ApiResponse({ status: 200, standardSchema: LineFound })
  lookup(@Who() who: Principal, @Body({ schema: LineLookup }) wanted: z.infer<typeof LineLookup>): Promise<LineFound> {
    return this.reading.lookup(who, wanted);
  }

  @Get(':id.pdf')
  @Needs('distinta.handle')
  @ApiOperation({ summary: 'The sheet to print, A4' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  print(@Who() who: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.printing.asFile(who, id);
  }

  @Get(':id')
  @Needs('distinta.handle')
  @ApiOperation({ summary: 'One sheet with its lines' })
  @ApiResponse({ status: 200, standardSchema: DistintaDetail })
  open(@Who() who: Principal, @Param('id') id: string): Promise<DistintaDetail> {
    return this.reading.open(who, id);
  }
}
