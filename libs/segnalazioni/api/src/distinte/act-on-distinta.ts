import { Injectable } from '@nestjs/common';
import type { DistintaCommand } from '@respi/segnalazioni/contract';
import { type DistintaDecision, decideDistinta } from '@respi/segnalazioni/domain';
import {
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  NetworkKeys,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { sheetContext } from '../persistence/sealed-fields';
import { appendToSheet } from './distinta-events';
import { type DistintaRow, lockDistinta, sheetOf } from './distinta-rows';

/** The one write path of a sheet: lock, check version, decide, write rows and event together. */
@Injectable()
export class ActOnDistinta {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
  ) {}

  async act(
    who: Principal,
    id: string,
    version: number,
    command: DistintaCommand,
    claim: IdempotencyClaim | null,
  ): Promise<void> {
    await this.database.command(who, claim, async (tx) => {
      const row = await lockDistinta(tx, id);
      if (version !== row.version) throw new Problem('stale_version', { params: { version: row.version } });
      await this.write(tx, row, decideDistinta(await sheetOf(tx, row), command));
      return { id };
    });
  }

  private async write(tx: Tx, row: DistintaRow, decision: DistintaDecision): Promise<void> {
    const { event, reason } = decision;
    const cipher = await this.keys.of(tx.networkId);
    const veiled = reason === null ? null : cipher.veil(reason, sheetContext(row.id));
    const data = reason === null ? event.data : { ...event.data, reason: this.digests.ofText(reason) };
    const head = await appendToSheet(
      tx,
      this.digests,
      row.id,
      { seq: row.event_seq, hash: row.last_hash },
      { type: event.type, data },
    );
    await tx.query(
      `update distinta set state = $2::text, version = version + 1, event_seq = $3, last_hash = $4,
              handed_over_at = case when $2 = 'handed_over' then coalesce(handed_over_at, $5) else handed_over_at end,
              returned_at = case when $2 = 'returned' then coalesce(returned_at, $5) else returned_at end,
              closed_at = case when $2 in ('closed', 'lost') then $5 else closed_at end,
              lost_reason = case when $2 = 'lost' then $6 else lost_reason end
        where id = $1`,
      [row.id, decision.to, head.seq, head.hash, tx.now, veiled],
    );
    if (decision.freed.length > 0) {
      await tx.query(
        `update distinta_line set removed_at = $3, removed_by = $4, removed_reason = $5
          where distinta_id = $1 and id = any ($2::uuid[]) and removed_at is null`,
        [row.id, decision.freed, tx.now, tx.actor.accountId, decision.codesRevoked ? null : veiled],
      );
    }
    if (decision.codesRevoked)
      await tx.query('update distinta_line set revoked_at = $2 where distinta_id = $1', [row.id, tx.now]);
  }
}
