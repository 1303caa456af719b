import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/views.it.json';

/** Under `/{network}/it/riservata/cifre/letture`. */
export const pageViewsRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    loadComponent: () => import('./reserved/page-views-page').then((file) => file.PageViewsPage),
  },
];
