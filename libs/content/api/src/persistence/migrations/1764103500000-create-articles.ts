import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INSIDE = `nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on'`;

/** Pages and news of a network: the bench, and the copy that readers see. */
export class CreateArticles1764103500000 implements MigrationInterface {
  name = 'CreateArticles1764103500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.article (
        id uuid primary key,
        network_id uuid not null constraint article_network_id_fkey references respi.network (id),
        kind text not null,
        state text not null,
        slug text not null,
        audience text not null,
        title text not null,
        shown_from date,
        shown_until date,
        content_version integer not null,
        published_version integer,
        published_at timestamptz,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint article_slug_key unique (network_id, slug)
      );
      create index article_list_idx on respi.article (network_id, kind, updated_at desc, id desc);
      ${wall('article')}
      -- Who reads without an account finds no row of the bench.
      create policy bench_wall on respi.article as restrictive for all using (${INSIDE}) with check (true);
      grant select, insert, update on respi.article to respi_app;

      -- Every text that an article ever had. Rows are only added.
      create table respi.article_version (
        article_id uuid not null constraint article_version_article_id_fkey references respi.article (id),
        version integer not null,
        network_id uuid not null constraint article_version_network_id_fkey references respi.network (id),
        title text not null,
        summary text not null,
        blocks jsonb not null,
        by_id uuid,
        at timestamptz not null,
        constraint article_version_pkey primary key (article_id, version)
      );
      create index article_version_network_idx on respi.article_version (network_id);
      ${wall('article_version')}
      create policy bench_wall on respi.article_version as restrictive for all using (${INSIDE}) with check (true);
      grant select, insert on respi.article_version to respi_app;

      -- What readers see: a copy made at publication.
      create table respi.published_article (
        article_id uuid constraint published_article_pkey primary key
          constraint published_article_article_id_fkey references respi.article (id),
        network_id uuid not null constraint published_article_network_id_fkey references respi.network (id),
        kind text not null,
        slug text not null,
        audience text not null,
        title text not null,
        summary text not null,
        blocks jsonb not null,
        -- Of news the day by which it stands in lists; of a page the day of its first publication.
        shown_on date not null,
        shown_until date,
        published_at timestamptz not null,
        constraint published_article_slug_key unique (network_id, slug)
      );
      create index published_article_list_idx on respi.published_article (network_id, kind, shown_on desc, article_id desc);
      ${wall('published_article')}
      create policy audience_wall on respi.published_article as restrictive for all
        using (audience = 'pubblica' or ${INSIDE}) with check (true);
      grant select, insert, update, delete on respi.published_article to respi_app;
      -- Kept pages of the portal go out of date with it, as with the published sheets.
      create trigger published_article_noted after insert or update or delete on respi.published_article
        for each row execute function respi.note_published_set();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.published_article, respi.article_version, respi.article');
  }
}
