import { Injectable, Logger } from '@nestjs/common';
import { shortestRetention } from '@respi/segnalazioni/domain';
import { Database, type ScheduledTask, type Tx } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { EraseCase } from '../erasing/erase-case';
import { loadForChange } from '../persistence/case-store';
import { NetworkRetention } from './network-retention';

/** Cases looked up at a time; each is then dealt with in a transaction of its own. */
const BATCH = 100;

/**
 * Once a night: what ended long enough ago enters the list, what was reopened leaves it, and what stood there long enough is
 * erased. Each case is decided again under its lock and written whole: a worker that is killed has done the cases before, and
 * the next night, or another worker, does the others.
 */
@Injectable()
export class EraseWhatIsOver implements ScheduledTask {
  readonly name = 'erase-what-is-over';
  readonly cron = '20 3 * * *';
  private readonly log = new Logger('scheduled');

  constructor(
    private readonly database: Database,
    private readonly retention: NetworkRetention,
    private readonly erasing: EraseCase,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const networks = await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()');
    for (const { id } of networks) {
      await this.each(id, signal, WAITING, (tx, caseId) => this.eraseOrKeep(tx, caseId));
      await this.each(id, signal, ENDED, (tx, caseId) => this.enter(tx, caseId));
      if (signal.aborted) return;
      await this.database.asSystem(id, (tx) => tx.query(LOOKED_AT, [id, tx.now]));
    }
  }

  /** Ids behind one another; one that cannot be dealt with is left for the next night and keeps nobody else waiting. */
  private async each(
    networkId: string,
    signal: AbortSignal,
    candidates: string,
    deal: (tx: Tx, caseId: string) => Promise<void>,
  ): Promise<void> {
    for (let after: string | null = null; ;) {
      const last: string | null = after;
      const rows: readonly { id: string }[] = await this.database.asSystem(networkId, async (tx) => {
        const shortest = shortestRetention(await this.retention.of(networkId, tx.now));
        return tx.query(candidates, [networkId, romeDay(tx.now), shortest, last, BATCH]);
      });
      for (const { id } of rows) {
        if (signal.aborted) return;
        try {
          await this.database.asSystem(networkId, (tx) => deal(tx, id));
        } catch (error) {
          this.log.warn(`${this.name} of case ${id}: ${error instanceof Error ? error.name : 'failed'}`);
        }
      }
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.id ?? null;
    }
  }

  private async enter(tx: Tx, caseId: string): Promise<void> {
    const loaded = await loadForChange(tx, caseId);
    const retention = await this.retention.of(tx.networkId, tx.now);
    const end = await this.retention.over(tx, loaded, retention);
    if (end === null) return;
    const today = romeDay(tx.now);
    await tx.query(
      `insert into retention_case (case_id, network_id, ending, ended_on, entered_on, erase_on) values ($1, $2, $3, $4, $5, $6)
       on conflict (case_id) do nothing`,
      [caseId, tx.networkId, end.ending, end.on, today, addDays(today, retention.graceDays)],
    );
  }

  private async eraseOrKeep(tx: Tx, caseId: string): Promise<void> {
    const loaded = await loadForChange(tx, caseId);
    const row = await tx.one<{ due: boolean; ending: string; ended_on: string }>(
      `select erase_on <= $2::date and (held_until is null or held_until < $2::date) as due, ending, ended_on
         from retention_case where case_id = $1 for update`,
      [caseId, romeDay(tx.now)],
    );
    // Another worker was quicker, or it was reopened just now.
    if (!row) return;
    const end = await this.retention.over(tx, loaded, await this.retention.of(tx.networkId, tx.now));
    if (end?.ending !== row.ending || end.on !== row.ended_on)
      await tx.query('delete from retention_case where case_id = $1', [caseId]);
    else if (row.due) await this.erasing.inTransaction(tx, loaded, { because: 'retention', orderedBy: null });
  }
}

const LOOKED_AT = `
  insert into retention_night (network_id, at) values ($1, $2) on conflict (network_id) do update set at = excluded.at`;

/** Everything in the list: what is not due today may have to leave it. */
const WAITING = `
  select case_id as id from retention_case
   where network_id = $1 and $2::date is not null and $3::int is not null and ($4::uuid is null or case_id > $4)
   order by case_id limit $5`;
const ENDED = `
  select id from segnalazione s
   where network_id = $1 and state in ('answered', 'closed', 'withdrawn', 'declined', 'merged') and erased_at is null
     and state_since < (($2::date - $3::int + 1)::timestamp at time zone 'Europe/Rome') and ($4::uuid is null or id > $4)
     and not exists (select 1 from retention_case r where r.case_id = s.id)
   order by id limit $5`;
