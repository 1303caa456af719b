import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Divergences of practice, what is said of them, and the pairs of answers that the night proposes. */
export class KeepDivergences1764103200000 implements MigrationInterface {
  name = 'KeepDivergences1764103200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.divergence (
        id uuid primary key,
        network_id uuid not null constraint divergence_network_id_fkey references respi.network (id),
        state text not null,
        -- The drawer of the desk: what is open and what is discussed lie in one.
        stage text not null,
        topic text not null,
        -- Every free text; what may name somebody is ciphertext in it.
        words jsonb not null,
        -- Offices and first day of each practice.
        sides jsonb not null,
        chosen text,
        holds_from date,
        decided_by uuid,
        decided_at timestamptz,
        sheet_id uuid constraint divergence_sheet_id_fkey references respi.sheet (id),
        opened_by uuid not null,
        opened_at timestamptz not null,
        version integer not null
      );
      create index divergence_list_idx on respi.divergence (network_id, stage, id);
      create index divergence_topic_idx on respi.divergence (network_id, stage, topic, id);
      create index divergence_sheet_idx on respi.divergence (sheet_id) where sheet_id is not null;
      ${wall('divergence')}
      grant select, insert, update on respi.divergence to respi_app;

      -- Which offices it concerns, so that each finds its own in order.
      create table respi.divergence_office (
        divergence_id uuid not null constraint divergence_office_divergence_id_fkey references respi.divergence (id),
        office text not null,
        network_id uuid not null constraint divergence_office_network_id_fkey references respi.network (id),
        stage text not null,
        topic text not null,
        primary key (divergence_id, office)
      );
      create index divergence_office_list_idx on respi.divergence_office (network_id, office, stage, divergence_id);
      create index divergence_office_topic_idx on respi.divergence_office (network_id, office, stage, topic, divergence_id);
      ${wall('divergence_office')}
      grant select, insert, update (stage, topic), delete on respi.divergence_office to respi_app;

      create table respi.divergence_case (
        divergence_id uuid not null constraint divergence_case_divergence_id_fkey references respi.divergence (id),
        side text not null,
        case_id uuid not null,
        network_id uuid not null constraint divergence_case_network_id_fkey references respi.network (id),
        primary key (divergence_id, side, case_id)
      );
      create index divergence_case_network_idx on respi.divergence_case (network_id, case_id);
      ${wall('divergence_case')}
      grant select, insert, delete on respi.divergence_case to respi_app;

      create table respi.divergence_comment (
        id uuid primary key,
        divergence_id uuid not null constraint divergence_comment_divergence_id_fkey references respi.divergence (id),
        network_id uuid not null constraint divergence_comment_network_id_fkey references respi.network (id),
        body text not null,
        by_id uuid not null,
        at timestamptz not null
      );
      create index divergence_comment_list_idx on respi.divergence_comment (divergence_id, id);
      create index divergence_comment_network_idx on respi.divergence_comment (network_id);
      ${wall('divergence_comment')}
      grant select, insert on respi.divergence_comment to respi_app;

      -- Two answers that differ, by their ids alone: their words are read where they are, by whoever may. A row stays when
      -- it has been looked at, so that the same pair is not proposed again.
      create table respi.divergence_proposal (
        id uuid primary key,
        network_id uuid not null constraint divergence_proposal_network_id_fkey references respi.network (id),
        one_reply uuid not null,
        other_reply uuid,
        other_sheet uuid constraint divergence_proposal_other_sheet_fkey references respi.sheet (id),
        topic text not null,
        offices text[] not null,
        differences text[] not null,
        state text not null default 'waiting',
        why text,
        divergence_id uuid constraint divergence_proposal_divergence_id_fkey references respi.divergence (id),
        found_at timestamptz not null,
        looked_at timestamptz,
        looked_by uuid,
        constraint divergence_proposal_once unique nulls not distinct (network_id, one_reply, other_reply, other_sheet)
      );
      create index divergence_proposal_waiting_idx on respi.divergence_proposal (network_id, id) where state = 'waiting';
      create index divergence_proposal_sheet_idx on respi.divergence_proposal (other_sheet) where other_sheet is not null;
      create index divergence_proposal_divergence_idx on respi.divergence_proposal (divergence_id) where divergence_id is not null;
      ${wall('divergence_proposal')}
      grant select, insert, update (state, why, divergence_id, looked_at, looked_by) on respi.divergence_proposal to respi_app;

      -- How far the night has come.
      create table respi.divergence_scan (
        network_id uuid primary key constraint divergence_scan_network_id_fkey references respi.network (id),
        upto timestamptz not null,
        reply_id uuid not null
      );
      ${wall('divergence_scan')}
      grant select, insert, update (upto, reply_id) on respi.divergence_scan to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table respi.divergence_scan, respi.divergence_proposal, respi.divergence_comment, respi.divergence_case,
        respi.divergence_office, respi.divergence;
    `);
  }
}
