import type { Routes } from '@angular/router';

export const counterRoutes: Routes = [
  { path: 'sportello', loadComponent: () => import('./counter-home').then((file) => file.CounterHome) },
  { path: 'nuova', loadComponent: () => import('../filing/filing-page').then((file) => file.FilingPage) },
  { path: 'segnalazioni/:id', loadComponent: () => import('../case/case-page').then((file) => file.CasePage) },
];
