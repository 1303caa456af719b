import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { type Translation, TranslocoService } from '@jsverse/transloco';
import { SOURCE_LANGUAGE } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from './page-language';
import italian from './it.json' with { type: 'json' };
import publicItalian from './public.it.json' with { type: 'json' };
import type { Translations } from './translations';

export const uiDictionary = { ui: { ...italian.ui, ...publicItalian.ui } };

/** Of the words that public pages show. */
export const uiTranslations: Translations = {
  en: () => import('./public.en.json', { with: { type: 'json' } }),
  fr: () => import('./public.fr.json', { with: { type: 'json' } }),
  ar: () => import('./public.ar.json', { with: { type: 'json' } }),
  sq: () => import('./public.sq.json', { with: { type: 'json' } }),
  ro: () => import('./public.ro.json', { with: { type: 'json' } }),
  uk: () => import('./public.uk.json', { with: { type: 'json' } }),
  es: () => import('./public.es.json', { with: { type: 'json' } }),
};

/**
 * Adds the words of a feature when its routes load: put it in the `providers` of the feature's first route.
 * The JSON travels in the feature's own chunk, so there is nothing to fetch, neither here nor on the server. In a page of another
 * language they stand where `translated` has no word.
 */
export function provideDictionary(words: Translation): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const [transloco, language] = [inject(TranslocoService), inject(PAGE_LANGUAGE)];
    transloco.setTranslation(words, SOURCE_LANGUAGE);
    if (language !== SOURCE_LANGUAGE) transloco.setTranslation(words, language);
  });
}
