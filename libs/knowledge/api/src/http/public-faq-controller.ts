import { Controller, Get, Header, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublicSheet, PublicSheetList, PublicSheetQuery, PublicSheetReading } from '@respi/knowledge/contract';
import { KeyedDigests, Public, addressBehind } from '@respi/shared/api-platform';
import { Problem, type ProblemCode } from '@respi/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { PrintPublicSheet } from '../paper/print-public-sheet';
import { ReadPublicSheets } from '../public/read-public-sheets';

/** What the page of the sheet says better, in the reader's language. */
const SAID_BY_THE_PAGE: readonly ProblemCode[] = ['not_found', 'no_paper_in_language'];

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
  @ApiOperation({
    summary:
      'A public sheet to print, A4; 406 in a language whose letters cannot be drawn; a browser is led to the page',
  })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(
    @Param('network') network: string,
    @Param('slug') slug: string,
    @Query({ schema: PublicSheetReading }) { language }: z.infer<typeof PublicSheetReading>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    try {
      return await this.printing.asFile(network, slug, language, addressBehind(this.digests, request));
    } catch (error) {
      // Who followed a link is led to a page that is read and printed; a program is told what is wrong.
      const isBrowser = request.headers.accept?.includes('text/html') ?? false;
      if (!isBrowser || !(error instanceof Problem) || !SAID_BY_THE_PAGE.includes(error.code)) throw error;
      const path = [network, language, 'schede', slug].map(encodeURIComponent).join('/');
      void reply.status(303).header('location', `/${path}`);
      return undefined;
    }
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
