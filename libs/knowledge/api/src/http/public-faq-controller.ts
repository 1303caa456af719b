import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublicSheet, PublicSheetList, PublicSheetQuery, PublicSheetReading } from '@respi/knowledge/contract';
import { Public } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { ReadPublicSheets } from '../public/read-public-sheets';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/faq')
export class PublicFaqController {
  constructor(private readonly sheets: ReadPublicSheets) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Public sheets, newest first or by words; the query is not logged' })
  @ApiResponse({ status: 200, standardSchema: PublicSheetList })
  list(
    @Param('network') network: string,
    @Query({ schema: PublicSheetQuery }) query: z.infer<typeof PublicSheetQuery>,
  ): Promise<z.infer<typeof PublicSheetList>> {
    return this.sheets.list(network, query);
  }

  @Get(':slug')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'A public sheet at its stable address, in the language that is wanted or else in Italian' })
  @ApiResponse({ status: 200, standardSchema: PublicSheet })
  open(
    @Param('network') network: string,
    @Param('slug') slug: string,
    @Query({ schema: PublicSheetReading }) { language }: z.infer<typeof PublicSheetReading>,
  ): Promise<PublicSheet> {
    return this.sheets.open(network, slug, language);
  }
}
