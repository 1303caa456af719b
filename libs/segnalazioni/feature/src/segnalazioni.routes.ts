import type { Routes } from '@angular/router';

/** Under `/{network}/it/riservata`: `sportello`, `coordinamento`, `interfaccia`, `referente`, `cifre`, `segnalazioni`, `distinte`. */
export const segnalazioniRoutes: Routes = [];
