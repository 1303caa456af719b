import type { Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import checklistWords from './i18n/checklists.it.json';
import linkWords from './i18n/links.it.json';
import words from './i18n/reserved.it.json';
import translationWords from './i18n/translations.it.json';
import { writesSheets } from './reserved/sheet-guards';

/** Under `/{network}/it/riservata/schede`. */
export const knowledgeReservedRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./reserved/sheets-page').then((file) => file.SheetsPage),
      },
      {
        path: 'nuova',
        canActivate: [writesSheets],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./reserved/sheet-editor').then((file) => file.SheetEditor),
      },
      {
        path: 'link',
        canActivate: [writesSheets],
        providers: [provideDictionary(linkWords)],
        loadComponent: () => import('./links/links-page').then((file) => file.LinksPage),
      },
      {
        path: 'documenti',
        providers: [provideDictionary(checklistWords)],
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./checklists/checklists-page').then((file) => file.ChecklistsPage),
          },
          {
            path: 'nuova',
            canActivate: [writesSheets],
            canDeactivate: [asksBeforeLosing],
            loadComponent: () => import('./checklists/checklist-editor').then((file) => file.ChecklistEditor),
          },
          {
            path: 'attese',
            canActivate: [writesSheets],
            loadComponent: () => import('./checklists/circles-page').then((file) => file.CirclesPage),
          },
          {
            path: ':id',
            loadComponent: () => import('./checklists/checklist-page').then((file) => file.ChecklistPage),
          },
          {
            path: ':id/modifica',
            canActivate: [writesSheets],
            canDeactivate: [asksBeforeLosing],
            loadComponent: () => import('./checklists/checklist-editor').then((file) => file.ChecklistEditor),
          },
        ],
      },
      // Before the sheets: a sheet may not be called so.
      {
        path: 'traduzioni',
        canActivate: [writesSheets],
        providers: [provideDictionary(translationWords)],
        loadComponent: () => import('./translations/translation-desk').then((file) => file.TranslationDesk),
      },
      {
        path: 'norme',
        canActivate: [writesSheets],
        loadComponent: () => import('./reserved/legal-acts-page').then((file) => file.LegalActsPage),
      },
      {
        path: 'norme/:atto',
        canActivate: [writesSheets],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./reserved/legal-act-page').then((file) => file.LegalActPage),
      },
      {
        path: 'parole',
        canActivate: [writesSheets],
        loadComponent: () => import('./reserved/vocabulary-page').then((file) => file.VocabularyPage),
      },
      {
        path: 'parole/nuova',
        canActivate: [writesSheets],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./reserved/vocabulary-line-page').then((file) => file.VocabularyLinePage),
      },
      {
        path: 'parole/:notion',
        canActivate: [writesSheets],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./reserved/vocabulary-line-page').then((file) => file.VocabularyLinePage),
      },
      {
        path: 'candidate',
        canActivate: [writesSheets],
        loadComponent: () => import('./reserved/candidates-page').then((file) => file.CandidatesPage),
      },
      {
        path: 'pareri',
        canActivate: [writesSheets],
        loadComponent: () => import('./reserved/feedback-page').then((file) => file.FeedbackPage),
      },
      {
        path: 'cercato',
        canActivate: [writesSheets],
        loadComponent: () => import('./reserved/unanswered-page').then((file) => file.UnansweredPage),
      },
      { path: ':id', loadComponent: () => import('./reserved/reserved-sheet').then((file) => file.ReservedSheet) },
      {
        path: ':id/modifica',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./reserved/sheet-editor').then((file) => file.SheetEditor),
      },
      {
        path: ':id/versioni',
        loadComponent: () => import('./reserved/sheet-versions').then((file) => file.SheetVersions),
      },
      {
        path: ':id/traduzioni',
        canActivate: [writesSheets],
        providers: [provideDictionary(translationWords)],
        loadComponent: () => import('./translations/translations-page').then((file) => file.TranslationsPage),
      },
      {
        path: ':id/traduzioni/:lingua',
        canActivate: [writesSheets],
        canDeactivate: [asksBeforeLosing],
        providers: [provideDictionary(translationWords)],
        loadComponent: () => import('./translations/translation-editor').then((file) => file.TranslationEditor),
      },
    ],
  },
];
