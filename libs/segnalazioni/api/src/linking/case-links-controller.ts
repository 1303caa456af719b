import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CaseLinks, NewCaseLink, UndoneLink, Unlikeness } from '@respi/segnalazioni/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { LinkCases } from './link-cases';

@ApiTags('segnalazioni')
@Controller('v1/segnalazioni/:id')
export class CaseLinksController {
  constructor(private readonly linking: LinkCases) {}

  @Get('links')
  @Needs('case.triage')
  @ApiOperation({ summary: 'What is linked to a case, within what the caller may open' })
  @ApiResponse({ status: 200, standardSchema: CaseLinks })
  links(@Who() who: Principal, @Param('id') id: string): Promise<CaseLinks> {
    return this.linking.links(who, id);
  }

  @Post('links')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @Needs('case.triage')
  @ApiOperation({ summary: 'Links a case to another; answers with all of its links' })
  @ApiResponse({ status: 200, standardSchema: CaseLinks })
  link(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: NewCaseLink }) link: NewCaseLink,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<CaseLinks> {
    return this.linking.link(who, id, link, claim);
  }

  @Post('links/undo')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @Needs('case.triage')
  @ApiOperation({ summary: 'Takes a link back; answers with those that are left' })
  @ApiResponse({ status: 200, standardSchema: CaseLinks })
  undo(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: UndoneLink }) { link }: UndoneLink,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<CaseLinks> {
    return this.linking.undo(who, id, link, claim);
  }

  @Post('unlike')
  @HttpCode(204)
  @Needs('case.triage')
  @ApiOperation({ summary: 'Says that two cases are not alike, for everybody, or takes that back' })
  @ApiResponse({ status: 204 })
  unlike(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: Unlikeness }) unlikeness: Unlikeness,
  ): Promise<void> {
    return this.linking.setUnlike(who, id, unlikeness);
  }
}
