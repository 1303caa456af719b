import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand. Indexes over expressions, in descending order or of another kind than btree are the migration's to say.

const NOW = (): string => 'now()';

/** The one event stream; rows are only ever added. */
@Entity('event')
@Unique('event_stream_key', ['streamId', 'seq'])
export class EventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'event_network_id_fkey' })
  networkId!: string;

  @Column('text')
  stream!: string;

  @Column('uuid', { name: 'stream_id' })
  streamId!: string;

  @Column('integer')
  seq!: number;

  @Column('text')
  type!: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'recorded_at', default: NOW })
  recordedAt!: Date;

  @Column('boolean', { default: false })
  inferred!: boolean;

  @Column('text')
  data!: string;

  @Column('bytea', { name: 'prev_hash' })
  prevHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}

/** What still has to reach the queue. */
@Entity('outbox')
@Index('outbox_waiting_idx', ['eventId'], { where: 'dispatched_at IS NULL' })
export class OutboxEntity {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'outbox_pkey' })
  @ForeignKey(() => EventEntity, { name: 'outbox_event_id_fkey' })
  eventId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'outbox_network_id_fkey' })
  networkId!: string;

  @Column('boolean', { default: false })
  silent!: boolean;

  @Column('timestamptz', { name: 'dispatched_at', nullable: true })
  dispatchedAt!: Date | null;
}

/** What a retried POST finds. */
@Entity('idempotency')
@Index('idempotency_age_idx', ['createdAt'])
export class IdempotencyEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'idempotency_pkey' })
  @ForeignKey('NetworkEntity', { name: 'idempotency_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'idempotency_pkey' })
  accountId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pkey' })
  key!: string;

  @Column('bytea', { name: 'request_digest' })
  requestDigest!: Buffer;

  @Column('jsonb', { nullable: true })
  result!: object | null;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;
}
