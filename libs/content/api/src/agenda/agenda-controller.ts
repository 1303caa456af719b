import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Agenda,
  AgendaChoice,
  AgendaItemWords,
  AgendaOrder,
  AgendaProposals,
  AgendaResult,
  NewAgendaItem,
} from '@respi/content/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import { DrawAgenda } from './draw-agenda';
import { KeepAgenda } from './keep-agenda';

@ApiTags('calendar')
@Controller('v1/appointments/:id/agenda')
export class AgendaController {
  constructor(
    private readonly agendas: KeepAgenda,
    private readonly drawing: DrawAgenda,
  ) {}

  @Get()
  @Needs('content.read')
  @ApiOperation({ summary: 'The agenda of a team meeting, as the reader may read it' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  open(@Who() who: Principal, @Param('id') id: string): Promise<Agenda> {
    return this.agendas.open(who, id);
  }

  @Get('paper')
  @Needs('content.read')
  @ApiOperation({ summary: 'The same as a PDF with room for notes; once it is closed, a draft of the proceedings' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  paper(@Who() who: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.drawing.asFile(who, id);
  }

  @Get('proposals')
  @Needs('content.write')
  @ApiOperation({ summary: 'What deserves a talk, with why' })
  @ApiResponse({ status: 200, standardSchema: AgendaProposals })
  proposals(@Who() who: Principal, @Param('id') id: string): Promise<AgendaProposals> {
    return this.agendas.proposals(who, id);
  }

  @Post('take')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Puts what was proposed on the agenda' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  take(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AgendaChoice }) { source }: AgendaChoice,
  ): Promise<Agenda> {
    return this.agendas.take(who, id, version, source);
  }

  @Post('leave')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Leaves out what was proposed: it is not offered again for this meeting' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  leave(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AgendaChoice }) { source }: AgendaChoice,
  ): Promise<Agenda> {
    return this.agendas.leave(who, id, version, source);
  }

  @Post('items')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Adds an item by hand, or a case by its number' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  add(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: NewAgendaItem }) item: NewAgendaItem,
  ): Promise<Agenda> {
    return this.agendas.add(who, id, version, item);
  }

  @Put('items/:item')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Changes the words of an item' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  edit(
    @Who() who: Principal,
    @Param('id') id: string,
    @Param('item') item: string,
    @IfMatch() version: number,
    @Body({ schema: AgendaItemWords }) words: AgendaItemWords,
  ): Promise<Agenda> {
    return this.agendas.edit(who, id, item, version, words);
  }

  @Post('items/:item/take-off')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({
    summary: 'Takes an item off; one that was carried over stays with the earlier meeting and comes back no more',
  })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  takeOff(
    @Who() who: Principal,
    @Param('id') id: string,
    @Param('item') item: string,
    @IfMatch() version: number,
  ): Promise<Agenda> {
    return this.agendas.takeOff(who, id, item, version);
  }

  @Put('items/:item/result')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Says what came of an item, once the meeting has begun' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  record(
    @Who() who: Principal,
    @Param('id') id: string,
    @Param('item') item: string,
    @IfMatch() version: number,
    @Body({ schema: AgendaResult }) result: AgendaResult,
  ): Promise<Agenda> {
    return this.agendas.record(who, id, item, version, result);
  }

  @Put('order')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Puts its items into another order' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  order(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AgendaOrder }) { items }: AgendaOrder,
  ): Promise<Agenda> {
    return this.agendas.order(who, id, version, items);
  }

  @Post('send')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Sends it: whoever is invited reads it, and is told that there is one' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  send(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Agenda> {
    return this.agendas.send(who, id, version);
  }

  @Post('take-back')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Takes it back to change it; nobody else reads it meanwhile' })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  takeBack(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Agenda> {
    return this.agendas.takeBack(who, id, version);
  }

  @Post('close')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({
    summary:
      'Closes it once it was sent and the meeting has begun: the meeting was held, what was not done goes onto the next agenda',
  })
  @ApiResponse({ status: 200, standardSchema: Agenda })
  close(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Agenda> {
    return this.agendas.close(who, id, version);
  }
}
