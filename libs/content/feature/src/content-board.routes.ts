import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { asksBeforeLosing, ledTo } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import boardWords from './i18n/board.it.json' with { type: 'json' };
import words from './i18n/content.it.json' with { type: 'json' };

/** The server refuses the others as well; here they are led to what they may read. */
const writes: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') || ledTo(inject(CurrentNetwork).link('riservata', 'bacheca'));

/** Under `/{network}/it/riservata/bacheca`. */
export const contentBoardRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(boardWords)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'comunicazioni' },
      {
        path: 'comunicazioni',
        pathMatch: 'full',
        loadComponent: () => import('./board/board-page').then((file) => file.BoardPage),
      },
      {
        path: 'comunicazioni/gestione',
        canActivate: [writes],
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./board/board-desk').then((file) => file.BoardDesk),
          },
          {
            path: 'nuova',
            canDeactivate: [asksBeforeLosing],
            loadComponent: () => import('./board/board-editor').then((file) => file.BoardEditor),
          },
          {
            path: ':id',
            loadComponent: () => import('./board/board-post-page').then((file) => file.BoardPostPage),
          },
          {
            path: ':id/modifica',
            canDeactivate: [asksBeforeLosing],
            loadComponent: () => import('./board/board-editor').then((file) => file.BoardEditor),
          },
        ],
      },
      {
        path: 'notizie',
        loadComponent: () => import('./reading/published-page').then((file) => file.PublishedPage),
      },
      {
        path: 'notizie/:slug',
        loadComponent: () => import('./reading/published-article-page').then((file) => file.PublishedArticlePage),
      },
      {
        path: 'redazione',
        canActivate: [writes],
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./articles/articles-desk').then((file) => file.ArticlesDesk),
          },
          {
            path: 'nuova',
            canDeactivate: [asksBeforeLosing],
            loadComponent: () => import('./articles/article-editor').then((file) => file.ArticleEditor),
          },
          {
            path: ':id',
            loadComponent: () => import('./articles/article-desk').then((file) => file.ArticleDesk),
          },
          {
            path: ':id/modifica',
            canDeactivate: [asksBeforeLosing],
            loadComponent: () => import('./articles/article-editor').then((file) => file.ArticleEditor),
          },
          {
            path: ':id/versioni',
            loadComponent: () => import('./articles/article-versions').then((file) => file.ArticleVersionsPage),
          },
        ],
      },
    ],
  },
];
