import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@respi/shared/api-platform';
import { ActOnSheet } from '../acting/act-on-sheet';
import {
  type LawChangeRow,
  allQueued,
  openChanges,
  queueSheet,
  readChange,
  stillToQueue,
} from '../persistence/legal-acts';

const BATCH = 100;

/** Puts every published sheet that a change of the law concerns among those to be looked at again. */
@Injectable()
export class QueueSheetsOfChange {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnSheet,
  ) {}

  /** Begun again after a stop it goes on where it was: what is queued is known by its row. @returns how many were queued now */
  async run(networkId: string, changeId: string): Promise<number> {
    let queued = 0;
    const change = await this.database.asSystem(networkId, (tx) => readChange(tx, changeId));
    if (!change || change.queued_at) return queued;
    for (;;) {
      const batch = await this.database.asSystem(networkId, (tx) => stillToQueue(tx, change, null, BATCH));
      if (batch.length === 0) break;
      // One transaction a sheet: one that somebody is at work on holds up no other.
      for (const sheetId of batch)
        if (await this.database.asSystem(networkId, (tx) => this.one(tx, change, sheetId))) queued++;
    }
    await this.database.asSystem(networkId, (tx) => allQueued(tx, change.id));
    return queued;
  }

  /** The changes of a network that were not finished. */
  async finish(networkId: string): Promise<void> {
    for (const id of await this.database.asSystem(networkId, openChanges)) await this.run(networkId, id);
  }

  private async one(tx: Tx, change: LawChangeRow, sheetId: string): Promise<boolean> {
    const sheet = await tx.one<{ state: string }>('select state from sheet where id = $1 for update', [sheetId]);
    // Archived, published without the reference, or queued by another worker, since the list was read.
    const [still] = await stillToQueue(tx, change, sheetId, 1);
    if (!sheet || !still) return false;
    await queueSheet(tx, change, sheetId);
    if (sheet.state === 'published')
      await this.acting.inTransaction(tx, sheetId, null, { action: 'mark_for_review', body: { reason: REASON } });
    // What an office said of a new version before the law changed does not count: it is asked again.
    else if (sheet.state === 'in_review' || sheet.state === 'validated')
      await this.acting.inTransaction(tx, sheetId, null, { action: 'return_to_draft', body: { reason: REASON } });
    return true;
  }
}

/** Which act and since when stands beside it, with the copy. */
const REASON = 'È cambiata una norma che la scheda cita.';
