import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExplainUrgency1764100830000 implements MigrationInterface {
  name = 'ExplainUrgency1764100830000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which rules proposed the code; the last more urgent code that time brought; and when time may bring the next.
      -- A case that was there before is looked at once, which finds its day.
      alter table respi.segnalazione
        add column urgency_rules integer not null default 1,
        add column urgency_reproposed jsonb,
        add column review_on date;
      update respi.segnalazione set review_on = current_date
       where erased_at is null and facts ?| array['practiceSubmittedOn', 'titleExpiresOn', 'deadline', 'event'];
      update respi.segnalazione set urgency_reasons = (select coalesce(jsonb_agg(jsonb_build_object('law', null) || r), '[]')
                                                         from jsonb_array_elements(urgency_reasons) r);
      create index segnalazione_review_idx on respi.segnalazione (network_id, review_on)
        where review_on is not null
          and state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested');

      -- Reasons are texts of the case, every one of them, and not a column that the next one overwrites.
      insert into respi.case_text (id, network_id, case_id, kind, body, details, author_id, at, lap)
      select gen_random_uuid(), s.network_id, s.id, 'urgency', s.urgency_chosen_reason,
             jsonb_build_object('what', case when e.at is null then 'chosen' else 'decided' end, 'code', s.urgency,
               'before', coalesce(e.data::jsonb ->> 'before', s.urgency_proposed)),
             coalesce(e.actor_id, s.filed_by), coalesce(e.at, s.submitted_at), 1
        from respi.segnalazione s
        left join lateral (select at, actor_id, data from respi.event
                            where stream_id = s.id and type = 'urgency_set' order by seq desc limit 1) e on true
       where s.urgency_chosen_reason is not null;
      alter table respi.segnalazione drop column urgency_chosen_reason;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.segnalazione add column urgency_chosen_reason text;
      update respi.segnalazione s set urgency_chosen_reason = t.body
        from (select distinct on (case_id) case_id, body from respi.case_text
               where kind = 'urgency' and details ->> 'what' <> 'kept' order by case_id, at desc, id desc) t
       where t.case_id = s.id;
      delete from respi.case_text where kind = 'urgency';
      drop index respi.segnalazione_review_idx;
      alter table respi.segnalazione drop column urgency_rules, drop column urgency_reproposed, drop column review_on;
    `);
  }
}
