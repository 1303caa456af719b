import type { Routes } from '@angular/router';
import { counterRoutes } from './counter/counter.routes';
import { queueRoutes } from './queue/queue.routes';

/** Under `/{network}/it/riservata`: `sportello`, `coordinamento`, `interfaccia`, `referente`, `cifre`, `segnalazioni`, `distinte`. */
export const segnalazioniRoutes: Routes = [...counterRoutes, ...queueRoutes];
