import { type ImportName, type OrganisationKind, ROLES, type Role, type UnitKind } from '@respi/identity/contract';
import { Problem } from '@respi/shared/kernel';

/** Why a file as a whole cannot be read. */
const UNREADABLE = {
  not_csv: 'Non è un CSV: sembra un foglio di Excel o un altro tipo di file. Aprirlo e salvarlo come CSV.',
  empty_file: 'Il file è vuoto.',
  lost_characters:
    'Alla riga {line} al posto di una lettera accentata c’è un segno illeggibile: correggerlo, oppure salvare di nuovo il foglio di partenza come «CSV UTF-8».',
  unknown_columns: 'Colonne non previste, o scritte due volte: {columns}. Scaricare il modello e usare i suoi nomi.',
  missing_columns: 'Mancano queste colonne: {columns}.',
  no_lines: 'Il file ha solo i nomi delle colonne.',
  too_many_lines: 'Al massimo {max} righe per volta: dividere il file.',
  too_many_cells:
    'La riga {line} ha più celle dei nomi delle colonne: forse un testo con il separatore va tra virgolette.',
  bad_quotes: 'Le virgolette alla riga {line} non si chiudono come dovrebbero.',
} as const;

export type Unreadable = readonly [code: keyof typeof UNREADABLE, named?: Readonly<Record<string, string>>];

export function unreadable(...wrong: readonly Unreadable[]): Problem {
  const fields = wrong.map(([code, named = {}]) => ({ path: 'csv', code, message: filled(UNREADABLE[code], named) }));
  return new Problem('invalid_input', { fields });
}

/** What is wrong with a line, or may be, in words that only a file needs. */
const OF_A_LINE = {
  no_such_day: 'Questo giorno non esiste nel calendario.',
  not_a_day: 'Scrivere il giorno come 31/12/2026 o 2026-12-31.',
  not_a_word: 'Valore non previsto. Ammessi: {words}.',
  names_somebody:
    'Qui sembra esserci il nome o il recapito di una persona: toglierlo. Se non è di nessuno, scriverlo dopo nella pagina della sede.',
  not_yes_or_no: 'Scrivere sì o no.',
  said_otherwise:
    'La riga {line}, che in «{key}» ha lo stesso valore, dice altro: «{before}». Correggere una delle due.',
  other_name: 'Finora il nome è «{before}»: diventa quello del file.',
  unknown_comune: 'Nessun comune d’Italia con questo nome: resta come è scritto.',
} as const;

export function wordsOfLine(code: keyof typeof OF_A_LINE, named: Readonly<Record<string, string>> = {}): string {
  return filled(OF_A_LINE[code], named);
}

function filled(sentence: string, named: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => named[key] ?? '');
}

/** What a cell may say that schemas know by another word. */
const ROLE_WORDS: Readonly<Record<string, Role>> = {
  'operatore di sportello': 'counter_operator',
  'operatore di servizio esterno': 'external_operator',
  coordinatore: 'coordinator',
  'operatore di interfaccia': 'interface_operator',
  "referente d'ufficio": 'referent',
  referente: 'referent',
  'amministratore della rete': 'network_admin',
  amministratore: 'network_admin',
  'coordinamento generale': 'general_coordinator',
};

/** As the page of the bodies calls them. */
const ORGANISATION_KIND_WORDS: Readonly<Record<string, OrganisationKind>> = {
  provincia: 'provincia',
  comune: 'comune',
  consorzio: 'consorzio',
  prefettura: 'prefettura',
  questura: 'questura',
  asl: 'asl',
  'azienda ospedaliera': 'aso',
  "centro per l'impiego": 'cpi',
  scuola: 'scuola',
  cpia: 'scuola',
  patronato: 'patronato',
  associazione: 'associazione',
  cooperativa: 'cooperativa',
  'ente nazionale': 'ente_nazionale',
  altro: 'altro',
};

const UNIT_KIND_WORDS: Readonly<Record<string, UnitKind>> = {
  sportello: 'sportello',
  'servizio esterno': 'servizio',
  ufficio: 'ufficio',
  coordinamento: 'coordinamento',
  'coordinamento generale': 'coordinamento_generale',
};

/** The words that a column takes, for whoever wrote another. */
export function wordsOfColumn(what: ImportName, column: string): string | null {
  if (column === 'ruolo') return Object.keys(ROLE_WORDS).join(', ');
  if (column !== 'tipo') return null;
  return Object.keys(what === 'units' ? UNIT_KIND_WORDS : ORGANISATION_KIND_WORDS).join(', ');
}

/** A kind by its code or by its word; anything else is told as such. */
export function kindOf(what: 'organisations' | 'units', cell: string | undefined): string | undefined {
  const word = cell?.toLowerCase().replaceAll('’', "'");
  if (word === undefined) return undefined;
  return (what === 'units' ? UNIT_KIND_WORDS : ORGANISATION_KIND_WORDS)[word] ?? word;
}

export function roleOf(cell: string): string {
  const word = cell.toLowerCase().replaceAll('’', "'");
  return ROLES.find((role) => role === word) ?? ROLE_WORDS[word] ?? cell;
}

/** `sì`, `si`, `x`, `1`; anything else that is not a no is told as such. */
export function yesOrNo(cell: string | undefined, otherwise: boolean): boolean | string {
  const word = (cell ?? '').toLowerCase();
  if (word === '') return otherwise;
  if (['sì', 'si', "si'", 'x', '1', 'vero'].includes(word)) return true;
  return ['no', '0', 'falso'].includes(word) ? false : word;
}

const ITALIAN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Whether a day was written as days are, so that what is wrong is the day. */
export function isWrittenAsDay(cell: string): boolean {
  return ITALIAN_DAY.test(cell) || /^\d{4}-\d{2}-\d{2}$/.test(cell);
}

/** `2026-03-01` and `01/03/2026`; what is no date stays, for the schema to say so. */
export function dayOf(cell: string | undefined): string | null {
  if (!cell) return null;
  const [, day, month, year] = ITALIAN_DAY.exec(cell) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

/** Which column a refused field stands in. */
export function columnOf(what: ImportName, field: string): string | null {
  if (field === 'manager') return what === 'units' ? 'ente_gestore' : 'gestore';
  return COLUMN_OF_FIELD[field] ?? null;
}

const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  code: 'codice',
  name: 'nome',
  kind: 'tipo',
  ipaCode: 'codice_ipa',
  owner: 'titolare',
  email: 'email',
  phone: 'telefono',
  version: 'protocollo',
  signedOn: 'firmato_il',
  expiresOn: 'scade_il',
  tacitRenewal: 'rinnovo_tacito',
  organisation: 'ente_titolare',
  comune: 'comune',
  basin: 'bacino',
  address: 'indirizzo',
  openingHours: 'orari',
  role: 'ruolo',
  unit: 'sede',
  from: 'dal',
  to: 'al',
  active: 'ruolo',
  memberships: 'ruolo',
};
