import type { Routes } from '@angular/router';
import { provideDictionary, translated } from '@respi/shared/ui/reading';
import { receiptTranslations, receiptWords } from '@respi/shared/ui/sending';
import homeWords from './i18n/home-public.it.json' with { type: 'json' };
import feedbackWords from './i18n/feedback-public.it.json' with { type: 'json' };
import listWords from './i18n/checklists-public.it.json' with { type: 'json' };
import paperWords from './i18n/paper-public.it.json' with { type: 'json' };
import words from './i18n/it.json' with { type: 'json' };
import {
  feedbackTranslations,
  homeTranslations,
  listTranslations,
  paperTranslations,
  publicTranslations,
} from './i18n/translations';
import { readAsked, readAsking, readReceipt } from './public/asking';
import {
  readCounters,
  readDocumentLists,
  readDocuments,
  readHome,
  readLinks,
  readSheet,
  readSheets,
  readTopics,
} from './public/public-reading';
import { readUseful } from './public/useful';

/** Under `/{network}/{lang}`. Everything is read before the page opens, so that the server sends it whole. */
export const knowledgePublicRoutes: Routes = [
  {
    path: '',
    providers: [
      provideDictionary(words),
      provideDictionary(feedbackWords),
      provideDictionary(listWords),
      provideDictionary(paperWords),
    ],
    canActivate: [
      translated(publicTranslations),
      translated(feedbackTranslations),
      translated(listTranslations),
      translated(paperTranslations),
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        providers: [provideDictionary(homeWords)],
        canActivate: [translated(homeTranslations)],
        resolve: { content: readHome },
        loadComponent: () => import('./public/public-home').then((file) => file.PublicHome),
      },
      {
        path: 'argomenti',
        resolve: { topics: readTopics },
        loadComponent: () => import('./public/topics-page').then((file) => file.TopicsPage),
      },
      {
        path: 'argomenti/:topic',
        resolve: { sheets: readSheets },
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./public/topic-page').then((file) => file.TopicPage),
      },
      {
        path: 'cerca',
        resolve: { sheets: readSheets },
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./public/search-page').then((file) => file.SearchPage),
      },
      // Who cuts the end off a sheet's address.
      { path: 'schede', pathMatch: 'full', redirectTo: 'argomenti' },
      {
        path: 'schede/:slug',
        resolve: { sheet: readSheet },
        loadComponent: () => import('./public/sheet-page').then((file) => file.SheetPage),
      },
      {
        path: 'schede/:slug/utile',
        resolve: { useful: readUseful },
        loadComponent: () => import('./public/useful-page').then((file) => file.UsefulPage),
      },
      {
        path: 'documenti',
        resolve: { lists: readDocumentLists },
        loadComponent: () => import('./public/documents-page').then((file) => file.DocumentsPage),
      },
      {
        path: 'documenti/:procedura',
        resolve: { documents: readDocuments },
        loadComponent: () => import('./public/procedure-documents-page').then((file) => file.ProcedureDocumentsPage),
      },
      {
        path: 'link',
        resolve: { links: readLinks },
        loadComponent: () => import('./public/links-page').then((file) => file.PublicLinksPage),
      },
      {
        path: 'chiedi',
        resolve: { asking: readAsking },
        loadComponent: () => import('./public/ask-page').then((file) => file.AskPage),
      },
      {
        path: 'chiedi/inviata',
        providers: [provideDictionary(receiptWords)],
        canActivate: [translated(receiptTranslations)],
        resolve: { sent: readAsked },
        loadComponent: () => import('./public/asked-page').then((file) => file.AskedPage),
      },
      {
        path: 'risposta',
        resolve: { receipt: readReceipt },
        loadComponent: () => import('./public/receipt-page').then((file) => file.ReceiptPage),
      },
      {
        path: 'sportelli',
        resolve: { counters: readCounters },
        loadComponent: () => import('./public/counters-page').then((file) => file.CountersPage),
      },
    ],
  },
];
