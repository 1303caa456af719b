import { Module } from '@nestjs/common';
import { CheckLinks } from './articles/check-links';
import { KeepArticles } from './articles/keep-articles';
import { ReadPublishedArticles } from './articles/read-published-articles';
import { ArticlesController } from './http/articles-controller';
import { PublicArticlesController, PublishedArticlesController } from './http/published-articles-controller';
import { SERVICES_TASKS, ServicesModule } from './services/services-module';

/** What of this context a worker runs. */
export const CONTENT_TASKS = [...SERVICES_TASKS];

/** What a network says of itself: pages and news. Needs the ports `Directory` and `SheetAddresses`. */
@Module({
  controllers: [ArticlesController, PublicArticlesController, PublishedArticlesController],
  providers: [CheckLinks, KeepArticles, ReadPublishedArticles],
  imports: [ServicesModule],
  exports: [KeepArticles, ServicesModule],
})
export class ContentModule {}
