import {
  TRANSLATED_LANGUAGES,
  type TranslatedLanguage,
  type TranslatedWords,
  type TranslationState,
  htmlLanguage,
  isRightToLeft,
} from '@respi/knowledge/contract';
import type { StateTone } from '@respi/shared/ui';

export const TONE_OF_TRANSLATION: Readonly<Record<TranslationState, StateTone>> = {
  machine: 'neutral',
  revised: 'waiting',
  validated: 'done',
  withdrawn: 'neutral',
};

export function languageOf(code: string | undefined): TranslatedLanguage | undefined {
  return TRANSLATED_LANGUAGES.find((language) => language === code);
}

/** What a field in this language says of itself. */
export function attributesOf(language: string): { readonly lang: string; readonly dir: 'rtl' | 'ltr' } {
  return { lang: htmlLanguage(language), dir: isRightToLeft(language) ? 'rtl' : 'ltr' };
}

export function textsOfWords({ question, shortAnswer, steps, documents }: TranslatedWords): string[] {
  return [question, shortAnswer, ...steps, ...documents];
}

/** A field as one text, to be compared. */
export function fieldText(words: TranslatedWords, field: keyof TranslatedWords): string {
  const value = words[field];
  return typeof value === 'string' ? value : value.map((line) => `• ${line}\n`).join('');
}
