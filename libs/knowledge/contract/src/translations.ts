import {
  EASY_ITALIAN,
  READING_LANGUAGES,
  REASON_MAX,
  SOURCE_LANGUAGE,
  id,
  page,
  pageQuery,
  text,
} from '@respi/shared/contract';
import * as z from 'zod';
import { Finding, SheetContent } from './sheets';

/** What a sheet is translated into; easy Italian is made in the same way. */
export const TRANSLATED_LANGUAGES = READING_LANGUAGES.filter(
  (language): language is Exclude<(typeof READING_LANGUAGES)[number], typeof SOURCE_LANGUAGE> =>
    language !== SOURCE_LANGUAGE,
);
export const TranslatedLanguage = z.enum(TRANSLATED_LANGUAGES);
export type TranslatedLanguage = z.infer<typeof TranslatedLanguage>;

/** For `lang` in a page: easy Italian is Italian. */
export function htmlLanguage(language: string): string {
  return language === EASY_ITALIAN ? SOURCE_LANGUAGE : language;
}

export function isRightToLeft(language: string): boolean {
  return language === 'ar';
}

/**
 * `machine`: words that no person has read through, pasted or imported; never published. `revised`: a person read it all.
 * `validated`: a second person stands behind it; it is served while the sheet is. `withdrawn`: taken away.
 */
export const TRANSLATION_STATES = ['machine', 'revised', 'validated', 'withdrawn'] as const;
export const TranslationState = z.enum(TRANSLATION_STATES);
export type TranslationState = z.infer<typeof TranslationState>;

/** What of a translation waits for a person. `outdated`: the Italian words have changed since it was revised. */
export const TRANSLATION_WAITS = ['revision', 'validation', 'outdated'] as const;
export const TranslationWait = z.enum(TRANSLATION_WAITS);
export type TranslationWait = z.infer<typeof TranslationWait>;

export const TRANSLATION_ACTIONS = ['write', 'revise', 'send_back', 'validate', 'withdraw', 'justify_finding'] as const;
export const TranslationAction = z.enum(TRANSLATION_ACTIONS);
export type TranslationAction = z.infer<typeof TranslationAction>;

/** The words that are translated. Legal references stay as they are, and tags are for searching in Italian. */
export const TranslatedWords = SheetContent.pick({ question: true, shortAnswer: true, steps: true, documents: true });
export type TranslatedWords = z.infer<typeof TranslatedWords>;
export const TRANSLATED_FIELDS = ['question', 'shortAnswer', 'steps', 'documents'] as const;

/** The version of the Italian that was read beside it: another one may be published meanwhile. */
const madeFrom = z.int().min(1).describe('version of the published Italian that it was read beside');

export const NewTranslation = z.strictObject({ language: TranslatedLanguage, madeFrom, words: TranslatedWords });
export type NewTranslation = z.infer<typeof NewTranslation>;

export const TRANSLATION_ACTION_BODIES = {
  write: z.strictObject({ madeFrom, words: TranslatedWords }),
  revise: z.strictObject({ madeFrom }),
  send_back: z.strictObject({ reason: text(REASON_MAX) }),
  validate: z.strictObject({ madeFrom }),
  withdraw: z.strictObject({ reason: text(REASON_MAX) }),
  justify_finding: z.strictObject({ findingId: id, reason: text(REASON_MAX) }),
} as const satisfies Record<TranslationAction, z.ZodType>;

export const TranslationSummary = z.object({
  id: z.string(),
  language: TranslatedLanguage,
  state: TranslationState,
  waiting: TranslationWait.nullable(),
  served: z.boolean().describe('readers get it, or the one before it'),
  outdatedSince: z
    .string()
    .nullable()
    .describe('when Italian words other than those that it was made from were published'),
  revisedBy: z.string().nullable(),
  revisedAt: z.string().nullable(),
  validatedBy: z.string().nullable(),
  validatedAt: z.string().nullable(),
  updatedAt: z.string(),
  version: z.number().int(),
});
export type TranslationSummary = z.infer<typeof TranslationSummary>;

const TranslatedSheet = z.object({ id: z.string(), slug: z.string(), question: z.string() });

/** All of one sheet, and the Italian that a new one is made from. */
export const TranslationsOfSheet = z.object({
  sheet: TranslatedSheet,
  italian: TranslatedWords,
  italianVersion: z.number().int(),
  items: z.array(TranslationSummary),
});
export type TranslationsOfSheet = z.infer<typeof TranslationsOfSheet>;

export const TranslationDetail = TranslationSummary.extend({
  sheet: TranslatedSheet,
  words: TranslatedWords,
  italian: TranslatedWords.describe('as readers have it now'),
  italianVersion: z.number().int(),
  madeFrom: z.object({ version: z.number().int(), words: TranslatedWords }),
  findings: z.array(Finding),
  notice: z.string().nullable().describe('why it was sent back or withdrawn'),
  writtenBy: z.string(),
  availableActions: z.array(TranslationAction),
});
export type TranslationDetail = z.infer<typeof TranslationDetail>;

/** The desk: what waits. */
export const WaitingTranslation = TranslationSummary.extend({ sheet: TranslatedSheet });
export type WaitingTranslation = z.infer<typeof WaitingTranslation>;
export const WaitingTranslations = page(WaitingTranslation);
export type WaitingTranslations = z.infer<typeof WaitingTranslations>;
export const WaitingTranslationsQuery = z.strictObject({
  waiting: TranslationWait.optional(),
  language: TranslatedLanguage.optional(),
  ...pageQuery,
});
export type WaitingTranslationsQuery = z.infer<typeof WaitingTranslationsQuery>;

/** What became of a line. */
export const IMPORTED_OUTCOMES = ['written', 'already_there', 'refused'] as const;
export const IMPORT_FORMATS = ['json', 'csv'] as const;
/** Characters of one file. */
export const IMPORT_MAX = 100_000;

export const TranslationFile = z.strictObject({
  format: z.enum(IMPORT_FORMATS),
  file: z.string().min(1, { error: 'required' }).max(IMPORT_MAX, { error: 'too_long' }),
});
export type TranslationFile = z.infer<typeof TranslationFile>;

/** A line of a file for translators, out and in again: the address of the sheet, the language and the words. */
export const TranslationLine = z.object({
  sheet: z.string().min(1).max(120),
  language: TranslatedLanguage,
  madeFrom,
  ...TranslatedWords.shape,
});
export type TranslationLine = z.infer<typeof TranslationLine>;

export const ImportedTranslations = z.object({
  lines: z.array(
    z.object({
      line: z.number().int(),
      sheet: z.string().nullable(),
      outcome: z.enum(IMPORTED_OUTCOMES),
      why: z.array(z.string()),
    }),
  ),
});
export type ImportedTranslations = z.infer<typeof ImportedTranslations>;

/** Public sheets that wait for words in a language: in Italian, to be replaced by whoever translates. */
export const ExportedTranslations = page(TranslationLine);
export type ExportedTranslations = z.infer<typeof ExportedTranslations>;
export const ExportedTranslationsQuery = z.strictObject({
  language: TranslatedLanguage,
  ...pageQuery,
});
export type ExportedTranslationsQuery = z.infer<typeof ExportedTranslationsQuery>;
