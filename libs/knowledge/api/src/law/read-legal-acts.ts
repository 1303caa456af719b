import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type LegalAct, LegalActCode, type LegalActDetail, type LegalActListQuery } from '@respi/knowledge/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem } from '@respi/shared/kernel';
import { z } from 'zod';
import { readCursor, writeCursor } from '../persistence/cursor';
import { type LegalActRow, changesOfAct, listActs, readAct } from '../persistence/legal-acts';

const CHANGES_SHOWN = 50;
const PlaceByCode = z.strictObject({ code: LegalActCode });

/** The register of the acts that the network's sheets cite. */
@Injectable()
export class ReadLegalActs {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  async list(who: Principal, { limit, cursor }: z.infer<typeof LegalActListQuery>): Promise<Page<LegalAct>> {
    return this.database.run(who, async (tx) => {
      const rows = await listActs(tx, readCursor(cursor, PlaceByCode)?.code ?? null, limit);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items: items.map(actView), nextCursor: last ? writeCursor({ code: last.code }) : null };
    });
  }

  /** @throws Problem not_found */
  async open(who: Principal, code: string): Promise<LegalActDetail> {
    return this.database.run(who, async (tx) => {
      const act = LegalActCode.safeParse(code).success ? await readAct(tx, code) : undefined;
      if (!act) throw new Problem('not_found');
      const changes = await changesOfAct(tx, act.code, CHANGES_SHOWN);
      return {
        ...actView(act),
        changes: await Promise.all(
          changes.map(async ({ id, changed_on, articles, what, by_id, at, queued_at, sheets, waiting }) => ({
            ...{ id, on: changed_on, articles, what, sheets, waiting },
            by: (await this.directory.person(tx.networkId, by_id))?.name ?? '',
            at: at.toISOString(),
            queued: queued_at !== null,
          })),
        ),
      };
    });
  }
}

function actView({ code, label, title, sheets, changed_on }: LegalActRow): LegalAct {
  return { code, label, title, sheets, changedOn: changed_on };
}
