import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a sheet in other languages: on the bench, and as readers get them. */
export class TranslateSheets1764103100000 implements MigrationInterface {
  name = 'TranslateSheets1764103100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.search_translated_sheets;
      drop table respi.published_translation, respi.sheet_translation;
      drop function respi.words_of_language;
      drop text search configuration respi.words_en;
      drop text search configuration respi.words_fr;
      drop text search configuration respi.words_es;
      drop text search configuration respi.words_ro;
      drop text search configuration respi.words_plain;
    `);
  }
}

const unaccented = (name: string, like: string, stem: string): string => `
  create text search configuration respi.${name} (copy = pg_catalog.${like});
  alter text search configuration respi.${name} alter mapping for hword, hword_part, word with public.unaccent, ${stem};`;

const TABLES = `
  -- On the bench. The words, with who answered for what was found in them, are one box: a draft may still name somebody.
  create table respi.sheet_translation (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    sheet_id uuid not null references respi.sheet (id),
    language text not null,
    state text not null,
    -- What of it waits for a person; null also where readers have no Italian any more.
    waiting text,
    words_sealed bytea not null,
    words_version integer not null,
    made_from integer not null,
    outdated_since timestamptz,
    writers uuid[] not null,
    revised_by uuid,
    revised_at timestamptz,
    validated_by uuid,
    validated_at timestamptz,
    served boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    constraint sheet_translation_once unique (sheet_id, language)
  );
  create index sheet_translation_waiting_idx on respi.sheet_translation (network_id, updated_at, id) where waiting is not null;
  create index sheet_translation_kind_idx on respi.sheet_translation (network_id, waiting, language, updated_at, id);
  ${wall('sheet_translation')}
  create policy bench_wall on respi.sheet_translation as restrictive for all
    using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on')
    with check (true);

  -- Each language as its own words are searched; without a stemmer by the word as it is.
  ${unaccented('words_en', 'english', 'english_stem')}
  ${unaccented('words_fr', 'french', 'french_stem')}
  ${unaccented('words_es', 'spanish', 'spanish_stem')}
  ${unaccented('words_ro', 'romanian', 'romanian_stem')}
  ${unaccented('words_plain', 'simple', 'simple')}
  create function respi.words_of_language(p_language text) returns regconfig
  language sql stable set search_path = respi, pg_temp as
  $$ select case p_language
       when 'en' then 'respi.words_en' when 'fr' then 'respi.words_fr' when 'es' then 'respi.words_es'
       when 'ro' then 'respi.words_ro' when 'ar' then 'pg_catalog.arabic' when 'it-facile' then 'respi.sheet_words'
       else 'respi.words_plain' end::regconfig $$;
  revoke all on function respi.words_of_language from public;
  grant execute on function respi.words_of_language to respi_app;

  -- What readers get: a copy made at validation. It goes with the sheet's own.
  create table respi.published_translation (
    sheet_id uuid not null references respi.published_sheet (sheet_id) on delete cascade,
    language text not null,
    network_id uuid not null references respi.network (id),
    content jsonb not null,
    made_from integer not null,
    translated_at timestamptz not null,
    outdated_since timestamptz,
    tsv tsvector not null,
    primary key (sheet_id, language)
  );
  create index published_translation_network_idx on respi.published_translation (network_id);
  create index published_translation_tsv_idx on respi.published_translation using gin (tsv);
  ${wall('published_translation')}
  -- As far as the sheet itself is seen, which has a wall of its own.
  create policy audience_wall on respi.published_translation as restrictive for all
    using (exists (select 1 from respi.published_sheet p where p.sheet_id = published_translation.sheet_id))
    with check (true);
  create trigger published_translation_noted after insert or update or delete on respi.published_translation
    for each row execute function respi.note_published_set();

  grant select, insert, update on respi.sheet_translation to respi_app;
  grant select, insert, update, delete on respi.published_translation to respi_app;
`;

const SEARCH = `
  -- Public sheets by the words of a translation, best first. As the owner for the same reason as the search of the sheets
  -- themselves: it filters network and audience itself. No text becomes a tsquery but by plainto, which knows no operators.
  create function respi.search_translated_sheets(
    p_language text, p_words text, p_topic text, p_office text, p_procedure text, p_permit text, p_limit integer)
  returns table (sheet_id uuid, score real)
  language plpgsql stable security definer set search_path = respi, public, pg_temp as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    wanted text[] := array_remove(array['procedure:' || p_procedure, 'permit:' || p_permit], null);
    every_word tsquery := plainto_tsquery(words_of_language(p_language), p_words);
    some_words tsquery := replace(every_word::text, ' & ', ' | ')::tsquery;
  begin
    if here is null or numnode(every_word) = 0 then return; end if;
    return query
      select t.sheet_id,
             (ts_rank_cd('{0.1, 0.3, 0.6, 1.0}', t.tsv, some_words, 1) + case when t.tsv @@ every_word then 10 else 0 end)::real
        from published_translation t join published_sheet p on p.sheet_id = t.sheet_id
       where t.network_id = here and t.language = p_language and t.tsv @@ some_words
         and p.network_id = here and p.audience = 'pubblica' and (p_topic is null or p.topic = p_topic)
         and (p_office is null or p_office = any (p.offices)) and p.subjects @> wanted
       order by 2 desc, p.published_at desc, t.sheet_id limit p_limit;
  end $$;
  revoke all on function respi.search_translated_sheets from public;
  grant execute on function respi.search_translated_sheets to respi_app;
`;
