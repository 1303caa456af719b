import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFactsApart1764101500000 implements MigrationInterface {
  name = 'KeepFactsApart1764101500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What figures are made of. One row a case as long as its data are there: codes, a day, no text, no number, no name.
      -- It has no wall for sealed cases, for they are counted too; nobody reads a single row.
      create table respi.case_fact (
        case_id uuid primary key references respi.segnalazione (id),
        network_id uuid not null references respi.network (id),
        day date not null,
        sealed boolean not null,
        kind text not null,
        topic text not null,
        sportello_id uuid not null references respi.unit (id),
        office_id uuid not null references respi.unit (id),
        state text not null,
        urgency text not null,
        urgency_proposed text not null,
        urgency_given text not null,
        reopened boolean not null,
        answered boolean not null,
        outcomes text[] not null,
        answer_inferred boolean,
        answer_minutes integer
      );
      create index case_fact_day_idx on respi.case_fact (network_id, day);
      ${wall('case_fact')}

      -- What is left of it once the case is erased: counts of a day by one thing at a time. What was of one case no longer
      -- stands in one row, and nothing leads back to the case.
      create table respi.figure_count (
        network_id uuid not null references respi.network (id),
        day date not null,
        sealed boolean not null,
        dimension text not null,
        code text not null,
        count integer not null,
        primary key (network_id, day, sealed, dimension, code)
      );
      ${wall('figure_count')}
      create table respi.figure_time (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        day date not null,
        sealed boolean not null,
        minutes integer not null
      );
      create index figure_time_day_idx on respi.figure_time (network_id, day);
      ${wall('figure_time')}
      grant select, insert, update, delete on respi.case_fact to respi_app;
      grant select, insert, update on respi.figure_count to respi_app;
      grant select, insert on respi.figure_time to respi_app;
    `);
    await runner.query(FACTS_OF_CASES);
    await runner.query(OF_CASES_ERASED_BEFORE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.figure_time, respi.figure_count, respi.case_fact');
  }
}

/** From the cases as they stand, and from their events what the rows do not say. */
const FACTS_OF_CASES = `
  insert into respi.case_fact (case_id, network_id, day, sealed, kind, topic, sportello_id, office_id, state, urgency, urgency_proposed,
    urgency_given, reopened, answered, outcomes, answer_inferred, answer_minutes)
  select s.id, s.network_id, (s.submitted_at at time zone 'Europe/Rome')::date, s.sealed, s.kind, s.topic, s.sportello_id, s.office_id,
         s.state, s.urgency, s.urgency_proposed, coalesce(filed.data::jsonb ->> 'urgency', s.urgency), s.lap > 1, s.answered_at is not null,
         array(select p.outcome from respi.reply p
                where p.case_id = s.id and p.released_at is not null and p.withdrawn_at is null and p.copied_from is null order by 1),
         first.inferred,
         case when not first.inferred then round(extract(epoch from first.at - s.submitted_at) / 60)::integer end
    from respi.segnalazione s
    left join respi.event filed on filed.stream_id = s.id and filed.seq = 1
    left join lateral (
      select e.at, e.inferred from respi.event e
       where s.answered_at is not null and e.stream_id = s.id
         and e.type in ('answered_directly', 'reply_released', 'reply_approved', 'reply_corrected')
         and e.data::jsonb ->> 'to' = 'answered'
       order by e.seq limit 1) first on true
   where s.state <> 'draft'`;

/** As erasing does since then (libs/segnalazioni/api/src/figures/fold-fact.ts). */
const OF_CASES_ERASED_BEFORE = `
  insert into respi.figure_count (network_id, day, sealed, dimension, code, count)
  select f.network_id, f.day, f.sealed, cell.dimension, cell.code, count(*)
    from respi.case_fact f
    join respi.segnalazione s on s.id = f.case_id and s.erased_at is not null
    cross join lateral (
      values ('state', f.state), ('urgency', f.urgency), ('topic', f.topic), ('kind', f.kind),
             ('office', f.office_id::text), ('sportello', f.sportello_id::text),
             ('answered', case when f.answered then '' end), ('reopened', case when f.reopened then '' end),
             ('proposed_high', case when f.urgency_proposed in ('ROSSO', 'ARANCIONE') then f.sportello_id::text end),
             ('given_high', case when f.urgency_given in ('ROSSO', 'ARANCIONE') then f.sportello_id::text end),
             ('now_high', case when f.urgency in ('ROSSO', 'ARANCIONE') then f.sportello_id::text end)
      union all select 'outcome', unnest(f.outcomes)) cell (dimension, code)
   where cell.code is not null
   group by 1, 2, 3, 4, 5;
  insert into respi.figure_time (id, network_id, day, sealed, minutes)
  select gen_random_uuid(), f.network_id, f.day, f.sealed, f.answer_minutes
    from respi.case_fact f join respi.segnalazione s on s.id = f.case_id and s.erased_at is not null
   where f.answer_minutes is not null;
  delete from respi.case_fact f using respi.segnalazione s where s.id = f.case_id and s.erased_at is not null`;
