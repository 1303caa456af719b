import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import words from './i18n/admin.it.json';

/** Under `/{network}/it/riservata/amministrazione`. */
export const administrationRoutes: Routes = [{ path: '', providers: [provideDictionary(words)], children: [] }];
