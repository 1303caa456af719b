import type { Routes } from '@angular/router';
import { counterRoutes } from './counter/counter.routes';
import { figuresRoutes } from './figures/figures.routes';
import { interfaceRoutes } from './interface/interface.routes';
import { queueRoutes } from './queue/queue.routes';
import { referentRoutes } from './referent/referent.routes';
import { rulesRoutes } from './rules/rules.routes';

/** Under `/{network}/it/riservata`: `sportello`, `coordinamento`, `interfaccia`, `referente`, `cifre`, `segnalazioni`, `distinte`, `regole`. */
export const segnalazioniRoutes: Routes = [
  ...counterRoutes,
  ...queueRoutes,
  ...interfaceRoutes,
  ...referentRoutes,
  ...figuresRoutes,
  ...rulesRoutes,
];
