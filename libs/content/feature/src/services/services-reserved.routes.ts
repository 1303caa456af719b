import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { asksBeforeLosing, ledTo } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import publicWords from '../i18n/services-public.it.json' with { type: 'json' };
import words from '../i18n/services.it.json' with { type: 'json' };

/** Who may not begin an entry finds the list rather than a form that would be refused at the end. */
const keepsTheDirectory: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') || ledTo(inject(CurrentNetwork).link('riservata', 'servizi'));

/** Under `/{network}/it/riservata/servizi`. */
export const servicesReservedRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(publicWords), provideDictionary(words)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./services-page').then((file) => file.ServicesPage),
      },
      {
        path: 'nuovo',
        canActivate: [keepsTheDirectory],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./service-editor').then((file) => file.ServiceEditor),
      },
      {
        path: 'importa',
        canActivate: [keepsTheDirectory],
        loadComponent: () => import('./service-import-page').then((file) => file.ServiceImportPage),
      },
      { path: ':id', loadComponent: () => import('./service-page').then((file) => file.ServicePage) },
      {
        path: ':id/modifica',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./service-editor').then((file) => file.ServiceEditor),
      },
    ],
  },
];
