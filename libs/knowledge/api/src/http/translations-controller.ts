import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  ExportedTranslations,
  ExportedTranslationsQuery,
  ImportedTranslations,
  NewTranslation,
  TranslationDetail,
  TranslationFile,
  TranslationsOfSheet,
  WaitingTranslations,
  WaitingTranslationsQuery,
} from '@respi/knowledge/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { ImportTranslations } from '../translating/import-translations';
import { ReadTranslations } from '../translating/read-translations';
import { TranslateSheets } from '../translating/translate-sheets';

@ApiTags('translations')
@Controller('v1/faq/:id/translations')
export class SheetTranslationsController {
  constructor(
    private readonly translating: TranslateSheets,
    private readonly reading: ReadTranslations,
  ) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Translations of a public sheet, and the Italian that they are made from' })
  @ApiResponse({ status: 200, standardSchema: TranslationsOfSheet })
  list(@Who() who: Principal, @Param('id') id: string): Promise<TranslationsOfSheet> {
    return this.reading.ofSheet(who, id);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Begins a translation, as words that no person has read through yet' })
  @ApiResponse({ status: 201, standardSchema: TranslationDetail })
  async begin(
    @Who() who: Principal,
    @Param('id') sheet: string,
    @Body({ schema: NewTranslation }) input: NewTranslation,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<TranslationDetail> {
    const { id } = await this.translating.begin(who, sheet, input, claim);
    return this.reading.open(who, id);
  }
}

@ApiTags('translations')
@Controller('v1/translations')
export class TranslationsController {
  constructor(
    private readonly importing: ImportTranslations,
    private readonly reading: ReadTranslations,
  ) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Translations that wait for a person, the longest first' })
  @ApiResponse({ status: 200, standardSchema: WaitingTranslations })
  waiting(
    @Who() who: Principal,
    @Query({ schema: WaitingTranslationsQuery }) query: WaitingTranslationsQuery,
  ): Promise<WaitingTranslations> {
    return this.reading.waiting(who, query);
  }

  @Get('lines')
  @Needs('sheet.write')
  @ApiOperation({
    summary: 'Italian words of the public sheets without current words in a language, for whoever translates',
  })
  @ApiResponse({ status: 200, standardSchema: ExportedTranslations })
  lines(
    @Who() who: Principal,
    @Query({ schema: ExportedTranslationsQuery }) query: ExportedTranslationsQuery,
  ): Promise<ExportedTranslations> {
    return this.reading.lines(who, query);
  }

  @Post('import')
  @HttpCode(200)
  @Needs('sheet.write')
  @ApiOperation({
    summary: 'Takes translations out of a file, as words that no person has read through yet; told line by line',
  })
  @ApiResponse({ status: 200, standardSchema: ImportedTranslations })
  import(
    @Who() who: Principal,
    @Body({ schema: TranslationFile }) file: TranslationFile,
  ): Promise<ImportedTranslations> {
    return this.importing.run(who, file);
  }

  @Get(':id')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'One translation, beside the Italian of today and that which it was made from' })
  @ApiResponse({ status: 200, standardSchema: TranslationDetail })
  open(@Who() who: Principal, @Param('id') id: string): Promise<TranslationDetail> {
    return this.reading.open(who, id);
  }
}
