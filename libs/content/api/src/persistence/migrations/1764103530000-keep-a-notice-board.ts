import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INSIDE = `nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on'`;

/** Messages of the coordination to who works in the network, and who has read them. */
export class KeepANoticeBoard1764103530000 implements MigrationInterface {
  name = 'KeepANoticeBoard1764103530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.board_post (
        id uuid primary key,
        network_id uuid not null constraint board_post_network_id_fkey references respi.network (id),
        -- Among colleagues people are called by name: both are boxes.
        title bytea not null,
        text bytea not null,
        -- Whom it is for; neither: everybody.
        roles text[] not null,
        units uuid[] not null,
        receipt_wanted boolean not null,
        remind_after_days integer,
        -- The day on which whoever has not read it hears of it; null: nobody is to, or everybody was.
        remind_on date,
        -- The round of which that was done: each is remembered once.
        reminded_round integer,
        expires_on date not null,
        posted_by uuid,
        posted_at timestamptz not null,
        -- Readers are asked anew when it says another thing.
        round integer not null,
        round_at timestamptz not null,
        withdrawn_at timestamptz,
        version integer not null default 1
      );
      create index board_post_list_idx on respi.board_post (network_id, id);
      create index board_post_shown_idx on respi.board_post (network_id, expires_on) where withdrawn_at is null;
      create index board_post_remind_idx on respi.board_post (network_id, remind_on) where remind_on is not null;
      ${wall('board_post')}
      create policy bench_wall on respi.board_post as restrictive for all using (${INSIDE}) with check (true);
      grant select, insert, update, delete on respi.board_post to respi_app;

      -- Who said to have read which round of it. Rows are only added, and go with the post.
      create table respi.board_receipt (
        post_id uuid not null constraint board_receipt_post_id_fkey references respi.board_post (id) on delete cascade,
        round integer not null,
        account_id uuid not null,
        network_id uuid not null constraint board_receipt_network_id_fkey references respi.network (id),
        read_at timestamptz not null,
        constraint board_receipt_pkey primary key (post_id, round, account_id)
      );
      create index board_receipt_network_idx on respi.board_receipt (network_id);
      ${wall('board_receipt')}
      create policy bench_wall on respi.board_receipt as restrictive for all using (${INSIDE}) with check (true);
      grant select, insert on respi.board_receipt to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.board_receipt, respi.board_post');
  }
}
