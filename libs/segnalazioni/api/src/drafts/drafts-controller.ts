import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Draft, DraftList, SaveDraft } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { KeepDrafts } from './keep-drafts';

@ApiTags('bozze')
@Controller('v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: KeepDrafts) {}

  @Get()
  @Needs('draft.keep')
  @ApiOperation({ summary: 'The drafts of the caller, last touched first' })
  @ApiResponse({ status: 200, standardSchema: DraftList })
  list(@Who() who: Principal): Promise<z.infer<typeof DraftList>> {
    return this.drafts.list(who);
  }

  @Put(':id')
  @Needs('draft.keep')
  @ApiOperation({ summary: 'Makes or replaces a draft; the id is a UUID made by the client' })
  @ApiResponse({ status: 200, standardSchema: Draft })
  save(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: SaveDraft }) { content }: z.infer<typeof SaveDraft>,
  ): Promise<Draft> {
    return this.drafts.save(who, id, content);
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('draft.keep')
  @ApiOperation({ summary: 'Throws a draft away' })
  discard(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    return this.drafts.discard(who, id);
  }
}
