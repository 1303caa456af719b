import type { ImportName, ImportReport } from '@respi/identity/contract';
import { problemDocument } from '@respi/shared/api-platform';
import type { Problem } from '@respi/shared/kernel';
import type { CsvLine } from './csv-lines';
import { columnOf, isWrittenAsDay, wordsOfColumn, wordsOfLine } from './import-words';

type Cells = CsvLine['cells'];

/** Why a line is refused, by column, in the words of whoever writes a file. */
export function errorsOfLine(
  what: ImportName,
  cells: Cells,
  problem: Problem,
): ImportReport['lines'][number]['errors'] {
  const { title, errors = [] } = problemDocument(problem);
  if (errors.length === 0) return [{ column: null, message: title }];
  return errors.map(({ path, code, message }) => {
    const column = columnOf(what, path.split('.').at(-1) ?? '');
    return { column, message: (column && ofAFile(what, column, cells[column], code)) ?? message };
  });
}

/** Where a cell takes other words than a form does. */
function ofAFile(what: ImportName, column: string, cell: string | undefined, code: string): string | null {
  if (cell === undefined) return null;
  if (code === 'not_a_date') return wordsOfLine(isWrittenAsDay(cell) ? 'no_such_day' : 'not_a_day');
  if (code === 'wrong_type') return wordsOfLine('not_yes_or_no');
  // A file has no box to answer by.
  if (code === 'may_name_somebody' || code === 'may_reach_somebody') return wordsOfLine('names_somebody');
  const words = code === 'not_in_list' ? wordsOfColumn(what, column) : null;
  return words && wordsOfLine('not_a_word', { words });
}
