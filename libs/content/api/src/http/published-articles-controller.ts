import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublishedArticle, PublishedArticleList, PublishedArticleQuery } from '@respi/content/contract';
import { Needs, type Principal, Public, Who } from '@respi/shared/api-platform';
import { ReadPublishedArticles } from '../articles/read-published-articles';

@ApiTags('articles')
@Controller('v1/published-articles')
export class PublishedArticlesController {
  constructor(private readonly articles: ReadPublishedArticles) {}

  @Get()
  @Needs('content.read')
  @ApiOperation({ summary: 'Pages or news that are out, those for the network alone among them' })
  @ApiResponse({ status: 200, standardSchema: PublishedArticleList })
  list(
    @Who() who: Principal,
    @Query({ schema: PublishedArticleQuery }) query: PublishedArticleQuery,
  ): Promise<PublishedArticleList> {
    return this.articles.list(who, query);
  }

  @Get(':slug')
  @Needs('content.read')
  @ApiOperation({ summary: 'One of them' })
  @ApiResponse({ status: 200, standardSchema: PublishedArticle })
  open(@Who() who: Principal, @Param('slug') slug: string): Promise<PublishedArticle> {
    return this.articles.open(who, slug);
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/articles')
export class PublicArticlesController {
  constructor(private readonly articles: ReadPublishedArticles) {}

  @Get()
  @ApiOperation({ summary: 'Pages of the network, or its news of today, the newest first' })
  @ApiResponse({ status: 200, standardSchema: PublishedArticleList })
  list(
    @Param('network') network: string,
    @Query({ schema: PublishedArticleQuery }) query: PublishedArticleQuery,
  ): Promise<PublishedArticleList> {
    return this.articles.listPublic(network, query);
  }

  @Get(':slug')
  @ApiOperation({ summary: 'One page, or one piece of news' })
  @ApiResponse({ status: 200, standardSchema: PublishedArticle })
  open(@Param('network') network: string, @Param('slug') slug: string): Promise<PublishedArticle> {
    return this.articles.openPublic(network, slug);
  }
}
