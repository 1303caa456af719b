import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { ActOnSheet } from '../acting/act-on-sheet';

/** Published sheets that must be looked at again. They stay readable meanwhile. */
@Injectable()
export class MarkForReview {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnSheet,
  ) {}

  /** The nightly sweep: sheets whose review day is past. @returns how many were marked */
  async pastTheirDay(networkId: string, now: Date = new Date()): Promise<number> {
    return this.mark(networkId, 'La data di revisione è passata.', (tx) =>
      tx.query(`select id from sheet where state = 'published' and review_by < $1 order by id`, [romeDay(now)]),
    );
  }

  /** Sheets built on a case whose released reply was withdrawn. @returns how many were marked */
  async builtOn(networkId: string, caseId: string): Promise<number> {
    return this.mark(networkId, 'Una risposta da cui nasce la scheda è stata ritirata.', (tx) =>
      tx.query(
        `select s.id from sheet s join sheet_source f on f.sheet_id = s.id where s.state = 'published' and f.case_id = $1`,
        [caseId],
      ),
    );
  }

  // One transaction a sheet: a sheet that somebody is at work on holds up no other.
  private async mark(networkId: string, reason: string, find: (tx: Tx) => Promise<{ id: string }[]>): Promise<number> {
    const due = await this.database.asSystem(networkId, find);
    let marked = 0;
    for (const { id } of due) {
      await this.database.asSystem(networkId, async (tx) => {
        // Somebody may have been faster since the list was read.
        if (!(await tx.one(`select 1 from sheet where id = $1 and state = 'published' for update`, [id]))) return;
        await this.acting.inTransaction(tx, id, null, { action: 'mark_for_review', body: { reason } });
        marked++;
      });
    }
    return marked;
  }
}
