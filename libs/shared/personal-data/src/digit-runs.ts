/**
 * Numbers as people write and hide them: groups of digits with little between them. A finder asks for every stretch
 * of neighbouring groups, so that a phone number followed by "2 volte" is still seen, and one cut in pairs as well.
 */
export interface DigitStretch {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  /** Lengths of the groups. */
  readonly groups: readonly number[];
  /** What stands between them. */
  readonly separators: readonly string[];
  /** `+` or `00` right before: an international number. */
  readonly international: boolean;
}

const RUN = /[0-9]+(?:[\s.\-_·•/()]{1,3}[0-9]+)*/gu;
const GROUP = /[0-9]+/gu;
/** Longest number looked for, in digits: a card number. */
const LONGEST = 16;

/** @param text readable text. Dates, times and numbers of acts are left out: see `withoutCalendar`. */
export function digitStretches(text: string): DigitStretch[] {
  const plain = withoutCalendar(text);
  const stretches: DigitStretch[] = [];
  for (const run of plain.matchAll(RUN)) {
    const groups = [...run[0].matchAll(GROUP)].map((group) => ({ from: run.index + group.index, digits: group[0] }));
    for (const [first, { from }] of groups.entries()) {
      let digits = '';
      const lengths: number[] = [];
      const separators: string[] = [];
      let end = from;
      for (let at = first; at < groups.length && digits.length < LONGEST; at++) {
        const group = groups[at];
        if (group === undefined) break;
        if (lengths.length > 0) separators.push(plain.slice(end, group.from));
        end = group.from + group.digits.length;
        digits += group.digits;
        lengths.push(group.digits.length);
        stretches.push({
          from,
          to: end,
          digits,
          groups: [...lengths],
          separators: [...separators],
          international: /\+\s?\(?$/.test(plain.slice(Math.max(0, from - 3), from)),
        });
      }
    }
  }
  return stretches;
}

const BLANK = (piece: string): string => '#'.repeat(piece.length);
const NOT_INSIDE = '(?<![0-9][\\s.\\-/]?[.\\-/]?|\\+[0-9 ]{0,6})';
const CALENDAR = [
  // 25/07/1998, 17.5.1986, 31-12-2025: the same mark twice, not glued to more digits.
  new RegExp(
    `${NOT_INSIDE}(?:0?[1-9]|[12][0-9]|3[01])\\s?([./-])\\s?(?:0?[1-9]|1[0-2])\\s?\\1\\s?(?:19|20)[0-9]{2}(?![0-9]|[.\\-/][0-9])`,
    'gu',
  ),
  /(?<![0-9/])(?:0?[1-9]|[12][0-9]|3[01])\/(?:0?[1-9]|1[0-2])\/[0-9]{2}(?![0-9/])/gu,
  // 09.00-13.00, 8.30 / 12.30
  /(?<![0-9][.\-/ ]?)(?:[01]?[0-9]|2[0-3])[.][0-5][0-9]\s?[-/]\s?(?:[01]?[0-9]|2[0-3])[.][0-5][0-9](?![0-9]|[.\-/ ][0-9])/gu,
  // 2023-2024-2025, 2022 2023 2024
  /(?<![0-9])(?:19|20)[0-9]{2}(?:[\s\-/.]{1,3}(?:19|20)[0-9]{2})+(?![0-9])/gu,
];

/** The same text with its dates, times and lists of years blanked: their digits belong to no number. */
function withoutCalendar(text: string): string {
  return CALENDAR.reduce((plain, pattern) => plain.replace(pattern, BLANK), text);
}
