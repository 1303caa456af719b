import { CodeListEntry, CodeListName, Colleague, Comune, ComuneQuery, Unit } from '@respi/identity/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { day } from '@respi/shared/contract';
import { z } from 'zod';
import { Lists } from './lists';

const OnDay = z.strictObject({ on: day.optional().describe('calendar day; default today') });

@ApiTags('lists')
@Controller('v1')
export class ListsController {
  constructor(private readonly lists: Lists) {}

  @Get('offices')
  @Needs('session.own')
  @ApiOperation({ summary: 'Whom a segnalazione may be addressed to' })
  @ApiOkResponse({ standardSchema: z.array(Unit) })
  offices(@Who() who: Principal) {
    return this.lists.offices(who);
  }

  @Get('sportelli')
  @Needs('session.own')
  @ApiOperation({ summary: 'Counters and services of the wider network' })
  @ApiOkResponse({ standardSchema: z.array(Unit) })
  sportelli(@Who() who: Principal) {
    return this.lists.sportelli(who);
  }

  @Get('topics')
  @Needs('session.own')
  @ApiOperation({ summary: 'Topics in force today' })
  @ApiOkResponse({ standardSchema: z.array(CodeListEntry) })
  topics(@Who() who: Principal) {
    return this.lists.topics(who);
  }

  @Get('code-lists/:name')
  @Needs('session.own')
  @ApiOperation({ summary: 'Entries of a code list in force on a day' })
  @ApiOkResponse({ standardSchema: z.array(CodeListEntry) })
  codeList(
    @Who() who: Principal,
    @Param('name', { schema: CodeListName }) name: CodeListName,
    @Query({ schema: OnDay }) query: z.infer<typeof OnDay>,
  ) {
    return this.lists.codeList(who, name, query.on);
  }

  @Get('comuni')
  @Needs('session.own')
  @ApiOperation({ summary: 'Comuni of Italy by name, those of the provinces of this network first' })
  @ApiOkResponse({ standardSchema: z.array(Comune) })
  comuni(@Who() who: Principal, @Query({ schema: ComuneQuery }) query: ComuneQuery) {
    return this.lists.comuni(who, query);
  }

  @Get('colleagues')
  @Needs('session.own')
  @ApiOperation({ summary: 'The people of the coordination' })
  @ApiOkResponse({ standardSchema: z.array(Colleague) })
  colleagues(@Who() who: Principal) {
    return this.lists.colleagues(who);
  }
}
