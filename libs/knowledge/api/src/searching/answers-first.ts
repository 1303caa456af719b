import { Injectable } from '@nestjs/common';
import { type ReadSearch, suggestSheets } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { type FoundRow, type SheetFilter, publishedAnswers } from '../persistence/published-sheets';
import { PublishedIndex } from '../suggesting/published-index';

/**
 * Who searches often asks: "mi scade il permesso, cosa faccio". What is asked is weighed as for a suggestion, and the sheets that
 * answer it stand before those that say its words.
 */
@Injectable()
export class AnswersFirst {
  constructor(private readonly published: PublishedIndex) {}

  /** At most three, best first. @param text in Italian */
  async of(tx: Tx, text: string, filter: SheetFilter, publicOnly: boolean): Promise<FoundRow[]> {
    const { index } = await this.published.of(tx, publicOnly);
    const answers = suggestSheets(index, { text }).map(({ sheet }) => sheet.id);
    return answers.length === 0 ? [] : publishedAnswers(tx, answers, filter, publicOnly);
  }
}

/** Words that are meant as they are written ask nothing. */
export function asks({ phrases }: ReadSearch, exact: boolean): boolean {
  return !exact && phrases.length === 0;
}

/** Where the rows of a page begin: before them come as many answers as were not shown yet. */
export function rowsBegin(answers: readonly unknown[], offset: number): number {
  return Math.max(0, offset - answers.length);
}

/**
 * One page of a search: the answers and after them what has the words. An answer stands once, and each counts in the offset.
 * @param rows from `rowsBegin` on, one more than the limit where there are more
 * @returns at most `limit` rows, and the offset of the next page; null after the last one
 */
export function pageWithAnswers<Row extends { readonly sheet_id: string }>(
  answers: readonly Row[],
  rows: readonly Row[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { readonly rows: Row[]; readonly nextOffset: number | null } {
  const page = answers.slice(offset, offset + limit);
  const answered = offset + page.length;
  let read = 0;
  for (const row of rows) {
    if (read === limit || page.length === limit) break;
    read += 1;
    if (!answers.some((answer) => answer.sheet_id === row.sheet_id)) page.push(row);
  }
  const isLast = answered >= answers.length && rows.length === read;
  return { rows: page, nextOffset: isLast ? null : answered + read };
}
