import type { Routes } from '@angular/router';
import { provideDictionary, translated } from '@respi/shared/ui/reading';
import words from './i18n/content-public.it.json' with { type: 'json' };
import { articleTranslations } from './i18n/translations';
import { readArticle, readNews, readPages } from './public/public-reading';

/** Under `/{network}/{lang}`. Everything is read before the page opens, so that the server sends it whole. */
export const contentPublicRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    canActivate: [translated(articleTranslations)],
    children: [
      {
        path: 'notizie',
        resolve: { articles: readNews },
        data: { kind: 'news' },
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./public/articles-page').then((file) => file.ArticlesPage),
      },
      {
        path: 'notizie/:slug',
        resolve: { article: readArticle },
        data: { kind: 'news' },
        loadComponent: () => import('./public/article-page').then((file) => file.ArticlePage),
      },
      {
        path: 'pagine',
        resolve: { articles: readPages },
        data: { kind: 'page' },
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./public/articles-page').then((file) => file.ArticlesPage),
      },
      // Who cuts the end off a page's address.
      { path: 'pagina', pathMatch: 'full', redirectTo: 'pagine' },
      {
        path: 'pagina/:slug',
        resolve: { article: readArticle },
        data: { kind: 'page' },
        loadComponent: () => import('./public/article-page').then((file) => file.ArticlePage),
      },
    ],
  },
];
