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
};
