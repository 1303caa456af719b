/** Languages in which the public is spoken to, as they stand in an address: `/cuneo/ar/schede/…`. Italian is the source of all. */
export const PUBLIC_LANGUAGES = ['it', 'en', 'fr', 'ar', 'sq', 'ro', 'uk', 'es'] as const;
export type PublicLanguage = (typeof PUBLIC_LANGUAGES)[number];
export const SOURCE_LANGUAGE = 'it' satisfies PublicLanguage;

/** Italian that is easy to read: a variant of the source, with an address of its own. */
export const EASY_ITALIAN = 'it-facile';

/** What the public may read in: the languages and the variant. */
export const READING_LANGUAGES = [...PUBLIC_LANGUAGES, EASY_ITALIAN] as const;
export type ReadingLanguage = (typeof READING_LANGUAGES)[number];
