import type { Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/helpdesk.it.json' with { type: 'json' };

/** Under `/{network}/it/riservata/assistenza`: for everybody who is signed in. */
export const helpdeskRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./helpdesk-page').then((file) => file.HelpdeskPage) },
      {
        path: 'nuova',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./helpdesk-new-page').then((file) => file.HelpdeskNewPage),
      },
      {
        path: ':id',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./helpdesk-request-page').then((file) => file.HelpdeskRequestPage),
      },
    ],
  },
];
