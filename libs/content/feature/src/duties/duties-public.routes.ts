import type { Routes } from '@angular/router';
import { provideDictionary, translated } from '@respi/shared/ui/reading';
import { receiptTranslations, receiptWords } from '@respi/shared/ui/sending';
import words from '../i18n/statement-public.it.json' with { type: 'json' };
import { statementTranslations } from '../i18n/translations';
import { readDuties, readFeedback, readTelling, readTold } from './feedback';

/** Under `/{network}/{lang}`. */
export const dutiesPublicRoutes: Routes = [
  {
    path: 'accessibilita',
    providers: [provideDictionary(words)],
    canActivate: [translated(statementTranslations)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        resolve: { duties: readDuties },
        loadComponent: () => import('./statement-page').then((file) => file.StatementPage),
      },
      {
        path: 'segnala',
        resolve: { telling: readTelling },
        loadComponent: () => import('./feedback-page').then((file) => file.FeedbackPage),
      },
      {
        path: 'segnala/inviata',
        providers: [provideDictionary(receiptWords)],
        canActivate: [translated(receiptTranslations)],
        resolve: { sent: readTold },
        loadComponent: () => import('./feedback-sent-page').then((file) => file.FeedbackSentPage),
      },
      {
        path: 'risposta',
        resolve: { read: readFeedback },
        loadComponent: () => import('./feedback-answer-page').then((file) => file.FeedbackAnswerPage),
      },
    ],
  },
];
