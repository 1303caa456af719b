import { Injectable } from '@nestjs/common';
import { SERVICE_ASSURANCE_DUE } from '@respi/content/contract';
import { oldBefore } from '@respi/content/domain';
import { Database, KeyedDigests, type ScheduledTask, type Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { recordService } from './service-events';

const AT_A_TIME = 100;

/** Asks the people of a service whether its entry is still true. Whom it is said to, and how, is not known here. */
@Injectable()
export class RemindToAssure {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  /** Run twice, or after nights without it, each entry is asked about once, and again when that is long ago too. @returns how many were */
  async of(networkId: string, now: Date = new Date()): Promise<number> {
    const old = oldBefore(romeDay(now));
    let asked = 0;
    for (;;) {
      const due = await this.database.asSystem(networkId, (tx) =>
        tx.query<{ id: string }>(`select s.id from directory_service s where ${DUE} order by s.id limit ${AT_A_TIME}`, [
          old,
        ]),
      );
      for (const { id } of due)
        if (await this.database.asSystem(networkId, (tx) => this.one(tx, id, old, romeDay(now)))) asked++;
      if (due.length < AT_A_TIME) return asked;
    }
  }

  private async one(tx: Tx, id: string, old: string, today: string): Promise<boolean> {
    const row = await tx.one(`select 1 from directory_service s where ${DUE} and s.id = $2 for update`, [old, id]);
    if (!row) return false;
    await tx.query('update directory_service set reminded_on = $2 where id = $1', [id, today]);
    await recordService(tx, this.digests, id, SERVICE_ASSURANCE_DUE);
    return true;
  }
}

const DUE = `s.status in ('active', 'temporarily closed') and (s.assured_on is null or s.assured_on < $1)
  and (s.reminded_on is null or s.reminded_on < $1)`;

@Injectable()
export class RemindToAssureNightly implements ScheduledTask {
  readonly name = 'remind-to-assure-services';
  readonly cron = '23 5 * * *';

  constructor(
    private readonly database: Database,
    private readonly reminding: RemindToAssure,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (signal.aborted) return;
      await this.reminding.of(id);
    }
  }
}
