import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  UnansweredSearch,
  UnansweredSearchChange,
  UnansweredSearches,
  UnansweredSearchesQuery,
} from '@respi/knowledge/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { UnansweredDesk } from '../unanswered/unanswered-desk';

@ApiTags('unanswered searches')
@Controller('v1/unanswered-searches')
export class UnansweredSearchesController {
  constructor(private readonly desk: UnansweredDesk) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'What people searched and no sheet answers, most asked first' })
  @ApiResponse({ status: 200, standardSchema: UnansweredSearches })
  list(
    @Who() who: Principal,
    @Query({ schema: UnansweredSearchesQuery }) query: z.infer<typeof UnansweredSearchesQuery>,
  ): Promise<Page<UnansweredSearch>> {
    return this.desk.list(who, query);
  }

  @Get(':id')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'One of them' })
  @ApiResponse({ status: 200, standardSchema: UnansweredSearch })
  open(@Who() who: Principal, @Param('id') id: string): Promise<UnansweredSearch> {
    return this.desk.open(who, id);
  }

  @Patch(':id')
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Takes it off the list, or puts it back' })
  @ApiResponse({ status: 200, standardSchema: UnansweredSearch })
  change(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: UnansweredSearchChange }) { hidden }: z.infer<typeof UnansweredSearchChange>,
  ): Promise<UnansweredSearch> {
    return this.desk.hide(who, id, hidden);
  }
}
