import { Injectable } from '@nestjs/common';
import {
  CASE_ENDINGS,
  CASE_KINDS,
  type EnteringTonight,
  type Retention,
  type RetentionReach,
} from '@respi/segnalazioni/contract';
import { keptDays, shortestRetention } from '@respi/segnalazioni/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { NetworkRetention } from './network-retention';

/** At twenty past three the night fills the list: see `EraseWhatIsOver`. */
const NIGHT_MS = 200 * 60_000;

/** As many as the page of the list names before it is filled. */
const NAMED = 100;

/** Cases looked at, the longest over first: far more than enter in one night, unless a time was shortened by much. */
const LOOKED_AT = 2_000;

/** Whom a time of keeping reaches with the next night. Stores nothing. */
@Injectable()
export class ReachOfRetention {
  constructor(
    private readonly database: Database,
    private readonly retention: NetworkRetention,
  ) {}

  /** One that is not decided yet: those whom what is in force would not reach. */
  async of(who: Principal, wanted: Retention): Promise<RetentionReach> {
    return this.database.run(who, async (tx) => {
      const known = await this.retention.of(tx.networkId, tx.now);
      const { count, more, entersOn, eraseFrom } = await this.entering(tx, wanted, daysOf(known));
      return { entering: count, more, entersOn, eraseFrom };
    });
  }

  /** What is in force: all that its list does not hold yet, as after a time that was shortened today. */
  async tonight(tx: Tx): Promise<EnteringTonight> {
    return this.entering(tx, await this.retention.of(tx.networkId, tx.now), {});
  }

  private async entering(
    tx: Tx,
    wanted: Retention,
    unlessOverBy: Readonly<Record<string, number>>,
  ): Promise<EnteringTonight> {
    const entersOn = addDays(romeDay(new Date(tx.now.getTime() - NIGHT_MS)), 1);
    const found = await tx.one<{ looked_at: number; entering: number; cases: EnteringTonight['cases'] }>(ENTERING, [
      tx.networkId,
      entersOn,
      shortestRetention(wanted),
      JSON.stringify(daysOf(wanted)),
      JSON.stringify(unlessOverBy),
      NAMED,
      LOOKED_AT,
    ]);
    return {
      count: found?.entering ?? 0,
      more: (found?.looked_at ?? 0) === LOOKED_AT,
      entersOn,
      eraseFrom: addDays(entersOn, wanted.graceDays),
      cases: found?.cases ?? [],
    };
  }
}

/** By kind and ending, as the statement looks them up. */
function daysOf(retention: Retention): Readonly<Record<string, number>> {
  return Object.fromEntries(
    CASE_KINDS.flatMap((kind) =>
      CASE_ENDINGS.map((ending) => [`${kind} ${ending}`, keptDays(ending, kind, retention)] as const),
    ),
  );
}

/** The same as `endOf`, `keptUntil` and `over` say of one case; a spec holds them against each other. */
const ENTERING = `
  with ended as materialized (
    select s.id, s.number, s.kind, s.state, s.lap, (s.state_since at time zone 'Europe/Rome')::date as ended_on
      from segnalazione s
     where s.network_id = $1 and s.state in ('answered', 'closed', 'withdrawn', 'declined', 'merged') and s.erased_at is null
       and not (s.state = 'answered' and s.recheck_on is not null) and cardinality(s.open_offices) = 0
       and s.state_since < (($2::date - $3::int + 1)::timestamp at time zone 'Europe/Rome')
       and not exists (select 1 from retention_case r where r.case_id = s.id)
       and not exists (select 1 from segnalazione o
                        where o.id = s.merged_into and o.erased_at is null
                          and o.state not in ('answered', 'closed', 'withdrawn', 'declined'))
     order by s.state_since, s.id
     limit $7),
  entering as (
    select e.id, e.number, e.ended_on, row_number() over (order by e.ended_on, e.id) as place
      from (select s.*, case when s.state in ('withdrawn', 'declined', 'merged') then s.state
                             when last.outcome in ('risolta', 'chiarimento', 'appuntamento_fissato') then last.outcome
                             else 'senza_esito' end as ending
              from ended s
              left join lateral (
                select p.outcome from reply p
                 where p.case_id = s.id and p.lap = s.lap and p.copied_from is null and p.withdrawn_at is null
                   and p.validation <> 'rejected' and p.released_at is not null
                 order by p.at desc, p.id desc limit 1) last on true) e
     where e.ended_on + ($4::jsonb ->> (e.kind || ' ' || e.ending))::int <= $2::date
       and (e.ended_on + ($5::jsonb ->> (e.kind || ' ' || e.ending))::int <= $2::date) is not true)
  select (select count(*) from ended)::int as looked_at, count(*)::int as entering,
         jsonb_agg(jsonb_build_object('id', id, 'number', number) order by place) filter (where place <= $6) as cases
    from entering`;
