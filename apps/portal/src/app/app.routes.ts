import type { CanMatchFn, Routes } from '@angular/router';
import { isReadingLanguage } from '@respi/shared/contract/languages';
import { NOT_LOADED_PATH, wasNotLoaded } from './loading/stale-build';
import { loadNetwork, networksByName, theOnlyNetwork, toLanguage } from './network/network-guards';
import { NotLoaded } from './pages/not-loaded';
import { NotFound } from './pages/not-found';
import { NetworkShell } from './shell/network-shell';
import { PublicLayout } from './shell/public-layout';

/** Words that are no network: files and doors of the server. */
const RESERVED = ['api', 'assets', 'media'];

const isPageOfNetwork: CanMatchFn = (_route, segments) => {
  const [network, lang] = segments;
  return (
    !!network &&
    /^[a-z0-9][a-z0-9-]{1,39}$/.test(network.path) &&
    !RESERVED.includes(network.path) &&
    (!lang || isReadingLanguage(lang.path))
  );
};

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [theOnlyNetwork],
    resolve: { networks: networksByName },
    loadComponent: () => import('./pages/network-choice').then((file) => file.NetworkChoice),
  },
  {
    path: ':network',
    pathMatch: 'full',
    canMatch: [isPageOfNetwork],
    canActivate: [toLanguage],
    component: NetworkShell,
  },
  {
    path: ':network/:lang',
    canMatch: [isPageOfNetwork],
    canActivate: [loadNetwork],
    component: NetworkShell,
    children: [
      {
        path: 'riservata',
        loadChildren: () => import('./reserved/reserved.routes').then((file) => file.reservedRoutes),
      },
      {
        path: '',
        component: PublicLayout,
        children: [
          {
            path: '',
            loadChildren: () => import('@respi/knowledge/feature').then((lib) => lib.knowledgePublicRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@respi/content/feature').then((lib) => lib.contentPublicRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@respi/content/feature').then((lib) => lib.servicesPublicRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@respi/content/feature').then((lib) => lib.trainingsPublicRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@respi/content/feature').then((lib) => lib.dutiesPublicRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@respi/content/feature').then((lib) => lib.archivePublicRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@respi/identity/feature').then((lib) => lib.identityRoutes),
          },
          { path: '', loadChildren: () => import('./pages/duty.routes').then((file) => file.dutyRoutes) },
          { path: '**', component: NotFound },
        ],
      },
    ],
  },
  {
    path: NOT_LOADED_PATH,
    canMatch: [wasNotLoaded],
    component: PublicLayout,
    children: [{ path: '', component: NotLoaded }],
  },
  { path: '**', component: PublicLayout, children: [{ path: '**', component: NotFound }] },
];
