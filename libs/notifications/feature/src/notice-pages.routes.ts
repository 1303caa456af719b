import type { LoadChildren, Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from './i18n/it.json' with { type: 'json' };

/** The pages, with their words. */
export function noticePages(absences: LoadChildren): Routes {
  return [
    {
      path: '',
      providers: [provideDictionary(words)],
      children: [
        {
          path: '',
          pathMatch: 'full',
          loadComponent: () => import('./inbox/inbox-page').then((file) => file.InboxPage),
        },
        {
          path: 'preferenze',
          loadComponent: () => import('./preferences/preferences-page').then((file) => file.PreferencesPage),
          // An absence that is written below is asked about with them.
          canDeactivate: [asksBeforeLosing],
          loadChildren: absences,
        },
      ],
    },
  ];
}
