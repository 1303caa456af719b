import type { Routes } from '@angular/router';
import { TabbedLayout, asksBeforeLosing, provideDictionary } from '@respi/shared/ui';
import words from '../i18n/privacy.it.json';
import reference from '../i18n/reference.it.json';

const SECTIONS = [
  { path: 'richieste', label: 'segnalazioni.privacy.nav.requests' },
  { path: 'scadenza', label: 'segnalazioni.privacy.nav.ended' },
];

/** What people ask of their own data, and whose time is over. */
export const privacyRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(reference), provideDictionary(words)],
    component: TabbedLayout,
    data: { label: 'segnalazioni.privacy.nav.label', sections: SECTIONS },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'richieste' },
      {
        path: 'richieste',
        loadComponent: () => import('./requests-page').then((file) => file.RequestsPage),
        canDeactivate: [asksBeforeLosing],
      },
      { path: 'scadenza', loadComponent: () => import('./ended-page').then((file) => file.EndedPage) },
    ],
  },
];
