import { Injectable } from '@nestjs/common';
import { CasesToDiscuss, type MeetingTopic, type NamedThing } from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import type { PortTransaction } from '@respi/knowledge/contract';
import { scopeOf } from '@respi/segnalazioni/domain';
import { romeDay } from '@respi/shared/kernel';

/** Cases that a meeting of the network talks of: those that burn, those that come back, and those that are many. */
@Injectable()
export class CasesToDiscussOfNetwork extends CasesToDiscuss {
  constructor(private readonly directory: Directory) {
    super();
  }

  async propose(tx: PortTransaction, since: Date): Promise<readonly MeetingTopic[]> {
    const found = new Map<string, { row: BurningCase; why: MeetingTopic['why']; count: number | null }>();
    const keep = (row: BurningCase, why: MeetingTopic['why'], count: number | null): void => {
      if (!found.has(row.id)) found.set(row.id, { row, why, count });
    };
    const burning = await tx.query<BurningCase>(BURNING, [tx.networkId]);
    const late = burning.filter(({ due_at: due }) => due !== null && due < tx.now).toSorted(byDue);
    const daysFrom = (at: Date): number => Math.floor((tx.now.getTime() - at.getTime()) / DAY);
    for (const row of late.slice(0, LATE_AT_MOST)) keep(row, 'case_late', Math.max(1, daysFrom(row.due_at ?? tx.now)));
    const relapsed = await tx.query<BurningCase & { lap: number }>(RELAPSED, [tx.networkId]);
    for (const row of relapsed) keep(row, 'case_reopened', row.lap - 1);
    for (const row of burning.filter(({ urgency_level: level }) => level === 1).slice(0, URGENT_AT_MOST))
      keep(row, 'case_urgent', null);
    for (const row of burning.filter(({ state }) => state === 'in_validation').slice(0, WAITING_AT_MOST))
      if (daysFrom(row.state_since) >= WAITING_DAYS) keep(row, 'case_waiting', daysFrom(row.state_since));
    const topics: MeetingTopic[] = [];
    for (const { row, why, count } of found.values())
      topics.push({
        ...{ source: `case:${row.id}`, kind: 'case', refersTo: row.id, title: await this.titleOf(tx, row), why, count },
      });
    return [...topics, ...(await this.alike(tx, since))];
  }

  async named(tx: PortTransaction, ids: readonly string[]): Promise<readonly NamedThing[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<NamedCase>(`${NAMED} and s.id = any ($5::uuid[])`, [...scopeValues(tx), ids]);
    return Promise.all(rows.map(async (row) => ({ id: row.id, title: await this.titleOf(tx, row) })));
  }

  async byNumber(tx: PortTransaction, number: string): Promise<{ readonly id: string } | null> {
    const [row] = await tx.query<{ id: string }>(`${NAMED} and s.network_id = $5 and s.number = $6`, [
      ...scopeValues(tx),
      tx.networkId,
      number.trim().toUpperCase(),
    ]);
    return row ? { id: row.id } : null;
  }

  /** Many of one procedure at one office since the network last met. */
  private async alike(tx: PortTransaction, since: Date): Promise<MeetingTopic[]> {
    const rows = await tx.query<{ procedure: string; office: string; count: number }>(ALIKE, [tx.networkId, since]);
    const topics: MeetingTopic[] = [];
    for (const { procedure, office, count } of rows) {
      const entry = await this.directory.codeEntry(tx.networkId, 'procedures', procedure, romeDay(tx.now));
      const unit = await this.directory.unitByCode(tx.networkId, office);
      topics.push({
        ...{ source: `alike:${procedure}:${office}`, kind: 'question', refersTo: null, why: 'cases_alike', count },
        title: `${entry?.label ?? procedure} · ${unit?.name ?? office}`,
      });
    }
    return topics;
  }

  private async titleOf(tx: PortTransaction, { number, topic, office_id: office }: NamedCase): Promise<string> {
    const entry = await this.directory.codeEntry(tx.networkId, 'topics', topic, romeDay(tx.now));
    const unit = await this.directory.unitById(tx.networkId, office);
    return `${number} · ${entry?.label ?? topic}${unit ? ` · ${unit.name}` : ''}`;
  }
}

interface NamedCase {
  readonly id: string;
  readonly number: string;
  readonly topic: string;
  readonly office_id: string;
}

interface BurningCase extends NamedCase {
  readonly state: string;
  readonly urgency_level: number;
  readonly state_since: Date;
  readonly due_at: Date | null;
}

const DAY = 86_400_000;
const LATE_AT_MOST = 8;
const URGENT_AT_MOST = 5;
const WAITING_AT_MOST = 5;
const WAITING_DAYS = 7;

const byDue = (one: BurningCase, other: BurningCase): number =>
  (one.due_at?.getTime() ?? 0) - (other.due_at?.getTime() ?? 0);

const COLUMNS = 's.id, s.number, s.topic, s.office_id';

/** The first of each state and urgency as the queue has them: by its index, however many wait. */
const BURNING = `
  select f.* from unnest(array['submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested']) w (state)
   cross join generate_series(1, 4) u (level)
   cross join lateral (
     select ${COLUMNS}, s.state, s.urgency_level, s.state_since, s.due_at from segnalazione s
      where s.network_id = $1 and s.state = w.state and s.urgency_level = u.level and not s.sealed
        and s.state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested')
      order by coalesce(s.due_at, 'infinity'::timestamptz), s.id limit 8) f
   order by f.urgency_level, coalesce(f.due_at, 'infinity'::timestamptz), f.id`;

/** Reopened more than once and still open. */
const RELAPSED = `
  select ${COLUMNS}, s.state, s.urgency_level, s.state_since, s.due_at, s.lap from segnalazione s
   where s.network_id = $1 and s.lap > 2 and not s.sealed
     and s.state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested')
   order by s.lap desc, s.id limit 5`;

/** Of each state the newest two hundred: what is more than that is many anyhow. */
const ALIKE = `
  select f.procedure, u.code as office, count(*)::int as count
    from unnest(array['submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested',
                      'answered', 'closed']) w (state)
   cross join lateral (
     select s.procedure, s.office_id from segnalazione s
      where s.network_id = $1 and s.state = w.state and s.submitted_at >= $2 and not s.sealed and s.procedure is not null
      order by s.submitted_at desc, s.id desc limit 200) f
    join unit u on u.id = f.office_id
   group by f.procedure, u.code having count(*) >= 5
   order by count(*) desc, f.procedure, u.code limit 3`;

/** What the actor may see; of a sealed case nothing is ever said at a meeting. */
const NAMED = `
  select ${COLUMNS} from segnalazione s
   where not s.sealed
     and ($1 or s.sportello_id = any ($2::uuid[]) or s.filed_by = $3::uuid
          or exists (select 1 from referral r where r.case_id = s.id and r.office_id = any ($4::uuid[]) and r.status <> 'recalled'))`;

function scopeValues(tx: PortTransaction): readonly unknown[] {
  const { all, sportelli, filedBy, offices } = scopeOf(tx.actor);
  return [all, sportelli, filedBy, offices];
}
