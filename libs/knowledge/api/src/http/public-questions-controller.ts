import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  NewQuestion,
  QuestionAnswer,
  QuestionCheck,
  QuestionDeflection,
  QuestionDraft,
  QuestionForm,
  QuestionReceipt,
  ReceiptCode,
} from '@respi/knowledge/contract';
import { KeyedDigests, Public, addressBehind } from '@respi/shared/api-platform';
import type { FastifyRequest } from 'fastify';
import { Ask } from '../questions/ask';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/questions')
export class PublicQuestionsController {
  constructor(
    private readonly asking: Ask,
    private readonly digests: KeyedDigests,
  ) {}

  @Get('form')
  @ApiOperation({ summary: 'What a form to ask by begins with; each is good for one question' })
  @ApiResponse({ status: 200, standardSchema: QuestionForm })
  form(@Param('network') network: string): Promise<QuestionForm> {
    return this.asking.form(network);
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Public sheets that may answer, and what looks like personal data; stores nothing' })
  @ApiResponse({ status: 200, standardSchema: QuestionCheck })
  check(
    @Param('network') network: string,
    @Body({ schema: QuestionDraft }) draft: QuestionDraft,
    @Req() request: FastifyRequest,
  ): Promise<QuestionCheck> {
    return this.asking.check(network, draft, addressBehind(this.digests, request));
  }

  @Post('deflections')
  @HttpCode(204)
  @ApiOperation({ summary: 'Counts "this answers me"' })
  @ApiResponse({ status: 204 })
  deflect(
    @Param('network') network: string,
    @Body({ schema: QuestionDeflection }) deflection: QuestionDeflection,
  ): Promise<void> {
    return this.asking.deflect(network, deflection);
  }

  @Post('receipt')
  @HttpCode(200)
  @ApiOperation({ summary: 'What became of a question, by the code of its receipt' })
  @ApiResponse({ status: 200, standardSchema: QuestionAnswer })
  read(
    @Param('network') network: string,
    @Body({ schema: ReceiptCode }) { code }: ReceiptCode,
    @Req() request: FastifyRequest,
  ): Promise<QuestionAnswer> {
    return this.asking.read(network, code, addressBehind(this.digests, request));
  }

  @Post('receipt/hidden')
  @HttpCode(204)
  @ApiOperation({ summary: 'Whoever asked has written the code down: no form gives it again' })
  @ApiResponse({ status: 204 })
  hide(@Param('network') network: string, @Body({ schema: ReceiptCode }) { code }: ReceiptCode): Promise<void> {
    return this.asking.hide(network, code);
  }

  @Post()
  @ApiOperation({ summary: 'Asks the coordination; the code of the receipt is told this once' })
  @ApiResponse({ status: 201, standardSchema: QuestionReceipt })
  send(
    @Param('network') network: string,
    @Body({ schema: NewQuestion }) question: NewQuestion,
    @Req() request: FastifyRequest,
  ): Promise<QuestionReceipt> {
    return this.asking.send(network, question, addressBehind(this.digests, request));
  }
}
