import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Figures, FiguresQuery } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { ReadFigures } from './read-figures';

@ApiTags('dati')
@Controller('v1/figures')
export class FiguresController {
  constructor(private readonly figures: ReadFigures) {}

  @Get()
  @Needs('figures.read')
  @ApiOperation({ summary: 'Counts of the cases filed in a period, without personal data' })
  @ApiResponse({ status: 200, standardSchema: Figures })
  read(@Who() who: Principal, @Query({ schema: FiguresQuery }) query: FiguresQuery): Promise<Figures> {
    return this.figures.of(who, query);
  }
}
