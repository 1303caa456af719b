import { Injectable } from '@nestjs/common';
import {
  REPLAY_DAYS,
  REPLAY_MAX_CASES,
  type Urgency,
  type UrgencyReplay,
  type UrgencyReplayRequest,
} from '@respi/segnalazioni/contract';
import { type ProcedureTerm, type UrgencyRuleSet, addDays, proposeUrgency } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { invalidField, isId, romeDay } from '@respi/shared/kernel';
import { DecideUrgencyRules } from './decide-urgency-rules';
import { NetworkUrgency } from './network-urgency';
import { FACT_COLUMNS, type FactRow, storedFacts } from './stored-facts';

/** Cases read and judged at a time: some milliseconds of work, after which other requests have their turn. */
const BATCH = 200;

interface Place {
  readonly at: string;
  readonly id: string;
}

/** Null in `id`: behind the wall of a sealed case. Its place is needed to go on, and nothing else of it is there. */
interface ReplayRow extends FactRow {
  readonly place_at: string;
  readonly place_id: string;
  readonly id: string | null;
  readonly number: string;
  readonly submitted_at: Date;
  readonly erased_at: Date | null;
  readonly urgency: Urgency;
}

type Changed = UrgencyReplay['items'][number];

/**
 * Proposed rules against those in force, on the cases of the last days as they were filed: each with its own facts and
 * on its own day. Batch by batch behind the reader's walls, in a transaction each, so that nothing is held for long.
 */
@Injectable()
export class ReplayUrgencyRules {
  constructor(
    private readonly database: Database,
    private readonly rules: DecideUrgencyRules,
    private readonly urgency: NetworkUrgency,
  ) {}

  /** @throws Problem invalid_input as saving the rules would */
  async replay(who: Principal, { rules, limit, cursor }: UrgencyReplayRequest): Promise<UrgencyReplay> {
    const now = await this.rules.refuseFaults(who, rules, 'rules.');
    const from = addDays(romeDay(now), -REPLAY_DAYS);
    const judge = new Judge(await this.urgency.rules(who.networkId, now), { version: 0, ...rules }, (on) =>
      this.urgency.terms(who.networkId, on),
    );
    const items: { place: Place; changed: Changed }[] = [];
    const moves = new Map<string, { before: Urgency; after: Urgency; count: number }>();
    let examined = 0;
    let last = cursor === undefined ? null : readCursor(cursor);
    let complete = false;
    while (!complete && examined < REPLAY_MAX_CASES && (cursor === undefined || items.length <= limit)) {
      const rows: ReplayRow[] = await this.batch(who, from, last);
      for (const row of rows) {
        last = { at: row.place_at, id: row.place_id };
        if (row.id === null || row.erased_at !== null) continue;
        examined++;
        const changed = await judge.changed(row.id, row);
        if (!changed) continue;
        const key = `${changed.before.code} ${changed.after.code}`;
        const move = moves.get(key) ?? { before: changed.before.code, after: changed.after.code, count: 0 };
        moves.set(key, { ...move, count: move.count + 1 });
        if (items.length <= limit) items.push({ place: last, changed });
      }
      complete = rows.length < BATCH;
    }
    const all = [...moves.values()].sort((a, b) => b.count - a.count);
    return {
      from,
      totals:
        cursor === undefined
          ? { examined, complete, changed: all.reduce((sum, { count }) => sum + count, 0), moves: all }
          : null,
      items: items.slice(0, limit).map(({ changed }) => changed),
      nextCursor: items.length > limit ? writeCursor(items[limit - 1]?.place) : null,
    };
  }

  private batch(who: Principal, from: string, last: Place | null): Promise<ReplayRow[]> {
    return this.database.run(who, (tx) =>
      tx.query<ReplayRow>(
        REPLAYED,
        [tx.networkId, from, last?.at ?? 'infinity', last?.id ?? null, BATCH],
        'urgency-replay',
      ),
    );
  }
}

/** What two sets of rules say of one case. Terms are those of its day, read once for all cases of that day. */
class Judge {
  private readonly termsOf = new Map<string, ProcedureTerm[]>();

  constructor(
    private readonly inForce: UrgencyRuleSet,
    private readonly proposed: UrgencyRuleSet,
    private readonly readTerms: (on: string) => Promise<ProcedureTerm[]>,
  ) {}

  async changed(id: string, row: ReplayRow): Promise<Changed | null> {
    const submittedOn = romeDay(row.submitted_at);
    let terms = this.termsOf.get(submittedOn);
    if (!terms) this.termsOf.set(submittedOn, (terms = await this.readTerms(submittedOn)));
    const facts = storedFacts(row);
    const [before, after] = [this.inForce, this.proposed].map((rules) => {
      const { code, reasons } = proposeUrgency(facts, rules, terms, submittedOn);
      return { code, rule: reasons[0].rule };
    });
    if (!before || !after || before.code === after.code) return null;
    return { id, number: row.number, submittedOn, given: row.urgency, before, after };
  }
}

/** Walks the index of the newest cases; what a wall hides comes as a place without a case. */
const REPLAYED = `
  select w.submitted_at::text as place_at, w.case_id as place_id, s.id, s.number, s.submitted_at, s.erased_at, s.urgency, ${FACT_COLUMNS}
    from (select c.case_id, c.submitted_at from case_search c
           where c.network_id = $1 and c.submitted_at >= $2::date::timestamp at time zone 'Europe/Rome'
             and (c.submitted_at < $3::timestamptz or (c.submitted_at = $3::timestamptz and c.case_id < $4::uuid))
           order by c.submitted_at desc, c.case_id desc limit $5) w
    left join segnalazione s on s.id = w.case_id
   order by w.submitted_at desc, w.case_id desc`;

function writeCursor(place: Place | undefined): string | null {
  return place ? Buffer.from(JSON.stringify([place.at, place.id])).toString('base64url') : null;
}

function readCursor(text: string): Place {
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, string];
    if (typeof at === 'string' && isId(id) && !Number.isNaN(Date.parse(at))) return { at, id };
  } catch {
    // falls through to the refusal: a cursor is ours or it is nothing
  }
  throw invalidField('cursor', 'invalid');
}
