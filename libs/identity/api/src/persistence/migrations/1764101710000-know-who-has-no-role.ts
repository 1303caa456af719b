import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhoHasNoRole1764101710000 implements MigrationInterface {
  name = 'KnowWhoHasNoRole1764101710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For whoever has proven who they are, and works there no more: they are told so.
      create function respi.networks_without_role(p_account uuid) returns table (id uuid, slug text)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select n.id, n.slug
           from network n join person p on p.network_id = n.id and p.account_id = p_account and p.active and p.accepted_at is not null
          where not exists (select 1 from networks_of_account(p_account) w where w.id = n.id)
          order by n.slug $$;
      revoke all on function respi.networks_without_role(uuid) from public;
      grant execute on function respi.networks_without_role(uuid) to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function respi.networks_without_role(uuid)');
  }
}
