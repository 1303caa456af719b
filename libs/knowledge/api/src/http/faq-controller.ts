import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  FoundSheets,
  NewSheet,
  SheetDetail,
  SheetList,
  SheetListQuery,
  SheetSearch,
  type SheetSummary,
} from '@respi/knowledge/contract';
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
import { DraftASheet } from '../drafting/draft-a-sheet';
import { ReadSheets } from '../reading/read-sheets';

@ApiTags('faq')
@Controller('v1/faq')
export class FaqController {
  constructor(
    private readonly drafting: DraftASheet,
    private readonly reading: ReadSheets,
  ) {}

  @Post()
  @TakesIdempotencyKey()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Drafts a sheet, from nothing or from resolved segnalazioni' })
  @ApiResponse({ status: 201, standardSchema: SheetDetail })
  async draft(
    @Who() who: Principal,
    @Body({ schema: NewSheet }) input: NewSheet,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<SheetDetail> {
    const { id } = await this.drafting.draft(who, input, claim);
    return this.reading.open(who, id);
  }

  @Get()
  @Needs('sheet.read')
  @ApiOperation({ summary: 'Sheets that the caller may see, last changed first' })
  @ApiResponse({ status: 200, standardSchema: SheetList })
  list(
    @Who() who: Principal,
    @Query({ schema: SheetListQuery }) query: z.infer<typeof SheetListQuery>,
  ): Promise<Page<SheetSummary>> {
    return this.reading.list(who, query);
  }

  @Post('search')
  @HttpCode(200)
  @Needs('sheet.read')
  @ApiOperation({ summary: 'Published sheets of both audiences by words, best first; the words travel in the body' })
  @ApiResponse({ status: 200, standardSchema: FoundSheets })
  search(
    @Who() who: Principal,
    @Body({ schema: SheetSearch }) search: z.infer<typeof SheetSearch>,
  ): Promise<FoundSheets> {
    return this.reading.search(who, search);
  }

  @Get(':id')
  @Needs('sheet.read')
  @ApiOperation({ summary: 'One sheet, by id or address, as the caller may read it' })
  @ApiResponse({ status: 200, standardSchema: SheetDetail })
  open(@Who() who: Principal, @Param('id') id: string): Promise<SheetDetail> {
    return this.reading.open(who, id);
  }
}
