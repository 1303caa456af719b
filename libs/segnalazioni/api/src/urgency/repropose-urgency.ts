import { Injectable } from '@nestjs/common';
import { ACTIVE_STATES, type Case, type Decision, reproposalOf, reproposeBySystem } from '@respi/segnalazioni/domain';
import type { ScheduledTask, Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { type ActOfTime, ActsOfTime } from '../scheduled/acts-of-time';
import { NetworkUrgency } from './network-urgency';
import { FACT_COLUMNS, type FactRow, storedFacts } from './stored-facts';

/**
 * A case whose dates draw near proposes its code anew, by the rules that were in force when its lap began. Only those
 * whose day has come are looked at; each then knows its next day.
 */
@Injectable()
export class ReproposeUrgency implements ScheduledTask, ActOfTime {
  readonly name = 'repropose-urgency';
  /** Before the service begins. */
  readonly cron = '20 5 * * *';

  constructor(
    private readonly acts: ActsOfTime,
    private readonly urgency: NetworkUrgency,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await this.acts.run(this, signal);
  }

  async candidates(tx: Tx, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(CANDIDATES, [tx.networkId, romeDay(tx.now), after, limit]);
    return rows.map((row) => row.id);
  }

  async decide(tx: Tx, subject: Case): Promise<Decision | null> {
    const today = romeDay(tx.now);
    if (subject.reviewOn === null || subject.reviewOn > today || !ACTIVE_STATES.includes(subject.state)) return null;
    const row = await tx.one<FactRow & { lap_began: Date }>(FACTS, [subject.id]);
    if (!row) return null;
    const rules = await this.urgency.rules(tx.networkId, row.lap_began);
    const { reviewOn, ...proposal } = await this.urgency.propose(tx.networkId, storedFacts(row), rules, today);
    const reproposal = reproposalOf(subject, proposal, tx.now);
    if (reproposal) return reproposeBySystem(subject, reproposal, reviewOn, tx.now);
    await tx.query('update segnalazione set review_on = $2 where id = $1', [subject.id, reviewOn]);
    return null;
  }
}

const CANDIDATES = `
  select id from segnalazione
   where network_id = $1 and review_on <= $2::date
     and state in (${ACTIVE_STATES.map((state) => `'${state}'`).join(', ')}) and ($3::uuid is null or id > $3)
   order by id limit $4`;

const FACTS = `
  select ${FACT_COLUMNS},
         (select max(e.at) from event e where e.stream_id = s.id and e.type in ('submitted', 'reopened')) as lap_began
    from segnalazione s where s.id = $1`;
