import type { SheetContent } from '@respi/knowledge/contract';
import { citationsOf, titleOfAct } from '@respi/knowledge/domain';
import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which acts of the law the published sheets cite, what of them was marked as changed, and which sheets wait because of it. */
export class KnowTheLawSheetsCite1764102500000 implements MigrationInterface {
  name = 'KnowTheLawSheetsCite1764102500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await this.readWhatIsPublished(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table respi.sheet_law_review, respi.legal_act_change, respi.sheet_citation, respi.legal_act;
      alter table respi.published_sheet drop column law_changes;
    `);
  }

  /** What was published before is cited as much as what comes after. */
  private async readWhatIsPublished(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(
      'select sheet_id, network_id, content from respi.published_sheet order by sheet_id',
    )) as { sheet_id: string; network_id: string; content: SheetContent }[];
    for (const { sheet_id, network_id, content } of rows)
      for (const { act, label, articles } of citationsOf(content.legalRefs)) {
        await runner.query('insert into respi.legal_act values ($1, $2, $3, $4) on conflict do nothing', [
          network_id,
          act,
          label,
          titleOfAct(act),
        ]);
        await runner.query('insert into respi.sheet_citation values ($1, $2, $3, $4)', [
          sheet_id,
          act,
          network_id,
          articles,
        ]);
      }
  }
}

/** Who reads without an account is told by the copy, and of nothing else. */
const benchWall = (table: string): string => `
  create policy bench_wall on respi.${table} as restrictive for all
    using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on')
    with check (true);`;

const TABLES = `
  -- The acts that a network's sheets cite or once cited.
  create table respi.legal_act (
    network_id uuid not null constraint legal_act_network_id_fkey references respi.network (id),
    code text not null,
    label text not null,
    title text,
    primary key (network_id, code)
  );
  ${wall('legal_act')}

  -- Derived from the printed references of what readers see; written with it. No article is the act as a whole.
  create table respi.sheet_citation (
    sheet_id uuid not null constraint sheet_citation_sheet_id_fkey references respi.published_sheet (sheet_id) on delete cascade,
    act text not null,
    network_id uuid not null constraint sheet_citation_network_id_fkey references respi.network (id),
    articles text[] not null,
    primary key (sheet_id, act),
    constraint sheet_citation_act_fkey foreign key (network_id, act) references respi.legal_act (network_id, code)
  );
  create index sheet_citation_act_idx on respi.sheet_citation (network_id, act, sheet_id);
  ${wall('sheet_citation')}

  -- One decision of the coordination. Never changed, but for when every sheet that it concerns has been queued.
  create table respi.legal_act_change (
    id uuid primary key,
    network_id uuid not null constraint legal_act_change_network_id_fkey references respi.network (id),
    act text not null,
    changed_on date not null,
    what text not null,
    articles text[] not null,
    by_id uuid not null,
    at timestamptz not null,
    queued_at timestamptz,
    constraint legal_act_change_act_fkey foreign key (network_id, act) references respi.legal_act (network_id, code),
    constraint legal_act_change_once unique (network_id, act, changed_on, articles)
  );
  create index legal_act_change_list_idx on respi.legal_act_change (network_id, act, at desc, id desc);
  create index legal_act_change_open_idx on respi.legal_act_change (network_id) where queued_at is null;
  ${wall('legal_act_change')}
  ${benchWall('legal_act_change')}

  -- The sheets that a change put among those to be looked at again, until they are published anew or archived.
  create table respi.sheet_law_review (
    change_id uuid not null constraint sheet_law_review_change_id_fkey references respi.legal_act_change (id),
    sheet_id uuid not null constraint sheet_law_review_sheet_id_fkey references respi.sheet (id),
    network_id uuid not null constraint sheet_law_review_network_id_fkey references respi.network (id),
    at timestamptz not null,
    cleared_at timestamptz,
    primary key (sheet_id, change_id)
  );
  create index sheet_law_review_change_idx on respi.sheet_law_review (change_id, cleared_at);
  create index sheet_law_review_network_idx on respi.sheet_law_review (network_id);
  ${wall('sheet_law_review')}
  ${benchWall('sheet_law_review')}

  -- What readers are told until the sheet is published again: it goes with the copy.
  alter table respi.published_sheet add column law_changes jsonb not null default '[]';

  grant select, insert on respi.legal_act to respi_app;
  grant select, insert, delete on respi.sheet_citation to respi_app;
  grant select, insert, update (queued_at) on respi.legal_act_change to respi_app;
  grant select, insert, update (cleared_at) on respi.sheet_law_review to respi_app;
`;
