import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the pages of the public are opened: sums, with nothing of who opened them or when in the day. */
export class CountPageViews1764102800000 implements MigrationInterface {
  name = 'CountPageViews1764102800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.page_views (
        network_id uuid not null constraint page_views_network_id_fkey references respi.network (id),
        -- The first day of the month.
        month date not null,
        language text not null,
        path text not null,
        views integer not null,
        constraint page_views_pkey primary key (network_id, month, language, path)
      );
      create index page_views_list_idx on respi.page_views (network_id, month, views desc, language, path);
      ${wall('page_views')}

      create table respi.page_views_day (
        network_id uuid not null constraint page_views_day_network_id_fkey references respi.network (id),
        day date not null,
        language text not null,
        views integer not null,
        constraint page_views_day_pkey primary key (network_id, day, language)
      );
      ${wall('page_views_day')}
      grant select, insert, update on respi.page_views, respi.page_views_day to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.page_views_day, respi.page_views');
  }
}
