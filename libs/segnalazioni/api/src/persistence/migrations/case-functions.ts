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

  -- How many rows of case_search match, as the planner guesses from its statistics. Planning costs a fifth of a
  -- millisecond; counting would cost what we want to save. Volatile, for EXPLAIN is allowed in no other function.
  create function respi.guess_matches(p_network uuid, p_wanted tsquery) returns double precision
  language plpgsql volatile set search_path = respi, public, pg_temp as $$
  declare plan json;
  begin
    execute format('explain (format json) select 1 from case_search where network_id = %L and tsv @@ %L::tsquery', p_network, p_wanted) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
  end $$;

  -- Full-text search, newest first, within what the caller may see. It runs as the owner because @@ is not leakproof:
  -- under a policy PostgreSQL would never use its index. So it filters network, visibility and sealing itself.
  --
  -- It answers a page (rows 20): believing in its default of a thousand, the planner would read the whole table of
  -- cases to join them.
  --
  -- Neither plan serves both rare and common words: walking newest-first never ends for a rare word, matches-first
  -- fetches half the table for a common one. So the newest rows are walked in growing windows; when hits come slowly and
  -- few rows match, they are all taken by the index. The two costs meet near sqrt(limit * rows).
  create function respi.search_case_ids(
    p_query text, p_all boolean, p_sportelli uuid[], p_filed_by uuid, p_states text[], p_office uuid, p_sportello uuid,
    p_from timestamptz, p_to timestamptz, p_before timestamptz, p_before_id uuid, p_limit integer
  ) returns table (case_id uuid, submitted_at timestamptz)
  language plpgsql volatile security definer rows 20 set search_path = respi, public, pg_temp set plan_cache_mode = auto as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    wanted tsquery := websearch_to_tsquery('respi.italian_folded', p_query);
    edge timestamptz := least(coalesce(p_before, 'infinity'), coalesce(p_to, 'infinity'));
    edge_id uuid := case when p_before <= coalesce(p_to, 'infinity') then p_before_id else '00000000-0000-0000-0000-000000000000' end;
    floor_at timestamptz := coalesce(p_from, '-infinity');
    wide integer := 256;
    walked double precision := 0;
    total double precision;
    found integer := 0;
    got integer;
    next_at timestamptz;
    next_id uuid;
  begin
    if here is null or numnode(wanted) = 0 then return; end if;
    loop
      return query
        with walk as materialized (
          select w.case_id, w.submitted_at, w.tsv from case_search w
           where w.network_id = here and w.submitted_at >= floor_at and (w.submitted_at, w.case_id) < (edge, edge_id)
           order by w.submitted_at desc, w.case_id desc limit wide)
        select w.case_id, w.submitted_at from walk w join segnalazione s on s.id = w.case_id
         where w.tsv @@ wanted
           and (p_all or s.sportello_id = any (p_sportelli) or s.filed_by = p_filed_by)
           and (not s.sealed or may_see_sealed(s.id, s.filed_by))
           and (p_states is null or s.state = any (p_states))
           and (p_office is null or s.office_id = p_office)
           and (p_sportello is null or s.sportello_id = p_sportello)
         order by w.submitted_at desc, w.case_id desc limit p_limit - found;
      get diagnostics got = row_count;
      found := found + got;
      exit when found >= p_limit;
      -- Where the window ended: the next one begins behind it.
      select w.submitted_at, w.case_id into next_at, next_id from case_search w
       where w.network_id = here and w.submitted_at >= floor_at and (w.submitted_at, w.case_id) < (edge, edge_id)
       order by w.submitted_at desc, w.case_id desc offset wide - 1 limit 1;
      exit when next_at is null;
      edge := next_at;
      edge_id := next_id;
      walked := walked + wide;
      if total is null then
        select greatest(c.reltuples, 1) into total from pg_class c where c.oid = 'respi.case_search'::regclass;
        if guess_matches(here, wanted) <= 2 * sqrt(p_limit * total) then walked := total; end if;
      end if;
      if walked > total / 8 then
        return query
          with hits as materialized (
            select h.case_id, h.submitted_at from case_search h
             where h.network_id = here and h.tsv @@ wanted and h.submitted_at >= floor_at
               and (h.submitted_at, h.case_id) < (edge, edge_id))
          select h.case_id, h.submitted_at from hits h join segnalazione s on s.id = h.case_id
           where (p_all or s.sportello_id = any (p_sportelli) or s.filed_by = p_filed_by)
             and (not s.sealed or may_see_sealed(s.id, s.filed_by))
             and (p_states is null or s.state = any (p_states))
             and (p_office is null or s.office_id = p_office)
             and (p_sportello is null or s.sportello_id = p_sportello)
           order by h.submitted_at desc, h.case_id desc limit p_limit - found;
        exit;
      end if;
      wide := wide * 4;
    end loop;
  end $$;

  -- The replies of an office, every one, by their words.
  create function respi.search_reply_ids(p_query text, p_offices uuid[], p_before timestamptz, p_before_id uuid, p_limit integer)
  returns table (reply_id uuid, at timestamptz)
  language plpgsql stable security definer rows 20 set search_path = respi, public, pg_temp set plan_cache_mode = auto as $$
  declare
    here uuid := nullif(current_setting('app.network', true), '')::uuid;
    wanted tsquery := websearch_to_tsquery('respi.italian_folded', p_query);
  begin
    if here is null or numnode(wanted) = 0 then return; end if;
    return query
      select r.id, r.at
        from case_text t join reply r on r.text_id = t.id join segnalazione s on s.id = r.case_id
       where t.kind = 'reply' and t.network_id = here and t.tsv @@ wanted
         and r.office_id = any (p_offices) and r.copied_from is null
         and (not s.sealed or may_see_sealed(s.id, s.filed_by))
         and (p_before is null or (r.at, r.id) < (p_before, p_before_id))
       order by r.at desc, r.id desc
       limit p_limit;
  end $$;

  revoke all on function respi.next_case_number, respi.guess_matches, respi.search_case_ids, respi.search_reply_ids from public;
  grant execute on function respi.next_case_number, respi.search_case_ids, respi.search_reply_ids to respi_app;
`;
