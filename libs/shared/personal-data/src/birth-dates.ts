import type { Candidate } from './finding';
import { everyMatch } from './patterns';

const MONTHS = [
  'GENNAIO',
  'FEBBRAIO',
  'MARZO',
  'APRILE',
  'MAGGIO',
  'GIUGNO',
  'LUGLIO',
  'AGOSTO',
  'SETTEMBRE',
  'OTTOBRE',
  'NOVEMBRE',
  'DICEMBRE',
];
const MONTH_WORD = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|SETT)`;
const GAP = '[\\s.,/\\-_·•]{1,3}';
const digit = (count: number): string => Array.from({ length: count }, () => '[0-9]').join('[\\s.]?');
const DAY = '([0-9][\\s.]?[0-9]|[0-9]|PRIMO)(?:\\s?[O°])?';
const YEAR = `((?:${digit(4)})|'?${digit(2)})`;
const DATE = new RegExp(
  `(?<![0-9])(?:${DAY}(?:${GAP}|)(?:DI\\s+)?(${MONTH_WORD})\\.?${GAP}(?:DEL\\s+)?${YEAR}` +
    `|(${digit(4)})\\s?[./-]\\s?([0-9]{1,2})\\s?[./-]\\s?([0-9]{1,2})` +
    `|([0-9]{1,2})${GAP}([0-9]{1,2})${GAP}${YEAR}` +
    `|((?:${digit(8)}))` +
    `|(${digit(4)})${GAP}([0-9]{1,2})\\s(${MONTH_WORD}))(?![0-9])`,
  'gu',
);

interface WrittenDate {
  readonly from: number;
  readonly to: number;
  /** Every reading, `YYYY-MM-DD` or `YY-MM-DD` where the century is left out. */
  readonly readings: readonly string[];
}

// "nato a Tirana (Albania) il", "n. il", "data di nascita:". Whatever stands between is short, and is not a clause of
// its own: "chi è nato in Italia prima del 16/08/1992" tells nobody's birthday.
const BORN =
  /(?:\bNAT[OAIE](?:\/[AOEI])?\b|\bN\.\s*(?=(?:IL|A|AD)\b)|\bDATA\s+(?:DI\s+)?NASCITA\b|\bNASCIT[AE]\s*:|(?<!\b(?:ATTO|CERTIFICATO|ESTRATTO)\s+DI\s+)\bNASCIT[AE]\s+(?=(?:IL\s+)?$)|\bD\.?(?:D\.?)?N\.?\s*(?::|(?=$))|\(N\.\s*(?=$)|\bCLASSE\s+(?=$)|\bBORN\b|\bNE\(?E?\)?\s+(?:LE|A)\b)([^;!?0-9]{0,70}?)$/u;
const OTHER_CLAUSE =
  /\b(?:DOPO|PRIMA|ENTRO|DAL|DALL|FINO|SUCCESSIV\p{L}*|ANTERIOR\p{L}*|DOMAND[AE]|DECRET[OI]|LEGGE|PERMESS[OI]|SCADENZA|GIORN[OI])\b|[\p{L}]{5,}\.\s/u;
/** A date that belongs to an act: "D.Lgs. 25 luglio 1998, n. 286", "legge del 5/2/1992". */
const CITED_ACT =
  /(?:\bD\.?\s?LGS\.?|\bD\.?P\.?R\.?|\bD\.?P\.?C\.?M\.?|\bD\.?[LM]\.?|\bL\.?|\bLEGGE|\bDECRETO(?:[\s-]+\p{L}+){0,3}|\bCIRCOLARE|\bDIRETTIVA|\bREGOLAMENTO|\bSENTENZA|\bORDINANZA)(?:\s+(?:N\.?\s*[0-9/]+|DEL|DI|IN\s+DATA|\p{L}+,?)){0,4}[\s,]*$/u;

/**
 * Dates equal to a linked birth date, however spelled, and any date after "nato/a" and its like. An equal date inside
 * the citation of an act is still shown, and may be justified: the act has its date whoever was born that day.
 * @param birthDates days `YYYY-MM-DD`
 */
export function findBirthDates(text: string, birthDates: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  for (const date of writtenDates(text)) {
    const before = text.slice(Math.max(0, date.from - 90), date.from);
    const born = BORN.exec(before);
    if (born && !OTHER_CLAUSE.test(born[1] ?? '')) found.push({ kind: 'birth_date', from: date.from, to: date.to });
    else if (date.readings.some((reading) => birthDates.some((day) => day === reading || day.slice(2) === reading))) {
      found.push({ kind: 'birth_date', from: date.from, to: date.to, justifiable: CITED_ACT.test(before) });
    }
  }
  return found;
}

function* writtenDates(text: string): Generator<WrittenDate> {
  for (const { from, to, group } of everyMatch(DATE, text)) {
    const [word, isoYear, first] = [group(2), group(4), group(7)];
    const readings: string[] = [];
    const add = (y: string, m: string, d: string): void => {
      const [month, day] = [Number(m), Number(d)];
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) readings.push(`${y}-${pad(month)}-${pad(day)}`);
    };
    if (word) {
      add(plainDigits(group(3)), monthOf(word), group(1) === 'PRIMO' ? '1' : plainDigits(group(1)));
    } else if (group(13)) {
      add(plainDigits(group(11)), monthOf(group(13)), group(12));
    } else if (isoYear) {
      add(plainDigits(isoYear), group(5), group(6));
    } else if (first) {
      add(plainDigits(group(9)), group(8), first);
      add(plainDigits(group(9)), first, group(8));
    } else {
      const eight = plainDigits(group(10));
      add(eight.slice(4), eight.slice(2, 4), eight.slice(0, 2));
      add(eight.slice(0, 4), eight.slice(4, 6), eight.slice(6));
    }
    if (readings.length > 0) yield { from, to, readings };
  }
}

const monthOf = (word: string): string => String(MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1);
const plainDigits = (value: string): string => value.replace(/[^0-9]/g, '');
const pad = (value: number): string => String(value).padStart(2, '0');
