import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWhatWasReferred1764100220000 implements MigrationInterface {
  name = 'FindWhatWasReferred1764100220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An office lists its cases newest first, as everybody does. The day of filing never changes, so a copy of it beside
      -- the office lets that list walk an index of its own instead of every case of the network.
      alter table respi.referral add column case_submitted_at timestamptz;
      update respi.referral r set case_submitted_at = s.submitted_at from respi.segnalazione s where s.id = r.case_id;
      alter table respi.referral alter column case_submitted_at set not null;

      -- And the state of the case, which does change: the database itself keeps the copy true.
      alter table respi.referral add column case_state text;
      update respi.referral r set case_state = s.state from respi.segnalazione s where s.id = r.case_id;
      alter table respi.referral alter column case_state set not null;
      create index referral_office_state_idx on respi.referral (network_id, office_id, case_state, case_submitted_at desc, case_id desc)
        where status <> 'recalled';
      create function respi.referral_knows_its_case() returns trigger
      language plpgsql set search_path = respi, pg_temp as $$
      begin
        select s.submitted_at, s.state into new.case_submitted_at, new.case_state from segnalazione s where s.id = new.case_id;
        return new;
      end $$;
      create trigger referral_knows_its_case before insert on respi.referral
        for each row execute function respi.referral_knows_its_case();
      create function respi.case_tells_its_referrals() returns trigger
      language plpgsql set search_path = respi, pg_temp as $$
      begin
        update referral set case_state = new.state where case_id = new.id;
        return null;
      end $$;
      create trigger case_tells_its_referrals after update of state on respi.segnalazione
        for each row when (old.state is distinct from new.state) execute function respi.case_tells_its_referrals();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger case_tells_its_referrals on respi.segnalazione;
      drop function respi.case_tells_its_referrals;
      drop trigger referral_knows_its_case on respi.referral;
      drop function respi.referral_knows_its_case;
      alter table respi.referral drop column case_state, drop column case_submitted_at;
    `);
  }
}
