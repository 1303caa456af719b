import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { FiguresQuery, UrgencyShares } from '@respi/segnalazioni/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { ReadUrgencyShares } from './read-urgency-shares';

@ApiTags('dati')
@Controller('v1/urgency/shares')
export class UrgencySharesController {
  constructor(private readonly shares: ReadUrgencyShares) {}

  @Get()
  @Needs('figures.read')
  @ApiOperation({ summary: 'The share of high urgency codes by counter: proposed, given at filing, decided' })
  @ApiResponse({ status: 200, standardSchema: UrgencyShares })
  read(@Who() who: Principal, @Query({ schema: FiguresQuery }) query: FiguresQuery): Promise<UrgencyShares> {
    return this.shares.of(who, query);
  }
}
