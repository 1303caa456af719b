import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Team meetings and trainings, who says to come, and who came. */
export class KeepACalendar1764103700000 implements MigrationInterface {
  name = 'KeepACalendar1764103700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.appointment (
        id uuid primary key,
        network_id uuid not null constraint appointment_network_id_fkey references respi.network (id),
        kind text not null,
        state text not null,
        day date not null,
        begins text not null,
        ends text not null,
        content jsonb not null,
        places integer,
        -- Who is invited; none, everybody.
        roles text[] not null default '{}',
        -- Codes.
        units text[] not null default '{}',
        -- Those that were planned together share one.
        series uuid,
        reason text,
        -- Once it was held: who came from elsewhere is a number and nothing else.
        externals integer,
        hours numeric(4, 1),
        changed_at timestamptz not null,
        version integer not null default 1
      );
      create index appointment_day_idx on respi.appointment (network_id, day, id);
      ${wall('appointment')}
      grant select, insert, update on respi.appointment to respi_app;

      create table respi.appointment_answer (
        appointment_id uuid not null
          constraint appointment_answer_appointment_id_fkey references respi.appointment (id),
        account_id uuid not null,
        network_id uuid not null,
        -- Code of the unit for which somebody was present.
        unit text,
        coming boolean,
        present boolean,
        answered_at timestamptz not null,
        primary key (appointment_id, account_id)
      );
      create index appointment_answer_network_idx on respi.appointment_answer (network_id);
      ${wall('appointment_answer')}
      grant select, insert, update on respi.appointment_answer to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.appointment_answer; drop table respi.appointment;');
  }
}
