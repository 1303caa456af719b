import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { type Translation, TranslocoService } from '@jsverse/transloco';
import { type ReadingLanguage, SOURCE_LANGUAGE, type EASY_ITALIAN } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from './page-language';

/** What words can be translated into; easy Italian where somebody wrote it. */
export type TranslatedLanguage = Exclude<ReadingLanguage, typeof SOURCE_LANGUAGE | typeof EASY_ITALIAN>;

/** A dictionary of each language, fetched when a page is made in it. */
export type Translations = Readonly<Record<TranslatedLanguage, () => Promise<{ readonly default: Translation }>>> & {
  readonly [EASY_ITALIAN]?: () => Promise<{ readonly default: Translation }>;
};

/**
 * Before a public page opens in another language its words are there; what has no translation yet stays Italian, word by word.
 * For the `canActivate` of a feature's first route, beside `provideDictionary` with the Italian words.
 */
export function translated(translations: Translations): CanActivateFn {
  return async () => {
    const language = inject(PAGE_LANGUAGE);
    const transloco = inject(TranslocoService);
    const load = language === SOURCE_LANGUAGE ? undefined : translations[language];
    if (load) transloco.setTranslation((await load()).default, language);
    return true;
  };
}
