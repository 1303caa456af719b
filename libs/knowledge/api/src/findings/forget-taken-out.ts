import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import type { Sheet } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { overwriteVersion, unpublishedVersions } from '../persistence/sheet-store';
import type { TextsOfSheet } from '../writing/sheet-veil';
import { type SheetFinding, findingsOf } from './sheet-findings';
import { contentWithout, saysTheSame } from './taken-out';

/** Takes out of a sheet's earlier versions what was taken out of its words, as long as it was published with none of it. */
@Injectable()
export class ForgetTakenOut {
  constructor(private readonly cases: EarlierCases) {}

  async forget(
    tx: Tx,
    texts: TextsOfSheet,
    sheet: Sheet,
    sources: readonly string[],
    taken: readonly SheetFinding[],
  ): Promise<void> {
    if (taken.length === 0) return;
    const people = await this.cases.peopleBehind(tx, sources);
    for (const { version, content } of await unpublishedVersions(tx, texts, sheet)) {
      const found = findingsOf(sheet.id, version, content, people, new Map());
      const same = found.filter((finding) => taken.some((gone) => saysTheSame(gone, finding)));
      if (same.length > 0) await overwriteVersion(tx, texts, sheet.id, version, contentWithout(content, same));
    }
  }
}
