import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { asksBeforeLosing, ledTo } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/archive.it.json' with { type: 'json' };

/** The server refuses the others as well; here they are led to what they may read. */
const keeps: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') || ledTo(inject(CurrentNetwork).link('riservata', 'archivio'));

/** Under `/{network}/it/riservata/archivio`. */
export const archiveRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./archive-page').then((file) => file.ArchivePage),
      },
      {
        path: 'nuovo',
        canActivate: [keeps],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./archive-editor').then((file) => file.ArchiveEditor),
      },
      {
        path: ':id',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./archive-document-page').then((file) => file.ArchiveDocumentPage),
      },
      {
        path: ':id/modifica',
        canActivate: [keeps],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./archive-editor').then((file) => file.ArchiveEditor),
      },
    ],
  },
];
