export { withItalianDates } from './italian-dates';

/** Languages in which the public is spoken to, as they stand in an address: `/cuneo/ar/schede/…`. Italian is the source of all. */
export const PUBLIC_LANGUAGES = ['it', 'en', 'fr', 'ar', 'sq', 'ro', 'uk', 'es'] as const;
export type PublicLanguage = (typeof PUBLIC_LANGUAGES)[number];
export const SOURCE_LANGUAGE = 'it' satisfies PublicLanguage;

/** Italian that is easy to read: a variant of the source, with an address of its own. */
export const EASY_ITALIAN = 'it-facile';

/** What the public may read in: the languages and the variant. */
export const READING_LANGUAGES = [...PUBLIC_LANGUAGES, EASY_ITALIAN] as const;
export type ReadingLanguage = (typeof READING_LANGUAGES)[number];

/** Each language by its own name, for who looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<ReadingLanguage, string>> = {
  it: 'Italiano',
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  sq: 'Shqip',
  ro: 'Română',
  uk: 'Українська',
  es: 'Español',
  [EASY_ITALIAN]: 'Italiano facile',
};

const RIGHT_TO_LEFT: readonly ReadingLanguage[] = ['ar'];

export function isReadingLanguage(word: string): word is ReadingLanguage {
  return (READING_LANGUAGES as readonly string[]).includes(word);
}

/** As BCP 47 names it, for the `lang` of a text: easy Italian is Italian. */
export function languageTag(language: ReadingLanguage): PublicLanguage {
  return language === EASY_ITALIAN ? SOURCE_LANGUAGE : language;
}

export function directionOf(language: ReadingLanguage): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/** The language of a page: the second segment of its address, Italian where that names none. */
export function languageOfAddress(path: string): ReadingLanguage {
  const word = path.split(/[/?#]/)[2] ?? '';
  return isReadingLanguage(word) ? word : SOURCE_LANGUAGE;
}

/** The same page in another language; null for an address that has no language. */
export function inLanguage(path: string, language: ReadingLanguage): string | null {
  const [, network, of] = /^\/([^/?#]+)\/([^/?#]+)(?=[/?#]|$)/.exec(path) ?? [];
  return network === undefined || of === undefined || !isReadingLanguage(of)
    ? null
    : `/${network}/${language}${path.slice(network.length + of.length + 2)}`;
}

/** Pages for who works in the network, or asks to: in Italian alone. The first segment after the language. */
export const ITALIAN_ONLY = [
  'riservata',
  'accedi',
  'aderisci',
  'imposta-password',
  'password-dimenticata',
  'nuova-password',
] as const;

/** Arabic with the figures that stand on Italian papers and telephones. */
export function localeOf(language: ReadingLanguage): string {
  const tag = languageTag(language);
  return { it: 'it-IT', en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn', sq: 'sq', ro: 'ro', uk: 'uk', es: 'es-ES' }[tag];
}
