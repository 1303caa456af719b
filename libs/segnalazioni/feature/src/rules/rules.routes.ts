import type { Route, Routes } from '@angular/router';
import { TabbedLayout, asksBeforeLosing, provideDictionary } from '@respi/shared/ui';
import reference from '../i18n/reference.it.json';
import words from '../i18n/rules.it.json';
import { RULES_SECTIONS } from './rules-sections';

/** What a network decides about urgency and time. */
export const rulesRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(reference), provideDictionary(words)],
    component: TabbedLayout,
    data: { label: 'segnalazioni.rules.nav.label', sections: RULES_SECTIONS },
    children: [
      { path: '', pathMatch: 'full', redirectTo: RULES_SECTIONS[0]?.path ?? '' },
      ...RULES_SECTIONS.map(({ path, load }): Route => ({
        path,
        loadComponent: load,
        canDeactivate: [asksBeforeLosing],
        // The calendar of another office is the same page at another address: what is written there is lost as well.
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
      })),
    ],
  },
];
