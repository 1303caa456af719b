import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand. Indexes over expressions, in descending order or of another kind than btree are the migration's to say.

/** A case, without its texts; `person` is ciphertext. */
@Entity('segnalazione')
@Unique('segnalazione_number_key', ['networkId', 'number'])
@Index('segnalazione_continues_idx', ['continues'], { where: 'continues IS NOT NULL' })
@Index('segnalazione_ended_idx', { synchronize: false })
@Index('segnalazione_external_key', ['networkId', 'externalId'], { unique: true, where: 'external_id IS NOT NULL' })
@Index('segnalazione_filed_by_idx', { synchronize: false })
@Index('segnalazione_in_charge_idx', { synchronize: false })
@Index('segnalazione_merged_idx', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
@Index('segnalazione_office_idx', { synchronize: false })
@Index('segnalazione_open_idx', { synchronize: false })
@Index('segnalazione_recheck_idx', ['recheckOn'], { where: 'recheck_on IS NOT NULL' })
@Index('segnalazione_review_idx', { synchronize: false })
@Index('segnalazione_sportello_idx', { synchronize: false })
@Index('segnalazione_state_idx', { synchronize: false })
@Index('segnalazione_to_close_idx', ['readAt'], { where: "(state = 'answered'::text) AND (read_at IS NOT NULL)" })
@Index('segnalazione_topic_idx', { synchronize: false })
@Index('segnalazione_active_idx', { synchronize: false })
@Index('segnalazione_relapsed_idx', { synchronize: false })
@Index('segnalazione_triage_idx', { synchronize: false })
@Index('segnalazione_unread_idx', { synchronize: false })
@Index('segnalazione_urgency_idx', { synchronize: false })
export class SegnalazioneEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'segnalazione_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'segnalazione_network_id_fkey' })
  networkId!: string;

  @Column('text')
  number!: string;

  @Column('uuid', { name: 'sportello_id' })
  @ForeignKey('UnitEntity', { name: 'segnalazione_sportello_id_fkey' })
  sportelloId!: string;

  @Column('uuid', { name: 'office_id' })
  @ForeignKey('UnitEntity', { name: 'segnalazione_office_id_fkey' })
  officeId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  topic!: string;

  @Column('text', { nullable: true })
  procedure!: string | null;

  @Column('text', { nullable: true })
  permit!: string | null;

  @Column('text', { name: 'permit_phase', nullable: true })
  permitPhase!: string | null;

  @Column('text', { nullable: true })
  nationality!: string | null;

  @Column('text', { nullable: true })
  comune!: string | null;

  @Column('text')
  state!: string;

  @Column('text', { name: 'state_before', nullable: true })
  stateBefore!: string | null;

  @Column('text')
  urgency!: string;

  @Column('smallint', { name: 'urgency_level' })
  urgencyLevel!: number;

  @Column('text', { name: 'urgency_proposed' })
  urgencyProposed!: string;

  @Column('jsonb', { name: 'urgency_reasons', default: [] })
  urgencyReasons!: object;

  @Column('integer', { name: 'urgency_rules', default: 1 })
  urgencyRules!: number;

  @Column('jsonb', { name: 'urgency_reproposed', nullable: true })
  urgencyReproposed!: object | null;

  @Column('date', { name: 'review_on', nullable: true })
  reviewOn!: string | null;

  @Column('jsonb', { default: {} })
  facts!: object;

  @Column('bytea', { nullable: true })
  person!: Buffer | null;

  @Column('boolean', { name: 'identity_withheld', default: false })
  identityWithheld!: boolean;

  @Column('text', { name: 'notice_way', nullable: true })
  noticeWay!: string | null;

  @Column('text', { name: 'notice_language', nullable: true })
  noticeLanguage!: string | null;

  @Column('integer', { name: 'notice_version', nullable: true })
  noticeVersion!: number | null;

  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('text', { name: 'seal_reason', nullable: true })
  sealReason!: string | null;

  @Column('uuid', { name: 'filed_by' })
  filedBy!: string;

  @Column('uuid', { name: 'in_charge_of', nullable: true })
  inChargeOf!: string | null;

  @Column('uuid', { name: 'merged_into', nullable: true })
  @ForeignKey(() => SegnalazioneEntity, { name: 'segnalazione_merged_into_fkey' })
  mergedInto!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => SegnalazioneEntity, { name: 'segnalazione_continues_fkey' })
  continues!: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('integer', { default: 1 })
  lap!: number;

  @Column('integer', { default: 0 })
  nudges!: number;

  @Column('timestamptz', { name: 'nudged_at', nullable: true })
  nudgedAt!: Date | null;

  @Column('uuid', { name: 'open_offices', array: true, default: [] })
  openOffices!: string[];

  @Column('boolean', { default: false })
  unread!: boolean;

  @Column('boolean', { default: false })
  corrected!: boolean;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('date', { name: 'recheck_on', nullable: true })
  recheckOn!: string | null;

  @Column('date', { name: 'integration_due_on', nullable: true })
  integrationDueOn!: string | null;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  @Column('timestamptz', { name: 'state_since' })
  stateSince!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('integer', { name: 'event_seq', default: 0 })
  eventSeq!: number;

  @Column('bytea', { name: 'last_hash' })
  lastHash!: Buffer;
}
