import type { Routes } from '@angular/router';
import { counterRoutes } from './counter/counter.routes';
import { interfaceRoutes } from './interface/interface.routes';
import { queueRoutes } from './queue/queue.routes';

/**
 * Under `/{network}/it/riservata`: `sportello`, `coordinamento`, `interfaccia`, `referente`, `cifre`, `segnalazioni`, `distinte`, `regole`, `registro`, `dati`.
 * What is opened now and then comes with its words when it is opened.
 */
export const segnalazioniRoutes: Routes = [
  ...counterRoutes,
  ...queueRoutes,
  ...interfaceRoutes,
  { path: 'referente', loadChildren: () => import('./referent/referent.routes').then((file) => file.referentRoutes) },
  { path: 'cifre', loadChildren: () => import('./figures/figures.routes').then((file) => file.figuresRoutes) },
  { path: 'regole', loadChildren: () => import('./rules/rules.routes').then((file) => file.rulesRoutes) },
  {
    path: 'registro',
    loadChildren: () => import('./access-log/access-log.routes').then((file) => file.accessLogRoutes),
  },
  { path: 'dati', loadChildren: () => import('./privacy/privacy.routes').then((file) => file.privacyRoutes) },
];
