import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/absences.it.json' with { type: 'json' };

/** Below the preferences of one's notices, where the portal mounts them. */
export const ownAbsencesRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    loadComponent: () => import('./absences/absences').then((file) => file.Absences),
  },
];
