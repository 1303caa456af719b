import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Article,
  ArticleList,
  ArticlePublication,
  ArticleQuery,
  ArticleVersions,
  ArticleVersionsQuery,
  ArticleWords,
  NewArticle,
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
import type { z } from 'zod';
import { KeepArticles } from '../articles/keep-articles';

@ApiTags('articles')
@Controller('v1/articles')
export class ArticlesController {
  constructor(private readonly articles: KeepArticles) {}

  @Get()
  @Needs('content.write')
  @ApiOperation({ summary: 'Pages or news as they are worked on, the last changed first' })
  @ApiResponse({ status: 200, standardSchema: ArticleList })
  list(
    @Who() who: Principal,
    @Query({ schema: ArticleQuery }) query: ArticleQuery,
  ): Promise<z.infer<typeof ArticleList>> {
    return this.articles.list(who, query) as Promise<z.infer<typeof ArticleList>>;
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('content.write')
  @ApiOperation({ summary: 'Begins a page or a piece of news, as a draft' })
  @ApiResponse({ status: 201, standardSchema: Article })
  async add(
    @Who() who: Principal,
    @Body({ schema: NewArticle }) article: NewArticle,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<Article> {
    const { id } = await this.articles.add(who, article, claim);
    return this.articles.open(who, id);
  }

  @Get(':id')
  @Needs('content.write')
  @ApiOperation({ summary: 'One of them, with what in it may name somebody' })
  @ApiResponse({ status: 200, standardSchema: Article })
  open(@Who() who: Principal, @Param('id') id: string): Promise<Article> {
    return this.articles.open(who, id);
  }

  @Put(':id')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Writes a new version; readers see the published one until this is published' })
  @ApiResponse({ status: 200, standardSchema: Article })
  edit(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ArticleWords }) words: ArticleWords,
  ): Promise<Article> {
    return this.articles.edit(who, id, version, words);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Shows the last version to its readers' })
  @ApiResponse({ status: 200, standardSchema: Article })
  publish(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ArticlePublication }) { answersForNames }: ArticlePublication,
  ): Promise<Article> {
    return this.articles.publish(who, id, version, answersForNames);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Takes it away from its readers; its text stays' })
  @ApiResponse({ status: 200, standardSchema: Article })
  archive(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Article> {
    return this.articles.archive(who, id, version);
  }

  @Get(':id/versions')
  @Needs('content.write')
  @ApiOperation({ summary: 'Every text that it had, the newest first' })
  @ApiResponse({ status: 200, standardSchema: ArticleVersions })
  versions(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query({ schema: ArticleVersionsQuery }) query: ArticleVersionsQuery,
  ): Promise<z.infer<typeof ArticleVersions>> {
    return this.articles.versions(who, id, query) as Promise<z.infer<typeof ArticleVersions>>;
  }
}
