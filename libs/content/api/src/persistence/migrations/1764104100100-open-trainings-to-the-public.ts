import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has come in, or the system itself: anybody else reads without an account. */
const INSIDE = `nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on'`;

/** A training may be the public's too. What is not, nobody reads without an account, whatever a statement forgets. */
export class OpenTrainingsToThePublic1764104100100 implements MigrationInterface {
  name = 'OpenTrainingsToThePublic1764104100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.appointment add column publicly boolean not null default false;
      create index appointment_public_idx on respi.appointment (network_id, day, id) where publicly;
      create policy audience_wall on respi.appointment as restrictive for all using (publicly or ${INSIDE}) with check (true);
      create policy bench_wall on respi.appointment_answer as restrictive for all using (${INSIDE}) with check (true);
      create policy bench_wall on respi.meeting_agenda as restrictive for all using (${INSIDE}) with check (true);
      create policy bench_wall on respi.agenda_item as restrictive for all using (${INSIDE}) with check (true);
      -- Kept pages of the portal go out of date with it.
      create trigger appointment_added_noted after insert on respi.appointment
        for each row when (new.publicly) execute function respi.note_published_set();
      create trigger appointment_changed_noted after update on respi.appointment
        for each row when (old.publicly or new.publicly) execute function respi.note_published_set();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger appointment_changed_noted on respi.appointment;
      drop trigger appointment_added_noted on respi.appointment;
      drop policy bench_wall on respi.agenda_item;
      drop policy bench_wall on respi.meeting_agenda;
      drop policy bench_wall on respi.appointment_answer;
      drop policy audience_wall on respi.appointment;
      alter table respi.appointment drop column publicly;
    `);
  }
}
