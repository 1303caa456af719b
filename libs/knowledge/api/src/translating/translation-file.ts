import type { TranslationFile } from '@respi/knowledge/contract';
import { invalidField } from '@respi/shared/kernel';
import { CsvError, parse } from 'csv-parse/sync';

/** As many as fit in one request; each is a transaction of its own. */
const LINES_AT_MOST = 200;

/** A line of the file before anything of it is believed. */
export interface FileLine {
  /** As a person counts: in a table of cells the first is that of the headings. */
  readonly line: number;
  readonly value: unknown;
}

/** @throws Problem invalid_input: the file as a whole cannot be read, or holds too many lines */
export function linesOfFile({ format, file }: TranslationFile): FileLine[] {
  const lines = format === 'json' ? jsonLines(file) : csvLines(file);
  if (lines.length > LINES_AT_MOST) throw invalidField('file', 'too_many', { max: LINES_AT_MOST });
  return lines;
}

function jsonLines(file: string): FileLine[] {
  let read: unknown;
  try {
    read = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    throw invalidField('file', 'not_json');
  }
  if (!Array.isArray(read)) throw invalidField('file', 'not_json');
  return read.map((value: unknown, at) => ({ line: at + 1, value }));
}

/** Steps and documents stand in one cell, a line each. */
function csvLines(file: string): FileLine[] {
  try {
    const rows = parse(file, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: file.slice(0, file.search(/[\r\n]|$/)).includes(';') ? ';' : ',',
    }) as unknown as Readonly<Record<string, string>>[];
    return rows.map((row, at) => ({
      line: at + 2,
      value: {
        ...row,
        madeFrom: /^\d{1,9}$/.test(row['madeFrom']?.trim() ?? '') ? Number(row['madeFrom']) : row['madeFrom'],
        steps: cellLines(row['steps']),
        documents: cellLines(row['documents']),
      },
    }));
  } catch (error) {
    if (error instanceof CsvError) throw invalidField('file', 'not_csv');
    throw error;
  }
}

function cellLines(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
