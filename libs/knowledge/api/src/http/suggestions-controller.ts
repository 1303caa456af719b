import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Deflection, SuggestionRequest, Suggestions } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { Suggest } from '../suggesting/suggest';

@ApiTags('suggestions')
@Controller('v1/suggestions')
export class SuggestionsController {
  constructor(private readonly suggesting: Suggest) {}

  @Post()
  @HttpCode(200)
  @Needs('case.suggest')
  @ApiOperation({ summary: 'Published sheets and similar earlier cases for what is being written; stores nothing' })
  @ApiResponse({ status: 200, standardSchema: Suggestions })
  suggest(
    @Who() who: Principal,
    @Body({ schema: SuggestionRequest }) request: SuggestionRequest,
  ): Promise<Suggestions> {
    return this.suggesting.suggest(who, request);
  }

  @Post('deflections')
  @HttpCode(204)
  @Needs('case.suggest')
  @ApiOperation({ summary: 'Counts "this answers me" or "not my case"' })
  @ApiResponse({ status: 204 })
  deflect(@Who() who: Principal, @Body({ schema: Deflection }) deflection: Deflection): Promise<void> {
    return this.suggesting.deflect(who, deflection);
  }
}
