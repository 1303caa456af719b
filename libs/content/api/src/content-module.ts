import { Module } from '@nestjs/common';
import { CheckLinks } from './articles/check-links';
import { KeepArticles } from './articles/keep-articles';
import { ReadPublishedArticles } from './articles/read-published-articles';
import { ArticlesController } from './http/articles-controller';
import { PublicArticlesController, PublishedArticlesController } from './http/published-articles-controller';

/** What a network says of itself: pages and news. Needs the ports `Directory` and `SheetAddresses`. */
@Module({
  controllers: [ArticlesController, PublicArticlesController, PublishedArticlesController],
  providers: [CheckLinks, KeepArticles, ReadPublishedArticles],
  exports: [KeepArticles],
})
export class ContentModule {}
