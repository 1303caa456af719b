import { Controller, Get, Header, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublicSheet, PublicSheetList, PublicSheetQuery, PublicSheetReading } from '@respi/knowledge/contract';
import { KeyedDigests, Public, addressBehind } from '@respi/shared/api-platform';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { PrintPublicSheet } from '../paper/print-public-sheet';
import { ReadPublicSheets } from '../public/read-public-sheets';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/faq')
export class PublicFaqController {
  constructor(
    private readonly sheets: ReadPublicSheets,
    private readonly printing: PrintPublicSheet,
    private readonly digests: KeyedDigests,
  ) {}

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

  @Get(':slug.pdf')
  @Header('cache-control', 'no-cache')
  @Header('x-robots-tag', 'noindex')
  @ApiOperation({ summary: 'A public sheet to print, A4; 406 in a language whose letters cannot be drawn' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  print(
    @Param('network') network: string,
    @Param('slug') slug: string,
    @Query({ schema: PublicSheetReading }) { language }: z.infer<typeof PublicSheetReading>,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.printing.asFile(network, slug, language, addressBehind(this.digests, request));
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
