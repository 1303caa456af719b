import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import counter from '../i18n/counter.it.json';
import documents from '../i18n/documents.it.json';
import words from '../i18n/filing.it.json';
import reference from '../i18n/reference.it.json';

const providers = [counter, documents, words, reference].map((each) => provideDictionary(each));

/** A new case being written. */
export const filingRoutes: Routes = [
  { path: '', providers, loadComponent: () => import('./filing-page').then((file) => file.FilingPage) },
];

/** What is handed to the person before anything is written of them. */
export const noticeRoutes: Routes = [
  { path: '', providers, loadComponent: () => import('../notice/notice-page').then((file) => file.NoticePage) },
];
