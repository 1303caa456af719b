import type { Routes } from '@angular/router';
import { queueRoutes } from './queue/queue.routes';

/** Under `/{network}/it/riservata`: `sportello`, `coordinamento`, `interfaccia`, `referente`, `cifre`, `segnalazioni`, `distinte`. */
export const segnalazioniRoutes: Routes = [...queueRoutes];
