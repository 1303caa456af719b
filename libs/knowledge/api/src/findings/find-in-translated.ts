import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import type { Translation } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { NOBODY_LINKED, findInTranslation } from '@respi/shared/personal-data';
import type { Answered } from '../persistence/translation-store';
import { type SheetFinding, findingsOf } from './sheet-findings';

/** Personal data in the words of a translation, with the names of the cases behind its sheet as they are at this moment. */
@Injectable()
export class FindInTranslated {
  constructor(private readonly cases: EarlierCases) {}

  async find(
    tx: Tx,
    { id, sheetId, language, words, wordsVersion }: Translation,
    justified: ReadonlyMap<string, Answered>,
  ): Promise<SheetFinding[]> {
    const sources = await tx.query<{ case_id: string }>('select case_id from sheet_source where sheet_id = $1', [
      sheetId,
    ]);
    const people =
      sources.length > 0
        ? await this.cases.peopleBehind(
            tx,
            sources.map(({ case_id }) => case_id),
          )
        : NOBODY_LINKED;
    const content = { ...words, legalRefs: [], tags: [] };
    return findingsOf(id, wordsVersion, content, people, justified, (text, linked) =>
      findInTranslation(text, language, linked),
    );
  }
}
