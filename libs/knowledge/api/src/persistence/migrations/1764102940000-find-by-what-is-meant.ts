import type { SheetContent } from '@respi/knowledge/contract';
import { filterSubjects } from '@respi/knowledge/domain';
import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_BY_WORDS } from './1764100400000-create-knowledge';

/** The counters' vocabulary as data of a network, subjects to filter by, and what people searched in vain. */
export class FindByWhatIsMeant1764102940000 implements MigrationInterface {
  name = 'FindByWhatIsMeant1764102940000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SUBJECTS);
    await noteSubjects(
      runner,
      'published_sheet',
      'sheet_id',
      'select sheet_id as id, content from respi.published_sheet',
    );
    await noteSubjects(
      runner,
      'sheet',
      'id',
      `select s.id, v.content from respi.sheet s
         join respi.sheet_version v on v.sheet_id = s.id and v.version = s.content_version`,
    );
    await runner.query(`
      drop function respi.search_published_sheets(text, text, boolean, integer, integer);
      ${LOAD_TRIGRAMS}
      ${SEARCH_BY_SENSE}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.search_published_sheets;
      ${LOAD_TRIGRAMS}
      ${SEARCH_BY_WORDS}
      revoke all on function respi.search_published_sheets from public;
      grant execute on function respi.search_published_sheets to respi_app;
      alter table respi.sheet drop column subjects;
      alter table respi.published_sheet drop column subjects;
      drop table respi.vocabulary_version, respi.vocabulary_line, respi.unanswered_search;
    `);
  }
}

/** The rules are code, so what is there is read once by them; names that a draft holds veiled are no subject. */
async function noteSubjects(runner: QueryRunner, table: string, key: string, contents: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = (await runner.query(`select * from (${contents}) c where id > $1 order by id limit 500`, [after])) as {
      id: string;
      content: SheetContent;
    }[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    await runner.query(
      `update respi.${table} t set subjects = array(select jsonb_array_elements_text(r.subjects))
         from jsonb_to_recordset($1::jsonb) r (id uuid, subjects jsonb) where t.${key} = r.id`,
      [JSON.stringify(rows.map(({ id, content }) => ({ id, subjects: filterSubjects(content) })))],
    );
  }
}

const TABLES = `
  -- What a network says otherwise than the built-in vocabulary: one row a notion; without ways it is taken away.
  create table respi.vocabulary_line (
    network_id uuid not null references respi.network (id),
    notion text not null,
    ways text[],
    version integer not null,
    primary key (network_id, notion)
  );
  ${wall('vocabulary_line')}

  -- Every change of a line, with who, when and why. Rows are only added.
  create table respi.vocabulary_version (
    id uuid primary key,
    network_id uuid not null,
    notion text not null,
    version integer not null,
    ways text[],
    reason text not null,
    by_id uuid not null,
    at timestamptz not null,
    constraint vocabulary_version_line_key unique (network_id, notion, version),
    constraint vocabulary_version_line_fkey foreign key (network_id, notion) references respi.vocabulary_line (network_id, notion)
  );
  ${wall('vocabulary_version')}

  -- What people searched and no sheet answers. The text is sealed and found by its blind index; of the person there is nothing.
  create table respi.unanswered_search (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    language text not null,
    text_index bytea not null,
    text_sealed bytea not null,
    times integer not null,
    days integer not null,
    first_on date not null,
    last_on date not null,
    hidden boolean not null default false,
    sheet_id uuid references respi.sheet (id),
    constraint unanswered_search_text_key unique (network_id, language, text_index)
  );
  create index unanswered_search_list_idx on respi.unanswered_search (network_id, times desc, id desc)
    where times >= 5 or days >= 3;
  create index unanswered_search_sheet_idx on respi.unanswered_search (sheet_id);
  ${wall('unanswered_search')}

  grant select, insert, update on respi.vocabulary_line to respi_app;
  grant select, insert on respi.vocabulary_version to respi_app;
  grant select, insert, update, delete on respi.unanswered_search to respi_app;

  -- Index, spelling and the pages that are kept hang on the words too: whoever asks whether they still hold learns of both.
  create trigger vocabulary_line_noted after insert or update on respi.vocabulary_line
    for each row execute function respi.note_published_set();
`;

const SUBJECTS = `
  alter table respi.sheet add column subjects text[] not null default '{}';
  alter table respi.published_sheet add column subjects text[] not null default '{}';
`;

// A session knows the settings of an extension, which the function sets, once it has called it.
export const LOAD_TRIGRAMS = `select public.word_similarity('', '');`;

export const SEARCH_BY_SENSE = `
  -- Full-text search of what is published, best first. It runs as the owner because @@ and the trigram operators are
  -- not leakproof: under a policy PostgreSQL would never use their indexes. So it filters network and audience itself.
  -- p_pieces: [{"said": "rinnovo", "ways": ["proroga"]}], the words of the search and the other ways to say them. Sheets with
  -- every word come first, then those that say all of it in some way, then those with some; words that nothing says are looked
  -- for with typing errors. Every phrase of p_phrases must stand in the sheet. No text becomes a tsquery but by plainto and
  -- phraseto, which know no operators.
  create function respi.search_published_sheets(
    p_words text, p_pieces jsonb, p_phrases text[], p_subjects text[],
    p_topic text, p_office text, p_procedure text, p_permit text, p_public_only boolean, p_limit integer, p_offset integer)
  returns table (sheet_id uuid, score real, match text)
  language plpgsql stable security definer
  set search_path = respi, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    signed_in boolean := nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on';
    public_only boolean := p_public_only or not signed_in;
    wanted text[] := array_remove(array['procedure:' || p_procedure, 'permit:' || p_permit], null);
    every_word tsquery := '';
    every_sense tsquery := '';
    some_words tsquery := '';
    some_sense tsquery := '';
    phrases tsquery := '';
    folded text := lower(unaccent(p_words));
    words text[] := array(select w from unnest(regexp_split_to_array(folded, '[^[:alnum:]]+')) w where length(w) >= 4 limit 12);
    piece record;
    said tsquery;
    loose tsquery;
    sense tsquery;
    other tsquery;
    way text;
  begin
    if here is null then return; end if;
    foreach way in array p_phrases loop
      phrases := phrases && phraseto_tsquery('respi.sheet_words', way);
      -- What stands in quotes counts for the order too.
      some_words := some_words || phraseto_tsquery('respi.sheet_words', way);
    end loop;
    for piece in select p.said, p.ways from jsonb_to_recordset(p_pieces) p (said text, ways text[]) loop
      said := plainto_tsquery('respi.sheet_words', piece.said);
      if numnode(said) = 0 then continue; end if;
      loose := replace(said::text, ' & ', ' | ')::tsquery;
      sense := said;
      foreach way in array piece.ways loop
        other := phraseto_tsquery('respi.sheet_words', way);
        if numnode(other) > 0 then sense := sense || other; end if;
      end loop;
      every_word := every_word && said;
      every_sense := every_sense && sense;
      some_words := some_words || loose;
      some_sense := some_sense || loose || sense;
    end loop;
    some_sense := some_sense || phrases;
    if numnode(phrases) = 0 and cardinality(words) > 0
       and not exists (select 1 from published_sheet p where p.network_id = here and p.tsv @@ some_sense
                          and (not public_only or p.audience = 'pubblica')) then
      return query
        select p.sheet_id, (select avg(word_similarity(w, p.heading)) from unnest(words) w)::real, 'alike'
          from published_sheet p
         where p.network_id = here and (not public_only or p.audience = 'pubblica') and (p_topic is null or p.topic = p_topic)
           and (p_office is null or p_office = any (p.offices)) and p.subjects @> wanted
           and exists (select 1 from unnest(words) w where w <% p.heading)
         order by 2 desc, p.published_at desc, p.sheet_id limit p_limit offset p_offset;
      return;
    end if;
    return query
      select f.sheet_id,
             (ts_rank_cd('{0.1, 0.3, 0.6, 1.0}', f.tsv, some_words, 1)
               + 0.4 * ts_rank('{0.1, 0.3, 0.6, 1.0}', f.tsv, some_sense, 1)
               + case f.how when 'every_word' then 10 when 'every_sense' then 5 else 0 end
               + 0.5 * (select count(*) from unnest(p_subjects) s where s = any (f.subjects))
               + word_similarity(folded, f.heading))::real,
             f.how
        from (select p.sheet_id, p.tsv, p.subjects, p.heading, p.published_at,
                     case when numnode(every_word) > 0 and p.tsv @@ every_word then 'every_word'
                          when numnode(every_sense) > 0 and p.tsv @@ every_sense then 'every_sense'
                          else 'some' end as how
                from published_sheet p
               where p.network_id = here and p.tsv @@ some_sense and (numnode(phrases) = 0 or p.tsv @@ phrases)
                 and (not public_only or p.audience = 'pubblica') and (p_topic is null or p.topic = p_topic)
                 and (p_office is null or p_office = any (p.offices)) and p.subjects @> wanted) f
       order by 2 desc, f.published_at desc, f.sheet_id limit p_limit offset p_offset;
  end $$;

  revoke all on function respi.search_published_sheets from public;
  grant execute on function respi.search_published_sheets to respi_app;
`;
