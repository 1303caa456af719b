import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { ArticleKind, PublishedArticle, PublishedArticleList } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';

const ON_A_PAGE = 20;

function publicPath(...parts: readonly string[]): string {
  return `/networks/${[inject(CurrentNetwork).slug(), ...parts].map(encodeURIComponent).join('/')}`;
}

const readList =
  (kind: ArticleKind): ResolveFn<Loaded<PublishedArticleList>> =>
  (route) =>
    loaded(
      inject(Api).get<PublishedArticleList>(publicPath('articles'), {
        kind,
        cursor: route.queryParamMap.get('da'),
        limit: ON_A_PAGE,
      }),
    );

export const readNews = readList('news');
export const readPages = readList('page');

export const readArticle: ResolveFn<Loaded<PublishedArticle>> = (route) =>
  loaded(inject(Api).get<PublishedArticle>(publicPath('articles', route.paramMap.get('slug') ?? '')));
