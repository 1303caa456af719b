import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who read what about whom, and what administrators did; rows are only ever added. */
@Entity('access_record')
@Index('access_record_list_idx', { synchronize: false })
@Index('access_record_subject_idx', { synchronize: false })
@Index('access_record_account_idx', { synchronize: false })
@Index('access_record_act_idx', { synchronize: false })
@Index('access_record_opening_idx', ['accountId', 'subjectId', 'at'], { where: `act = 'identity_shown'::text` })
@Index('access_record_block_idx', ['block', 'id'])
@Index('access_record_unsealed_idx', ['id'], { where: 'block IS NULL' })
export class AccessRecordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_record_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id', nullable: true })
  @ForeignKey('NetworkEntity', { name: 'access_record_network_id_fkey' })
  networkId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text')
  act!: string;

  @Column('text', { name: 'subject_kind', nullable: true })
  subjectKind!: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('text', { nullable: true })
  basis!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  route!: string | null;

  @Column('text', { nullable: true })
  screen!: string | null;

  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('bytea')
  mac!: Buffer;

  @Column('integer', { nullable: true })
  block!: number | null;
}

/** Rows of the log, sealed together. */
@Entity('access_block')
export class AccessBlockEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'access_block_pkey' })
  number!: number;

  @Column('integer')
  count!: number;

  @Column('bigint')
  total!: string;

  @Column('bytea')
  mac!: Buffer;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt!: Date;

  @Column('bytea', { name: 'pruned_by', nullable: true })
  prunedBy!: Buffer | null;
}
