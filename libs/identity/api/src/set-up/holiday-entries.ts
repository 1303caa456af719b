import type { CodeListsFile } from './code-lists-file';
import type { NewEntry } from './code-list-entries';

const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];
const WEEKDAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];
const NTH = {
  primo: 1,
  prima: 1,
  secondo: 2,
  seconda: 2,
  terzo: 3,
  terza: 3,
  quarto: 4,
  quarta: 4,
  ultimo: -1,
  ultima: -1,
} as const;

/**
 * The seed's holidays as dated rules (`HolidayRule` of the service calendar): fixed dates, days after Easter, and the
 * patron saints of the comuni where the network has a seat, which carry their `comune`.
 */
export function holidayEntries(file: CodeListsFile, seats: ReadonlySet<string>): NewEntry[] {
  const { fixed = [], movable = [], patron = [] } = file.holidays ?? {};
  return [
    ...fixed.flatMap(fixedHoliday),
    ...movable.flatMap(easterHoliday),
    ...patron
      .filter(([comune]) => seats.has(comune))
      .flatMap(([comune, when, saint]) => patronSaint(comune, when, saint)),
  ];
}

/** `12-25`, or `10-04 (dal 2026, ...)`. */
function fixedHoliday(text: string): NewEntry[] {
  const [, month, date] = /^(\d\d)-(\d\d)/.exec(text) ?? [];
  if (!month || !date) return [];
  const since = /dal (\d{4})/.exec(text)?.[1];
  return [
    {
      code: `${month}-${date}`,
      label: `${Number(date)} ${MONTHS[Number(month) - 1]}`,
      validFrom: since ? `${since}-01-01` : null,
      data: { kind: 'fixed', month: Number(month), date: Number(date) },
    },
  ];
}

/** `Lunedì dell'Angelo = Pasqua+1`. */
function easterHoliday(text: string): NewEntry[] {
  const [, name, offset] = /^(.+?) = Pasqua([+-]\d+)$/.exec(text) ?? [];
  return name && offset
    ? [{ code: `pasqua${offset.replace('+', '_')}`, label: name, data: { kind: 'easter', offset: Number(offset) } }]
    : [];
}

/** `09-29`, or `primo martedì di maggio`, or `prima domenica di maggio (lunedì successivo ...)`. */
function patronSaint(comune: string, when: string, saint: string): NewEntry[] {
  const entry = { code: `patrono-${slug(comune)}`, label: `${saint} (${comune})` };
  const [, month, date] = /^(\d\d)-(\d\d)$/.exec(when) ?? [];
  if (month && date) return [{ ...entry, data: { kind: 'fixed', month: Number(month), date: Number(date), comune } }];
  const [, nth, weekday, name] = /^(\S+) (\S+) di (\S+)/.exec(when) ?? [];
  if (!nth || !weekday || !name || !(nth in NTH) || !WEEKDAYS.includes(weekday) || !MONTHS.includes(name)) return [];
  const rule = {
    kind: 'nth_weekday',
    month: MONTHS.indexOf(name) + 1,
    weekday: WEEKDAYS.indexOf(weekday) + 1,
    nth: NTH[nth as keyof typeof NTH],
    comune,
  };
  return [{ ...entry, data: when.includes('lunedì successivo') ? { ...rule, offset: 1 } : rule }];
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
