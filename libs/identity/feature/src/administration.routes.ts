import type { Routes } from '@angular/router';
import { provideDictionary, type Section, TabbedLayout } from '@respi/shared/ui/reading';
import absenceWords from './i18n/absences.it.json' with { type: 'json' };
import words from './i18n/admin.it.json' with { type: 'json' };

/** In the order of the tabs. */
const SECTIONS: readonly Section[] = [
  { path: 'persone', label: 'admin.nav.people' },
  { path: 'sedi', label: 'admin.nav.units' },
  { path: 'elenchi', label: 'admin.nav.codeLists' },
  { path: 'impostazioni', label: 'admin.nav.settings' },
  { path: 'email', label: 'admin.nav.mails' },
  { path: 'coda', label: 'admin.nav.queue' },
];

/** Under `/{network}/it/riservata/amministrazione`. */
export const administrationRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(absenceWords)],
    component: TabbedLayout,
    data: { label: 'admin.nav.label', sections: SECTIONS },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'persone' },
      { path: 'persone', loadComponent: () => import('./admin/people-page').then((file) => file.PeoplePage) },
      { path: 'persone/nuova', loadComponent: () => import('./admin/person-page').then((file) => file.PersonPage) },
      { path: 'persone/:id', loadComponent: () => import('./admin/person-page').then((file) => file.PersonPage) },
      { path: 'sedi', loadComponent: () => import('./admin/units-page').then((file) => file.UnitsPage) },
      { path: 'sedi/nuova', loadComponent: () => import('./admin/unit-page').then((file) => file.UnitPage) },
      { path: 'sedi/:id', loadComponent: () => import('./admin/unit-page').then((file) => file.UnitPage) },
      { path: 'elenchi', loadComponent: () => import('./admin/code-lists-page').then((file) => file.CodeListsPage) },
      { path: 'impostazioni', loadComponent: () => import('./admin/settings-page').then((file) => file.SettingsPage) },
      { path: 'coda', loadComponent: () => import('./admin/queue-page').then((file) => file.QueuePage) },
      { path: 'email', loadComponent: () => import('./admin/mails-page').then((file) => file.MailsPage) },
    ],
  },
];
