/** Whether a case that was found is shown: to this caller, and within what was asked for. */
const shown = (id: string): string => `
  select 1 from segnalazione s
   where s.id = ${id}
     and (p_all or s.sportello_id = any (p_sportelli) or s.filed_by = p_filed_by or offices_find(s.id, p_offices, words))
     and (not s.sealed or may_see_sealed(s.id, s.filed_by))
     and (p_states is null or s.state = any (p_states))
     and (p_office is null or s.office_id = p_office)
     and (p_sportello is null or s.sportello_id = p_sportello)
   limit 1`;

/** One slice of a search: all matches between two instants, newest first, checked one by one to the page's end. */
const slice = (matches: string): string => `
  return query
    select h.case_id, h.submitted_at
      from (select h.case_id, h.submitted_at
              from (select m.case_id, m.network_id, m.submitted_at from case_search m where ${matches} offset 0) h
             where h.network_id = here and h.submitted_at >= greatest(slice_from, floor_at)
               and (h.submitted_at, h.case_id) < (edge, edge_id)
             order by h.submitted_at desc, h.case_id desc offset 0) h
      cross join lateral (${shown('h.case_id')}) s
     order by h.submitted_at desc, h.case_id desc limit p_limit - found;`;

/** The functions of the first migration of this context: numbering and search. Never edited once released. */
export const FUNCTIONS = `
  -- One sequence a network and year. nextval never waits, so filings never wait for one another; gaps are allowed.
  create function respi.next_case_number(p_network uuid, p_year integer) returns text
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare
    prefix text;
    seq text := format('respi.case_number_%s_%s', replace(p_network::text, '-', ''), p_year);
  begin
    if p_network <> nullif(current_setting('app.network', true), '')::uuid then raise exception 'another network'; end if;
    select number_prefix into prefix from network where id = p_network;
    -- Made by the first filing of a year; whoever files in that same instant waits for it, once.
    if to_regclass(seq) is null then
      begin
        execute format('create sequence if not exists %s', seq);
      exception when unique_violation or duplicate_table then
        null; -- "if not exists" does not cover two at once: the other one made it
      end;
    end if;
    return format('%s-%s-%s', prefix, p_year, lpad(nextval(seq::regclass)::text, 6, '0'));
  end $$;

  -- What a case is found by: the lexemes of its texts and, beside them, marks that no word can be (the parser drops '#'):
  -- counter, filer and the offices that it is for, and the day and month of the filing in this network. They let
  -- one look into the index answer "this word, in my counter's cases, in these days" without fetching another row.
  create function respi.search_document(p_text text, p_network uuid, p_of uuid[], p_at timestamptz)
  returns tsvector language sql stable as $$
    select to_tsvector('respi.italian_folded', p_text) || array_to_tsvector(array(select '#' || o from unnest(p_of) o) || array[
      '#' || right(p_network::text, 8) || to_char(p_at at time zone 'UTC', 'YYYY-MM-DD'),
      '#' || right(p_network::text, 8) || to_char(p_at at time zone 'UTC', 'YYYY-MM')]) $$;

  -- Any of these counters, offices or filers; null for none named.
  create function respi.search_any_of(p_of uuid[]) returns tsquery
  language sql immutable as $$ select string_agg('''#' || o || '''', '|')::tsquery from unnest(p_of) o $$;

  -- Both; null asks for nothing. (An empty tsquery would do, but PostgreSQL tells the client of it every time.)
  create function respi.search_both(p_one tsquery, p_other tsquery) returns tsquery
  language sql immutable as $$ select coalesce(p_one && p_other, p_one, p_other) $$;

  -- Any day from one to another: by days, and by whole months where the days are many. At times two networks share a
  -- mark, so the rows are still checked.
  create function respi.search_days(p_network uuid, p_from date, p_to date) returns tsquery
  language plpgsql stable as $$
  declare
    mark text := '#' || right(p_network::text, 8);
    marks text := '';
    day date := p_to;
  begin
    if p_to - p_from >= 62 then
      return (select string_agg(quote_literal(mark || to_char(m, 'YYYY-MM')), '|')
                from generate_series(date_trunc('month', p_from::timestamp), p_to::timestamp, '1 month') m)::tsquery;
    end if;
    while day > p_from loop
      marks := marks || quote_literal(mark || to_char(day, 'YYYY-MM-DD')) || '|';
      day := day - 1;
    end loop;
    return (marks || quote_literal(mark || to_char(p_from, 'YYYY-MM-DD')))::tsquery;
  end $$;

  -- How many rows a select gives, as the planner guesses from its statistics. Planning costs a fifth of a millisecond;
  -- counting would cost what we want to save. Volatile, for EXPLAIN is allowed in no other function.
  create function respi.guess_rows(p_select text) returns double precision
  language plpgsql volatile set search_path = respi, public, pg_temp as $$
  declare plan json;
  begin
    execute 'explain (format json) ' || p_select into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
  end $$;

  -- Whether offices find a case by these words: it is referred to them, and the words are in what they may read of it,
  -- the counter's words and their own replies, not another office's. A function, and one that is not inlined, so that
  -- searches that ask no offices do not start up its queries row by row.
  create function respi.offices_find(p_case uuid, p_offices uuid[], p_words tsquery) returns boolean
  language sql stable cost 10000 set search_path = respi, public, pg_temp as $$
    select exists (select 1 from referral r where r.case_id = p_case and r.office_id = any (p_offices) and r.status <> 'recalled')
       and to_tsvector('respi.italian_folded', coalesce((
             select string_agg(t.body, E'\\n') from case_text t
              where t.case_id = p_case
                and (t.kind in ('question', 'integration', 'reopening')
                     or t.id in (select p.text_id from reply p
                                  where p.case_id = p_case and p.office_id = any (p_offices) and p.copied_from is null))), '')) @@ p_words $$;

  -- Full-text search, newest first, within what the caller may see: all of the network, or the cases of counters, of a
  -- filer, and those referred to offices, which are found by what these offices may read. It runs as the owner because @@ is not leakproof:
  -- under a policy PostgreSQL would never use its index. So it filters network, visibility and sealing itself.
  --
  -- Neither plan serves both rare and common words: walking newest-first never ends for a rare word, matches-first
  -- fetches half the table for a common one. So a few of the newest rows are walked; what they do not fill is looked up
  -- in slices of days, each four times the one before, newest slice first. When a slice holds no match at all and the
  -- planner believes in few, they are all taken by the index.
  --
  -- Words and marks are two conditions, not one: the index then leaps from the one's next row to the other's next row;
  -- within one query it would go through every row that has the word, a slice of days or not.
  --
  -- Rows are checked one by one in their order and the checking stops at the page's end ("lateral ... limit 1"): joined
  -- as sets, PostgreSQL would read every case that has the word. The plans depend on no value, so they are made once a
  -- connection; it answers a page (rows 20): believing in its default of a thousand, the planner would read all cases.
  create function respi.search_case_ids(
    p_query text, p_all boolean, p_sportelli uuid[], p_filed_by uuid, p_offices uuid[], p_states text[], p_office uuid, p_sportello uuid,
    p_from timestamptz, p_to timestamptz, p_before timestamptz, p_before_id uuid, p_limit integer
  ) returns table (case_id uuid, submitted_at timestamptz)
  language plpgsql volatile security definer rows 20 set search_path = respi, public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    readers uuid[] := array_remove(p_sportelli || p_filed_by || p_offices, null);
    words tsquery := websearch_to_tsquery('respi.italian_folded', p_query);
    whose tsquery; -- null: everybody's
    days tsquery;
    wanted tsquery;
    edge timestamptz := least(coalesce(p_before, 'infinity'), coalesce(p_to, 'infinity'));
    edge_id uuid := case when p_before <= coalesce(p_to, 'infinity') then p_before_id else '00000000-0000-0000-0000-000000000000' end;
    floor_at timestamptz := coalesce(p_from, '-infinity');
    walked constant integer := 64;
    few constant integer := 2000;
    newest timestamptz;
    walk uuid[];
    slice_to timestamptz;
    slice_from timestamptz;
    span interval;
    oldest timestamptz;
    guessed double precision;
    found integer := 0;
    got integer;
  begin
    if here is null or numnode(words) = 0 or (not p_all and coalesce(cardinality(readers), 0) = 0) then return; end if;
    if not p_all then whose := search_any_of(readers); end if;
    if p_office is not null then whose := search_both(whose, search_any_of(array[p_office])); end if;
    if p_sportello is not null then whose := search_both(whose, search_any_of(array[p_sportello])); end if;
    wanted := search_both(words, whose);

    -- Who searches among a part of the cases would mostly walk past others'.
    if whose is null then
      return query
        select w.case_id, w.submitted_at
          from (select w.case_id, w.submitted_at, w.tsv from case_search w
                 where w.network_id = here and w.submitted_at >= floor_at and (w.submitted_at, w.case_id) < (edge, edge_id)
                 order by w.submitted_at desc, w.case_id desc limit walked) w
          cross join lateral (${shown('w.case_id')}) s
         where w.tsv @@ words
         order by w.submitted_at desc, w.case_id desc limit p_limit;
      get diagnostics found = row_count;
      if found >= p_limit then return; end if;
    end if;

    -- How fast cases come, by the newest of them; the first slice holds as many as the walk makes believe are needed.
    select max(w.submitted_at), min(w.submitted_at), array_agg(w.case_id) into newest, slice_from, walk
      from (select w.submitted_at, w.case_id from case_search w
             where w.network_id = here and w.submitted_at >= floor_at and (w.submitted_at, w.case_id) < (edge, edge_id)
             order by w.submitted_at desc, w.case_id desc limit walked) w;
    if newest is null then return; end if;
    slice_to := newest;
    span := greatest((newest - slice_from) * least(2.0 * p_limit / (found + 1), 64), interval '1 hour');
    if whose is null then
      if cardinality(walk) < walked then return; end if; -- the walk has seen them all
      slice_to := slice_from; -- what is looked up begins where the walk has ended
      edge := slice_from;
      edge_id := walk[walked];
    end if;
    slice_from := greatest(slice_to - least(span, interval '10 years'), floor_at);

    loop
      slice_from := date_trunc(case when span < interval '60 days' then 'day' else 'month' end, slice_from, 'UTC');
      if guessed <= few then
        ${slice('m.tsv @@ wanted')}
      else
        days := search_days(here, (slice_from at time zone 'UTC')::date, (slice_to at time zone 'UTC')::date);
        ${slice('m.tsv @@ words and m.tsv @@ search_both(whose, days)')}
      end if;
      get diagnostics got = row_count;
      found := found + got;
      exit when found >= p_limit;
      if oldest is null then
        select greatest(floor_at, w.submitted_at) into oldest from case_search w
         where w.network_id = here order by w.submitted_at, w.case_id limit 1;
      end if;
      exit when slice_from <= oldest;
      slice_to := slice_from - interval '1 microsecond';
      edge := slice_from;
      edge_id := '00000000-0000-0000-0000-000000000000';
      if got = 0 and guessed is null then
        guessed := guess_rows(format('select 1 from case_search where tsv @@ %L::tsquery', wanted));
      end if;
      span := greatest(span * 4, interval '1 day');
      slice_from := case when guessed <= few or span > slice_to - oldest then oldest else slice_to - span end;
    end loop;
  end $$;

  -- The replies of an office, every one, by their words, newest first. Few matches are taken by the word index; many are
  -- met by walking the office's newest replies in growing windows.
  create function respi.search_reply_ids(p_query text, p_offices uuid[], p_before timestamptz, p_before_id uuid, p_limit integer)
  returns table (reply_id uuid, at timestamptz)
  language plpgsql volatile security definer rows 20 set search_path = respi, public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    wanted tsquery := websearch_to_tsquery('respi.italian_folded', p_query);
    edge timestamptz := coalesce(p_before, 'infinity');
    edge_id uuid := coalesce(p_before_id, '00000000-0000-0000-0000-000000000000');
    few constant integer := 2000;
    wide integer := 64;
    found integer := 0;
    got integer;
    walk uuid[];
    oldest timestamptz;
  begin
    if here is null or numnode(wanted) = 0 then return; end if;
    loop
      select array_agg(w.id), min(w.at) into walk, oldest
        from (select l.id, l.at from unnest(p_offices) o (id) cross join lateral (
                select r.id, r.at from reply r
                 where r.network_id = here and r.office_id = o.id and r.copied_from is null and (r.at, r.id) < (edge, edge_id)
                 order by r.at desc, r.id desc limit wide) l
               order by l.at desc, l.id desc limit wide) w;
      exit when walk is null;
      return query
        select r.id, r.at
          from unnest(walk) with ordinality w (id, position)
          cross join lateral (
            select r.id, r.at from reply r join case_text t on t.id = r.text_id join segnalazione s on s.id = r.case_id
             where r.id = w.id and t.kind = 'reply' and t.tsv @@ wanted
               and (not s.sealed or may_see_sealed(s.id, s.filed_by)) limit 1) r
         order by w.position limit p_limit - found;
      get diagnostics got = row_count;
      found := found + got;
      exit when found >= p_limit or cardinality(walk) < wide;
      edge := oldest;
      edge_id := walk[wide];
      if wide = 64 and guess_rows(format('select 1 from case_text where kind = ''reply'' and tsv @@ %L::tsquery', wanted)) <= few then
        return query
          select h.id, h.at
            from (select r.id, r.at, r.case_id
                    from (select t.id from case_text t where t.kind = 'reply' and t.tsv @@ wanted offset 0) t
                    join lateral (select * from reply r where r.text_id = t.id and r.network_id = here
                                     and r.office_id = any (p_offices) and r.copied_from is null
                                     and (r.at, r.id) < (edge, edge_id) limit 1) r on true
                   order by r.at desc, r.id desc offset 0) h
            cross join lateral (select 1 from segnalazione s where s.id = h.case_id
                                  and (not s.sealed or may_see_sealed(s.id, s.filed_by)) limit 1) s
           order by h.at desc, h.id desc limit p_limit - found;
        exit;
      end if;
      wide := least(wide * 4, 4096);
    end loop;
  end $$;

  revoke all on function respi.next_case_number, respi.guess_rows, respi.offices_find, respi.search_case_ids, respi.search_document, respi.search_any_of, respi.search_both, respi.search_days, respi.search_reply_ids from public;
  grant execute on function respi.next_case_number, respi.search_document, respi.search_case_ids, respi.search_reply_ids to respi_app;
`;
