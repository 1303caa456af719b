import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/duties.it.json' with { type: 'json' };
import { Accessibility } from './accessibility';
import { LegalNotes } from './legal-notes';
import { Privacy } from './privacy';

export const dutyRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    children: [
      { path: 'privacy', component: Privacy },
      { path: 'accessibilita', component: Accessibility },
      { path: 'note-legali', component: LegalNotes },
    ],
  },
];
