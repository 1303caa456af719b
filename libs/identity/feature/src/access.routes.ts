import type { Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/access.it.json' with { type: 'json' };

/** Under `/{network}/it/riservata/accesso`. */
export const accessRoutes: Routes = [
  {
    path: '',
    canDeactivate: [asksBeforeLosing],
    providers: [provideDictionary(words)],
    loadComponent: () => import('./access/access-page').then((file) => file.AccessPage),
  },
];
