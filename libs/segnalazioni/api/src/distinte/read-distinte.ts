import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type {
  DistintaDetail,
  DistintaListQuery,
  DistintaSummary,
  LineFound,
  LineLookup,
} from '@respi/segnalazioni/contract';
import { distintaActions, readLineCode, waitingLines } from '@respi/segnalazioni/domain';
import { Database, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem } from '@respi/shared/kernel';
import type { z } from 'zod';
import type { ViewNames } from '../reading/case-view';
import { NetworkWords } from '../reading/network-words';
import { listDistinte, writeCursor } from './distinta-list';
import { type DistintaRow, findLine, readDistinta, readLines, sheetOf } from './distinta-rows';
import { lineView } from './distinta-view';
import { sheetContext } from '../persistence/sealed-fields';

@Injectable()
export class ReadDistinte {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly words: NetworkWords,
    private readonly keys: NetworkKeys,
  ) {}

  async list(who: Principal, query: z.infer<typeof DistintaListQuery>): Promise<Page<DistintaSummary>> {
    return this.database.run(who, async (tx) => {
      const office =
        query.office === undefined
          ? undefined
          : ((await this.directory.unitByCode(tx.networkId, query.office))?.id ?? null);
      const rows = await listDistinte(tx, query, office);
      const shown = rows.slice(0, query.limit);
      const names = await this.words.of(
        tx.networkId,
        tx.now,
        shown.map((row) => row.created_by),
      );
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      return {
        items: shown.map((row) => ({ ...headOf(row, names), lines: row.lines, openLines: row.open_lines })),
        nextCursor: last ? writeCursor(last) : null,
      };
    });
  }

  async open(who: Principal, id: string): Promise<DistintaDetail> {
    return this.database.run(who, async (tx) => {
      const sheet = await readDistinta(tx, id);
      await this.writeDown(tx, who, sheet.id);
      return this.detail(tx, sheet);
    });
  }

  /** What a scanned QR or a typed code leads to. @throws Problem not_found, also for the codes of a lost sheet */
  async lookup(who: Principal, { code }: z.infer<typeof LineLookup>): Promise<LineFound> {
    return this.database.run(who, async (tx) => {
      const wanted = readLineCode(code);
      const found = wanted && (await findLine(tx, wanted));
      if (!found) throw new Problem('not_found');
      const sheet = await readDistinta(tx, found.distinta_id);
      await this.writeDown(tx, who, sheet.id);
      const { lines } = await this.detail(tx, sheet);
      const line = lines.find((each) => each.id === found.id);
      if (!line) throw new Problem('not_found');
      const { id, number, state, sealed } = sheet;
      return { ...line, distinta: { id, number, state, sealed } };
    });
  }

  private writeDown(tx: Tx, who: Principal, id: string): Promise<void> {
    return this.database.writeDown(tx, who.asked, { act: 'distinta_read', subject: { kind: 'distinta', id } });
  }

  private async detail(tx: Tx, row: DistintaRow): Promise<DistintaDetail> {
    const lines = await readLines(tx, row.id);
    const inSight = new Set(lines.map((line) => line.id));
    const sheet = await sheetOf(tx, row);
    const office = await this.directory.unitById(tx.networkId, row.office_id);
    const names = await this.words.of(tx.networkId, tx.now, [row.created_by]);
    const cipher = await this.keys.of(tx.networkId);
    return {
      ...headOf(row, names),
      openLines: waitingLines(sheet).filter((line) => inSight.has(line.id)).length,
      lines: lines.map((line, index) => lineView(cipher, row, office?.searchableBy ?? null, line, index + 1)),
      lostReason: row.lost_reason === null ? null : cipher.unveil(row.lost_reason, sheetContext(row.id)),
      availableActions: distintaActions(sheet),
    };
  }
}

function headOf(row: DistintaRow, names: ViewNames): Omit<DistintaSummary, 'lines' | 'openLines'> {
  return {
    id: row.id,
    number: row.number,
    office: names.unit(row.office_id),
    state: row.state,
    sealed: row.sealed,
    createdAt: row.created_at.toISOString(),
    createdBy: names.person(row.created_by),
    version: row.version,
  };
}
