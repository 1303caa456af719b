/*
 * The pre-network look-ups: everything that must be read before a network is known goes through one of these, and
 * nothing else does (docs/adr/0004-two-walls.md lists them). Each is owned by the migration role and pins its search_path.
 */
export const PRE_NETWORK_FUNCTIONS = `
  -- Enter a network for the length of the transaction. Without an account: the public. With one: the memberships that
  -- hold now, or null when session, account, person or every membership is gone.
  create function respi.enter(p_network uuid, p_account uuid, p_session uuid) returns jsonb
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare answer jsonb;
  begin
    perform set_config('app.network', p_network::text, true), set_config('app.account', coalesce(p_account::text, ''), true);
    if p_account is null then return '{}'::jsonb; end if;
    select jsonb_build_object('name', p.name, 'memberships', jsonb_agg(
             jsonb_build_object('role', m.role, 'unitId', m.unit_id, 'unitCode', u.code) order by m.role, u.code))
      into answer
      from account a
      join person p on p.account_id = a.id and p.network_id = p_network and p.active and p.accepted_at is not null
      join membership m on m.account_id = a.id and m.network_id = p_network
       and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
      join unit u on u.id = m.unit_id and u.active
     where a.id = p_account and a.active
       and (p_session is null or exists (select 1 from session s
              where s.id = p_session and s.account_id = p_account and s.network_id = p_network and s.ended_at is null))
     group by p.id;
    return answer;
  end $$;

  -- Enter as exactly the actor that the caller has seen before, or fail: the statements behind it in the same packet
  -- were made for that actor. Their plans depend on no value, so they need not be made again at every call.
  create function respi.enter_as(p_network uuid, p_account uuid, p_session uuid, p_expected jsonb) returns void
  language plpgsql security definer set search_path = respi, pg_temp as $$
  begin
    if enter(p_network, p_account, p_session) is distinct from p_expected then
      raise exception 'the actor has changed' using errcode = 'RS001';
    end if;
    perform set_config('plan_cache_mode', 'force_generic_plan', true);
  end $$;

  create function respi.find_network(p_slug text)
  returns table (id uuid, slug text, name text, owner text, host text, demo boolean, settings jsonb)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select id, slug, name, owner, host, demo, settings from network where slug = p_slug or host = p_slug $$;

  create function respi.list_networks() returns table (id uuid, slug text, name text, host text)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select id, slug, name, host from network order by name $$;

  create function respi.account_for_login(p_email text) returns table (id uuid, password_hash text)
  language sql stable security definer set search_path = respi, public, pg_temp as
  $$ select id, password_hash from account where email = p_email::citext and active $$;

  create function respi.networks_of_account(p_account uuid) returns table (id uuid, slug text, name text)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select n.id, n.slug, n.name
       from network n join person p on p.network_id = n.id and p.account_id = p_account and p.active and p.accepted_at is not null
      where exists (select 1 from membership m join unit u on u.id = m.unit_id and u.active
                     where m.account_id = p_account and m.network_id = n.id
                       and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
      order by n.name $$;

  create function respi.network_of_refresh_token(p_hash bytea) returns uuid
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select network_id from refresh_token where token_hash = p_hash $$;

  -- An invitation that still opens. kept_hash: the password that the account has by another network's acceptance, which
  -- this network's invitation must therefore not replace.
  create function respi.open_invitation(p_hash bytea)
  returns table (network_id uuid, account_id uuid, person_id uuid, name text, email text, kept_hash text)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select i.network_id, i.account_id, p.id, p.name, a.email::text,
            case when exists (select 1 from person o
                               where o.account_id = a.id and o.network_id <> i.network_id and o.accepted_at is not null)
                 then a.password_hash end
       from invitation i
       join account a on a.id = i.account_id and a.active
       join person p on p.account_id = a.id and p.network_id = i.network_id and p.active
      where i.token_hash = p_hash and i.used_at is null and i.expires_at > now() $$;

  -- Spends the invitation, at most once. A new password ends every session of the account.
  create function respi.accept_invitation(p_hash bytea, p_password_hash text) returns boolean
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare invited record;
  begin
    perform 1 from account a join invitation i on i.account_id = a.id where i.token_hash = p_hash for update of a;
    select * into invited from open_invitation(p_hash);
    if not found then return false; end if;
    -- Another network was accepted or left since the password was looked at: the caller starts over.
    if (p_password_hash is null) <> (invited.kept_hash is not null) then
      raise exception 'accepted or left elsewhere meanwhile' using errcode = '40001';
    end if;
    update invitation set used_at = now()
     where account_id = invited.account_id and network_id = invited.network_id and used_at is null;
    if p_password_hash is not null then
      update account set password_hash = p_password_hash where id = invited.account_id;
      update session set ended_at = now(), ended_why = 'password_set' where account_id = invited.account_id and ended_at is null;
    end if;
    update person set accepted_at = coalesce(accepted_at, now())
     where account_id = invited.account_id and network_id = invited.network_id;
    return true;
  end $$;

  -- The account of an address, made when it is new: whoever invites cannot tell which.
  create function respi.account_to_invite(p_email text) returns uuid
  language plpgsql security definer set search_path = respi, public, pg_temp as $$
  declare found_id uuid;
  begin
    if nullif(current_setting('app.network', true), '') is null then raise exception 'no network'; end if;
    insert into account (id, email) values (gen_random_uuid(), p_email::citext) on conflict (email) do nothing;
    select id into found_id from account where email = p_email::citext;
    return found_id;
  end $$;

  -- Lets one attempt in, or answers how many seconds to wait. It is counted before the password is looked at, so that
  -- a hundred attempts at once are a hundred attempts. One that has to wait is not counted: nobody is locked out by
  -- another's insistence. Wait after the n-th failure, from the fifth: 5 s * 2^(n - 5), up to the cap of the subject.
  create function respi.admit_login(p_subjects bytea[], p_caps integer[]) returns integer
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare wait integer;
  begin
    insert into login_attempt as t (subject, failures, last_at)
      select s, 0, clock_timestamp() from unnest(p_subjects) s order by s
      on conflict (subject) do update set
        failures = case when t.last_at < clock_timestamp() - interval '1 day' then 0 else t.failures end;
    select ceil(max(extract(epoch from t.last_at - clock_timestamp())
             + least(c.cap, 5 * power(2, least(t.failures, 30) - 5))))::integer
      into wait
      from login_attempt t join unnest(p_subjects, p_caps) as c (subject, cap) using (subject) where t.failures >= 5;
    if wait > 0 then return wait; end if;
    update login_attempt set failures = failures + 1, last_at = clock_timestamp() where subject = any (p_subjects);
    return 0;
  end $$;

  -- The attempt was no failure. The account starts anew; the address only takes it back and one more, or whoever has
  -- one good password could try others' for ever.
  create function respi.login_succeeded(p_account bytea, p_address bytea) returns void
  language plpgsql security definer set search_path = respi, pg_temp as $$
  begin
    delete from login_attempt where subject = p_account;
    update login_attempt set failures = greatest(failures - 2, 0) where subject = p_address;
  end $$;

  -- What no longer opens anything: attempts of past days, tokens and invitations long over.
  create function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1)
     select ((select count(*) from attempts) + (select count(*) from tokens) + (select count(*) from invitations))::integer $$;

  revoke all on function respi.enter, respi.enter_as, respi.find_network, respi.list_networks, respi.account_for_login,
    respi.networks_of_account, respi.network_of_refresh_token, respi.open_invitation, respi.accept_invitation,
    respi.account_to_invite, respi.admit_login, respi.login_succeeded, respi.forget_spent_logins from public;
  grant execute on function respi.enter, respi.enter_as, respi.find_network, respi.list_networks, respi.account_for_login,
    respi.networks_of_account, respi.network_of_refresh_token, respi.open_invitation, respi.accept_invitation,
    respi.account_to_invite, respi.admit_login, respi.login_succeeded, respi.forget_spent_logins to respi_app;
`;

/**
 * Tells every process that what the Directory keeps in memory has changed in one network, at the commit of the change
 * and whoever made it. The payload is the network's id.
 */
export const DIRECTORY_TRIGGERS = `
  create function respi.tell_directory() returns trigger
  language plpgsql set search_path = respi, pg_temp as $$
  begin
    perform pg_notify('respi_directory', to_jsonb(coalesce(new, old)) ->> tg_argv[0]);
    return null;
  end $$;

  create trigger tell_directory after update on respi.network for each row execute function respi.tell_directory('id');
  create trigger tell_directory after insert or update on respi.unit for each row execute function respi.tell_directory('network_id');
  create trigger tell_directory after insert or update of name, active, accepted_at on respi.person
    for each row execute function respi.tell_directory('network_id');
  create trigger tell_directory after insert or update on respi.membership for each row execute function respi.tell_directory('network_id');
  create trigger tell_directory after insert or update or delete on respi.code_list_entry
    for each row execute function respi.tell_directory('network_id');
`;

export const DROP_FUNCTIONS = `
  drop function respi.enter_as, respi.enter, respi.find_network, respi.list_networks, respi.account_for_login,
    respi.networks_of_account, respi.network_of_refresh_token, respi.open_invitation, respi.accept_invitation,
    respi.account_to_invite, respi.admit_login, respi.login_succeeded, respi.forget_spent_logins, respi.tell_directory;
`;
