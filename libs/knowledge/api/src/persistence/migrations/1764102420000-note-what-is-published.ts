import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of a published set (the suggestion index, pages) asks at every use whether it still holds: one row tells. */
export class NoteWhatIsPublished1764102420000 implements MigrationInterface {
  name = 'NoteWhatIsPublished1764102420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.published_set (
        network_id uuid primary key constraint published_set_network_id_fkey references respi.network (id),
        -- The transaction that last changed it.
        changed_by bigint not null
      );
      ${wall('published_set')}
      insert into respi.published_set
        select distinct network_id, pg_current_xact_id()::text::bigint from respi.published_sheet;

      -- Only the first change of a transaction writes: whoever imports ten thousand sheets leaves one row version.
      create function respi.note_published_set() returns trigger
      language plpgsql security definer set search_path = respi, pg_temp as $$
      begin
        insert into published_set values (coalesce(new.network_id, old.network_id), pg_current_xact_id()::text::bigint)
          on conflict (network_id) do update set changed_by = excluded.changed_by
          where published_set.changed_by <> excluded.changed_by;
        return null;
      end $$;
      revoke all on function respi.note_published_set from public;
      create trigger published_sheet_noted after insert or update or delete on respi.published_sheet
        for each row execute function respi.note_published_set();

      create or replace function respi.published_sheets_stamp() returns text
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select changed_by::text from published_set where network_id = nullif(current_setting('app.network', true), '')::uuid $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function respi.published_sheets_stamp() returns text
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select count(*) || ':' || coalesce(max(published_at)::text, '') || ':' || coalesce(sum(content_version), 0)
           from published_sheet where network_id = nullif(current_setting('app.network', true), '')::uuid $$;
      drop trigger published_sheet_noted on respi.published_sheet;
      drop function respi.note_published_set();
      drop table respi.published_set;
    `);
  }
}
