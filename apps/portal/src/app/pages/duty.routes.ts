import type { Routes } from '@angular/router';
import { provideDictionary, translated } from '@respi/shared/ui/reading';
import { dutyTranslations } from '../i18n/dictionary';
import words from '../i18n/duties.it.json' with { type: 'json' };
import { LegalNotes } from './legal-notes';
import { Privacy, readRetention } from './privacy';
import { SiteMap, readMap } from './site-map';

export const dutyRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words)],
    canActivate: [translated(dutyTranslations)],
    children: [
      { path: 'privacy', resolve: { retention: readRetention }, component: Privacy },
      { path: 'note-legali', component: LegalNotes },
      { path: 'mappa-del-sito', resolve: { content: readMap }, component: SiteMap },
    ],
  },
];
