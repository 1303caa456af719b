import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agenda of a team meeting, what came of each item, and what was carried to the next. */
export class KeepAgendas1764104100000 implements MigrationInterface {
  name = 'KeepAgendas1764104100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.meeting_agenda (
        appointment_id uuid primary key
          constraint meeting_agenda_appointment_id_fkey references respi.appointment (id),
        network_id uuid not null constraint meeting_agenda_network_id_fkey references respi.network (id),
        state text not null default 'draft',
        sent_at timestamptz,
        changed_at timestamptz not null,
        version integer not null default 1
      );
      create index meeting_agenda_network_idx on respi.meeting_agenda (network_id);
      ${wall('meeting_agenda')}
      grant select, insert, update on respi.meeting_agenda to respi_app;

      create table respi.agenda_item (
        id uuid primary key,
        appointment_id uuid not null
          constraint agenda_item_appointment_id_fkey references respi.meeting_agenda (appointment_id),
        network_id uuid not null constraint agenda_item_network_id_fkey references respi.network (id),
        position integer not null,
        kind text not null,
        -- Title, text and who presents it: ciphertext, as is what came of it.
        words bytea not null,
        minutes integer,
        -- A case, a divergence or a sheet, by its id alone: who may not open it is not told which.
        refers_to uuid,
        -- By what it was proposed.
        source text,
        -- The same for one matter wherever it was carried: it stands in one place.
        root uuid not null,
        times integer not null default 0,
        first_day date not null,
        outcome text,
        result bytea,
        carried boolean not null default false
      );
      create index agenda_item_list_idx on respi.agenda_item (appointment_id, position);
      create index agenda_item_waiting_idx on respi.agenda_item (network_id, appointment_id)
        where outcome = 'carried_over' and not carried;
      create index agenda_item_network_idx on respi.agenda_item (network_id);
      create unique index agenda_item_once on respi.agenda_item (root) where not carried;
      create unique index agenda_item_source_once on respi.agenda_item (appointment_id, source) where source is not null;
      ${wall('agenda_item')}
      grant select, insert, update, delete on respi.agenda_item to respi_app;

      -- What the coordination did not take: it is not offered again for this meeting.
      create table respi.agenda_left (
        appointment_id uuid not null
          constraint agenda_left_appointment_id_fkey references respi.meeting_agenda (appointment_id),
        source text not null,
        network_id uuid not null constraint agenda_left_network_id_fkey references respi.network (id),
        primary key (appointment_id, source)
      );
      create index agenda_left_network_idx on respi.agenda_left (network_id);
      ${wall('agenda_left')}
      grant select, insert on respi.agenda_left to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.agenda_left, respi.agenda_item, respi.meeting_agenda;');
  }
}
