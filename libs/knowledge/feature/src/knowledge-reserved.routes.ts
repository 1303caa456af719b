import type { Routes } from '@angular/router';

/** Under `/{network}/it/riservata/schede`. */
export const knowledgeReservedRoutes: Routes = [];
