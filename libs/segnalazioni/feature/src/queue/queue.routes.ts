import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import reference from '../i18n/reference.it.json';
import words from '../i18n/queue.it.json';

/** The coordinator's desk. */
export const queueRoutes: Routes = [
  {
    path: 'coordinamento',
    providers: [provideDictionary(reference), provideDictionary(words)],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./queue-page').then((file) => file.QueuePage) },
      {
        path: 'passaggi',
        loadComponent: () => import('./hand-over-page').then((file) => file.HandOverPage),
      },
    ],
  },
];
