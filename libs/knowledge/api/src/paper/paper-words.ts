import {
  EASY_ITALIAN,
  type ReadingLanguage,
  SOURCE_LANGUAGE,
  localeOf,
  withItalianDates,
} from '@respi/shared/contract';
import words from './paper-words.json' with { type: 'json' };

export type PaperLanguage = keyof typeof words;
export type PaperWords = (typeof words)[PaperLanguage];

/**
 * In which words a sheet goes on paper; null where no letters are at hand (ADR 0060). Most are those of the page, which a
 * spec holds against it.
 */
export function paperWords(language: ReadingLanguage): PaperWords | null {
  if (language === EASY_ITALIAN) return words[SOURCE_LANGUAGE];
  const all: Readonly<Partial<Record<ReadingLanguage, PaperWords>>> = words;
  return all[language] ?? null;
}

export function said(text: string, values: Readonly<Record<string, string>>): string {
  return withItalianDates(text, values).replace(/\{\{ (\w+) \}\}/g, (_, name: string) => values[name] ?? '');
}

/** `23 novembre 2026` */
export function longDay(day: string, language: ReadingLanguage): string {
  const at = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
