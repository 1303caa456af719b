import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import type { Sheet } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { justifications } from '../persistence/sheet-store';
import { type SheetFinding, findingsOf } from './sheet-findings';

/** Personal data in the version on the bench, with the names of the linked cases as they are at this moment. */
@Injectable()
export class FindInSheet {
  constructor(private readonly cases: EarlierCases) {}

  async find(tx: Tx, sheet: Sheet, sources: readonly string[]): Promise<SheetFinding[]> {
    const people = sources.length > 0 ? await this.cases.peopleBehind(tx, sources) : { names: [], birthDates: [] };
    return findingsOf(
      sheet.id,
      sheet.contentVersion,
      sheet.content,
      people,
      await justifications(tx, sheet.id, sheet.contentVersion),
    );
  }
}
