import type { Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/questions.it.json' with { type: 'json' };

/** Under `/{network}/it/riservata/domande`: for the coordination. */
export const questionDeskRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./questions/questions-page').then((file) => file.QuestionsPage),
      },
      {
        path: ':id',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./questions/question-page').then((file) => file.QuestionPage),
      },
    ],
  },
];
