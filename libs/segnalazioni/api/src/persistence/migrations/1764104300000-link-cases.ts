import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkCases1764104300000 implements MigrationInterface {
  name = 'LinkCases1764104300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the coordination says of two cases: how they hang together, or that they are not alike (kind not_alike).
      create table respi.case_pair (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        one_case uuid not null references respi.segnalazione (id),
        other_case uuid not null references respi.segnalazione (id),
        kind text not null,
        note text,
        by_id uuid not null references respi.account (id),
        at timestamptz not null,
        constraint case_pair_two_check check (one_case <> other_case)
      );
      -- Said once, whichever of the two it was said at: two cases do not depend on each other.
      create unique index case_pair_key on respi.case_pair (least(one_case, other_case), greatest(one_case, other_case), kind);
      create index case_pair_one_idx on respi.case_pair (one_case);
      create index case_pair_other_idx on respi.case_pair (other_case);
      create index case_pair_by_idx on respi.case_pair (by_id);
      ${wall('case_pair')}
      -- Nobody feels a pair of which they may not see both: the wall of the cases themselves answers.
      create policy sealed_wall on respi.case_pair as restrictive for all
        using (exists (select 1 from respi.segnalazione s where s.id = one_case)
           and exists (select 1 from respi.segnalazione s where s.id = other_case))
        with check (true);
      grant select, insert, delete on respi.case_pair to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.case_pair');
  }
}
