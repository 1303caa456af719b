import {
  type PublicLanguage,
  type ReadingLanguage,
  SOURCE_LANGUAGE,
  languageTag,
  localeOf,
} from '@respi/shared/contract/languages';

const DAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];
/** 1 January 2024 was a Monday. */
const day = (at: number): Date => new Date(Date.UTC(2024, 0, at + 1, 12));

/** Read aloud and from right to left a hyphen between two hours says nothing, and it is in no dictionary of the browser. */
const FROM_TO: Readonly<Record<PublicLanguage, (from: string, to: string) => string>> = {
  it: (from, to) => `dalle ${from} alle ${to}`,
  en: (from, to) => `from ${from} to ${to}`,
  fr: (from, to) => `de ${from} à ${to}`,
  ar: (from, to) => `من ${from} إلى ${to}`,
  sq: (from, to) => `nga ora ${from} deri në ${to}`,
  ro: (from, to) => `de la ${from} la ${to}`,
  uk: (from, to) => `з ${from} до ${to}`,
  es: (from, to) => `de ${from} a ${to}`,
};

const NAME = `(?:${DAYS.join('|')})`;
const TIME = String.raw`\d{1,2}[:.]\d{2}\s*[-–]\s*\d{1,2}[:.]\d{2}`;
const LINE = new RegExp(
  `^(?:da (?<from>${NAME}) a (?<to>${NAME})|(?<days>${NAME}(?:(?:, | e )${NAME})*))(?<also> anche)? (?<times>${TIME}(?:(?:, | e )${TIME})*)$`,
  'i',
);

/** The hours of a place, a line for each day, and the language that they are in: Italian where they say more than days and hours. */
export interface WrittenHours {
  readonly lines: readonly string[];
  readonly language: ReadingLanguage;
}

/**
 * `da lunedì a venerdì 9:00-12:00; giovedì anche 15:00-18:00` for who reads another language: what offices write is Italian, but
 * days and hours are the same words everywhere. No hour is broken in two.
 */
export function openingHours(written: string | null, language: ReadingLanguage): WrittenHours {
  const lines = (written ?? '')
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const understood =
    languageTag(language) === SOURCE_LANGUAGE ? [] : lines.flatMap((line) => inWordsOf(line, language) ?? []);
  const whole = lines.length > 0 && understood.length === lines.length;
  return {
    lines: (whole ? understood : lines).map((line) => line.replace(/(\d)\s*([-–])\s*(?=\d)/g, '$1\u2060$2\u2060')),
    language: whole ? language : SOURCE_LANGUAGE,
  };
}

function inWordsOf(line: string, language: ReadingLanguage): string | null {
  const { from, to, days, also, times } = LINE.exec(line)?.groups ?? {};
  if (times === undefined) return null;
  const locale = localeOf(language);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const nameOf = (word: string): string => weekday.format(day(DAYS.indexOf(word.toLowerCase())));
  const named =
    from !== undefined && to !== undefined
      ? `${nameOf(from)} – ${nameOf(to)}`
      : list.format((days ?? '').split(/, | e /i).map(nameOf));
  const hours = times.split(/, | e /i).map((time) => {
    const [begins = '', ends = ''] = time.split(/\s*[-–]\s*/);
    return FROM_TO[languageTag(language)](begins, ends);
  });
  return `${named}${also === undefined ? '' : ' +'} ${list.format(hours)}`;
}
