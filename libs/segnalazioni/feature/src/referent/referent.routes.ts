import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import record from '../i18n/interface.it.json';
import reference from '../i18n/reference.it.json';
import words from '../i18n/referent.it.json';

/** The desk of an office's referent. */
export const referentRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(reference), provideDictionary(record), provideDictionary(words)],
    loadComponent: () => import('./referent-home').then((file) => file.ReferentHome),
  },
];
