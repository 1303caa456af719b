import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKnowledge1764100400000 implements MigrationInterface {
  name = 'CreateKnowledge1764100400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(`
      grant select, insert, update on respi.sheet to respi_app;
      grant select, insert on respi.sheet_version, respi.sheet_source to respi_app;
      grant select, insert, update, delete on respi.sheet_finding, respi.published_sheet to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.search_published_sheets;
      drop function respi.published_sheets_stamp;
      drop table respi.published_sheet, respi.sheet_finding, respi.sheet_source, respi.sheet_version, respi.sheet;
      drop text search configuration respi.sheet_words;
    `);
  }
}

/** The bench is for people who work in the network: who reads without an account finds no row of it. */
const benchWall = (table: string): string => `
  create policy bench_wall on respi.${table} as restrictive for all
    using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on')
    with check (true);`;

const TABLES = `
  -- Italian stems on unaccented words, as for the cases.
  create text search configuration respi.sheet_words (copy = pg_catalog.italian);
  alter text search configuration respi.sheet_words
    alter mapping for hword, hword_part, word with public.unaccent, italian_stem;

  -- The bench: a sheet as it is being worked on.
  create table respi.sheet (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    state text not null,
    audience text not null,
    topic text not null,
    offices text[] not null,
    slug text not null,
    content_version integer not null,
    published_version integer,
    published_at timestamptz,
    writers uuid[] not null,
    validations jsonb not null default '[]',
    review_by date,
    review_notice text,
    change_note text,
    external_id text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    event_seq integer not null default 0,
    last_hash bytea not null,
    constraint sheet_slug_key unique (network_id, slug)
  );
  create index sheet_list_idx on respi.sheet (network_id, updated_at desc, id desc);
  create index sheet_review_idx on respi.sheet (network_id, review_by) where state = 'published';
  create unique index sheet_external_key on respi.sheet (network_id, external_id) where external_id is not null;
  ${wall('sheet')}
  ${benchWall('sheet')}

  -- Every content a sheet ever had. Rows are only added.
  create table respi.sheet_version (
    sheet_id uuid not null references respi.sheet (id),
    version integer not null,
    network_id uuid not null references respi.network (id),
    content jsonb not null,
    change_note text,
    by_id uuid,
    at timestamptz not null,
    primary key (sheet_id, version)
  );
  ${wall('sheet_version')}
  ${benchWall('sheet_version')}

  -- The cases a sheet comes from. They are of another context, so only their ids are kept.
  create table respi.sheet_source (
    sheet_id uuid not null references respi.sheet (id),
    case_id uuid not null,
    network_id uuid not null references respi.network (id),
    primary key (sheet_id, case_id)
  );
  create index sheet_source_case_idx on respi.sheet_source (network_id, case_id);
  ${wall('sheet_source')}
  ${benchWall('sheet_source')}

  -- What looked like personal data in a version, and who answered for it. The id follows from the finding itself.
  create table respi.sheet_finding (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    sheet_id uuid not null references respi.sheet (id),
    content_version integer not null,
    kind text not null,
    field text not null,
    start_at integer not null,
    end_at integer not null,
    justifiable boolean not null,
    justified_by uuid,
    justified_reason text,
    justified_at timestamptz
  );
  create index sheet_finding_sheet_idx on respi.sheet_finding (sheet_id, content_version);
  ${wall('sheet_finding')}
  ${benchWall('sheet_finding')}

  -- What readers see: a copy made at publication. No word of the bench is ever in it.
  create table respi.published_sheet (
    sheet_id uuid primary key references respi.sheet (id),
    network_id uuid not null references respi.network (id),
    slug text not null,
    audience text not null,
    topic text not null,
    offices text[] not null,
    content_version integer not null,
    content jsonb not null,
    validated_by jsonb not null,
    first_published_at timestamptz not null,
    published_at timestamptz not null,
    review_by date,
    tsv tsvector not null,
    heading text not null,
    constraint published_sheet_slug_key unique (network_id, slug)
  );
  create index published_sheet_list_idx on respi.published_sheet (network_id, published_at desc, sheet_id desc);
  create index published_sheet_tsv_idx on respi.published_sheet using gin (tsv);
  create index published_sheet_heading_idx on respi.published_sheet using gin (heading public.gin_trgm_ops);
  ${wall('published_sheet')}
  create policy audience_wall on respi.published_sheet as restrictive for all
    using (audience = 'pubblica' or nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on')
    with check (true);
`;

/** As it was before the vocabulary; a later migration replaces it. */
export const SEARCH_BY_WORDS = `
  -- Full-text search of what is published, best first. It runs as the owner because @@ and the trigram operators are
  -- not leakproof: under a policy PostgreSQL would never use their indexes. So it filters network and audience itself.
  -- Sheets with every word come before those with some; words that nothing matches are looked for with typing errors.
  create function respi.search_published_sheets(p_query text, p_topic text, p_public_only boolean, p_limit integer, p_offset integer)
  returns table (sheet_id uuid, score real)
  language plpgsql stable security definer
  set search_path = respi, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    signed_in boolean := nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on';
    public_only boolean := p_public_only or not signed_in;
    every_word tsquery := websearch_to_tsquery('respi.sheet_words', p_query);
    some_words tsquery := replace(plainto_tsquery('respi.sheet_words', p_query)::text, ' & ', ' | ')::tsquery;
    folded text := lower(unaccent(p_query));
    words text[] := array(select w from unnest(regexp_split_to_array(folded, '[^[:alnum:]]+')) w where length(w) >= 4 limit 12);
  begin
    if here is null then return; end if;
    if not exists (select 1 from published_sheet p where p.network_id = here and p.tsv @@ some_words) and cardinality(words) > 0 then
      return query
        select p.sheet_id, (select avg(word_similarity(w, p.heading)) from unnest(words) w)::real
          from published_sheet p
         where p.network_id = here and (not public_only or p.audience = 'pubblica') and (p_topic is null or p.topic = p_topic)
           and exists (select 1 from unnest(words) w where w <% p.heading)
         order by 2 desc, p.published_at desc, p.sheet_id limit p_limit offset p_offset;
      return;
    end if;
    return query
      select p.sheet_id,
             (ts_rank_cd('{0.1, 0.3, 0.6, 1.0}', p.tsv, some_words, 1)
               + case when numnode(every_word) > 0 and p.tsv @@ every_word then 10 else 0 end
               + word_similarity(folded, p.heading))::real
        from published_sheet p
       where p.network_id = here and p.tsv @@ some_words
         and (not public_only or p.audience = 'pubblica') and (p_topic is null or p.topic = p_topic)
       order by 2 desc, p.published_at desc, p.sheet_id limit p_limit offset p_offset;
  end $$;
`;

const FUNCTIONS = `
  ${SEARCH_BY_WORDS}
  -- Changes whenever the published set of the entered network does: what the suggestion index in memory is checked by.
  create function respi.published_sheets_stamp() returns text
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select count(*) || ':' || coalesce(max(published_at)::text, '') || ':' || coalesce(sum(content_version), 0)
       from published_sheet where network_id = nullif(current_setting('app.network', true), '')::uuid $$;

  revoke all on function respi.search_published_sheets, respi.published_sheets_stamp from public;
  grant execute on function respi.search_published_sheets, respi.published_sheets_stamp to respi_app;
`;
