import type { Routes } from '@angular/router';
import { provideDictionary, translated } from '@respi/shared/ui/reading';
import words from '../i18n/statement-public.it.json' with { type: 'json' };
import { statementTranslations } from '../i18n/translations';
import { readDuties, readFeedback, readTelling } from './feedback';

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
        path: 'risposta',
        resolve: { read: readFeedback },
        loadComponent: () => import('./feedback-answer-page').then((file) => file.FeedbackAnswerPage),
      },
    ],
  },
];
