import type { LoadChildren, Routes } from '@angular/router';
import { asksBeforeLosing } from '@respi/shared/ui';
import { provideDictionary, type Section, TabbedLayout } from '@respi/shared/ui/reading';
import absenceWords from './i18n/absences.it.json' with { type: 'json' };
import words from './i18n/admin.it.json' with { type: 'json' };
import kindWords from './i18n/organisation-kinds.it.json' with { type: 'json' };

/** In the order of the tabs. */
const SECTIONS: readonly Section[] = [
  { path: 'persone', label: 'admin.nav.people' },
  { path: 'enti', label: 'admin.nav.organisations' },
  { path: 'sedi', label: 'admin.nav.units' },
  { path: 'elenchi', label: 'admin.nav.codeLists' },
  { path: 'importa', label: 'admin.nav.import' },
  { path: 'impostazioni', label: 'admin.nav.settings' },
  { path: 'informativa', label: 'admin.nav.notices' },
  { path: 'doveri', label: 'admin.nav.duties' },
  { path: 'email', label: 'admin.nav.mails' },
  { path: 'coda', label: 'admin.nav.queue' },
];

/** Pages on which something is written. */
const written = { canDeactivate: [asksBeforeLosing] };

/**
 * Under `/{network}/it/riservata/amministrazione`.
 * @param duties what a public body says of its site: pages of another context, under these tabs
 */
export const administrationRoutes = (duties: LoadChildren): Routes => [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(absenceWords), provideDictionary(kindWords)],
    component: TabbedLayout,
    data: { label: 'admin.nav.label', sections: SECTIONS },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'persone' },
      { path: 'persone', loadComponent: () => import('./admin/people-page').then((file) => file.PeoplePage) },
      {
        ...written,
        path: 'persone/nuova',
        loadComponent: () => import('./admin/person-page').then((file) => file.PersonPage),
      },
      {
        ...written,
        path: 'persone/:id',
        loadComponent: () => import('./admin/person-page').then((file) => file.PersonPage),
      },
      {
        path: 'enti',
        loadComponent: () => import('./admin/organisations-page').then((file) => file.OrganisationsPage),
      },
      {
        ...written,
        path: 'enti/nuovo',
        loadComponent: () => import('./admin/organisation-page').then((file) => file.OrganisationPage),
      },
      {
        ...written,
        path: 'enti/:id',
        loadComponent: () => import('./admin/organisation-page').then((file) => file.OrganisationPage),
      },
      { path: 'sedi', loadComponent: () => import('./admin/units-page').then((file) => file.UnitsPage) },
      {
        ...written,
        path: 'sedi/nuova',
        loadComponent: () => import('./admin/unit-page').then((file) => file.UnitPage),
      },
      { ...written, path: 'sedi/:id', loadComponent: () => import('./admin/unit-page').then((file) => file.UnitPage) },
      { path: 'importa', loadComponent: () => import('./admin/import-page').then((file) => file.ImportPage) },
      { path: 'elenchi', loadComponent: () => import('./admin/code-lists-page').then((file) => file.CodeListsPage) },
      {
        ...written,
        path: 'impostazioni',
        loadComponent: () => import('./admin/settings-page').then((file) => file.SettingsPage),
      },
      {
        ...written,
        path: 'informativa',
        loadComponent: () => import('./admin/privacy-notices-page').then((file) => file.PrivacyNoticesPage),
      },
      { path: 'doveri', loadChildren: duties },
      { path: 'coda', loadComponent: () => import('./admin/queue-page').then((file) => file.QueuePage) },
      { path: 'email', loadComponent: () => import('./admin/mails-page').then((file) => file.MailsPage) },
    ],
  },
];
