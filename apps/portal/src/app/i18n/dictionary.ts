import type { Translations } from '@respi/shared/ui/reading';
import italian from './it.json' with { type: 'json' };
import publicItalian from './public.it.json' with { type: 'json' };

/** Of the shell: of the public pages, and of the reserved area. */
export const portalDictionary = {
  portal: {
    ...italian.portal,
    ...publicItalian.portal,
    nav: { ...italian.portal.nav, ...publicItalian.portal.nav },
  },
};

export const portalTranslations: Translations = {
  en: () => import('./public.en.json', { with: { type: 'json' } }),
  fr: () => import('./public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./public.uk.json', { with: { type: 'json' } }),
  es: () => import('./public.es.json', { with: { type: 'json' } }),
};

export const dutyTranslations: Translations = {
  en: () => import('./duties.en.json', { with: { type: 'json' } }),
  fr: () => import('./duties.fr.json', { with: { type: 'json' } }),
  ar: () => import('./duties.ar.json', { with: { type: 'json' } }),
  sq: () => import('./duties.sq.json', { with: { type: 'json' } }),
  ro: () => import('./duties.ro.json', { with: { type: 'json' } }),
  uk: () => import('./duties.uk.json', { with: { type: 'json' } }),
  es: () => import('./duties.es.json', { with: { type: 'json' } }),
};
