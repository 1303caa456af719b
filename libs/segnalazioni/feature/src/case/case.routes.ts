import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import words from '../i18n/case.it.json';
import counter from '../i18n/counter.it.json';
import documents from '../i18n/documents.it.json';
import filing from '../i18n/filing.it.json';
import near from '../i18n/near.it.json';
import reference from '../i18n/reference.it.json';

/** The page of a case. */
export const caseRoutes: Routes = [
  {
    path: '',
    providers: [words, counter, documents, filing, near, reference].map((each) => provideDictionary(each)),
    loadComponent: () => import('./case-page').then((file) => file.CasePage),
  },
];
