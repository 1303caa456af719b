import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberWhatWasDecided1764100700000 implements MigrationInterface {
  name = 'RememberWhatWasDecided1764100700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Decisions whole, one version after the other. Rows are only ever added.
      create table respi.rule_version (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        subject text not null,
        unit_id uuid references respi.unit (id),
        version integer not null,
        known_from timestamptz,
        data jsonb not null,
        by_id uuid,
        reason text
      );
      create unique index rule_version_key on respi.rule_version (network_id, subject, unit_id, version) nulls not distinct;
      ${wall('rule_version')}
      grant select, insert on respi.rule_version to respi_app;
      create trigger tell_directory after insert on respi.rule_version
        for each row execute function respi.tell_directory('network_id');

      -- What the lists that clocks read said at each time, whoever changed them. The first version is of always: an import
      -- of last year finds it.
      create function respi.remember_lists() returns trigger
      language plpgsql security definer set search_path = respi, pg_temp as $$
      begin
        insert into rule_version (id, network_id, subject, version, known_from, data)
        select gen_random_uuid(), l.network_id, l.list, coalesce(v.last, 0) + 1, case when v.last is null then null else clock_timestamp() end,
               (select coalesce(jsonb_agg(jsonb_build_object('code', e.code, 'label', e.label, 'validFrom', e.valid_from,
                        'validTo', e.valid_to, 'data', e.data) order by e.position, e.code, e.valid_from), '[]')
                  from code_list_entry e where e.network_id = l.network_id and e.list = l.list)
          from (select distinct network_id, list from changed where list in ('holidays', 'procedures')) l
          cross join lateral (select max(r.version) as last from rule_version r
                               where r.network_id = l.network_id and r.subject = l.list) v;
        return null;
      end $$;
      revoke all on function respi.remember_lists from public;
      create trigger remember_added after insert on respi.code_list_entry referencing new table as changed
        for each statement execute function respi.remember_lists();
      create trigger remember_changed after update on respi.code_list_entry referencing new table as changed
        for each statement execute function respi.remember_lists();
      create trigger remember_removed after delete on respi.code_list_entry referencing old table as changed
        for each statement execute function respi.remember_lists();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger remember_added on respi.code_list_entry;
      drop trigger remember_changed on respi.code_list_entry;
      drop trigger remember_removed on respi.code_list_entry;
      drop function respi.remember_lists();
      drop table respi.rule_version;
    `);
  }
}
