import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links to institutions, and how each was last found. */
export class KeepLinks1764102850000 implements MigrationInterface {
  name = 'KeepLinks1764102850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.link (
        id uuid primary key,
        network_id uuid not null constraint link_network_id_fkey references respi.network (id),
        url text not null,
        title text not null,
        topic text not null,
        note text,
        state text not null,
        answer text,
        moved_to text,
        page_title text,
        -- The title of the page that somebody has seen, or the first that was found.
        known_title text,
        failures integer not null default 0,
        checked_at timestamptz,
        next_check_at timestamptz not null,
        version integer not null default 1,
        constraint link_url_key unique (network_id, url)
      );
      create index link_list_idx on respi.link (network_id, lower(title), id);
      create index link_state_idx on respi.link (network_id, state, lower(title), id);
      create index link_due_idx on respi.link (network_id, next_check_at);
      ${wall('link')}
      grant select, insert, update, delete on respi.link to respi_app;
      -- The page of links is kept like those of the sheets.
      create trigger link_noted after insert or update or delete on respi.link
        for each row execute function respi.note_published_set();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.link');
  }
}
