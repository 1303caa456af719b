import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/reserved.it.json';

/** Under `/{network}/it/riservata/schede`. */
export const knowledgeReservedRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./reserved/sheets-page').then((file) => file.SheetsPage),
      },
      { path: 'nuova', loadComponent: () => import('./reserved/sheet-editor').then((file) => file.SheetEditor) },
      { path: ':id', loadComponent: () => import('./reserved/reserved-sheet').then((file) => file.ReservedSheet) },
      { path: ':id/modifica', loadComponent: () => import('./reserved/sheet-editor').then((file) => file.SheetEditor) },
      {
        path: ':id/versioni',
        loadComponent: () => import('./reserved/sheet-versions').then((file) => file.SheetVersions),
      },
    ],
  },
];
