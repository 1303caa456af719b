import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountAccountsByAddress1764102930000 implements MigrationInterface {
  name = 'CountAccountsByAddress1764102930000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As admit_login, for an account from an address. The address counts accounts, not attempts: a whole office is behind
      -- one, and wrong passwords for one person are not to keep the colleagues waiting. From the fifth account on, every
      -- attempt from there waits for the one before it, or whoever has a long list would come round for free.
      create function respi.admit_login_from(
        p_account bytea, p_account_cap integer, p_address bytea, p_address_cap integer, p_both bytea
      ) returns integer
      language plpgsql security definer set search_path = respi, pg_temp as $$
      declare wait integer; first_of_account boolean;
      begin
        insert into login_attempt as t (subject, failures, last_at)
          select s, 0, clock_timestamp() from unnest(array[p_account, p_address]) s order by s
          on conflict (subject) do update set
            failures = case when t.last_at < clock_timestamp() - interval '1 day' then 0 else t.failures end;
        select ceil(max(extract(epoch from t.last_at - clock_timestamp())
                 + least(c.cap, 5 * power(2, least(t.failures, 30) - 5))))::integer
          into wait
          from login_attempt t
          join (values (p_account, p_account_cap), (p_address, p_address_cap)) as c (subject, cap) using (subject)
         where t.failures >= 5;
        if wait > 0 then return wait; end if;
        insert into login_attempt as t (subject, failures, last_at) values (p_both, 1, clock_timestamp())
          on conflict (subject) do update set
            failures = case when t.last_at < clock_timestamp() - interval '1 day' then 1 else t.failures + 1 end,
            last_at = clock_timestamp()
          returning failures = 1 into first_of_account;
        update login_attempt set
            failures = failures + case when subject = p_account or first_of_account then 1 else 0 end,
            last_at = clock_timestamp()
         where subject in (p_account, p_address);
        return 0;
      end $$;
      -- As login_succeeded; the account is a new one to the address again.
      create function respi.login_succeeded_from(p_account bytea, p_address bytea, p_both bytea) returns void
      language plpgsql security definer set search_path = respi, pg_temp as $$
      begin
        perform login_succeeded(p_account, p_address);
        delete from login_attempt where subject = p_both;
      end $$;
      revoke all on function respi.admit_login_from(bytea, integer, bytea, integer, bytea),
        respi.login_succeeded_from(bytea, bytea, bytea) from public;
      grant execute on function respi.admit_login_from(bytea, integer, bytea, integer, bytea),
        respi.login_succeeded_from(bytea, bytea, bytea) to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.admit_login_from(bytea, integer, bytea, integer, bytea),
        respi.login_succeeded_from(bytea, bytea, bytea);
    `);
  }
}
