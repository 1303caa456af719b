import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWhatWasReferred1764100220000 implements MigrationInterface {
  name = 'FindWhatWasReferred1764100220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An office lists its cases newest first, as everybody does. The day of filing never changes, so a copy of it beside
      -- the office lets that list walk an index of its own instead of every case of the network.
      alter table respi.referral add column case_submitted_at timestamptz;
      update respi.referral r set case_submitted_at = s.submitted_at from respi.segnalazione s where s.id = r.case_id;
      alter table respi.referral alter column case_submitted_at set not null;
      create index referral_office_cases_idx on respi.referral (network_id, office_id, case_submitted_at desc, case_id desc)
        where status <> 'recalled';

      -- The same by the state of the case, which does change: the database itself keeps the copy true.
      alter table respi.referral add column case_state text;
      update respi.referral r set case_state = s.state from respi.segnalazione s where s.id = r.case_id;
      alter table respi.referral alter column case_state set not null;
      create index referral_office_state_idx on respi.referral (network_id, office_id, case_state, case_submitted_at desc, case_id desc)
        where status <> 'recalled';
      create function respi.referral_knows_its_case() returns trigger
      language plpgsql set search_path = respi, pg_temp as $$
      begin
        select s.submitted_at, s.state into new.case_submitted_at, new.case_state from segnalazione s where s.id = new.case_id;
        return new;
      end $$;
      create trigger referral_knows_its_case before insert on respi.referral
        for each row execute function respi.referral_knows_its_case();
      create function respi.case_tells_its_referrals() returns trigger
      language plpgsql set search_path = respi, pg_temp as $$
      begin
        update referral set case_state = new.state where case_id = new.id;
        return null;
      end $$;
      create trigger case_tells_its_referrals after update of state on respi.segnalazione
        for each row when (old.state is distinct from new.state) execute function respi.case_tells_its_referrals();

      -- What these offices may read of a case: the counter's words and their own replies, not another office's.
      create function respi.text_for_offices(p_case uuid, p_offices uuid[]) returns text
      language sql stable cost 10000 set search_path = respi, pg_temp as
      $$ select coalesce(string_agg(t.body, E'\\n'), '') from case_text t
          where t.case_id = p_case
            and (t.kind in ('question', 'integration', 'reopening')
                 or t.id in (select p.text_id from reply p
                              where p.case_id = p_case and p.office_id = any (p_offices) and p.copied_from is null)) $$;

      -- Full-text search for an office: among the cases referred to it, newest first. Few matches are taken by the word
      -- index; many are met by walking the office's newest cases in growing windows. Owner for the reason of search_case_ids.
      create function respi.search_referred_case_ids(
        p_query text, p_offices uuid[], p_states text[], p_office uuid, p_sportello uuid,
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
        found integer := 0;
        got integer;
        seen uuid[];
        times timestamptz[];
      begin
        if here is null or numnode(wanted) = 0 or p_offices is null then return; end if;
        if guess_matches(wanted) <= 2000 then
          return query
            with hits as materialized (
              select h.case_id, h.submitted_at from case_search h
               where h.network_id = here and h.tsv @@ wanted and h.submitted_at >= floor_at
                 and (h.submitted_at, h.case_id) < (edge, edge_id))
            select h.case_id, h.submitted_at from hits h join segnalazione s on s.id = h.case_id
             where exists (select 1 from referral r
                            where r.case_id = h.case_id and r.office_id = any (p_offices) and r.status <> 'recalled')
               and (not s.sealed or may_see_sealed(s.id, s.filed_by))
               and (p_states is null or s.state = any (p_states))
               and (p_office is null or s.office_id = p_office)
               and (p_sportello is null or s.sportello_id = p_sportello)
               and to_tsvector('respi.italian_folded', text_for_offices(s.id, p_offices)) @@ wanted
             order by h.submitted_at desc, h.case_id desc limit p_limit;
          return;
        end if;
        loop
          select array_agg(w.case_id order by w.at desc, w.case_id desc), array_agg(w.at order by w.at desc, w.case_id desc)
            into seen, times
            from (select distinct l.at, l.case_id
                    from unnest(p_offices) o (id) cross join lateral (
                      select r.case_submitted_at as at, r.case_id from referral r
                       where r.network_id = here and r.office_id = o.id and r.status <> 'recalled'
                         and r.case_submitted_at >= floor_at and (r.case_submitted_at, r.case_id) < (edge, edge_id)
                       order by r.case_submitted_at desc, r.case_id desc limit wide) l
                   order by l.at desc, l.case_id desc limit wide) w;
          exit when seen is null;
          return query
            select c.case_id, c.submitted_at
              from unnest(seen) x (id) join case_search c on c.case_id = x.id join segnalazione s on s.id = x.id
             where c.tsv @@ wanted
               and (not s.sealed or may_see_sealed(s.id, s.filed_by))
               and (p_states is null or s.state = any (p_states))
               and (p_office is null or s.office_id = p_office)
               and (p_sportello is null or s.sportello_id = p_sportello)
               and to_tsvector('respi.italian_folded', text_for_offices(s.id, p_offices)) @@ wanted
             order by c.submitted_at desc, c.case_id desc limit p_limit - found;
          get diagnostics got = row_count;
          found := found + got;
          exit when found >= p_limit;
          edge := times[cardinality(times)];
          edge_id := seen[cardinality(seen)];
          wide := least(wide * 4, 16384);
        end loop;
      end $$;

      revoke all on function respi.text_for_offices, respi.search_referred_case_ids from public;
      grant execute on function respi.search_referred_case_ids to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.search_referred_case_ids;
      drop function respi.text_for_offices;
      drop trigger case_tells_its_referrals on respi.segnalazione;
      drop function respi.case_tells_its_referrals;
      drop trigger referral_knows_its_case on respi.referral;
      drop function respi.referral_knows_its_case;
      alter table respi.referral drop column case_state, drop column case_submitted_at;
    `);
  }
}
