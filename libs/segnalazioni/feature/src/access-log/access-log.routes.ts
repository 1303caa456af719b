import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import words from '../i18n/access-log.it.json';
import reference from '../i18n/reference.it.json';

/** Who read what: for the coordination and for administrators. */
export const accessLogRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(reference), provideDictionary(words)],
    loadComponent: () => import('./access-log-page').then((file) => file.AccessLogPage),
  },
];
