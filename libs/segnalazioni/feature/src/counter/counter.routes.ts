import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import caseWords from '../i18n/case.it.json';
import counter from '../i18n/counter.it.json';
import documents from '../i18n/documents.it.json';
import filing from '../i18n/filing.it.json';
import near from '../i18n/near.it.json';
import reference from '../i18n/reference.it.json';

/** The counter's pages, and the page of a case that everybody shares. */
export const counterRoutes: Routes = [
  {
    path: '',
    providers: [
      provideDictionary(reference),
      provideDictionary(counter),
      provideDictionary(documents),
      provideDictionary(filing),
      provideDictionary(caseWords),
      provideDictionary(near),
    ],
    children: [
      { path: 'sportello', loadComponent: () => import('./counter-home').then((file) => file.CounterHome) },
      { path: 'nuova', loadComponent: () => import('../filing/filing-page').then((file) => file.FilingPage) },
      { path: 'informativa', loadComponent: () => import('../notice/notice-page').then((file) => file.NoticePage) },
      { path: 'segnalazioni/:id', loadComponent: () => import('../case/case-page').then((file) => file.CasePage) },
    ],
  },
];
