import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  type LegalAct,
  LegalActDetail,
  LegalActList,
  LegalActListQuery,
  NewLawChange,
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
import { MarkActChanged } from '../law/mark-act-changed';
import { ReadLegalActs } from '../law/read-legal-acts';

@ApiTags('legal acts')
@Controller('v1/legal-acts')
export class LegalActsController {
  constructor(
    private readonly reading: ReadLegalActs,
    private readonly marking: MarkActChanged,
  ) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Acts of the law that sheets of the network cite, by code' })
  @ApiResponse({ status: 200, standardSchema: LegalActList })
  list(
    @Who() who: Principal,
    @Query({ schema: LegalActListQuery }) query: z.infer<typeof LegalActListQuery>,
  ): Promise<Page<LegalAct>> {
    return this.reading.list(who, query);
  }

  @Get(':act')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'One act, with the changes of it that were marked' })
  @ApiResponse({ status: 200, standardSchema: LegalActDetail })
  open(@Who() who: Principal, @Param('act') act: string): Promise<LegalActDetail> {
    return this.reading.open(who, act);
  }

  @Post(':act/changes')
  @TakesIdempotencyKey()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Marks an act as changed: every published sheet that cites it is to be looked at again' })
  @ApiResponse({ status: 201, standardSchema: LegalActDetail })
  async mark(
    @Who() who: Principal,
    @Param('act') act: string,
    @Body({ schema: NewLawChange }) change: NewLawChange,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<LegalActDetail> {
    await this.marking.mark(who, act, change, claim);
    return this.reading.open(who, act);
  }
}
