import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sheet may be superseded by another: whoever has its address is led there. */
export class SupersedeSheets1764103400000 implements MigrationInterface {
  name = 'SupersedeSheets1764103400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.sheet
        add column successor_id uuid constraint sheet_successor_id_fkey references respi.sheet (id);
      create index sheet_successor_idx on respi.sheet (successor_id) where successor_id is not null;

      -- The published sheet to which the address of one that is not published any more leads, at the end of the way: who follows
      -- an old link is led once. As the owner, because readers without an account see no row of the bench; so it filters network
      -- and audience itself, and of what the public never read it tells them nothing.
      create function respi.sheet_in_place_of(p_slug text, out sheet_id uuid, out slug text)
      language sql stable security definer set search_path = respi, pg_temp as $$
        with recursive here as (
          select nullif(current_setting('app.network', true), '')::uuid as network,
                 nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on' as inside
        ), way as (
          select s.successor_id, 1 as step
            from sheet s, here
           where s.network_id = here.network and s.slug = p_slug and s.published_at is not null
             and (here.inside or s.audience = 'pubblica')
          union all
          -- There is no ring by the rules of the lifecycle; a limit all the same, for nothing may turn for ever.
          select s.successor_id, way.step + 1
            from way join sheet s on s.id = way.successor_id
           where way.step < 100 and not exists (select 1 from published_sheet p where p.sheet_id = s.id)
        )
        select p.sheet_id, p.slug
          from way cross join here
          join published_sheet p on p.sheet_id = way.successor_id
         where p.network_id = here.network and (here.inside or p.audience = 'pubblica')
         order by way.step limit 1
      $$;
      revoke all on function respi.sheet_in_place_of from public;
      grant execute on function respi.sheet_in_place_of to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.sheet_in_place_of(text);
      alter table respi.sheet drop column successor_id;
    `);
  }
}
