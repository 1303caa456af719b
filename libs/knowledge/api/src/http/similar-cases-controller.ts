import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SimilarCases } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { SimilarToCase } from '../suggesting/similar-to-case';

@ApiTags('suggestions')
@Controller('v1/segnalazioni/:id/similar')
export class SimilarCasesController {
  constructor(private readonly comparing: SimilarToCase) {}

  @Get()
  @Needs('case.triage')
  @ApiOperation({ summary: 'Earlier cases like this one, within what the caller may open' })
  @ApiResponse({ status: 200, standardSchema: SimilarCases })
  similar(@Who() who: Principal, @Param('id') id: string): Promise<SimilarCases> {
    return this.comparing.similar(who, id);
  }
}
