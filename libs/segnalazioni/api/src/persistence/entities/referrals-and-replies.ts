import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand. Indexes over expressions, in descending order or of another kind than btree are the migration's to say.

/** A case on its way to an office. */
@Entity('referral')
@Index('referral_case_idx', ['caseId'])
@Index('referral_office_idx', { synchronize: false })
@Index('referral_office_state_idx', { synchronize: false })
export class ReferralEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'referral_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'referral_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey('SegnalazioneEntity', { name: 'referral_case_id_fkey' })
  caseId!: string;

  @Column('uuid', { name: 'office_id' })
  @ForeignKey('UnitEntity', { name: 'referral_office_id_fkey' })
  officeId!: string;

  @Column('text')
  channel!: string;

  @Column('text')
  status!: string;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'right_office_id', nullable: true })
  @ForeignKey('UnitEntity', { name: 'referral_right_office_id_fkey' })
  rightOfficeId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Of the case; never changes. */
  @Column('timestamptz', { name: 'case_submitted_at' })
  caseSubmittedAt!: Date;

  @Column('text', { name: 'case_state' })
  caseState!: string;
}

/** What an office or the coordination answered. */
@Entity('reply')
@Index('reply_case_idx', ['caseId'])
@Index('reply_copied_idx', ['copiedFrom'], { where: 'copied_from IS NOT NULL' })
@Index('reply_office_idx', { synchronize: false })
@Index('reply_office_validation_idx', { synchronize: false })
@Index('reply_settled_idx', { synchronize: false })
@Index('reply_text_idx', ['textId'])
export class ReplyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reply_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'reply_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey('SegnalazioneEntity', { name: 'reply_case_id_fkey' })
  caseId!: string;

  @Column('uuid', { name: 'referral_id', nullable: true })
  @ForeignKey(() => ReferralEntity, { name: 'reply_referral_id_fkey' })
  referralId!: string | null;

  @Column('uuid', { name: 'office_id' })
  @ForeignKey('UnitEntity', { name: 'reply_office_id_fkey' })
  officeId!: string;

  @Column('text')
  policy!: string;

  @Column('uuid', { name: 'text_id' })
  @ForeignKey('CaseTextEntity', { name: 'reply_text_id_fkey' })
  textId!: string;

  @Column('text')
  outcome!: string;

  @Column('text', { name: 'office_person', nullable: true })
  officePerson!: string | null;

  @Column('date', { name: 'given_on' })
  givenOn!: string;

  @Column('text')
  channel!: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('date', { name: 'recheck_on', nullable: true })
  recheckOn!: string | null;

  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('integer')
  lap!: number;

  @Column('text')
  validation!: string;

  @Column('uuid', { name: 'validated_by', nullable: true })
  validatedBy!: string | null;

  @Column('timestamptz', { name: 'validated_at', nullable: true })
  validatedAt!: Date | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;

  @Column('uuid', { name: 'copied_from', nullable: true })
  @ForeignKey(() => ReplyEntity, { name: 'reply_copied_from_fkey' })
  copiedFrom!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** What a reply said before it was corrected. */
@Entity('reply_version')
export class ReplyVersionEntity {
  @PrimaryColumn('uuid', { name: 'reply_id', primaryKeyConstraintName: 'reply_version_pkey' })
  @ForeignKey(() => ReplyEntity, { name: 'reply_version_reply_id_fkey' })
  replyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'reply_version_pkey' })
  version!: number;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'reply_version_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'text_id' })
  @ForeignKey('CaseTextEntity', { name: 'reply_version_text_id_fkey' })
  textId!: string;

  @Column('text')
  outcome!: string;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  reason!: string | null;
}
