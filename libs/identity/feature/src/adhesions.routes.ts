import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/adhesions.it.json' with { type: 'json' };
import kindWords from './i18n/organisation-kinds.it.json' with { type: 'json' };

/** Under `/{network}/it/riservata/adesioni`: for the coordination and for who administers. */
export const adhesionRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(kindWords)],
    loadComponent: () => import('./adhesion/adhesions-page').then((file) => file.AdhesionsPage),
  },
];
