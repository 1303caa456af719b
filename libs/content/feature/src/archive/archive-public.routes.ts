import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { PublicArchive } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { PAGE_LANGUAGE, provideDictionary, searchedText, translated } from '@respi/shared/ui/reading';
import words from '../i18n/archive-public.it.json' with { type: 'json' };
import { archiveTranslations } from '../i18n/translations';

const ON_A_PAGE = 20;

const readArchive: ResolveFn<Loaded<PublicArchive>> = ({ queryParamMap }) =>
  loaded(
    inject(Api).get<PublicArchive>(`/networks/${encodeURIComponent(inject(CurrentNetwork).slug())}/archive`, {
      q: searchedText(queryParamMap.get('q')),
      kind: queryParamMap.get('tipo'),
      topic: queryParamMap.get('argomento'),
      year: queryParamMap.get('anno'),
      language: inject(PAGE_LANGUAGE),
      cursor: queryParamMap.get('da'),
      limit: ON_A_PAGE,
    }),
  );

/** Under `/{network}/{lang}`. */
export const archivePublicRoutes: Routes = [
  // What downloads are counted under.
  { path: 'documenti-utili/:id', redirectTo: 'documenti-utili' },
  {
    path: 'documenti-utili',
    providers: [provideDictionary(words)],
    canActivate: [translated(archiveTranslations)],
    resolve: { documents: readArchive },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: () => import('./public-archive-page').then((file) => file.PublicArchivePage),
  },
];
