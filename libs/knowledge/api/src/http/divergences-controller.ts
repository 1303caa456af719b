import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  DIVERGENCE_ACTION_BODIES,
  DismissedProposal,
  DivergenceDetail,
  DivergenceList,
  DivergenceProposal,
  DivergenceProposals as DivergenceProposalPage,
  DivergenceProposalsQuery,
  DivergenceQuery,
  type DivergenceSummary,
  NewDivergence,
  StandardOfSheet,
} from '@respi/knowledge/contract';
import { DIVERGENCE_LIFECYCLE, type DivergenceCommand } from '@respi/knowledge/domain';
import {
  ActionRoutes,
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type PerformsActions,
  type Principal,
  type RequestedAction,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { z } from 'zod';
import { ActOnDivergence } from '../divergences/act-on-divergence';
import { DivergenceProposals } from '../divergences/divergence-proposals';
import { ReadDivergences } from '../divergences/read-divergences';

@ApiTags('divergences')
@Controller('v1/divergences')
export class DivergencesController {
  constructor(
    private readonly acting: ActOnDivergence,
    private readonly reading: ReadDivergences,
  ) {}

  @Get()
  @Needs('sheet.read')
  @ApiOperation({ summary: 'Divergences of practice that the caller may see, the newest first' })
  @ApiResponse({ status: 200, standardSchema: DivergenceList })
  list(
    @Who() who: Principal,
    @Query({ schema: DivergenceQuery }) query: DivergenceQuery,
  ): Promise<Page<DivergenceSummary>> {
    return this.reading.list(who, query);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Opens a divergence: the same question, answered in two ways' })
  @ApiResponse({ status: 201, standardSchema: DivergenceDetail })
  async add(
    @Who() who: Principal,
    @Body({ schema: NewDivergence }) input: NewDivergence,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<DivergenceDetail> {
    const { id } = await this.acting.open(who, input, claim);
    return this.reading.open(who, id);
  }

  @Get(':id')
  @Needs('sheet.read')
  @ApiOperation({ summary: 'One divergence' })
  @ApiResponse({ status: 200, standardSchema: DivergenceDetail })
  open(@Who() who: Principal, @Param('id') id: string): Promise<DivergenceDetail> {
    return this.reading.open(who, id);
  }
}

@ApiTags('divergences: azioni')
@Controller('v1/divergences/:id/actions')
@ActionRoutes({
  prefix: 'divergence',
  bodies: DIVERGENCE_ACTION_BODIES,
  transitions: DIVERGENCE_LIFECYCLE.transitions,
  needs: 'sheet.act',
  answers: DivergenceDetail,
})
export class DivergenceActionsController implements PerformsActions<DivergenceCommand, DivergenceDetail> {
  constructor(
    private readonly acting: ActOnDivergence,
    private readonly reading: ReadDivergences,
  ) {}

  async perform(
    who: Principal,
    { id, version, command, claim }: RequestedAction<DivergenceCommand>,
  ): Promise<DivergenceDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }
}

@ApiTags('divergences')
@Controller('v1/faq/:id/standards')
export class StandardsController {
  constructor(private readonly reading: ReadDivergences) {}

  @Get()
  @Needs('sheet.read')
  @ApiOperation({ summary: 'The common standards that feed a sheet' })
  @ApiResponse({ status: 200, standardSchema: z.array(StandardOfSheet) })
  list(@Who() who: Principal, @Param('id') id: string): Promise<StandardOfSheet[]> {
    return this.reading.ofSheet(who, id);
  }
}

@ApiTags('divergences')
@Controller('v1/divergence-proposals')
export class DivergenceProposalsController {
  constructor(private readonly proposals: DivergenceProposals) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Pairs of answers that were found to differ, the newest first' })
  @ApiResponse({ status: 200, standardSchema: DivergenceProposalPage })
  list(
    @Who() who: Principal,
    @Query({ schema: DivergenceProposalsQuery }) query: DivergenceProposalsQuery,
  ): Promise<Page<DivergenceProposal>> {
    return this.proposals.list(who, query);
  }

  @Get(':id')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'One pair' })
  @ApiResponse({ status: 200, standardSchema: DivergenceProposal })
  open(@Who() who: Principal, @Param('id') id: string): Promise<DivergenceProposal> {
    return this.proposals.open(who, id);
  }

  @Post(':id/dismiss')
  @HttpCode(204)
  @Needs('sheet.write')
  @ApiOperation({ summary: 'The pair is no divergence, and is not proposed again' })
  @ApiResponse({ status: 204 })
  dismiss(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: DismissedProposal }) { why }: DismissedProposal,
  ): Promise<void> {
    return this.proposals.dismiss(who, id, why);
  }
}
