import type { Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/duties.it.json' with { type: 'json' };
import statementWords from '../i18n/statement-public.it.json' with { type: 'json' };

/** Under `/{network}/it/riservata/amministrazione/doveri`: for who administers the network. */
export const dutiesAdminRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(statementWords)],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./duties-page').then((file) => file.DutiesPage) },
      {
        path: 'dichiarazione',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./statement-editor').then((file) => file.StatementEditor),
      },
      {
        path: 'ente',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./body-editor').then((file) => file.BodyEditor),
      },
    ],
  },
];
