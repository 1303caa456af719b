import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { PublicTrainingList } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { provideDictionary, translated } from '@respi/shared/ui/reading';
import { trainingTranslations } from '../i18n/translations';
import words from '../i18n/trainings-public.it.json' with { type: 'json' };

const readTrainings: ResolveFn<Loaded<PublicTrainingList>> = () =>
  loaded(
    inject(Api).get<PublicTrainingList>(`/networks/${encodeURIComponent(inject(CurrentNetwork).slug())}/trainings`),
  );

/** Under `/{network}/{lang}`. */
export const trainingsPublicRoutes: Routes = [
  {
    path: 'incontri',
    providers: [provideDictionary(words)],
    canActivate: [translated(trainingTranslations)],
    resolve: { trainings: readTrainings },
    loadComponent: () => import('./public-trainings-page').then((file) => file.PublicTrainingsPage),
  },
];
