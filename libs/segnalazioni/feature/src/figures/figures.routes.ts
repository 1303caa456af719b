import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import words from '../i18n/figures.it.json';
import reference from '../i18n/reference.it.json';

/** What the general coordination looks at. */
export const figuresRoutes: Routes = [
  {
    path: 'cifre',
    providers: [provideDictionary(reference), provideDictionary(words)],
    loadComponent: () => import('./figures-page').then((file) => file.FiguresPage),
  },
];
