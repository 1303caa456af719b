import { Injectable } from '@nestjs/common';
import { type Case, type Decision, decideBySystem } from '@respi/segnalazioni/domain';
import type { ScheduledTask, Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { type ActOfTime, ActsOfTime } from './acts-of-time';

/** An interim answer (`in_istruttoria`) comes back to the coordination by itself on the day it announced. */
@Injectable()
export class RecheckInterimAnswers implements ScheduledTask, ActOfTime {
  readonly name = 'recheck-interim-answers';
  /** Before the service begins. */
  readonly cron = '5 6 * * *';

  constructor(private readonly acts: ActsOfTime) {}

  async run(signal: AbortSignal): Promise<void> {
    await this.acts.run(this, signal);
  }

  async candidates(tx: Tx, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from segnalazione
        where network_id = $1 and recheck_on <= $2::date and state = 'answered' and ($3::uuid is null or id > $3)
        order by id limit $4`,
      [tx.networkId, romeDay(tx.now), after, limit],
    );
    return rows.map((row) => row.id);
  }

  decide(tx: Tx, subject: Case): Promise<Decision | null> {
    const due = subject.state === 'answered' && subject.recheckOn !== null && subject.recheckOn <= romeDay(tx.now);
    return Promise.resolve(due ? decideBySystem(subject, 'recheck', tx.now) : null);
  }
}
