import type { Translations } from '@respi/shared/ui/reading';

/** Of pages and news (`content-public.it.json`). */
export const articleTranslations: Translations = {
  en: () => import('./content-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./content-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./content-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./content-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./content-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./content-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./content-public.es.json', { with: { type: 'json' } }),
};

/** Of the directory of services (`services-public.it.json`). */
export const serviceTranslations: Translations = {
  en: () => import('./services-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./services-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./services-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./services-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./services-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./services-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./services-public.es.json', { with: { type: 'json' } }),
  'it-facile': () => import('./services-public.it-facile.json', { with: { type: 'json' } }),
};

/** Of the accessibility statement and of telling of a barrier (`statement-public.it.json`). */
export const statementTranslations: Translations = {
  en: () => import('./statement-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./statement-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./statement-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./statement-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./statement-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./statement-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./statement-public.es.json', { with: { type: 'json' } }),
};

/** Of the documents for everybody (`archive-public.it.json`). */
export const archiveTranslations: Translations = {
  en: () => import('./archive-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./archive-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./archive-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./archive-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./archive-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./archive-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./archive-public.es.json', { with: { type: 'json' } }),
};

/** Of trainings that are open to everybody (`trainings-public.it.json`). */
export const trainingTranslations: Translations = {
  en: () => import('./trainings-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./trainings-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./trainings-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./trainings-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./trainings-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./trainings-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./trainings-public.es.json', { with: { type: 'json' } }),
};
