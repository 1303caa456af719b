import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import { readAskingToJoin } from './adhesion/asking-to-join';
import words from './i18n/it.json' with { type: 'json' };
import kindWords from './i18n/organisation-kinds.it.json' with { type: 'json' };

/** Under `/{network}/it`. */
export const identityRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(kindWords)],
    children: [
      { path: 'accedi', loadComponent: () => import('./login/login-page').then((file) => file.LoginPage) },
      {
        path: 'password-dimenticata',
        loadComponent: () => import('./login/forgotten-page').then((file) => file.ForgottenPage),
      },
      {
        path: 'nuova-password',
        data: { reset: true },
        loadComponent: () => import('./login/set-password-page').then((file) => file.SetPasswordPage),
      },
      {
        path: 'imposta-password',
        loadComponent: () => import('./login/set-password-page').then((file) => file.SetPasswordPage),
      },
      {
        path: 'aderisci',
        resolve: { asking: readAskingToJoin },
        loadComponent: () => import('./adhesion/ask-page').then((file) => file.AskPage),
      },
      {
        path: 'aderisci/inviata',
        loadComponent: () => import('./adhesion/received-page').then((file) => file.ReceivedPage),
      },
    ],
  },
];
