import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { asksBeforeLosing, ledTo } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/divergences.it.json' with { type: 'json' };

/** Who may not open one finds the list rather than a form that would be refused at the end. */
const opensDivergences: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') || ledTo(inject(CurrentNetwork).link('riservata', 'divergenze'));

/** Under `/{network}/it/riservata/divergenze`. */
export const divergenceRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./divergences/divergences-page').then((file) => file.DivergencesPage),
      },
      {
        path: 'nuova',
        canActivate: [opensDivergences],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./divergences/divergence-editor').then((file) => file.DivergenceEditor),
      },
      {
        path: ':id',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./divergences/divergence-page').then((file) => file.DivergencePage),
      },
      {
        path: ':id/modifica',
        canActivate: [opensDivergences],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./divergences/divergence-editor').then((file) => file.DivergenceEditor),
      },
    ],
  },
];
