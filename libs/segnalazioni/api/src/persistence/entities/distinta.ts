import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand. Indexes over expressions, in descending order or of another kind than btree are the migration's to say.

/** A paper sheet for one office. */
@Entity('distinta')
@Unique('distinta_number_key', ['networkId', 'number'])
@Index('distinta_list_idx', { synchronize: false })
@Index('distinta_office_idx', { synchronize: false })
export class DistintaEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'distinta_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'distinta_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'office_id' })
  @ForeignKey('UnitEntity', { name: 'distinta_office_id_fkey' })
  officeId!: string;

  @Column('text')
  number!: string;

  @Column('text')
  state!: string;

  @Column('boolean')
  sealed!: boolean;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'handed_over_at', nullable: true })
  handedOverAt!: Date | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('integer', { name: 'event_seq', default: 0 })
  eventSeq!: number;

  @Column('bytea', { name: 'last_hash' })
  lastHash!: Buffer;

  @Column('text', { name: 'lost_reason', nullable: true })
  lostReason!: string | null;
}

/** A referral on a sheet, with the code printed there. */
@Entity('distinta_line')
@Index('distinta_line_code_key', ['networkId', 'shortCode'], { unique: true })
@Index('distinta_line_distinta_idx', ['distintaId', 'position'])
@Index('distinta_line_referral_key', ['referralId'], { unique: true, where: 'removed_at IS NULL' })
export class DistintaLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'distinta_line_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'distinta_line_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'distinta_id' })
  @ForeignKey(() => DistintaEntity, { name: 'distinta_line_distinta_id_fkey' })
  distintaId!: string;

  @Column('uuid', { name: 'referral_id' })
  @ForeignKey('ReferralEntity', { name: 'distinta_line_referral_id_fkey' })
  referralId!: string;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'short_code' })
  shortCode!: string;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy!: string | null;

  @Column('text', { name: 'removed_reason', nullable: true })
  removedReason!: string | null;
}
