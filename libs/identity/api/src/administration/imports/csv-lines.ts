import { IMPORT_COLUMNS, IMPORT_LINES_MAX, type ImportName, isNoText, neededColumns } from '@respi/identity/contract';
import { CsvError, parse } from 'csv-parse/sync';
import { type Unreadable, unreadable } from './import-words';

/** A line of the file with its cells by column; empty ones are left out. Cells are text and nothing else: a formula is the text of a formula. */
export interface CsvLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** What stands where a letter was before somebody read the file in the wrong encoding. */
const LOST_CHARACTER = '\uFFFD';

/**
 * Comma or semicolon, whichever the first line has more of; with a byte order mark or without; quoted or not.
 * @throws Problem invalid_input
 */
export function csvLines(what: ImportName, csv: string): CsvLine[] {
  if (isNoText(csv)) throw unreadable(['not_csv']);
  const text = csv.replace(/^\uFEFF/, '');
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = first.split(';').length >= first.split(',').length ? ';' : ',';
  const [header, ...rows] = rowsOf(text, delimiter);
  if (!header) throw unreadable(['empty_file']);
  const names = header.record.map((name) => name.trim().toLowerCase());
  const known: readonly string[] = IMPORT_COLUMNS[what];
  const strange = names.filter((name, index) => !known.includes(name) || names.indexOf(name) !== index);
  const missing = neededColumns(what).filter((name) => !names.includes(name));
  const wrong: Unreadable[] = [];
  if (strange.length > 0) wrong.push(['unknown_columns', { columns: strange.join(', ') }]);
  if (missing.length > 0) wrong.push(['missing_columns', { columns: missing.join(', ') }]);
  if (wrong.length > 0) throw unreadable(...wrong);
  if (rows.length === 0) throw unreadable(['no_lines']);
  if (rows.length > IMPORT_LINES_MAX) throw unreadable(['too_many_lines', { max: String(IMPORT_LINES_MAX) }]);
  const unsound = rows.flatMap(({ info, record }) => wrongWith(record, names.length, String(info.lines)));
  if (unsound.length > 0) throw unreadable(...unsound.slice(0, MOST_TOLD));
  return rows.map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      names.flatMap((name, index) => {
        const cell = (record[index] ?? '').trim();
        return cell === '' ? [] : [[name, cell]];
      }),
    ),
  }));
}

/** A file in the wrong encoding has it on every line: so many are enough to see it. */
const MOST_TOLD = 20;

function wrongWith(record: readonly string[], columns: number, line: string): Unreadable[] {
  const wrong: Unreadable[] = [];
  if (record.length > columns) wrong.push(['too_many_cells', { line }]);
  if (record.some((cell) => cell.includes(LOST_CHARACTER))) wrong.push(['lost_characters', { line }]);
  return wrong;
}

function rowsOf(text: string, delimiter: string): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError)
      throw unreadable(['bad_quotes', { line: String((error as { readonly lines?: number }).lines ?? '?') }]);
    throw error;
  }
}
