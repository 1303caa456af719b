import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import counter from '../i18n/counter.it.json';
import reference from '../i18n/reference.it.json';

/** The counter's pages, and the page of a case that everybody shares: what is said of a case is not needed before one is opened. */
export const counterRoutes: Routes = [
  {
    path: 'sportello',
    providers: [provideDictionary(reference), provideDictionary(counter)],
    loadComponent: () => import('./counter-home').then((file) => file.CounterHome),
  },
  { path: 'nuova', loadChildren: () => import('../filing/filing.routes').then((file) => file.filingRoutes) },
  { path: 'informativa', loadChildren: () => import('../filing/filing.routes').then((file) => file.noticeRoutes) },
  { path: 'segnalazioni/:id', loadChildren: () => import('../case/case.routes').then((file) => file.caseRoutes) },
];
