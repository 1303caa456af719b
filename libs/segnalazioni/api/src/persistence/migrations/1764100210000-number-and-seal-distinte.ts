import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberAndSealDistinte1764100210000 implements MigrationInterface {
  name = 'NumberAndSealDistinte1764100210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Reasons are texts of people: rows that can be erased, of which the event keeps a digest.
      alter table respi.distinta add column lost_reason text;
      alter table respi.distinta_line add column removed_by uuid, add column removed_reason text;

      -- One sequence a network and year, as for cases; gaps are allowed.
      create function respi.next_distinta_number(p_network uuid, p_year integer) returns text
      language plpgsql security definer set search_path = respi, pg_temp as $$
      declare seq text := format('respi.distinta_number_%s_%s', replace(p_network::text, '-', ''), p_year);
      begin
        if p_network is distinct from nullif(current_setting('app.network', true), '')::uuid then
          raise exception 'another network';
        end if;
        if to_regclass(seq) is null then execute format('create sequence if not exists %s', seq); end if;
        return format('DIST-%s-%s', p_year, lpad(nextval(seq::regclass)::text, 4, '0'));
      end $$;

      -- A sheet of sealed cases is there for whoever handles every one of them, and for nobody else.
      create function respi.may_handle_distinta(p_distinta uuid) returns boolean
      language plpgsql stable security definer set search_path = respi, pg_temp as $$
      declare me uuid := nullif(current_setting('app.account', true), '')::uuid;
      begin
        if current_setting('app.system', true) = 'on' then return true; end if;
        if me is null then return false; end if;
        return not exists (
          select 1 from distinta_line l join referral r on r.id = l.referral_id join segnalazione s on s.id = r.case_id
           where l.distinta_id = p_distinta and s.sealed
             and not exists (select 1 from case_handler h where h.case_id = s.id and h.account_id = me));
      end $$;
      create policy sealed_wall on respi.distinta as restrictive for all
        using (not sealed or respi.may_handle_distinta(id)) with check (true);

      revoke all on function respi.next_distinta_number, respi.may_handle_distinta from public;
      grant execute on function respi.next_distinta_number, respi.may_handle_distinta to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy sealed_wall on respi.distinta;
      drop function respi.may_handle_distinta(uuid);
      drop function respi.next_distinta_number(uuid, integer);
      alter table respi.distinta_line drop column removed_by, drop column removed_reason;
      alter table respi.distinta drop column lost_reason;
    `);
    const sequences = (await runner.query(
      `select sequencename as name from pg_sequences where schemaname = 'respi' and sequencename like 'distinta_number_%'`,
    )) as { name: string }[];
    for (const { name } of sequences) await runner.query(`drop sequence respi."${name}"`);
  }
}
