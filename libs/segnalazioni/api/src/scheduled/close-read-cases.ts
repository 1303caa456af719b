import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type Case, type Decision, closesByItselfOn, decideBySystem } from '@respi/segnalazioni/domain';
import type { ScheduledTask, Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { type ActOfTime, ActsOfTime } from './acts-of-time';

/** An answer that was read and not objected to closes its case after the days that the network chose. */
@Injectable()
export class CloseReadCases implements ScheduledTask, ActOfTime {
  readonly name = 'close-read-cases';
  readonly cron = '35 2 * * *';

  constructor(
    private readonly acts: ActsOfTime,
    private readonly directory: Directory,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await this.acts.run(this, signal);
  }

  async candidates(tx: Tx, after: string | null, limit: number): Promise<readonly string[]> {
    const { autoCloseDays } = await this.directory.settings(tx.networkId);
    const rows = await tx.query<{ id: string }>(
      `select id from segnalazione
        where network_id = $1 and state = 'answered' and read_at is not null
          and read_at < (($2::date - $3::int + 1)::timestamp at time zone 'Europe/Rome')
          and recheck_on is null and not unread and open_offices = '{}' and ($4::uuid is null or id > $4)
        order by id limit $5`,
      [tx.networkId, romeDay(tx.now), autoCloseDays, after, limit],
    );
    return rows.map((row) => row.id);
  }

  async decide(tx: Tx, subject: Case): Promise<Decision | null> {
    const { autoCloseDays } = await this.directory.settings(tx.networkId);
    const on = closesByItselfOn(subject, autoCloseDays);
    return on !== null && on <= romeDay(tx.now) ? decideBySystem(subject, 'close', tx.now) : null;
  }
}
