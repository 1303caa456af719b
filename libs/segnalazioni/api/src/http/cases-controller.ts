import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CaseClocks,
  CaseDetail,
  CaseEvents,
  CaseList,
  CaseListQuery,
  CaseOpenQuery,
  CaseSearch,
  Counts,
  FiledCase,
  Filing,
  FilingAdvice,
  FilingCheck,
  IdentityRequest,
  type ListedCase,
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
import { AdviseFiling } from '../filing/advise-filing';
import { FileCase } from '../filing/file-case';
import { ReadCases } from '../reading/read-cases';
import { ReadClocks } from '../reading/read-clocks';
import { ShowIdentity } from '../reading/show-identity';

@ApiTags('segnalazioni')
@Controller('v1/segnalazioni')
export class CasesController {
  constructor(
    private readonly filing: FileCase,
    private readonly advising: AdviseFiling,
    private readonly reading: ReadCases,
    private readonly timing: ReadClocks,
    private readonly identity: ShowIdentity,
  ) {}

  @Post()
  @TakesIdempotencyKey()
  @Needs('case.file')
  @ApiOperation({ summary: 'Files a segnalazione' })
  @ApiResponse({ status: 201, standardSchema: FiledCase })
  file(
    @Who() who: Principal,
    @Body({ schema: Filing }) filing: Filing,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<FiledCase> {
    return this.filing.file(who, filing, claim);
  }

  @Post('check')
  @HttpCode(200)
  @Needs('case.file')
  @ApiOperation({ summary: 'What the system proposes while the form is being filled; stores nothing' })
  @ApiResponse({ status: 200, standardSchema: FilingAdvice })
  advise(
    @Who() who: Principal,
    @Body({ schema: FilingCheck }) filing: z.infer<typeof FilingCheck>,
  ): Promise<FilingAdvice> {
    return this.advising.advise(who, filing);
  }

  @Get()
  @Needs('case.read')
  @ApiOperation({ summary: 'Cases that the caller may see, newest first or in triage order' })
  @ApiResponse({ status: 200, standardSchema: CaseList })
  list(@Who() who: Principal, @Query({ schema: CaseListQuery }) query: CaseListQuery): Promise<Page<ListedCase>> {
    return this.reading.list(who, query);
  }

  @Get('counts')
  @Needs('case.read')
  @ApiOperation({ summary: 'Rows behind each queue; 100 means more than 99' })
  @ApiResponse({ status: 200, standardSchema: Counts })
  counts(@Who() who: Principal): Promise<Record<string, number>> {
    return this.reading.counts(who);
  }

  @Post('search')
  @HttpCode(200)
  @Needs('case.read')
  @ApiOperation({ summary: 'Search by words, person or practice number; the terms travel in the body' })
  @ApiResponse({ status: 200, standardSchema: CaseList })
  search(@Who() who: Principal, @Body({ schema: CaseSearch }) search: CaseSearch): Promise<Page<ListedCase>> {
    return this.reading.search(who, search);
  }

  @Get(':id')
  @Needs('case.read')
  @ApiOperation({ summary: 'One case, as the caller may read it' })
  @ApiResponse({ status: 200, standardSchema: CaseDetail })
  open(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query({ schema: CaseOpenQuery }) { history }: CaseOpenQuery,
  ): Promise<CaseDetail> {
    return this.reading.open(who, id, history);
  }

  @Get(':id/events')
  @Needs('case.read')
  @ApiOperation({ summary: 'The history of a case, from its events' })
  @ApiResponse({ status: 200, standardSchema: CaseEvents })
  events(@Who() who: Principal, @Param('id') id: string): Promise<CaseEvents> {
    return this.reading.events(who, id);
  }

  @Post(':id/identity')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @Needs('case.read')
  @ApiOperation({ summary: 'Shows, for a quarter of an hour, whom a case is about; the reason is written down' })
  @ApiResponse({ status: 200, standardSchema: CaseDetail })
  async showIdentity(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: IdentityRequest }) request: z.infer<typeof IdentityRequest>,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<CaseDetail> {
    await this.identity.show(who, id, request, claim);
    return this.reading.open(who, id);
  }

  @Get(':id/clocks')
  @Needs('case.read')
  @ApiOperation({ summary: 'The clocks of a case, each with its account line by line' })
  @ApiResponse({ status: 200, standardSchema: CaseClocks })
  clocks(@Who() who: Principal, @Param('id') id: string): Promise<CaseClocks> {
    return this.timing.read(who, id);
  }
}
