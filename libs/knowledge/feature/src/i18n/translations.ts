import type { Translations } from '@respi/shared/ui/reading';

/** Of the words of the public pages (`it.json`). */
export const publicTranslations: Translations = {
  en: () => import('./en.json', { with: { type: 'json' } }),
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  ar: () => import('./ar.json', { with: { type: 'json' } }),
  sq: () => import('./sq.json', { with: { type: 'json' } }),
  ro: () => import('./ro.json', { with: { type: 'json' } }),
  uk: () => import('./uk.json', { with: { type: 'json' } }),
  es: () => import('./es.json', { with: { type: 'json' } }),
  'it-facile': () => import('./it-facile.json', { with: { type: 'json' } }),
};

/** Of what the home shows of the network (`home-public.it.json`). */
export const homeTranslations: Translations = {
  en: () => import('./home-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./home-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./home-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./home-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./home-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./home-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./home-public.es.json', { with: { type: 'json' } }),
};

/** Of what readers are asked about a sheet (`feedback-public.it.json`). */
export const feedbackTranslations: Translations = {
  en: () => import('./feedback-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./feedback-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./feedback-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./feedback-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./feedback-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./feedback-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./feedback-public.es.json', { with: { type: 'json' } }),
  'it-facile': () => import('./feedback-public.it-facile.json', { with: { type: 'json' } }),
};

/** Of the lists of documents (`checklists-public.it.json`). */
export const listTranslations: Translations = {
  en: () => import('./checklists-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./checklists-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./checklists-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./checklists-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./checklists-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./checklists-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./checklists-public.es.json', { with: { type: 'json' } }),
  'it-facile': () => import('./checklists-public.it-facile.json', { with: { type: 'json' } }),
};

/** Of a sheet on paper (`paper-public.it.json`). */
export const paperTranslations: Translations = {
  en: () => import('./paper-public.en.json', { with: { type: 'json' } }),
  fr: () => import('./paper-public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./paper-public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./paper-public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./paper-public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./paper-public.uk.json', { with: { type: 'json' } }),
  es: () => import('./paper-public.es.json', { with: { type: 'json' } }),
};
