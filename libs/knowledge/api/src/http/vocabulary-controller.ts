import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  VocabularyChange,
  VocabularyLine,
  VocabularyList,
  type VocabularyVersion,
  VocabularyVersions,
  VocabularyVersionsQuery,
} from '@respi/knowledge/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { EditVocabulary } from '../vocabulary/edit-vocabulary';

@ApiTags('vocabulary')
@Controller('v1/vocabulary')
export class VocabularyController {
  constructor(private readonly vocabulary: EditVocabulary) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'The words of the counters: every notion with the ways to say it' })
  @ApiResponse({ status: 200, standardSchema: VocabularyList })
  list(@Who() who: Principal): Promise<z.infer<typeof VocabularyList>> {
    return this.vocabulary.list(who);
  }

  @Get(':notion/versions')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Every change of one notion, newest first' })
  @ApiResponse({ status: 200, standardSchema: VocabularyVersions })
  versions(
    @Who() who: Principal,
    @Param('notion') notion: string,
    @Query({ schema: VocabularyVersionsQuery }) query: z.infer<typeof VocabularyVersionsQuery>,
  ): Promise<Page<VocabularyVersion>> {
    return this.vocabulary.versions(who, notion, query);
  }

  @Put(':notion')
  @TakesIfMatch('Version that the client saw; "0" for a notion that the network has never changed')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Adds a notion, changes its ways, or takes it away; each change is a version' })
  @ApiResponse({ status: 200, standardSchema: VocabularyLine })
  change(
    @Who() who: Principal,
    @Param('notion') notion: string,
    @IfMatch() version: number,
    @Body({ schema: VocabularyChange }) change: VocabularyChange,
  ): Promise<VocabularyLine> {
    return this.vocabulary.change(who, notion, version, change);
  }
}
