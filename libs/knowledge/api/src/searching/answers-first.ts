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

/** @param offset of the rows: an answer stands on the first page and on no other */
export function withAnswers<Row extends { readonly sheet_id: string }>(
  answers: readonly Row[],
  rows: readonly Row[],
  offset = 0,
): Row[] {
  const rest = rows.filter(({ sheet_id }) => !answers.some((answer) => answer.sheet_id === sheet_id));
  return offset === 0 ? [...answers, ...rest] : rest;
}
