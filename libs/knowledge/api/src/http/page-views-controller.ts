import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PageViewsList, PageViewsQuery } from '@respi/knowledge/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { ReadPageViews } from '../page-views/read-page-views';

@ApiTags('faq')
@Controller('v1/page-views')
export class PageViewsController {
  constructor(private readonly views: ReadPageViews) {}

  @Get()
  @Needs('figures.read')
  @ApiOperation({ summary: 'How often the pages of the public were opened in a month, most opened first' })
  @ApiResponse({ status: 200, standardSchema: PageViewsList })
  read(@Who() who: Principal, @Query({ schema: PageViewsQuery }) query: PageViewsQuery): Promise<PageViewsList> {
    return this.views.read(who, query);
  }
}
