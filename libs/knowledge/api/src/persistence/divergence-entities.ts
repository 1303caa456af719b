import type { DivergenceStage, DivergenceState } from '@respi/knowledge/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SheetEntity } from './entities';

@Entity('divergence')
@Index('divergence_list_idx', ['networkId', 'stage', 'id'])
@Index('divergence_topic_idx', ['networkId', 'stage', 'topic', 'id'])
@Index('divergence_sheet_idx', ['sheetId'], { where: 'sheet_id is not null' })
export class DivergenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'divergence_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'divergence_network_id_fkey' })
  networkId!: string;

  @Column('text')
  state!: DivergenceState;

  @Column('text')
  stage!: DivergenceStage;

  @Column('text')
  topic!: string;

  @Column('jsonb')
  words!: object;

  @Column('jsonb')
  sides!: object;

  @Column('text', { nullable: true })
  chosen!: string | null;

  @Column('date', { name: 'holds_from', nullable: true })
  holdsFrom!: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'sheet_id', nullable: true })
  @ForeignKey(() => SheetEntity, { name: 'divergence_sheet_id_fkey' })
  sheetId!: string | null;

  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('integer')
  version!: number;
}

@Entity('divergence_office')
@Index('divergence_office_list_idx', ['networkId', 'office', 'stage', 'divergenceId'])
@Index('divergence_office_topic_idx', ['networkId', 'office', 'stage', 'topic', 'divergenceId'])
export class DivergenceOfficeEntity {
  @PrimaryColumn('uuid', { name: 'divergence_id', primaryKeyConstraintName: 'divergence_office_pkey' })
  @ForeignKey(() => DivergenceEntity, { name: 'divergence_office_divergence_id_fkey' })
  divergenceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'divergence_office_pkey' })
  office!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'divergence_office_network_id_fkey' })
  networkId!: string;

  @Column('text')
  stage!: DivergenceStage;

  @Column('text')
  topic!: string;
}

@Entity('divergence_case')
@Index('divergence_case_network_idx', ['networkId', 'caseId'])
export class DivergenceCaseEntity {
  @PrimaryColumn('uuid', { name: 'divergence_id', primaryKeyConstraintName: 'divergence_case_pkey' })
  @ForeignKey(() => DivergenceEntity, { name: 'divergence_case_divergence_id_fkey' })
  divergenceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'divergence_case_pkey' })
  side!: string;

  /** Of another context: known by its port alone. */
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'divergence_case_pkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'divergence_case_network_id_fkey' })
  networkId!: string;
}

@Entity('divergence_comment')
@Index('divergence_comment_list_idx', ['divergenceId', 'id'])
@Index('divergence_comment_network_idx', ['networkId'])
export class DivergenceCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'divergence_comment_pkey' })
  id!: string;

  @Column('uuid', { name: 'divergence_id' })
  @ForeignKey(() => DivergenceEntity, { name: 'divergence_comment_divergence_id_fkey' })
  divergenceId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'divergence_comment_network_id_fkey' })
  networkId!: string;

  @Column('text')
  body!: string;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;
}

@Entity('divergence_proposal')
// The unique constraint takes two nulls for the same, which TypeORM cannot say.
@Unique('divergence_proposal_once', ['networkId', 'oneReply', 'otherReply', 'otherSheet'])
@Index('divergence_proposal_waiting_idx', ['networkId', 'id'], { where: "state = 'waiting'" })
@Index('divergence_proposal_sheet_idx', ['otherSheet'], { where: 'other_sheet is not null' })
@Index('divergence_proposal_divergence_idx', ['divergenceId'], { where: 'divergence_id is not null' })
export class DivergenceProposalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'divergence_proposal_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'divergence_proposal_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'one_reply' })
  oneReply!: string;

  @Column('uuid', { name: 'other_reply', nullable: true })
  otherReply!: string | null;

  @Column('uuid', { name: 'other_sheet', nullable: true })
  @ForeignKey(() => SheetEntity, { name: 'divergence_proposal_other_sheet_fkey' })
  otherSheet!: string | null;

  @Column('text')
  topic!: string;

  @Column('text', { array: true })
  offices!: string[];

  @Column('text', { array: true })
  differences!: string[];

  @Column('text', { default: 'waiting' })
  state!: string;

  @Column('text', { nullable: true })
  why!: string | null;

  @Column('uuid', { name: 'divergence_id', nullable: true })
  @ForeignKey(() => DivergenceEntity, { name: 'divergence_proposal_divergence_id_fkey' })
  divergenceId!: string | null;

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  @Column('timestamptz', { name: 'looked_at', nullable: true })
  lookedAt!: Date | null;

  @Column('uuid', { name: 'looked_by', nullable: true })
  lookedBy!: string | null;
}

@Entity('divergence_scan')
export class DivergenceScanEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'divergence_scan_pkey' })
  @ForeignKey('NetworkEntity', { name: 'divergence_scan_network_id_fkey' })
  networkId!: string;

  @Column('timestamptz')
  upto!: Date;

  @Column('uuid', { name: 'reply_id' })
  replyId!: string;
}
