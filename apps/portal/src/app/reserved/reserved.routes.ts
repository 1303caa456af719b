import type { LoadChildren, Routes } from '@angular/router';
import { noticeBellWords, noticeRoutes } from '@respi/notifications/feature';
import { asksBeforeLeavingDialogs } from '@respi/shared/ui';
import { NotFound } from '../pages/not-found';
import { NoRole } from './no-role';
import { ReservedLayout } from './reserved-layout';
import { ownAreas, signedIn, toOwnHome } from './reserved-guards';

const ownAbsences: LoadChildren = () => import('@respi/identity/feature').then((lib) => lib.ownAbsencesRoutes);

const bodyDuties: LoadChildren = () => import('@respi/content/feature').then((lib) => lib.dutiesAdminRoutes);

const pages: Routes = [
  {
    path: '',
    providers: [noticeBellWords()],
    component: ReservedLayout,
    canActivate: [signedIn],
    canActivateChild: [ownAreas],
    children: [
      { path: '', pathMatch: 'full', canActivate: [toOwnHome], component: NoRole },
      {
        path: 'schede',
        loadChildren: () => import('@respi/knowledge/feature').then((lib) => lib.knowledgeReservedRoutes),
      },
      {
        path: 'cifre/letture',
        loadChildren: () => import('@respi/knowledge/feature').then((lib) => lib.pageViewsRoutes),
      },
      {
        path: 'bacheca',
        loadChildren: () => import('@respi/content/feature').then((lib) => lib.contentBoardRoutes),
      },
      {
        path: 'calendario',
        loadChildren: () => import('@respi/content/feature').then((lib) => lib.calendarRoutes),
      },
      {
        path: 'divergenze',
        loadChildren: () => import('@respi/knowledge/feature').then((lib) => lib.divergenceRoutes),
      },
      {
        path: 'domande',
        loadChildren: () => import('@respi/knowledge/feature').then((lib) => lib.questionDeskRoutes),
      },
      {
        path: 'servizi',
        loadChildren: () => import('@respi/content/feature').then((lib) => lib.servicesReservedRoutes),
      },
      {
        path: 'archivio',
        loadChildren: () => import('@respi/content/feature').then((lib) => lib.archiveRoutes),
      },
      {
        path: 'assistenza',
        loadChildren: () => import('@respi/content/feature').then((lib) => lib.helpdeskRoutes),
      },
      {
        path: 'amministrazione',
        loadChildren: () => import('@respi/identity/feature').then((lib) => lib.administrationRoutes(bodyDuties)),
      },
      {
        path: 'adesioni',
        loadChildren: () => import('@respi/identity/feature').then((lib) => lib.adhesionRoutes),
      },
      {
        path: 'accesso',
        loadChildren: () => import('@respi/identity/feature').then((lib) => lib.accessRoutes),
      },
      { path: 'avvisi', children: noticeRoutes(ownAbsences) },
      { path: '', loadChildren: () => import('@respi/segnalazioni/feature').then((lib) => lib.segnalazioniRoutes) },
      { path: '**', component: NotFound },
    ],
  },
];

export const reservedRoutes: Routes = [
  { path: '', runGuardsAndResolvers: 'always', canDeactivate: [asksBeforeLeavingDialogs], children: pages },
];
