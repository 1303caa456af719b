import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { PublicService, PublicServiceList } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { provideDictionary, searchedText, translated } from '@respi/shared/ui/reading';
import words from '../i18n/services-public.it.json' with { type: 'json' };
import { serviceTranslations } from '../i18n/translations';

const ON_A_PAGE = 20;

function publicPath(...parts: readonly string[]): string {
  return `/networks/${[inject(CurrentNetwork).slug(), ...parts].map(encodeURIComponent).join('/')}`;
}

const readServices: ResolveFn<Loaded<PublicServiceList>> = ({ queryParamMap }) =>
  loaded(
    inject(Api).get<PublicServiceList>(publicPath('services'), {
      q: searchedText(queryParamMap.get('q')),
      kind: queryParamMap.get('tipo'),
      city: queryParamMap.get('comune')?.slice(0, 100),
      cursor: queryParamMap.get('da'),
      limit: ON_A_PAGE,
    }),
  );

const readService: ResolveFn<Loaded<PublicService>> = (route) =>
  loaded(inject(Api).get<PublicService>(publicPath('services', route.paramMap.get('slug') ?? '')));

/** Under `/{network}/{lang}`. */
export const servicesPublicRoutes: Routes = [
  {
    path: 'servizi',
    providers: [provideDictionary(words)],
    canActivate: [translated(serviceTranslations)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        resolve: { services: readServices },
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./public-services-page').then((file) => file.PublicServicesPage),
      },
      {
        path: ':slug',
        resolve: { service: readService },
        loadComponent: () => import('./public-service-page').then((file) => file.PublicServicePage),
      },
    ],
  },
];
