import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { type Translation, TranslocoService } from '@jsverse/transloco';
import italian from './it.json' with { type: 'json' };

export const uiDictionary = italian;

/**
 * Adds the words of a feature when its routes load: put it in the `providers` of the feature's first route.
 * The JSON travels in the feature's own chunk, so there is nothing to fetch, neither here nor on the server.
 */
export function provideDictionary(words: Translation): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    inject(TranslocoService).setTranslation(words, 'it');
  });
}
