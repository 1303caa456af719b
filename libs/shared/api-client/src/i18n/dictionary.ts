import italian from './it.json' with { type: 'json' };

export const apiClientDictionary = italian;

/** What public pages may have to say of a problem. The reserved area leaves the word to the server, which speaks as an office does. */
export const apiClientTranslations = {
  en: () => import('./public.en.json', { with: { type: 'json' } }),
  fr: () => import('./public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./public.uk.json', { with: { type: 'json' } }),
  es: () => import('./public.es.json', { with: { type: 'json' } }),
  'it-facile': () => import('./public.it.json', { with: { type: 'json' } }),
  it: () => import('./public.it.json', { with: { type: 'json' } }),
};
