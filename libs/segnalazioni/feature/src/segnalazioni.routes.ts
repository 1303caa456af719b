import type { Routes } from '@angular/router';
import { accessLogRoutes } from './access-log/access-log.routes';
import { counterRoutes } from './counter/counter.routes';
import { figuresRoutes } from './figures/figures.routes';
import { interfaceRoutes } from './interface/interface.routes';
import { privacyRoutes } from './privacy/privacy.routes';
import { queueRoutes } from './queue/queue.routes';
import { referentRoutes } from './referent/referent.routes';
import { rulesRoutes } from './rules/rules.routes';

/** Under `/{network}/it/riservata`: `sportello`, `coordinamento`, `interfaccia`, `referente`, `cifre`, `segnalazioni`, `distinte`, `regole`, `registro`, `dati`. */
export const segnalazioniRoutes: Routes = [
  ...counterRoutes,
  ...queueRoutes,
  ...interfaceRoutes,
  ...referentRoutes,
  ...figuresRoutes,
  ...rulesRoutes,
  ...accessLogRoutes,
  ...privacyRoutes,
];
