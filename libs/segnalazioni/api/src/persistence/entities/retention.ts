import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand.

/** A case whose time is over and which waits to be erased. `holdReason` is veiled. */
@Entity('retention_case')
@Index('retention_case_next_idx', { synchronize: false })
export class RetentionCaseEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'retention_case_pkey' })
  @ForeignKey('SegnalazioneEntity', { name: 'retention_case_case_id_fkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'retention_case_network_id_fkey' })
  networkId!: string;

  @Column('text')
  ending!: string;

  @Column('date', { name: 'ended_on' })
  endedOn!: string;

  @Column('date', { name: 'entered_on' })
  enteredOn!: string;

  @Column('date', { name: 'erase_on' })
  eraseOn!: string;

  @Column('date', { name: 'held_until', nullable: true })
  heldUntil!: string | null;

  @Column('uuid', { name: 'held_by', nullable: true })
  heldBy!: string | null;

  @Column('text', { name: 'hold_reason', nullable: true })
  holdReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** When the list of a network was last filled. */
@Entity('retention_night')
export class RetentionNightEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'retention_night_pkey' })
  @ForeignKey('NetworkEntity', { name: 'retention_night_network_id_fkey' })
  networkId!: string;

  @Column('timestamptz')
  at!: Date;
}

/** What people asked of their own data, and what became of it. */
@Entity('privacy_record')
@Index('privacy_record_newest_idx', { synchronize: false })
export class PrivacyRecordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'privacy_record_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'privacy_record_network_id_fkey' })
  networkId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  @Column('date', { name: 'asked_on' })
  askedOn!: string;

  @Column('text')
  right!: string;

  @Column('text', { nullable: true })
  format!: string | null;

  @Column('text', { nullable: true })
  verified!: string | null;

  @Column('jsonb')
  cases!: object;
}
