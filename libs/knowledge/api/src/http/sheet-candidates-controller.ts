import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  NewCandidate,
  Proposed,
  type SheetCandidate,
  SheetCandidates,
  SheetCandidatesQuery,
} from '@respi/knowledge/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { ProposeASheet } from '../drafting/propose-a-sheet';

@ApiTags('sheet candidates')
@Controller('v1/sheet-candidates')
export class SheetCandidatesController {
  constructor(private readonly proposing: ProposeASheet) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Questions that may become sheets, most asked first' })
  @ApiResponse({ status: 200, standardSchema: SheetCandidates })
  list(
    @Who() who: Principal,
    @Query({ schema: SheetCandidatesQuery }) query: z.infer<typeof SheetCandidatesQuery>,
  ): Promise<Page<SheetCandidate>> {
    return this.proposing.list(who, query);
  }

  @Post()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Proposes a question, or counts it with one that asks the same' })
  @ApiResponse({ status: 201, standardSchema: Proposed })
  propose(@Who() who: Principal, @Body({ schema: NewCandidate }) input: NewCandidate): Promise<Proposed> {
    return this.proposing.propose(who, input);
  }
}
