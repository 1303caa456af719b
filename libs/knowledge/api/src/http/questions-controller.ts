import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  type PublicQuestion,
  PublicQuestionDetail,
  PublicQuestionsPage,
  PublicQuestionsQuery,
  QuestionClosed,
  QuestionReply,
} from '@respi/knowledge/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { AnswerQuestions } from '../questions/answer-questions';

@ApiTags('questions')
@Controller('v1/questions')
export class QuestionsController {
  constructor(private readonly answering: AnswerQuestions) {}

  @Get()
  @Needs('question.answer')
  @ApiOperation({ summary: 'What the public asks: who waits longest first, or the last answered first' })
  @ApiResponse({ status: 200, standardSchema: PublicQuestionsPage })
  list(
    @Who() who: Principal,
    @Query({ schema: PublicQuestionsQuery }) query: PublicQuestionsQuery,
  ): Promise<Page<PublicQuestion>> {
    return this.answering.list(who, query);
  }

  @Get(':id')
  @Needs('question.answer')
  @ApiOperation({ summary: 'One question, with public sheets that may answer it' })
  @ApiResponse({ status: 200, standardSchema: PublicQuestionDetail })
  open(@Who() who: Principal, @Param('id') id: string): Promise<PublicQuestionDetail> {
    return this.answering.open(who, id);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('question.answer')
  @ApiOperation({ summary: 'Answers, once' })
  @ApiResponse({ status: 200, standardSchema: PublicQuestionDetail })
  answer(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: QuestionReply }) reply: QuestionReply,
  ): Promise<PublicQuestionDetail> {
    return this.answering.answer(who, id, version, reply);
  }

  @Post(':id/close')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('question.answer')
  @ApiOperation({ summary: 'Closes with a reply that is written beforehand' })
  @ApiResponse({ status: 200, standardSchema: PublicQuestionDetail })
  close(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: QuestionClosed }) closed: QuestionClosed,
  ): Promise<PublicQuestionDetail> {
    return this.answering.close(who, id, version, closed);
  }
}
