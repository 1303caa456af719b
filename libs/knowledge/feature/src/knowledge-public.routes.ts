import type { Routes } from '@angular/router';

/** Under `/{network}/it`: `''`, `argomenti`, `cerca`, `schede/{slug}`, `sportelli`. */
export const knowledgePublicRoutes: Routes = [];
