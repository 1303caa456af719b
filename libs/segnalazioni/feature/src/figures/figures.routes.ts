import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import words from '../i18n/figures.it.json';
import reference from '../i18n/reference.it.json';

/** What the general coordination looks at. */
export const figuresRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(reference), provideDictionary(words)],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./figures-page').then((file) => file.FiguresPage) },
      { path: 'urgenza', loadComponent: () => import('./urgency-shares').then((file) => file.UrgencySharesPage) },
    ],
  },
];
