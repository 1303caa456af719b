import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LOAD_TRIGRAMS } from './1764102940000-find-by-what-is-meant';
import { SEARCH_WHAT_FILLS_A_PAGE } from './1764103990000-search-many-sheets';

/** Half of a search was spent on asking whether anything would be found, sheet by sheet. */
export class SearchWithoutAskingFirst1764104500000 implements MigrationInterface {
  name = 'SearchWithoutAskingFirst1764104500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${LOAD_TRIGRAMS} ${SEARCH_IN_ONE_WALK}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${LOAD_TRIGRAMS} ${SEARCH_WHAT_FILLS_A_PAGE}`);
  }
}

const SEARCH_IN_ONE_WALK = `
  -- Full-text search of what is published, best first. It runs as the owner because @@ and the trigram operators are not leakproof: under a
  -- policy PostgreSQL would never use their indexes. So it filters network and audience itself.
  -- p_pieces: [{"said": "rinnovo", "ways": ["proroga"]}], the words of the search and the other ways to say them. Sheets with
  -- every word come first, then those that say all of it in some way, then those with some; words that nothing says are looked
  -- for with typing errors, and that nothing says them is known from having looked. Every phrase of p_phrases must stand in the sheet. No text becomes a tsquery but by plainto and
  -- phraseto, which know no operators.
  create or replace function respi.search_published_sheets(
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
    ways text[];
    -- Looked at for each kind of match, and of these ranked in full: what a search costs does not grow with the sheets.
    looked_at constant integer := 500;
    ranked integer := greatest(60, p_limit + p_offset);
    how text;
    matching tsquery;
    these uuid[];
    their_ranks real[];
    found uuid[] := '{}';
    ranks real[] := '{}';
    hows text[] := '{}';
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
      ways := array[said::text];
      foreach way in array piece.ways loop
        other := phraseto_tsquery('respi.sheet_words', way);
        -- Many ways to say it have one stem.
        if numnode(other) = 0 or other::text = any (ways) then continue; end if;
        sense := sense || other;
        ways := ways || other::text;
      end loop;
      every_word := every_word && said;
      every_sense := every_sense && sense;
      some_words := some_words || loose;
      some_sense := case when loose = said then some_sense || sense else some_sense || loose || sense end;
    end loop;
    some_sense := some_sense || phrases;
    foreach how in array array['every_word', 'every_sense', 'some'] loop
      matching := case how when 'every_word' then every_word when 'every_sense' then every_sense else some_sense end;
      if numnode(matching) = 0 then continue; end if;
      select array_agg(c.sheet_id), array_agg(c.rank) into these, their_ranks
        from (select m.sheet_id, ts_rank('{0.1, 0.3, 0.6, 1.0}', m.tsv, some_sense, 1) as rank
                from (select p.sheet_id, p.tsv, p.published_at from published_sheet p
                       where p.network_id = here and p.tsv @@ matching and (numnode(phrases) = 0 or p.tsv @@ phrases)
                         and (not public_only or p.audience = 'pubblica') and (p_topic is null or p.topic = p_topic)
                         and (p_office is null or p_office = any (p.offices)) and p.subjects @> wanted
                         and not p.sheet_id = any (found)
                       limit looked_at) m
               order by rank desc, m.published_at desc, m.sheet_id limit ranked) c;
      found := found || coalesce(these, '{}');
      ranks := ranks || coalesce(their_ranks, '{}');
      hows := hows || array_fill(how, array[coalesce(cardinality(these), 0)]);
      exit when cardinality(found) >= p_limit + p_offset;
    end loop;
    if cardinality(found) = 0 then
      if numnode(phrases) > 0 or cardinality(words) = 0 then return; end if;
      -- Said by a sheet that the filters leave out.
      if coalesce(p_topic, p_office, p_procedure, p_permit) is not null
         and exists (select 1 from published_sheet p where p.network_id = here and p.tsv @@ some_sense
                        and (not public_only or p.audience = 'pubblica')) then return; end if;
      return query
        select p.sheet_id, (select avg(word_similarity(w, p.heading)) from unnest(words) w)::real, 'alike'
          from published_sheet p
         where p.sheet_id in (select a.sheet_id
                                from unnest(words) w
                               cross join lateral (select s.sheet_id from published_sheet s where s.heading %> w and s.network_id = here
                                                      and (not public_only or s.audience = 'pubblica') and (p_topic is null or s.topic = p_topic)
                                                      and (p_office is null or p_office = any (s.offices)) and s.subjects @> wanted
                                                    limit looked_at) a)
         order by 2 desc, p.published_at desc, p.sheet_id limit p_limit offset p_offset;
      return;
    end if;
    return query
      select p.sheet_id,
             (ts_rank_cd('{0.1, 0.3, 0.6, 1.0}', p.tsv, some_words, 1)
               + 0.4 * c.rank
               + case c.how when 'every_word' then 10 when 'every_sense' then 5 else 0 end
               + 0.5 * (select count(*) from unnest(p_subjects) s where s = any (p.subjects))
               + word_similarity(folded, p.heading))::real,
             c.how
        from unnest(found, ranks, hows) c (id, rank, how) join published_sheet p on p.sheet_id = c.id
       order by 2 desc, p.published_at desc, p.sheet_id limit p_limit offset p_offset;
  end $$;
`;
