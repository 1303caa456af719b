import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetProvidersVouch1764101420000 implements MigrationInterface {
  name = 'LetProvidersVouch1764101420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Opened by the identity provider of the installation: leaving can be told to it.
      alter table respi.session add column by_provider boolean not null default false;

      -- Whom the identity provider knows a person as, where that was linked beforehand: a keyed digest of issuer and subject.
      create table respi.provider_subject (
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        digest bytea not null,
        created_at timestamptz not null default now(),
        constraint provider_subject_pkey primary key (network_id, account_id),
        constraint provider_subject_digest_key unique (network_id, digest)
      );
      ${wall('provider_subject')}
      grant select, insert, update on respi.provider_subject to respi_app;

      -- As before; the provider's word counts where it was given for more than a password, or where there is no factor.
      create or replace function respi.proven_lately(p_session uuid) returns boolean
      language sql stable set search_path = respi, pg_temp as
      $$ select exists (
           select 1 from session s where s.id = p_session and s.proven_at > now() - interval '10 minutes'
              and (s.proven_by not in ('password', 'oidc') or (s.proven_by = 'oidc' and s.second_factor)
                   or not has_second_factor(s.account_id))) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function respi.proven_lately(p_session uuid) returns boolean
      language sql stable set search_path = respi, pg_temp as
      $$ select exists (
           select 1 from session s where s.id = p_session and s.proven_at > now() - interval '10 minutes'
              and (s.proven_by <> 'password' or not has_second_factor(s.account_id))) $$;
      drop table respi.provider_subject;
      alter table respi.session drop column by_provider;
    `);
  }
}
