import type { TranslationLine } from '@respi/knowledge/contract';

const COLUMNS = ['sheet', 'language', 'madeFrom', 'question', 'shortAnswer', 'steps', 'documents'] as const;

/** The lines as a table that a spreadsheet opens; several steps or documents stand in one cell, a line each. */
export function asTable(lines: readonly TranslationLine[]): string {
  const rows = lines.map((line) =>
    COLUMNS.map((column) => {
      const value = line[column];
      return cell(Array.isArray(value) ? value.join('\n') : String(value));
    }).join(','),
  );
  // With the mark of UTF-8: without it a spreadsheet takes the accents for something else.
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
