import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Board,
  BoardMessage,
  BoardPost,
  BoardPostChange,
  BoardPostList,
  BoardPostQuery,
  BoardQuery,
  BoardRead,
  BoardReaders,
  BoardReadersQuery,
  NewBoardPost,
} from '@respi/content/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
} from '@respi/shared/api-platform';
import { KeepBoard } from '../board/keep-board';
import { ReadBoard } from '../board/read-board';

@ApiTags('board')
@Controller('v1/board')
export class BoardController {
  constructor(private readonly board: ReadBoard) {}

  @Get()
  @Needs('content.read')
  @ApiOperation({ summary: 'What is on the board today for whoever asks, the newest first' })
  @ApiResponse({ status: 200, standardSchema: Board })
  list(@Who() who: Principal, @Query({ schema: BoardQuery }) query: BoardQuery): Promise<Board> {
    return this.board.list(who, query);
  }

  @Post(':id/receipt')
  @HttpCode(200)
  @Needs('content.read')
  @ApiOperation({ summary: 'Says that one has read it; said again it changes nothing' })
  @ApiResponse({ status: 200, standardSchema: BoardMessage })
  read(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: BoardRead }) read: BoardRead,
  ): Promise<BoardMessage> {
    return this.board.read(who, id, read);
  }
}

@ApiTags('board')
@Controller('v1/board-posts')
export class BoardPostsController {
  constructor(private readonly board: KeepBoard) {}

  @Get()
  @Needs('content.write')
  @ApiOperation({ summary: 'Every post, also those that are over or withdrawn, the newest first' })
  @ApiResponse({ status: 200, standardSchema: BoardPostList })
  list(@Who() who: Principal, @Query({ schema: BoardPostQuery }) query: BoardPostQuery): Promise<BoardPostList> {
    return this.board.list(who, query);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('content.write')
  @ApiOperation({ summary: 'Puts a post on the board, at once' })
  @ApiResponse({ status: 201, standardSchema: BoardPost })
  async post(
    @Who() who: Principal,
    @Body({ schema: NewBoardPost }) post: NewBoardPost,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<BoardPost> {
    const { id } = await this.board.post(who, post, claim);
    return this.board.open(who, id);
  }

  @Get(':id')
  @Needs('content.write')
  @ApiOperation({ summary: 'One of them, with how many have read it' })
  @ApiResponse({ status: 200, standardSchema: BoardPost })
  open(@Who() who: Principal, @Param('id') id: string): Promise<BoardPost> {
    return this.board.open(who, id);
  }

  @Put(':id')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Changes it; where it says another thing, its readers are asked anew' })
  @ApiResponse({ status: 200, standardSchema: BoardPost })
  edit(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: BoardPostChange }) change: BoardPostChange,
  ): Promise<BoardPost> {
    return this.board.edit(who, id, version, change);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Takes it from the board for good' })
  @ApiResponse({ status: 200, standardSchema: BoardPost })
  withdraw(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<BoardPost> {
    return this.board.withdraw(who, id, version);
  }

  @Get(':id/readers')
  @Needs('content.write')
  @ApiOperation({ summary: 'Who has not read it yet, or who has, of those whom it is for today' })
  @ApiResponse({ status: 200, standardSchema: BoardReaders })
  readers(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query({ schema: BoardReadersQuery }) query: BoardReadersQuery,
  ): Promise<BoardReaders> {
    return this.board.readers(who, id, query);
  }
}
