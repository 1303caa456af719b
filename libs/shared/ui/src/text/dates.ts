import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type ReadingLanguage, SOURCE_LANGUAGE, localeOf } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from '../i18n/page-language';

const ZONE = 'Europe/Rome';
const DATE: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
const withTime = new Intl.DateTimeFormat('it-IT', { ...DATE, hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const dayOnly = inEach((locale) => new Intl.DateTimeFormat(locale, { ...DATE, timeZone: ZONE }));
const long = inEach((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: ZONE }));
const full = inEach((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: ZONE }));
/** Nobody asks on which weekday somebody was born. */
const birth = new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE });
const inWords = new Intl.RelativeTimeFormat('it', { numeric: 'auto' });
const counted = new Intl.RelativeTimeFormat('it');

/** The runtime writes a 1 where Italian says the word: `un anno fa`, `una settimana fa`, `un'ora fa`. */
const ONE: Partial<Record<Intl.RelativeTimeFormatUnit, string>> = {
  year: 'un ',
  month: 'un ',
  week: 'una ',
  hour: "un'",
  minute: 'un ',
};

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `gio 22 nov 2026, 14:05`, in Rome's time. Takes an instant of the contract; null gives an empty text. */
export function dateTimeText(instant: string | Date | null | undefined): string {
  return instant ? withTime.format(new Date(instant)) : '';
}

/** `gio 22 nov 2026`. Takes a day `YYYY-MM-DD` or an instant. */
export function dayText(day: string | Date | null | undefined, language: ReadingLanguage = SOURCE_LANGUAGE): string {
  return day ? dayOnly(language).format(momentOf(day)) : '';
}

/** `9 novembre 2026`: in a sentence, where "dal martedì 10" would be every Tuesday until one has read on. */
export function longDayText(
  day: string | Date | null | undefined,
  language: ReadingLanguage = SOURCE_LANGUAGE,
): string {
  return day ? long(language).format(momentOf(day)) : '';
}

/** `lunedì 9 novembre 2026`: where it stands alone and somebody is to be there. */
export function fullDayText(
  day: string | Date | null | undefined,
  language: ReadingLanguage = SOURCE_LANGUAGE,
): string {
  return day ? full(language).format(momentOf(day)) : '';
}

/** `29 feb 1984`. */
export function birthDateText(day: string | null | undefined): string {
  return day ? birth.format(momentOf(day)) : '';
}

/** A bare day is the same day everywhere: noon keeps it from slipping over midnight. */
function momentOf(day: string | Date): Date {
  return new Date(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T12:00:00Z` : day);
}

/** `ora`, `2 ore fa`, `ieri`, `una settimana fa`: always something that stands after a verb. */
export function relativeText(instant: string | Date | null | undefined, now: Date = new Date()): string {
  if (!instant) return '';
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1_000);
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return inWords.format(0, 'second');
  const [unit, size] = step;
  const amount = Math.trunc(seconds / size);
  if (unit === 'day') return inWords.format(amount, unit);
  return counted.format(amount, unit).replace(/\b1 (?=\p{L})/u, ONE[unit] ?? '1 ');
}

const collator = inEach((locale) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }));

/** Italian alphabetical order, accents and case aside. */
export const byItalianOrder = collator(SOURCE_LANGUAGE).compare;

/** Alphabetical order of a language, accents and case aside. */
export function orderIn(language: ReadingLanguage): (one: string, other: string) => number {
  return collator(language).compare;
}

/** One of a kind for each language, made when it is first wanted. */
function inEach<T>(make: (locale: string) => T): (language: ReadingLanguage) => T {
  const made = new Map<ReadingLanguage, T>();
  return (language) => {
    const known = made.get(language) ?? make(localeOf(language));
    made.set(language, known);
    return known;
  };
}

@Pipe({ name: 'dateTime' })
export class DateTimePipe implements PipeTransform {
  transform = dateTimeText;
}

@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  private readonly language = inject(PAGE_LANGUAGE);

  transform(day: string | Date | null | undefined): string {
    return dayText(day, this.language);
  }
}

@Pipe({ name: 'longDay' })
export class LongDayPipe implements PipeTransform {
  private readonly language = inject(PAGE_LANGUAGE);

  transform(day: string | Date | null | undefined): string {
    return longDayText(day, this.language);
  }
}

@Pipe({ name: 'fullDay' })
export class FullDayPipe implements PipeTransform {
  private readonly language = inject(PAGE_LANGUAGE);

  transform(day: string | Date | null | undefined): string {
    return fullDayText(day, this.language);
  }
}

@Pipe({ name: 'birthDate' })
export class BirthDatePipe implements PipeTransform {
  transform = birthDateText;
}

/** Impure on purpose: it is read again whenever the page is. */
@Pipe({ name: 'relative', pure: false })
export class RelativePipe implements PipeTransform {
  transform(instant: string | Date | null | undefined): string {
    return relativeText(instant);
  }
}
