import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/it.json' with { type: 'json' };

/** Under `/{network}/it`. */
export const identityRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      { path: 'accedi', loadComponent: () => import('./login/login-page').then((file) => file.LoginPage) },
      {
        path: 'imposta-password',
        loadComponent: () => import('./login/set-password-page').then((file) => file.SetPasswordPage),
      },
    ],
  },
];
