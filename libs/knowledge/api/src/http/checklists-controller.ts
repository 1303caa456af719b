import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CHECKLIST_ACTION_BODIES,
  ChecklistDetail,
  ChecklistList,
  ChecklistQuery,
  NewChecklist,
  PublicChecklist,
  PublicChecklists,
  WaitingCircles,
  WantedDocuments,
  WantedQuery,
} from '@respi/knowledge/contract';
import { CHECKLIST_LIFECYCLE, type ChecklistCommand } from '@respi/knowledge/domain';
import {
  ActionRoutes,
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type PerformsActions,
  type Principal,
  Public,
  type RequestedAction,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { ReadChecklists } from '../checklists/read-checklists';
import { WriteChecklists } from '../checklists/write-checklists';

@ApiTags('checklists')
@Controller('v1/checklists')
export class ChecklistsController {
  constructor(
    private readonly writing: WriteChecklists,
    private readonly reading: ReadChecklists,
  ) {}

  @Post()
  @TakesIdempotencyKey()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Drafts a version of the list of documents of a procedure' })
  @ApiResponse({ status: 201, standardSchema: ChecklistDetail })
  async draft(
    @Who() who: Principal,
    @Body({ schema: NewChecklist }) input: NewChecklist,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<ChecklistDetail> {
    const { id } = await this.writing.draft(who, input, claim);
    return this.reading.open(who, id);
  }

  @Get()
  @Needs('sheet.read')
  @ApiOperation({ summary: 'Lists of documents that the caller may see, by procedure' })
  @ApiResponse({ status: 200, standardSchema: ChecklistList })
  list(@Who() who: Principal, @Query({ schema: ChecklistQuery }) query: ChecklistQuery): Promise<ChecklistList> {
    return this.reading.list(who, query);
  }

  @Get('wanted')
  @Needs('sheet.read')
  @ApiOperation({ summary: 'The list in force that fits a procedure, an office and a permit best' })
  @ApiResponse({ status: 200, standardSchema: WantedDocuments })
  wanted(@Who() who: Principal, @Query({ schema: WantedQuery }) query: WantedQuery): Promise<WantedDocuments> {
    return this.reading.wanted(who, query);
  }

  @Get('circles')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Where procedures wait for one another, by the lists in force' })
  @ApiResponse({ status: 200, standardSchema: WaitingCircles })
  circles(@Who() who: Principal): Promise<WaitingCircles> {
    return this.reading.circles(who);
  }

  @Get(':id')
  @Needs('sheet.read')
  @ApiOperation({ summary: 'One version of a list of documents' })
  @ApiResponse({ status: 200, standardSchema: ChecklistDetail })
  open(@Who() who: Principal, @Param('id') id: string): Promise<ChecklistDetail> {
    return this.reading.open(who, id);
  }
}

@ApiTags('checklists: azioni')
@Controller('v1/checklists/:id/actions')
@ActionRoutes({
  prefix: 'checklist',
  bodies: CHECKLIST_ACTION_BODIES,
  transitions: CHECKLIST_LIFECYCLE.transitions,
  needs: 'sheet.act',
  answers: ChecklistDetail,
})
export class ChecklistActionsController implements PerformsActions<ChecklistCommand, ChecklistDetail> {
  constructor(
    private readonly writing: WriteChecklists,
    private readonly reading: ReadChecklists,
  ) {}

  async perform(
    who: Principal,
    { id, version, command, claim }: RequestedAction<ChecklistCommand>,
  ): Promise<ChecklistDetail> {
    await this.writing.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/checklists')
export class PublicChecklistsController {
  constructor(private readonly reading: ReadChecklists) {}

  @Get()
  @ApiOperation({ summary: 'Procedures that have a list of documents in force' })
  @ApiResponse({ status: 200, standardSchema: PublicChecklists })
  list(@Param('network') network: string): Promise<PublicChecklists> {
    return this.reading.publicList(network);
  }

  @Get(':procedure')
  @ApiOperation({ summary: 'The lists of documents of a procedure, those of today and those with a day to come' })
  @ApiResponse({ status: 200, standardSchema: PublicChecklist })
  open(@Param('network') network: string, @Param('procedure') procedure: string): Promise<PublicChecklist> {
    return this.reading.publicOne(network, procedure);
  }
}
